import { ELEMENT_SUMS, STAY_MAX, STAY_MIN, STAY_N, STAY_SQUARES, STAY_SUM } from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { LEAD_SUMS } from '../statistics/lead.ts';
import { LEAD_BINS, LEAD_BITS, quantileOf, STAY_BINS, STAY_BITS } from '../statistics/stays.ts';
import type { Level, Sample } from './result.ts';

interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  readonly min: number;
  readonly max: number;
}

/** Moments in microseconds, and a histogram, as a sample in seconds. */
function sampleOf(m: Moments, bins: Int32Array | Uint32Array, from: number, count: number, bits: number): Sample {
  if (m.n === 0) return { n: 0, mean: null, variance: null, min: null, max: null, p50: null, p90: null, p95: null };
  const mean = m.sum / m.n;
  const variance = m.n > 1 ? Math.max(0, (m.squares - m.sum * mean) / (m.n - 1)) : null;
  const quantile = (p: number): number => {
    const value = quantileOf(bins, from, count, bits, m.n, p)!;
    return Math.min(m.max, Math.max(m.min, value)) / 1e6;
  };
  return {
    n: m.n,
    mean: mean / 1e6,
    variance: variance === null ? null : variance / 1e12,
    min: m.min / 1e6,
    max: m.max / 1e6,
    p50: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
  };
}

/** Lead times: row 0 the line, then one row per product. */
export function leadSample(run: RunState, row: number): Sample {
  const s = run.leadSums;
  const at = row * LEAD_SUMS;
  return sampleOf(
    { n: s[at]!, sum: s[at + 1]!, squares: s[at + 2]!, min: s[at + 3]!, max: s[at + 4]! },
    run.leadBins,
    row * LEAD_BINS,
    LEAD_BINS,
    LEAD_BITS,
  );
}

/** Stays of parts in an element. */
export function staySample(run: RunState, element: number): Sample {
  const s = run.elementSums;
  const at = element * ELEMENT_SUMS;
  const moments = {
    n: s[at + STAY_N]!,
    sum: s[at + STAY_SUM]!,
    squares: s[at + STAY_SQUARES]!,
    min: s[at + STAY_MIN]!,
    max: s[at + STAY_MAX]!,
  };
  return sampleOf(moments, run.stayBins, element * STAY_BINS, STAY_BINS, STAY_BITS);
}

/** A level over the window, the value in progress counted up to its end. */
export function levelResult(run: RunState, level: number, windowEnd: number): Level {
  const start = Math.min(run.windowStart, windowEnd);
  const length = windowEnd - start;
  const value = run.levelValue[level]!;
  const rest = windowEnd - run.levelSince[level]!;
  const bins = run.levelBins[level]!;
  const first = run.levelBin[level]!;
  const times = Array.from(run.levelTime.subarray(first, first + bins));
  times[Math.min(value, bins - 1)]! += rest;
  while (times.length > 1 && times[times.length - 1] === 0) times.pop();
  return {
    mean: length > 0 ? (run.levelArea[level]! + rest * value) / length : value,
    max: run.levelMax[level]!,
    atEnd: value,
    histogram: times.map((t) => (length > 0 ? t / length : 0)),
  };
}
