import { z } from 'zod';
import { textSchema } from './fields.ts';

/** What the owner looks into beside the prices: how it is paid for, which policy, what others claim. Rules of it live in `packages/business`. */

/** How far a value may lie off: least, most likely, greatest. */
export const rangeSchema = z.strictObject({ min: z.number(), mode: z.number(), max: z.number() });

const term = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const rows = z.array(z.record(z.string(), z.unknown()));

export const decisionSchema = z.strictObject({
  targetYears: z.number().positive().nullable().default(null),
  financing: z.array(z.strictObject({ id: z.string(), name: textSchema, terms: z.record(z.string(), term) })).default([]),
  policy: z
    .strictObject({
      pack: z.string(),
      instruments: z.array(z.string()).default([]),
      confirmed: z.array(z.string()).default([]),
      facts: z.record(z.string(), z.number()).default({}),
    })
    .nullable()
    .default(null),
  packs: rows.default([]),
  claims: z.record(z.string(), rows).default({}),
  screening: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  maturity: z.array(z.string()).default([]),
  evaluation: z.record(z.string(), z.unknown()).nullable().default(null),
  evaluationValues: z.record(z.string(), z.number()).default({}),
});

export type SavedDecision = z.infer<typeof decisionSchema>;
