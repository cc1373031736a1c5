import type { SortingWork } from '@taktwerk/line';
import { between } from './figures.ts';
import { lasts, type Piece, processTime } from './process.ts';
import type { Rule } from './rule.ts';

/**
 * Sorting off a moving belt: seeing goes on beside the picks, so the cycle is the pick. What is missed follows from the measured rates at
 * the belt's speed (straight in between, the nearest outside), and from picks that take longer than the belt brings parts.
 */
export const sortingRule: Rule<SortingWork> = (work, place, compilation) => {
  const pieces: Piece[] = [
    ...work.transfers.map((transfer, index): Piece => ({ do: 'transfer', transfer, field: `transfers[${index}]`, handS: work.pickS ?? 0 })),
    lasts('motion', 'carry', work.transfers.length === 0 ? (work.pickS ?? 0) : 0),
  ];
  const { approachM, linearSpeedMps } = work;
  const time = processTime(work, place, compilation, { pieces, approachM, linearSpeedMps });
  if (time === null) return null;
  const cycleS = time.phases.reduce((sum, { durationS }) => sum + durationS, 0);
  const probability = missProbability(work, cycleS);
  const defects = work.missedAs === null || probability === 0 ? [] : [{ id: work.missedAs, probability }];
  return { ...time, valueS: cycleS, defects };
};

/** Share of parts that pass by: missed as measured, or left over because the next is there before the last is put down. */
export function missProbability({ misses, beltSpeedMps, pitchM, windowM }: SortingWork, cycleS: number): number {
  const rows = misses.map((row) => [row.beltSpeedMps, row.probability] as const);
  const last = rows.at(-1)!;
  const measured = beltSpeedMps <= rows[0]![0] ? rows[0]![1] : (between(rows, beltSpeedMps) ?? last[1]);
  const arrivesS = pitchM / beltSpeedMps;
  const isGone = windowM / beltSpeedMps < cycleS;
  const left = isGone ? 1 : Math.max(0, 1 - arrivesS / cycleS);
  return 1 - (1 - measured) * (1 - left);
}
