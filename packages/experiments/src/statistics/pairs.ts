import { type Interval, intervalOf } from './interval.ts';

/**
 * Interval of candidate − baseline, paired by replication.
 *
 * Under common random numbers both layouts of a pair saw the same chances, so their difference varies less than either.
 *
 * @param baseline  shape [n], by replication
 * @param candidate shape [n], by the same replications
 * @throws RangeError when the shapes differ
 */
export function pairedDifference(baseline: readonly number[], candidate: readonly number[], confidence = 0.95): Interval {
  if (baseline.length !== candidate.length) throw new RangeError(`cannot pair ${baseline.length} with ${candidate.length} replications`);
  return intervalOf(
    baseline.map((value, i) => candidate[i]! - value),
    confidence,
  );
}

/**
 * Means of antithetic pairs: replications 2k and 2k + 1 ran with the same streams, the second mirrored (u → 1 − u).
 * Only the pair means are independent, so an interval is built from them.
 *
 * @param values shape [2n]
 * @returns shape [n]
 */
export function antitheticMeans(values: readonly number[]): readonly number[] {
  if (values.length % 2 !== 0) throw new RangeError('antithetic replications come in pairs');
  return Array.from({ length: values.length / 2 }, (_, k) => (values[2 * k]! + values[2 * k + 1]!) / 2);
}

/** One pair of a comparison of all with all. */
export interface PairwiseDifference {
  readonly first: number;
  readonly second: number;
  readonly interval: Interval;
  readonly significant: boolean;
}

/**
 * All pairwise paired differences with joint confidence (Bonferroni: each interval at 1 − α / c for c pairs).
 *
 * Law, Simulation Modeling and Analysis, all pairwise comparisons.
 *
 * @param systems shape [k][n], k systems under the same replications
 */
export function allPairwise(systems: readonly (readonly number[])[], confidence = 0.95): readonly PairwiseDifference[] {
  const pairs = systems.flatMap((_, first) => systems.slice(first + 1).map((__, offset) => ({ first, second: first + 1 + offset })));
  const each = 1 - (1 - confidence) / Math.max(1, pairs.length);
  return pairs.map(({ first, second }) => {
    const interval = pairedDifference(systems[first]!, systems[second]!, each);
    return { first, second, interval, significant: interval.halfWidth !== null && Math.abs(interval.mean) > interval.halfWidth };
  });
}
