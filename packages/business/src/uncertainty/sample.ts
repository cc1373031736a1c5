/** What a sample of results looks like: mean, spread, quantiles, shares below a mark, and how sure the mean is. */

export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly variance: number;
  /** Standard error of the mean: sd / √n. */
  readonly standardError: number;
  readonly p5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  /** Share of the sample below zero. */
  readonly shareNegative: number;
}

/**
 * Summary of a sample of at least two values.
 *
 * @param values shape [n], any order; not changed
 */
export function summaryOf(values: Float64Array): SampleSummary {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1);
  const sd = Math.sqrt(variance);
  const at = (p: number) => sampleQuantile(sorted, p);
  return {
    n,
    mean,
    sd,
    variance,
    standardError: sd / Math.sqrt(n),
    p5: at(0.05),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    shareNegative: sorted.reduce((count, value) => count + (value < 0 ? 1 : 0), 0) / n,
  };
}

/**
 * Quantile of an ascending sample, linear between neighbours at position p (n - 1).
 *
 * @param sorted ascending, n >= 1
 */
export function sampleQuantile(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
