/** Everything a business case needs beside the simulated indicators; every value with its origin; unknown is null, never a guess. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { DEPRECIATION_METHODS } from '../depreciation/schedule.ts';
import { grantRuleSchema } from '../grants/grant-rule-schema.ts';
import { problemsOf } from './problems.ts';
import { amount, positiveAmount, share, sourced } from './sourced-schema.ts';

z.config({ jitless: true });

/** What an investment item is: decides upkeep, residual value and whether it is expensed at once. */
export const ITEM_KINDS = [
  'robot',
  'vehicle',
  'cell',
  'endEffector',
  'fixture',
  'machine',
  'conveyor',
  'safety',
  'engineering',
  'infrastructure',
  'training',
  'spares',
  'software',
  'installationStop',
  'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const yearlyGrowth = z.number().min(-0.2).max(0.5);
const bands = z.record(z.string(), z.number().min(0));

/** One item: `amount` is the price of one unit, the item costs amount × units. */
export const investmentItemSchema = z.strictObject({
  id: z.string().min(1),
  nameKey: z.string().min(1),
  kind: z.enum(ITEM_KINDS),
  /** Grant bases keep these apart (设备 / 技术、信息化). */
  class: z.enum(['equipment', 'technology']),
  amount: sourced(amount),
  units: z.int().min(1).max(100_000),
});

const labour = z.strictObject({
  wagePerYear: sourced(positiveAmount),
  /** Wage of the people who remain; null = the same wage. */
  wagePerYearAfter: sourced(positiveAmount.nullable()),
  wageGrowth: sourced(yearlyGrowth),
  contributionRates: z.strictObject({
    pension: sourced(share),
    medical: sourced(share),
    maternity: sourced(share),
    unemployment: sourced(share),
    injury: sourced(share),
    housingFund: sourced(share),
  }),
  contributionBaseFloor: sourced(share),
  contributionBaseCeiling: sourced(z.number().min(1).max(10)),
  /** Null = unknown: contributions are then due on the wage itself. */
  localAverageWage: sourced(positiveAmount.nullable()),
  /** Share of the released heads whose cost really ends. */
  releasedHeadFactor: sourced(share),
  severanceMonths: sourced(z.number().min(0).max(48).nullable()),
  /** Share of the released heads who get another needed post; only the others get severance. */
  redeployedShare: sourced(share),
  /** Yearly wages of single roles; a role that is absent earns `wagePerYear`. Used where the roster of both layouts is known. */
  wageByRole: z.record(z.string(), sourced(positiveAmount)),
  /** Overtime on working days, hours of all people of the line in a year; null = unknown, not counted. */
  overtimeHoursBefore: sourced(z.number().min(0).max(1e7).nullable()),
  overtimeHoursAfter: sourced(z.number().min(0).max(1e7).nullable()),
  /** Pay of an overtime hour as a multiple of the ordinary hour. */
  overtimeMultiplier: sourced(z.number().min(1).max(5)),
  /** People of the line who work at night; null = unknown, not counted. */
  nightHeadsBefore: sourced(z.number().min(0).max(1e6).nullable()),
  nightHeadsAfter: sourced(z.number().min(0).max(1e6).nullable()),
  /** Extra pay of one head at night in a year. */
  nightPremiumPerYear: sourced(amount.nullable()),
});

const quality = z.strictObject({
  scrapCostPerPart: sourced(amount.nullable()),
  reworkCostPerPart: sourced(amount.nullable()),
  warrantyCostPerPart: sourced(amount.nullable()),
});

const energy = z.strictObject({
  pricePerKwh: sourced(z.number().min(0).max(100)),
  priceGrowth: sourced(yearlyGrowth),
  /** Use by tariff band (proportions count) and price multiple by band; null = one price. */
  tariff: sourced(z.strictObject({ use: bands, multipliers: bands }).nullable()),
});

const upkeep = z.strictObject({
  /** Per year, share of the price of robots and vehicles. */
  maintenanceRate: sourced(share),
  /** Yearly maintenance of the line as it is; null = unknown, taken as none. */
  maintenanceBeforePerYear: sourced(amount.nullable()),
  /** Cost typed by the user; where the one after is known, both stand in place of the simulated consumables. */
  consumablesPerPartBefore: sourced(amount.nullable()),
  consumablesPerPartAfter: sourced(amount.nullable()),
  overhaulYears: sourced(z.array(z.int().min(1).max(50))),
  /** Cost of one overhaul, share of the robots' price; null = unknown, not counted. */
  overhaulShare: sourced(share.nullable()),
  /** Whatever else is saved in a year, net; ramps up with the other benefits; null = not counted. */
  otherSavingPerYear: sourced(z.number().min(-1e12).max(1e12).nullable()),
});

/** Prices of what the simulation uses up, by its name there (`weldWireM`: of one metre); absent or null = unknown, not counted. */
const consumables = z.strictObject({ prices: z.record(z.string(), sourced(amount.nullable())) });

/** What else a line costs to keep; null = unknown, not counted. Counted on both sides, never ramped. */
const overheads = z.strictObject({
  floorM2Before: sourced(z.number().min(0).max(1e7).nullable()),
  floorM2After: sourced(z.number().min(0).max(1e7).nullable()),
  /** Rent (paid or forgone) of a square metre in a year. */
  floorRentPerM2: sourced(amount.nullable()),
  /** Share of the people who leave of themselves in a year and are replaced. */
  turnoverRate: sourced(z.number().min(0).max(5).nullable()),
  /** Recruiting and training of one new person. */
  costPerHire: sourced(amount.nullable()),
  /** Injuries and ergonomics: probability times cost, a year. */
  injuryCostBeforePerYear: sourced(amount.nullable()),
  injuryCostAfterPerYear: sourced(amount.nullable()),
  softwareFeesPerYear: sourced(amount.nullable()),
  insurancePerYear: sourced(amount.nullable()),
  /** Further running costs of the new line (programming hours, a service contract …). */
  otherCostPerYear: sourced(amount.nullable()),
});

const demand = z.strictObject({
  /** Good parts a year that can be sold; null = what the line as it is makes. */
  partsPerYear: sourced(positiveAmount.nullable()),
  /** Price less all costs that come with one more part; null = more parts are not valued. */
  contributionPerPart: sourced(z.number().min(-1e9).max(1e9).nullable()),
});

const investment = z.strictObject({
  items: z.array(investmentItemSchema).max(500),
  contingencyRate: sourced(share),
  /** Worth of robots and vehicles at the end of the horizon, share of their price. */
  residualShare: sourced(share),
  workingCapitalRelease: sourced(z.number().min(-1e12).max(1e12).nullable()),
  resaleOfOldEquipment: sourced(amount.nullable()),
});

const tax = z.strictObject({
  incomeTaxRate: sourced(z.number().min(0).max(0.6)),
  losses: sourced(z.enum(['offset', 'carryForward'])),
  lossCarryYears: sourced(z.int().min(1).max(50)),
  vatRate: sourced(z.number().min(0).max(0.5)),
  vatStatus: sourced(z.enum(['general', 'smallScale'])),
  pricesIncludeVat: sourced(z.boolean()),
  depreciation: sourced(z.enum(DEPRECIATION_METHODS)),
  depreciationYears: sourced(z.int().min(1).max(50)),
  oneOffLimit: sourced(amount.nullable()),
  bookResidualRate: sourced(share),
});

const grant = z.strictObject({
  /** Null = no grant. */
  rule: sourced(grantRuleSchema.nullable()),
  eligible: sourced(z.boolean()),
  year: sourced(z.int().min(1).max(40)),
  taxable: sourced(z.boolean()),
  /** The plan has ended: the grant is an example. */
  expired: z.boolean(),
  /** Numbers beside costs and robots that the rule speaks of (a premium, a rank …). */
  facts: z.record(z.string(), z.number()).optional(),
});

const count = sourced(z.number().min(0).max(1e9).nullable());

/** The plant around the line: what indicators of policy packs need; null = unknown. */
const plant = z.strictObject({
  /** As the policy pack names it; empty = unknown. */
  district: sourced(z.string()),
  /** In which the project goes into service. */
  year: sourced(z.int().min(1990).max(2100).nullable()),
  /** Average number of all employees of the plant; after: null = before less the released heads. */
  employeesBefore: count,
  employeesAfter: count,
  /** Industrial added value a year; after: null = before and what the line adds. */
  addedValueBefore: sourced(z.number().min(0).max(1e13).nullable()),
  addedValueAfter: sourced(z.number().min(0).max(1e13).nullable()),
  /** Industrial robots in service (no AGV); after: null = before and the robots bought. */
  robotsBefore: count,
  robotsAfter: count,
  machinesBefore: count,
  machinesAfter: count,
  ncMachinesBefore: count,
  ncMachinesAfter: count,
  digitalMachinesBefore: count,
  digitalMachinesAfter: count,
  networkedMachinesBefore: count,
  networkedMachinesAfter: count,
  siteM2: count,
  /** Smart factories or digital workshops that the project is recognised as. */
  smartFactories: count,
});

export const businessInputsSchema = z.strictObject({
  format: z.literal('taktwerk-business'),
  version: z.literal(1),
  currency: z.literal('CNY'),
  horizonYears: sourced(z.int().min(1).max(40)),
  discountRate: sourced(z.number().min(0).max(1)),
  ramp: z.strictObject({
    start: sourced(share),
    tauMonths: sourced(z.number().min(0).max(60)),
    /** Share of the full benefit in years 1, 2 …, the last one also later, in place of the curve; null = the curve. */
    levels: sourced(z.array(share).min(1).max(40).nullable()),
  }),
  demand,
  labour,
  quality,
  energy,
  upkeep,
  consumables: consumables.prefault({ prices: {} }),
  overheads,
  investment,
  tax,
  grant,
  plant,
});

export type BusinessInputs = z.infer<typeof businessInputsSchema>;
export type InvestmentItem = z.infer<typeof investmentItemSchema>;

/**
 * Reads the inputs of a business case.
 *
 * @param json parsed JSON of unknown shape
 * @param at   id the problems name
 * @returns the inputs, or every problem found (a wage of -5, a horizon of 0, a rate of 900 %, an unknown field …)
 */
export function parseBusinessInputs(json: unknown, at = 'business'): Result<BusinessInputs, readonly Problem[]> {
  const parsed = businessInputsSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, json, at).map(namedByPlace) };
  const problems = contradictions(parsed.data, at);
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems };
}

