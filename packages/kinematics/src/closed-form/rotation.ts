/** 3 x 3 rotations as Float64Array of 9, row-major: products written out for the solvers' inner loops. */
import type { Pose } from '../pose.ts';
import type { Vector } from './screws.ts';

export type Rotation = Float64Array;

export const rotationFromColumns = (x: Vector, y: Vector, z: Vector): Rotation =>
  Float64Array.of(x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]);

export const rotationOf = (pose: Pose): Rotation =>
  Float64Array.of(pose[0]!, pose[1]!, pose[2]!, pose[4]!, pose[5]!, pose[6]!, pose[8]!, pose[9]!, pose[10]!);

export const transposed = (m: Rotation): Rotation => Float64Array.of(m[0]!, m[3]!, m[6]!, m[1]!, m[4]!, m[7]!, m[2]!, m[5]!, m[8]!);

/** `out = a * b`; out must be another array. */
export function multiplyRotations(a: Rotation, b: Rotation, out: Rotation): Rotation {
  const b0 = b[0]!,
    b1 = b[1]!,
    b2 = b[2]!,
    b3 = b[3]!,
    b4 = b[4]!,
    b5 = b[5]!,
    b6 = b[6]!,
    b7 = b[7]!,
    b8 = b[8]!;
  for (let r = 0; r < 9; r += 3) {
    const x = a[r]!,
      y = a[r + 1]!,
      z = a[r + 2]!;
    out[r] = x * b0 + y * b3 + z * b6;
    out[r + 1] = x * b1 + y * b4 + z * b7;
    out[r + 2] = x * b2 + y * b5 + z * b8;
  }
  return out;
}

/** `out = m * (rotation part of pose)` */
export function multiplyByPose(m: Rotation, pose: Pose, out: Rotation): Rotation {
  const b0 = pose[0]!,
    b1 = pose[1]!,
    b2 = pose[2]!,
    b3 = pose[4]!,
    b4 = pose[5]!,
    b5 = pose[6]!,
    b6 = pose[8]!,
    b7 = pose[9]!,
    b8 = pose[10]!;
  for (let r = 0; r < 9; r += 3) {
    const x = m[r]!,
      y = m[r + 1]!,
      z = m[r + 2]!;
    out[r] = x * b0 + y * b3 + z * b6;
    out[r + 1] = x * b1 + y * b4 + z * b7;
    out[r + 2] = x * b2 + y * b5 + z * b8;
  }
  return out;
}

/** `out = m * Rz(angle) * n` for the cosine and sine of the angle. */
export function multiplyWithTurn(m: Rotation, c: number, s: number, n: Rotation, out: Rotation): Rotation {
  const n0 = n[0]!,
    n1 = n[1]!,
    n2 = n[2]!,
    n3 = n[3]!,
    n4 = n[4]!,
    n5 = n[5]!,
    n6 = n[6]!,
    n7 = n[7]!,
    n8 = n[8]!;
  for (let r = 0; r < 9; r += 3) {
    const x = m[r]! * c + m[r + 1]! * s;
    const y = m[r + 1]! * c - m[r]! * s;
    const z = m[r + 2]!;
    out[r] = x * n0 + y * n3 + z * n6;
    out[r + 1] = x * n1 + y * n4 + z * n7;
    out[r + 2] = x * n2 + y * n5 + z * n8;
  }
  return out;
}
