/** Joint values of a curve at a moment; linear between samples, held before the first and after the last. */
import type { JointCurve } from './motions.ts';

/** @param out shape [axes], written into and returned */
export function sampleCurve(curve: JointCurve, timeS: number, out: Float64Array): Float64Array {
  const { timesS, joints } = curve;
  const axes = out.length;
  const last = timesS.length - 1;
  if (last < 0) return out;
  const i = sampleBefore(timesS, timeS);
  const next = Math.min(i + 1, last);
  const span = timesS[next]! - timesS[i]!;
  const share = span > 0 ? Math.min(1, Math.max(0, (timeS - timesS[i]!) / span)) : 0;
  for (let a = 0; a < axes; a++) {
    const from = joints[i * axes + a]!;
    out[a] = from + (joints[next * axes + a]! - from) * share;
  }
  return out;
}

/** Whether the process (arc, spray, grip) is on. */
export function isActive(curve: JointCurve, timeS: number): boolean {
  for (const [from, to] of curve.active) if (timeS >= from && timeS < to) return true;
  return false;
}

/** Index of the last sample at or before `timeS`, at least 0. */
function sampleBefore(timesS: Float64Array, timeS: number): number {
  let low = 0;
  let high = timesS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesS[middle]! <= timeS) low = middle;
    else high = middle - 1;
  }
  return low;
}
