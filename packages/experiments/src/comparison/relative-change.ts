import { intervalOf, meanOf } from '../statistics/interval.ts';

export interface PairedRelativeChange {
  /** mean(after) / mean(before) - 1, a fraction; null when one is undefined or the mean before is 0. */
  readonly relative: number | null;
  /** Half width of the fraction; null with fewer than two pairs. */
  readonly halfWidth: number | null;
}

/**
 * Relative change between two layouts whose replications share their streams.
 *
 * The half width is that of a ratio of paired means (delta method): the Student half width of (after_i - R before_i) / mean(before), with
 * R the ratio of the means. Cochran, Sampling Techniques, ratio estimator (recalled).
 *
 * @param before values per replication, shape [n]
 * @param after  the same replications of the other layout, shape [n]
 * @throws RangeError when the lengths differ
 */
export function relativeChangeOf(
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  confidence = 0.95,
): PairedRelativeChange {
  if (before.length !== after.length) throw new RangeError('pairs need as many replications on both sides');
  const [b, a] = [before, after].map((side) => side.filter((value) => value !== null)) as [number[], number[]];
  if (b.length === 0 || b.length < before.length || a.length < after.length) return { relative: null, halfWidth: null };
  const base = meanOf(b);
  if (base === 0) return { relative: null, halfWidth: null };
  const ratio = meanOf(a) / base;
  const residuals = a.map((value, i) => (value - ratio * (b[i] as number)) / base);
  return { relative: ratio - 1, halfWidth: intervalOf(residuals, confidence).halfWidth };
}
