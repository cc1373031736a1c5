/**
 * Where the warm-up of a series ends, by MSER-5.
 *
 * The series is averaged in batches of five; for every cut d the marginal standard error of what remains,
 * S²(d) / (m − d)², is computed (S² = sum of squared deviations of batches d … m − 1 over m − d), and the cut with the smallest
 * value wins; of equals the earliest. Only cuts in the first half count: a minimum that would lie later means that the series has not
 * settled, and is reported so.
 *
 * White, Cobb & Spratt (2000), A comparison of five steady-state truncation heuristics for simulation, Winter Simulation Conference.
 */
export interface WarmUpCut {
  /** Values to drop at the start of the series, a multiple of 5. */
  readonly cut: number;
  /** False when the best cut lies at the middle of the series or the series is shorter than ten values: run longer. */
  readonly settled: boolean;
  /** The criterion at the cut. */
  readonly statistic: number | null;
}

const BATCH = 5;

/** Means of successive groups of `size` values; an incomplete last group is dropped. */
export function batched(series: readonly number[], size: number): readonly number[] {
  const means: number[] = [];
  for (let from = 0; from + size <= series.length; from += size) {
    let sum = 0;
    for (let i = from; i < from + size; i += 1) sum += series[i]!;
    means.push(sum / size);
  }
  return means;
}

/**
 * @param series values at equal steps from the start of the run, shape [n]
 * @returns how many of them belong to the warm-up
 */
export function mser5(series: readonly number[]): WarmUpCut {
  const means = batched(series, BATCH);
  const count = means.length;
  const latest = Math.floor(count / 2);
  if (latest < 1) return { cut: 0, settled: false, statistic: null };
  const scale = Math.max(...means.map(Math.abs), Number.MIN_VALUE);
  const statistics = errorsFromTheEnd(means);
  let best = 0;
  for (let d = 1; d <= latest; d += 1) if (statistics[d]! < statistics[best]! - 1e-12 * (scale * scale)) best = d;
  return { cut: best * BATCH, settled: best < latest, statistic: statistics[best]! };
}

/** The criterion for every cut, by one pass from the end (Welford's update keeps it free of cancellation). */
function errorsFromTheEnd(means: readonly number[]): Float64Array {
  const statistics = new Float64Array(means.length);
  let mean = 0;
  let squares = 0;
  for (let d = means.length - 1, n = 1; d >= 0; d -= 1, n += 1) {
    const deviation = means[d]! - mean;
    mean += deviation / n;
    squares += deviation * (means[d]! - mean);
    statistics[d] = squares / (n * n * n);
  }
  return statistics;
}
