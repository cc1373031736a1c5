/** The file of start values: complete inputs, presets to choose from, and the list of sources. */
import type { Origin, Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { type BusinessInputs, businessInputsSchema, type InvestmentItem, parseBusinessInputs } from './inputs.ts';
import { problemsOf } from './problems.ts';
import { amount, positiveAmount, share, sourced } from './sourced-schema.ts';

z.config({ jitless: true });

const defaultsSchema = z.strictObject({
  format: z.literal('taktwerk-business-defaults'),
  version: z.literal(1),
  inputs: businessInputsSchema,
  /** Price of one robot arm and what the whole cell costs as a multiple of it. */
  robotArmPrice: sourced(positiveAmount),
  cellMultiplier: sourced(z.number().min(1).max(20)),
  presets: z.strictObject({
    wagePerYear: z.record(z.string(), sourced(positiveAmount)),
    contributionRates: z.record(z.string(), businessInputsSchema.shape.labour.shape.contributionRates),
    tariffMultipliers: z.record(z.string(), sourced(z.record(z.string(), z.number().min(0)))),
    incomeTaxRate: z.record(z.string(), sourced(share)),
    lease: z.strictObject({
      months: sourced(z.int().min(1)),
      nominalRate: sourced(share),
      timing: sourced(z.enum(['arrears', 'advance'])),
      purchaseOption: sourced(amount),
    }),
    paidDaysPerMonth: sourced(z.number().gt(0).max(31)),
    overtimeMultipliers: sourced(z.strictObject({ workday: z.number().min(1), restDay: z.number().min(1), holiday: z.number().min(1) })),
    overtimeLimitPerMonth: sourced(z.number().min(0)),
    reliefFactor: sourced(z.number().min(1).max(3)),
    robotDensity: z.record(z.string(), sourced(z.number().min(0))),
    targets: z.record(z.string(), sourced(z.number())),
  }),
  sources: z.record(z.string(), z.string()),
});

export type BusinessDefaults = z.infer<typeof defaultsSchema>;

/** Reads the file of start values (models/defaults/business.json). */
export function parseBusinessDefaults(json: unknown): Result<BusinessDefaults, readonly Problem[]> {
  const parsed = defaultsSchema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error, json, 'defaults') };
}

/**
 * Start values with the user's own laid over them, group by group, checked as a whole.
 *
 * @param defaults the start values
 * @param own      the user's values in the shape of the inputs; a value with its origin replaces the default's value as a whole
 */
export function businessInputsOf(defaults: BusinessDefaults, own: unknown): Result<BusinessInputs, readonly Problem[]> {
  return parseBusinessInputs(laidOver(defaults.inputs, own));
}

/** One value with its origin, as a document's record of prices holds it. */
export interface OwnValue {
  readonly value: unknown;
  readonly origin: Origin;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Start values with the user's own, given flat by their place, and his list of investments.
 *
 * @param defaults the start values
 * @param fields   values by place, for example `labour.wagePerYear`; an unknown place is a problem
 * @param items    everything that is bought
 */
export function businessInputsOfFields(
  defaults: BusinessDefaults,
  fields: Readonly<Record<string, OwnValue>>,
  items: readonly InvestmentItem[],
): Result<BusinessInputs, readonly Problem[]> {
  const own = nested(Object.entries(fields).map(([field, value]) => ({ keys: field.split('.'), value })));
  return businessInputsOf(defaults, laidOver(own, { investment: { items } }));
}

function nested(fields: readonly { readonly keys: readonly string[]; readonly value: OwnValue }[]): unknown {
  const leaf = fields.find(({ keys }) => keys.length === 0);
  if (leaf !== undefined) return leaf.value;
  const names = [...new Set(fields.map(({ keys }) => keys[0] as string))];
  const inner = (name: string) => fields.filter(({ keys }) => keys[0] === name).map(({ keys, value }) => ({ keys: keys.slice(1), value }));
  return Object.fromEntries(names.map((name) => [name, nested(inner(name))]));
}

function laidOver(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isGroup(base) || !isGroup(own)) return own;
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, laidOver(base[name], own[name])]));
}

/** A record that is not itself a sourced value. */
function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('origin' in value);
}
