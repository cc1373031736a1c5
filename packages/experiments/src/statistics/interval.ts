import { studentHalfWidth } from './student.ts';

/** A mean with its two-sided Student interval. */
export interface Interval {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1; null when n < 2. */
  readonly sd: number | null;
  /** Half of the interval's length, same unit as the mean; null when n < 2. */
  readonly halfWidth: number | null;
  readonly confidence: number;
}

/** Arithmetic mean. @throws RangeError when there is no value */
export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('a mean needs at least one value');
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample variance with divisor n − 1 (two passes, so that large means do not cancel). @throws RangeError when n < 2 */
export function varianceOf(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError('a variance needs at least two values');
  const mean = meanOf(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return sum / (values.length - 1);
}

/**
 * Mean and two-sided Student interval of independent values (one per replication).
 *
 * @param values shape [n], n >= 1
 * @example intervalOf([50.005, 51.195, 48.903], 0.95).mean // 50.0343…
 */
export function intervalOf(values: readonly number[], confidence = 0.95): Interval {
  const mean = meanOf(values);
  if (values.length < 2) return { n: values.length, mean, sd: null, halfWidth: null, confidence };
  const sd = Math.sqrt(varianceOf(values));
  return { n: values.length, mean, sd, halfWidth: studentHalfWidth(sd, values.length, confidence), confidence };
}

/**
 * Fewest replications whose Student interval would be at most ± `halfWidth` if the standard deviation stayed `sd`.
 *
 * Law, Simulation Modeling and Analysis, fixed-sample-size procedure for an absolute error.
 *
 * @param sd        standard deviation of a pilot
 * @param halfWidth wanted, > 0, same unit
 * @param limit     give up above this; the result is then `limit`
 */
export function replicationsNeeded(sd: number, halfWidth: number, confidence = 0.95, limit = 100_000): number {
  if (!(halfWidth > 0)) throw new RangeError(`half width must be above 0, got ${halfWidth}`);
  let n = 2;
  while (n < limit && studentHalfWidth(sd, n, confidence) > halfWidth) n += 1;
  return n;
}
