/** What somebody claims about an investment: a vendor's offer, an article, an application. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { problemsOf } from '../case/problems.ts';

z.config({ jitless: true });

const id = z.string().min(1);
const amount = z.number();
const count = z.number().min(0);

/** A sum as printed: the parts and the total that is said to be theirs. `rounding` is how far printed parts may lie off, each. */
const total = z.strictObject({
  id,
  parts: z.array(z.strictObject({ name: z.string(), value: amount })).min(1),
  stated: amount,
  rounding: count.default(0),
});

/** Output and people of the same place and time span, before and after. */
const output = z.strictObject({
  id,
  before: z.strictObject({ output: count, heads: z.number().gt(0) }),
  after: z.strictObject({ output: count, heads: z.number().gt(0) }),
});

/** Output claimed of a line that has to keep a takt: available time ÷ demand, seconds. */
const capacity = z.strictObject({
  id,
  claimedPerHour: count,
  /** What its slowest step takes per part, seconds. */
  cycleTimeS: z.number().gt(0),
  /** What the market or the neighbouring lines take, parts per hour; null = not known. */
  demandPerHour: count.nullable().default(null),
});

/** A benefit and the people whose cost it is made of. */
const benefit = z.strictObject({
  id,
  kind: z.enum(['labour', 'throughput', 'quality', 'energy', 'grant', 'reward', 'other']),
  /** Heads valued at full cost in this benefit. */
  heads: count.default(0),
  /** Places they are taken from; the same place in two benefits is counted twice. */
  posts: z.array(z.string()).default([]),
});

const savings = z.strictObject({
  id,
  /** Heads that are really fewer; null = not said. */
  headsLess: count.nullable().default(null),
  benefits: z.array(benefit).min(1),
});

/** The station that is said to limit the line, and the one that the simulation found. */
const bottleneck = z.strictObject({
  id,
  improved: z.string(),
  simulated: z.string(),
  /** What the improvement is said to add to the line's output, a fraction. */
  claimedGain: z.number().nullable().default(null),
});

/** An efficiency (availability, OEE, first-pass yield …) as claimed and as simulated with its half width. */
const efficiency = z.strictObject({
  id,
  claimed: z.number().min(0),
  simulated: z.number().min(0).max(1),
  halfWidth: count.default(0),
});

/** A change given as a share and its two values, where points and per cent are often mixed. */
const change = z.strictObject({ id, before: z.number(), after: z.number(), statedRelative: z.number() });

const claimsSchema = z.strictObject({
  totals: z.array(total).default([]),
  outputs: z.array(output).default([]),
  capacities: z.array(capacity).default([]),
  savings: z.array(savings).default([]),
  bottlenecks: z.array(bottleneck).default([]),
  efficiencies: z.array(efficiency).default([]),
  changes: z.array(change).default([]),
});

export type Claims = z.infer<typeof claimsSchema>;
export type ClaimsFile = z.input<typeof claimsSchema>;

/** Reads claims. @returns the claims, or every problem found */
export function parseClaims(json: unknown, at = 'claims'): Result<Claims, readonly Problem[]> {
  const parsed = claimsSchema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error, json, at) };
}
