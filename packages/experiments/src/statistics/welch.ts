/**
 * Welch's moving average over replications, the graphical way to see where a warm-up ends.
 *
 * First the replications are averaged moment by moment; then each value becomes the mean of the window of 2w + 1 values around it, and
 * near the start of the widest symmetric window that fits (2i − 1 values for the i-th).
 *
 * Law & Kelton, Simulation Modeling and Analysis, chapter 9, Welch's procedure.
 *
 * @param replications shape [n][m], equally long series
 * @param window       w, 0 <= w <= floor(m / 2)
 * @returns shape [m − w]
 * @throws RangeError when the series differ in length or the window does not fit
 */
export function welchAverage(replications: readonly (readonly number[])[], window: number): readonly number[] {
  const length = replications[0]?.length ?? 0;
  if (replications.some((series) => series.length !== length)) throw new RangeError('all replications must be equally long');
  if (!Number.isInteger(window) || window < 0 || window > Math.floor(length / 2)) throw new RangeError(`window ${window} does not fit`);
  const means = averageOf(replications);
  return Array.from({ length: length - window }, (_, i) => centred(means, i, Math.min(window, i)));
}

/** Mean over replications at each moment. */
export function averageOf(replications: readonly (readonly number[])[]): readonly number[] {
  const length = Math.min(...replications.map((series) => series.length));
  return Array.from({ length }, (_, i) => replications.reduce((sum, series) => sum + series[i]!, 0) / replications.length);
}

function centred(values: readonly number[], at: number, reach: number): number {
  let sum = 0;
  for (let i = at - reach; i <= at + reach; i += 1) sum += values[i]!;
  return sum / (2 * reach + 1);
}
