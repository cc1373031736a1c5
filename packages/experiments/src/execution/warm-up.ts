import type { RunResult } from '@taktwerk/engine';
import { mser5 } from '../statistics/mser5.ts';
import { averageOf } from '../statistics/welch.ts';

/** Warm-up found from pilot runs that recorded from t = 0. */
export interface WarmUp {
  readonly warmUpS: number;
  /** False when some series had not settled by the middle of the pilot: run the pilot longer. */
  readonly settled: boolean;
}

/**
 * Length of the warm-up by MSER-5, over the mean of the pilots' series: the later of the cuts of parts in the line and of good parts per
 * interval. Parts in the line alone would miss a line that fills before it produces, output alone a queue that grows slowly.
 *
 * @param pilots results with equal `series.intervalS`, at least one
 */
export function warmUpOf(pilots: readonly RunResult[]): WarmUp {
  const intervalS = pilots[0]?.series.intervalS;
  if (intervalS === undefined) throw new RangeError('a warm-up needs at least one pilot run');
  if (pilots.some(({ series }) => series.intervalS !== intervalS)) throw new RangeError('pilots must have equal intervals');
  const cuts = (['wip', 'good'] as const).map((name) => mser5(averageOf(pilots.map(({ series }) => series[name]))));
  return { warmUpS: Math.max(...cuts.map(({ cut }) => cut)) * intervalS, settled: cuts.every(({ settled }) => settled) };
}
