/** How an investment is paid for: the options as data, each with the numbers that its contract names. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { problemsOf } from '../case/problems.ts';
import { amount, positiveAmount, share } from '../case/sourced-schema.ts';

z.config({ jitless: true });

/** Nominal yearly rate; above 100 % is no financing offer. */
const yearlyRate = z.number().min(0).max(1);
const periodsPerYear = z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(12)]);
const years = z.number().gt(0).max(40);
/** Cost of debt before tax at which an option is compared with paying cash; null = not compared that way. */
const debtRate = yearlyRate.nullable().default(null);

const cash = z.strictObject({ kind: z.literal('cash') });

const loan = z.strictObject({
  kind: z.literal('loan'),
  /** Share of the investment that is lent. */
  share,
  rate: yearlyRate,
  years,
  periodsPerYear,
  repayment: z.enum(['equalPayments', 'equalPrincipal']),
  /** Paid at signing, money. */
  fees: amount.default(0),
  /** Guarantee (融资担保), share of what is owed at each year's beginning. */
  guaranteeRate: share.default(0),
  debtRate,
});

const leaseTerms = {
  periods: z.int().min(1).max(480),
  periodsPerYear,
  timing: z.enum(['arrears', 'advance']),
  /** Nominal yearly rate; null when the rent is quoted. */
  rate: yearlyRate.nullable().default(null),
  /** Rent of one period; null when it follows from the rate. */
  rent: positiveAmount.nullable().default(null),
  /** Paid at the end of the term to own the machine. */
  purchaseOption: amount.default(0),
  fees: amount.default(0),
  /** Comes back with the last period. */
  deposit: amount.default(0),
  debtRate,
};

const financeLease = z.strictObject({
  kind: z.literal('financeLease'),
  /** What is leased; null = the whole investment. */
  price: positiveAmount.nullable().default(null),
  ...leaseTerms,
});

/** Solution, engineering and money in one contract at a fixed price: contingency is the vendor's. */
const vendorPackage = z.strictObject({ kind: z.literal('vendorPackage'), price: positiveAmount, ...leaseTerms });

/** Rent without ownership, with or without a price per hour or part. */
const rental = z.strictObject({
  kind: z.literal('rental'),
  /** Share of the investment that is rented instead of bought. */
  share,
  fixedPerYear: amount,
  pricePerUse: amount.default(0),
  unit: z.enum(['hour', 'part']).default('part'),
  /** Uses billed at least, per year. */
  minimumUse: amount.default(0),
  /** Hours or parts a year; null = the parts that the line sells. */
  usePerYear: amount.nullable().default(null),
  maintenanceIncluded: z.boolean().default(false),
  debtRate,
});

const sharedSavings = z.strictObject({
  kind: z.literal('sharedSavings'),
  vendorShare: share,
  /** Sum at which the payments end; null = share for the whole term. */
  contractSum: positiveAmount.nullable().default(null),
  termYears: z.int().min(1).max(40).nullable().default(null),
  /** Rate at which the vendor values his money. */
  vendorRate: yearlyRate,
  debtRate,
});

const equity = z.strictObject({
  kind: z.literal('equity'),
  /** Share of the investment that the investor brings. */
  share,
  /** Share of the yearly flows after tax that he gets. */
  profitShare: share,
  investorRate: yearlyRate,
  debtRate,
});

/** Idle hours of the new line sold to others (产能共享); the line itself is paid for in cash. */
const capacitySharing = z.strictObject({
  kind: z.literal('capacitySharing'),
  hoursPerYear: amount,
  pricePerHour: amount,
  /** People, energy and wear of an hour for others. */
  costPerHour: amount,
  /** Share of the price that the platform keeps. */
  platformShare: share.default(0),
  debtRate,
});

const SCHEMAS = { cash, loan, financeLease, vendorPackage, rental, sharedSavings, equity, capacitySharing };

export const FINANCING_KINDS = Object.keys(SCHEMAS) as readonly FinancingKind[];
export type FinancingKind = keyof typeof SCHEMAS;
export type FinancingOption = z.infer<(typeof SCHEMAS)[FinancingKind]>;
export type OptionOf<K extends FinancingKind> = Extract<FinancingOption, { kind: K }>;
export type LeaseOption = OptionOf<'financeLease'> | OptionOf<'vendorPackage'>;

/**
 * Reads a financing option.
 *
 * @returns the option, or every problem found: a kind that does not exist, a lease with neither rate nor rent, a use that nobody knows
 */
export function parseFinancing(json: unknown, at = 'financing'): Result<FinancingOption, readonly Problem[]> {
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined;
  if (!FINANCING_KINDS.includes(kind as FinancingKind)) {
    const code = kind === undefined ? 'field.missing' : 'value.choice';
    return {
      ok: false,
      problems: [{ code, at, field: 'kind', expected: [...FINANCING_KINDS], got: kind === undefined ? null : String(kind) }],
    };
  }
  const parsed = SCHEMAS[kind as FinancingKind].safeParse(json);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, json, at) };
  const problems = missingTerms(parsed.data, at);
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems };
}

function missingTerms(option: FinancingOption, at: string): Problem[] {
  const missing = (field: string): Problem[] => [{ code: 'field.missing', at, field, expected: 'number', got: null }];
  if ((option.kind === 'financeLease' || option.kind === 'vendorPackage') && option.rate === null && option.rent === null) {
    return missing('rate');
  }
  if (option.kind === 'rental' && option.unit === 'hour' && option.pricePerUse > 0 && option.usePerYear === null)
    return missing('usePerYear');
  return [];
}
