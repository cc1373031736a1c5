import { type Interval, intervalOf } from './interval.ts';

/** Interval from one long run cut into batches, with how much neighbouring batches still resemble each other. */
export interface BatchMeans extends Interval {
  readonly batchSize: number;
  /** Lag-1 autocorrelation of the batch means; above about 0.2 the batches are too short for the interval to be trusted. */
  readonly lag1: number;
}

/**
 * Method of batch means: a stationary series is cut into equal batches whose means are treated as independent.
 *
 * Law, Simulation Modeling and Analysis, batch means.
 *
 * @param series  shape [n], warm-up already cut off
 * @param batches how many, >= 2; a remainder at the end is dropped
 */
export function batchMeansOf(series: readonly number[], batches = 20, confidence = 0.95): BatchMeans {
  const size = Math.floor(series.length / batches);
  if (batches < 2 || size < 1) throw new RangeError(`${series.length} values do not make ${batches} batches`);
  const means = Array.from({ length: batches }, (_, b) => {
    let sum = 0;
    for (let i = b * size; i < (b + 1) * size; i += 1) sum += series[i]!;
    return sum / size;
  });
  return { ...intervalOf(means, confidence), batchSize: size, lag1: lag1Of(means) };
}

/** Lag-1 autocorrelation; 0 for a constant series. */
export function lag1Of(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    squares += (values[i]! - mean) ** 2;
    if (i > 0) products += (values[i]! - mean) * (values[i - 1]! - mean);
  }
  return squares === 0 ? 0 : products / squares;
}
