/** Schema of a value with its origin: the value's own rule, where it comes from, and optionally how far it may lie off. */
import { ORIGINS } from '@taktwerk/units';
import { z } from 'zod';

z.config({ jitless: true });

/** Least, most likely and greatest value of an uncertain number (triangular in Monte Carlo, ends in the tornado). */
const range = z
  .strictObject({ min: z.number(), mode: z.number(), max: z.number() })
  .refine((limits) => limits.min <= limits.mode && limits.mode <= limits.max, { error: 'distribution.order' });

/**
 * A value that says where it comes from.
 *
 * @param value rule of the value itself
 */
export function sourced<T extends z.ZodType>(value: T) {
  return z.strictObject({
    value,
    origin: z.enum(ORIGINS as [(typeof ORIGINS)[number], ...(typeof ORIGINS)[number][]]),
    source: z.string().optional(),
    note: z.string().optional(),
    range: range.optional(),
  });
}

/** A share, 0 … 1. */
export const share = z.number().min(0).max(1);

/** Money or an amount that cannot be negative. */
export const amount = z.number().min(0).max(1e12);

/** Money that cannot be nothing: a wage of 0 or -5 is refused. */
export const positiveAmount = z.number().gt(0).max(1e12);
