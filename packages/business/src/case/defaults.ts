/** The file of start values: complete inputs, presets to choose from, and the list of sources. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { type BusinessInputs, businessInputsSchema, parseBusinessInputs } from './inputs.ts';
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

function laidOver(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isGroup(base) || !isGroup(own)) return own;
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(own)) merged[name] = laidOver(base[name], value);
  return merged;
}

/** A record that is not itself a sourced value. */
function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('origin' in value);
}
