/** How often values fall where. */
import { sampleQuantile } from './sample.ts';

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Histogram {
  /** Bins of equal width; values beyond the ends are in `below` and `above`. */
  readonly bins: readonly HistogramBin[];
  readonly below: number;
  readonly above: number;
  /** Values that are not finite (a payback that never comes). */
  readonly never: number;
}

/**
 * Histogram between the 0.5 % and 99.5 % quantiles of the finite values, so that single outliers do not flatten it.
 *
 * @param values shape [n]
 * @param bins   number of bins, at least 1
 */
export function histogramOf(values: Float64Array, bins: number): Histogram {
  const finite = values.filter((value) => Number.isFinite(value)).sort();
  const never = values.length - finite.length;
  if (finite.length === 0) return { bins: [], below: 0, above: 0, never };
  const low = sampleQuantile(finite, 0.005);
  const high = sampleQuantile(finite, 0.995);
  const width = (high - low) / bins;
  if (!(width > 0)) return { bins: [{ from: low, to: high, count: finite.length }], below: 0, above: 0, never };
  const counts = new Float64Array(bins);
  let below = 0;
  let above = 0;
  for (const value of finite) {
    if (value < low) below += 1;
    else if (value > high) above += 1;
    else {
      const bin = Math.min(bins - 1, Math.floor((value - low) / width));
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  return {
    bins: Array.from(counts, (count, i) => ({ from: low + i * width, to: low + (i + 1) * width, count })),
    below,
    above,
    never,
  };
}