/** A problem of a value is a problem of the input: `labour.wagePerYear.value` is `labour.wagePerYear`. */
function namedByPlace(problem: Problem): Problem {
  return { ...problem, field: problem.field.replace(/\.value$/, '') };
}

/** Values that are right alone and wrong together. */
function contradictions(inputs: BusinessInputs, at: string): Problem[] {
  const problems: Problem[] = [];
  const horizon = inputs.horizonYears.value;
  if (inputs.grant.rule.value !== null && inputs.grant.year.value > horizon) {
    problems.push({ code: 'value.tooLarge', at, field: 'grant.year', expected: horizon, got: inputs.grant.year.value });
  }
  const tariff = inputs.energy.tariff.value;
  for (const band of tariff === null ? [] : Object.keys(tariff.use)) {
    if (tariff?.multipliers[band] === undefined) {
      problems.push({ code: 'field.missing', at, field: `energy.tariff.multipliers.${band}`, expected: 'number', got: null });
    }
  }
  if (tariff !== null && !(Object.values(tariff.use).reduce((sum, use) => sum + use, 0) > 0)) {
    problems.push({ code: 'value.notPositive', at, field: 'energy.tariff.use', expected: 0, got: 0 });
  }
  const ids = inputs.investment.items.map((item) => item.id);
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) < i) problems.push({ code: 'id.duplicate', at, field: `investment.items[${i}].id`, expected: null, got: id });
  }
  return problems;
}
