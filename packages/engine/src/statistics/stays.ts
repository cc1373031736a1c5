import { powerOfTwo } from '../chance/numerics.ts';
import { ELEMENT_SUMS, STAY_MAX, STAY_MIN, STAY_N, STAY_SQUARES, STAY_SUM } from '../model/layout.ts';
import type { RunState } from '../run/state.ts';

/**
 * Durations in a logarithmic histogram: 8 bins per doubling for elements, 256 for the lead time of the line, on whole microseconds.
 *
 * A quantile is read by linear interpolation inside its bin, so its error is below the width of a bin: 1/8 and 1/256 of the
 * value at worst, and about a hundredth of that where the density is smooth.
 */

export const STAY_BITS = 3;
export const STAY_BINS = 44 << STAY_BITS;
export const LEAD_BITS = 8;
export const LEAD_BINS = 44 << LEAD_BITS;
const TWO_31 = 2147483648;
const TWO_20 = 1048576;

/** Bin of a duration. @param duration whole microseconds, 0 .. 2^44 */
export function binOf(duration: number, bits: number): number {
  if (duration >= TWO_31) return longBin(duration, bits);
  const n = duration | 0;
  const octave = 31 - Math.clz32(n | 1);
  const rest = octave >= bits ? n >> (octave - bits) : n << (bits - octave);
  return (octave << bits) | (rest & ((1 << bits) - 1));
}

function longBin(duration: number, bits: number): number {
  let x = duration;
  let shift = 0;
  while (x >= TWO_31) {
    x /= TWO_20;
    shift += 20;
  }
  const n = x | 0;
  const octave = 31 - Math.clz32(n | 1);
  const rest = octave >= bits ? n >> (octave - bits) : n << (bits - octave);
  return ((octave + shift) << bits) | (rest & ((1 << bits) - 1));
}

/** Lower edge of a bin in microseconds. */
export function edgeOf(bin: number, bits: number): number {
  if (bin === 0) return 0;
  const octave = bin >> bits;
  return powerOfTwo(octave) * (1 + (bin & ((1 << bits) - 1)) / (1 << bits));
}

/** Books the stay of a part that leaves element `e`; its length stands in `run.stay[0]` (a double as argument would be boxed). */
export function bookStay(run: RunState, e: number): void {
  const stay = run.stay[0]!;
  const sums = run.elementSums;
  const at = e * ELEMENT_SUMS;
  const n = sums[at + STAY_N]!;
  sums[at + STAY_N] = n + 1;
  sums[at + STAY_SUM]! += stay;
  sums[at + STAY_SQUARES]! += stay * stay;
  if (stay > sums[at + STAY_MAX]!) sums[at + STAY_MAX] = stay;
  if (n === 0 || stay < sums[at + STAY_MIN]!) sums[at + STAY_MIN] = stay;
  run.stayBins[e * STAY_BINS + binOf(stay, STAY_BITS)]! += 1;
}

/** Quantile of a histogram of durations, microseconds; null when empty. @param from first bin of this histogram in `bins` */
export function quantileOf(bins: Int32Array | Uint32Array, from: number, count: number, bits: number, n: number, p: number): number | null {
  if (n === 0) return null;
  const wanted = p * n;
  let below = 0;
  for (let i = 0; i < count; i++) {
    const here = bins[from + i]!;
    if (here > 0 && below + here >= wanted) {
      const low = edgeOf(i, bits);
      const share = (wanted - below) / here;
      return low + share * (edgeOf(i + 1, bits) - low);
    }
    below += here;
  }
  return null;
}
