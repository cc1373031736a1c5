import { cosine, sine } from '../circle.ts';
/** Three turns about z, y, z: the split of a rotation that a roll-bend-roll wrist makes. */
import { arcTangent } from './arc-tangent.ts';
import type { Rotation } from './rotation.ts';

/** Below this sine of the bend the two rolls act about one line and only their sum is determined. */
export const WRIST_SINGULAR = 1e-10;

/**
 * Splits E = Rz(first) Ry(bend) Rz(last) with the bend in [0, pi]; `flipZyz` gives the other branch.
 *
 * The last roll is taken from the rows turned back by the first, which stays exact near the singular pose.
 *
 * @param free  value of `first` where it is free (rad)
 * @param out   [first, bend, last] in rad, then their cosines and sines [c, s, c, s, c, s]
 */
export function splitZyz(e: Rotation, free: number, out: Float64Array): void {
  const x = e[2]!;
  const y = e[5]!;
  const h = Math.sqrt(x * x + y * y);
  const singular = h < WRIST_SINGULAR;
  const c = singular ? cosine(free) : x / h;
  const s = singular ? sine(free) : y / h;
  const sinBend = c * x + s * y;
  const sinLast = c * e[3]! - s * e[0]!;
  const cosLast = c * e[4]! - s * e[1]!;
  out[0] = singular ? free : arcTangent(s, c);
  out[1] = arcTangent(sinBend, e[8]!);
  out[2] = arcTangent(sinLast, cosLast);
  out[3] = c;
  out[4] = s;
  out[5] = e[8]!;
  out[6] = sinBend;
  out[7] = cosLast;
  out[8] = sinLast;
}

/** The other branch of a split half a turn more on both rolls, the bend the other way. */
export function flipZyz(out: Float64Array): void {
  out[0] = out[0]! > 0 ? out[0]! - Math.PI : out[0]! + Math.PI;
  out[1] = -out[1]!;
  out[2] = out[2]! > 0 ? out[2]! - Math.PI : out[2]! + Math.PI;
  out[3] = -out[3]!;
  out[4] = -out[4]!;
  out[6] = -out[6]!;
  out[7] = -out[7]!;
  out[8] = -out[8]!;
}

/** Whether both branches of `splitZyz` are the same continuum. */
export const isWristSingular = (e: Rotation): boolean => e[2]! * e[2]! + e[5]! * e[5]! < WRIST_SINGULAR * WRIST_SINGULAR;
