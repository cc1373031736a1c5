/** How a Monte Carlo result settles with the number of runs. */
import { type SampleSummary, summaryOf } from './sample.ts';

/** Runs of the first mark; each next mark doubles. */
const FIRST_MARK = 50;

/** The sample's summary after so many runs. */
export interface ConvergencePoint {
  readonly runs: number;
  readonly mean: number;
  /** Half width of the mean's 95 % interval. */
  readonly halfWidth: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly shareNegative: number;
}

const TWO_SIDED_95 = 1.959963984540054;

/** Summaries after 50, 100, 200 … and all runs. @param values shape [runs], in the order drawn */
export function convergenceOf(values: Float64Array): ConvergencePoint[] {
  const marks: number[] = [];
  for (let mark = FIRST_MARK; mark < values.length; mark *= 2) marks.push(mark);
  return [...marks, values.length].filter((runs) => runs >= 2).map((runs) => pointOf(summaryOf(values.subarray(0, runs))));
}

function pointOf({ n, mean, standardError, p10, p50, p90, shareNegative }: SampleSummary): ConvergencePoint {
  return { runs: n, mean, halfWidth: TWO_SIDED_95 * standardError, p10, p50, p90, shareNegative };
}
