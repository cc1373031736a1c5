import { cosine as turnedCosine, sine as turnedSine } from './circle.ts';
import { arcTangent } from './closed-form/arc-tangent.ts';
/**
 * A pose: position and orientation of one frame in another, as a 3 x 4 matrix.
 *
 * Row-major `[r00 r01 r02 x, r10 r11 r12 y, r20 r21 r22 z]` in a Float64Array of 12, so it survives structuredClone.
 * Lengths in metres. Rotations from roll, pitch, yaw are Rz(yaw) Ry(pitch) Rx(roll), the URDF rule.
 */
export type Pose = Float64Array;

export const POSE_SIZE = 12;

/** The identity pose, freshly allocated. */
export function identityPose(): Pose {
  const pose = new Float64Array(POSE_SIZE);
  pose[0] = 1;
  pose[5] = 1;
  pose[10] = 1;
  return pose;
}

/**
 * Pose from a position and roll, pitch, yaw.
 *
 * @param x,y,z position in m
 * @param roll,pitch,yaw rotations in rad about fixed x, then y, then z
 */
export function poseOf(x: number, y: number, z: number, roll = 0, pitch = 0, yaw = 0): Pose {
  const cr = cosine(roll);
  const sr = sine(roll);
  const cp = cosine(pitch);
  const sp = sine(pitch);
  const cy = cosine(yaw);
  const sy = sine(yaw);
  return Float64Array.of(
    cy * cp,
    cy * sp * sr - sy * cr,
    cy * sp * cr + sy * sr,
    x,
    sy * cp,
    sy * sp * sr + cy * cr,
    sy * sp * cr - cy * sr,
    y,
    -sp,
    cp * sr,
    cp * cr,
    z,
  );
}

/** Roll, pitch, yaw of a pose, rad: `poseOf` of them gives its rotation back. At pitch ±90° the roll is taken as 0. */
export function rpyOf(pose: Pose): [number, number, number] {
  const across = Math.hypot(pose[0]!, pose[4]!);
  const pitch = arcTangent(-pose[8]!, across);
  if (across < 1e-12) return [0, pitch, arcTangent(-pose[1]!, pose[5]!)];
  return [arcTangent(pose[9]!, pose[10]!), pitch, arcTangent(pose[4]!, pose[0]!)];
}

/**
 * Pose from a 3 x 4 or 4 x 4 matrix given by rows.
 *
 * @throws RangeError when there are fewer than three rows of four
 */
export function poseFromRows(rows: readonly (readonly number[])[]): Pose {
  const pose = new Float64Array(POSE_SIZE);
  for (let r = 0; r < 3; r++) {
    const row = rows[r];
    if (row === undefined || row.length < 4) throw new RangeError('a pose needs three rows of four numbers');
    for (let c = 0; c < 4; c++) pose[4 * r + c] = row[c]!;
  }
  return pose;
}

/** `out = a * b`; out may be a or b. */
export function multiplyPoses(a: Pose, b: Pose, out: Pose): Pose {
  const b00 = b[0]!,
    b01 = b[1]!,
    b02 = b[2]!,
    b03 = b[3]!;
  const b10 = b[4]!,
    b11 = b[5]!,
    b12 = b[6]!,
    b13 = b[7]!;
  const b20 = b[8]!,
    b21 = b[9]!,
    b22 = b[10]!,
    b23 = b[11]!;
  for (let r = 0; r < 12; r += 4) {
    const a0 = a[r]!,
      a1 = a[r + 1]!,
      a2 = a[r + 2]!,
      a3 = a[r + 3]!;
    out[r] = a0 * b00 + a1 * b10 + a2 * b20;
    out[r + 1] = a0 * b01 + a1 * b11 + a2 * b21;
    out[r + 2] = a0 * b02 + a1 * b12 + a2 * b22;
    out[r + 3] = a0 * b03 + a1 * b13 + a2 * b23 + a3;
  }
  return out;
}

/** `out` = the inverse of a rigid pose; out may be the pose itself. */
export function invertPose(pose: Pose, out: Pose): Pose {
  const [r00, r01, r02, x, r10, r11, r12, y, r20, r21, r22, z] = pose as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  out[0] = r00;
  out[1] = r10;
  out[2] = r20;
  out[3] = -(r00 * x + r10 * y + r20 * z);
  out[4] = r01;
  out[5] = r11;
  out[6] = r21;
  out[7] = -(r01 * x + r11 * y + r21 * z);
  out[8] = r02;
  out[9] = r12;
  out[10] = r22;
  out[11] = -(r02 * x + r12 * y + r22 * z);
  return out;
}

/** Largest difference of any entry: metres for the position, direction cosines for the rotation. */
export function poseDifference(a: Pose, b: Pose): number {
  let worst = 0;
  for (let i = 0; i < POSE_SIZE; i++) {
    const difference = Math.abs(a[i]! - b[i]!);
    if (!(difference <= worst)) worst = difference;
  }
  return worst;
}

/** Distance between two positions in m. */
export function positionDistance(a: Pose, b: Pose): number {
  return Math.hypot(a[3]! - b[3]!, a[7]! - b[7]!, a[11]! - b[11]!);
}

/** The pose as a column-major 4 x 4 matrix, the order drawing libraries take. */
export function toMatrix4(pose: Pose, out: Float64Array | Float32Array | number[]): typeof out {
  for (let c = 0; c < 4; c++) {
    out[4 * c] = pose[c]!;
    out[4 * c + 1] = pose[4 + c]!;
    out[4 * c + 2] = pose[8 + c]!;
    out[4 * c + 3] = c === 3 ? 1 : 0;
  }
  return out;
}

/** Sine and cosine that are exact at multiples of a quarter turn, so that aligned axes stay aligned. */
export function sine(angle: number): number {
  const quarter = quarterTurns(angle);
  return quarter === undefined ? turnedSine(angle) : [0, 1, 0, -1][quarter]!;
}

export function cosine(angle: number): number {
  const quarter = quarterTurns(angle);
  return quarter === undefined ? turnedCosine(angle) : [1, 0, -1, 0][quarter]!;
}

function quarterTurns(angle: number): number | undefined {
  const turns = angle / (Math.PI / 2);
  const whole = Math.round(turns);
  if (Math.abs(turns - whole) > 1e-13 || Math.abs(whole) > 1e6) return undefined;
  return ((whole % 4) + 4) % 4;
}
