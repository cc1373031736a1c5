/** Three turns about z, y, z: the split of a rotation that a roll-bend-roll wrist makes. */
import type { Rotation } from './rotation.ts';

/** Below this sine of the bend the two rolls act about one line and only their sum is determined. */
export const WRIST_SINGULAR = 1e-10;

/**
 * Splits E = Rz(first) Ry(bend) Rz(last) on one of its two branches.
 *
 * The last roll is taken from the rows turned back by the first, which stays exact near the singular pose.
 *
 * @param flip  false: bend in [0, pi]; true: bend in [-pi, 0]
 * @param free  value of `first` where it is free (rad)
 * @param out   [first, bend, last] in rad, then their cosines and sines [c, s, c, s, c, s]
 */
export function splitZyz(e: Rotation, flip: boolean, free: number, out: Float64Array): void {
  const x = e[2]!;
  const y = e[5]!;
  const h = Math.sqrt(x * x + y * y);
  const singular = h < WRIST_SINGULAR;
  let c = singular ? Math.cos(free) : x / h;
  let s = singular ? Math.sin(free) : y / h;
  if (flip && !singular) {
    c = -c;
    s = -s;
  }
  const sinBend = c * x + s * y;
  const sinLast = c * e[3]! - s * e[0]!;
  const cosLast = c * e[4]! - s * e[1]!;
  out[0] = singular ? free : Math.atan2(s, c);
  out[1] = Math.atan2(sinBend, e[8]!);
  out[2] = Math.atan2(sinLast, cosLast);
  out[3] = c;
  out[4] = s;
  out[5] = e[8]!;
  out[6] = sinBend;
  out[7] = cosLast;
  out[8] = sinLast;
}

/** Whether both branches of `splitZyz` are the same continuum. */
export const isWristSingular = (e: Rotation): boolean => e[2]! * e[2]! + e[5]! * e[5]! < WRIST_SINGULAR * WRIST_SINGULAR;
