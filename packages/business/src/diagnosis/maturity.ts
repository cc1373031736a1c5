/** The maturity ladder: smart line, digital workshop, smart factory, future factory, each with its checklist. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { problemsOf } from '../case/problems.ts';

z.config({ jitless: true });

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const ladderSchema = z.strictObject({
  format: z.literal('taktwerk-maturity-ladder'),
  version: z.literal(1),
  rungs: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: text,
        items: z.array(z.strictObject({ id: z.string().min(1), text, pack: z.string(), section: z.string(), quote: z.string() })).min(1),
      }),
    )
    .min(1),
});

/** Rungs from the lowest up; the checklist's points are the documents' own words. */
export type MaturityLadder = z.infer<typeof ladderSchema>;

/** Reads a ladder (models/defaults/maturity-ladder.json, or a city's own). */
export function parseMaturityLadder(json: unknown): Result<MaturityLadder, readonly Problem[]> {
  const parsed = ladderSchema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error, json, 'maturity-ladder') };
}

export interface RungStanding {
  readonly rung: string;
  /** Points confirmed, of how many. */
  readonly met: number;
  readonly of: number;
  /** Ids not confirmed: answered no, or not answered. */
  readonly open: readonly string[];
}

export interface MaturityStanding {
  /** Highest rung of which every point, and every point below, is confirmed; null = none yet. */
  readonly reached: string | null;
  /** The next rung up; null at the top. */
  readonly next: string | null;
  readonly rungs: readonly RungStanding[];
}

/** Where a plant stands. @param confirmed ids of the points that are there */
export function maturityOf(ladder: MaturityLadder, confirmed: readonly string[]): MaturityStanding {
  const rungs = ladder.rungs.map(({ id, items }) => {
    const open = items.filter((item) => !confirmed.includes(item.id)).map((item) => item.id);
    return { rung: id, met: items.length - open.length, of: items.length, open };
  });
  const firstOpen = rungs.findIndex(({ open }) => open.length > 0);
  const climbed = firstOpen === -1 ? rungs.length : firstOpen;
  return { reached: rungs[climbed - 1]?.rung ?? null, next: rungs[climbed]?.rung ?? null, rungs };
}
