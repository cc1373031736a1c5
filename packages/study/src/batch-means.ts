import { type BatchMeans, batchMeansOf, type RunResult } from '@taktwerk/experiments';

/**
 * Intervals from a single long replication by the method of batch means: good parts per hour of the clock and parts in the line, from the
 * run's own series behind the warm-up. A `lag1` above about 0.2 says that the batches are too short to be trusted.
 *
 * @param batches how many, >= 2
 */
export function batchMeansOfRun(
  { series, warmUpS }: RunResult,
  batches: number,
): { readonly throughputPerHour: BatchMeans; readonly wip: BatchMeans; readonly batchS: number } {
  const first = Math.ceil(warmUpS / series.intervalS - 1e-9);
  const perHour = series.good.slice(first).map((good) => (3600 * good) / series.intervalS);
  const throughputPerHour = batchMeansOf(perHour, batches);
  return { throughputPerHour, wip: batchMeansOf(series.wip.slice(first), batches), batchS: throughputPerHour.batchSize * series.intervalS };
}
