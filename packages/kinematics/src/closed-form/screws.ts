/** The joints of a chain as lines in space at the zero position: the form in which its geometry can be recognised. */
import { type Chain, FIXED } from '../chain.ts';
import { linkFrames } from '../forward.ts';
import { identityPose, POSE_SIZE, type Pose } from '../pose.ts';

/** One moving row: a line through `point` along the unit vector `direction`, both in the chain's base frame. */
export interface Screw {
  readonly row: number;
  readonly type: number;
  readonly direction: Vector;
  readonly point: Vector;
}

export type Vector = readonly [number, number, number];

export interface Screws {
  readonly joints: readonly Screw[];
  /** flange at the zero position, in the base frame */
  readonly flange: Pose;
}

/** Lines of all moving rows and the flange pose at zero, without base and tool. */
export function screwsOf(chain: Chain): Screws {
  const bare: Chain = { ...chain, base: identityPose() };
  const frames = linkFrames(bare, new Float64Array(chain.axes), new Float64Array(chain.rows * POSE_SIZE));
  const joints: Screw[] = [];
  for (let row = 0; row < chain.rows; row++) {
    if (chain.types[row] === FIXED) continue;
    const f = frames.subarray(row * POSE_SIZE, (row + 1) * POSE_SIZE);
    const d = chain.directions.subarray(row * 3, row * 3 + 3);
    joints.push({
      row,
      type: chain.types[row]!,
      direction: [dot3(f, 0, d), dot3(f, 4, d), dot3(f, 8, d)],
      point: [f[3]!, f[7]!, f[11]!],
    });
  }
  return { joints, flange: frames.slice((chain.rows - 1) * POSE_SIZE) };
}

const dot3 = (m: Float64Array, at: number, v: Float64Array): number => m[at]! * v[0]! + m[at + 1]! * v[1]! + m[at + 2]! * v[2]!;

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const along = (a: Vector, b: Vector, s: number): Vector => [a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s];
export const norm = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);
export const unit = (a: Vector): Vector => {
  const length = norm(a);
  return [a[0] / length, a[1] / length, a[2] / length];
};

/** +1 or -1 for parallel and opposed lines, 0 otherwise. */
export function parallelSign(a: Vector, b: Vector, tolerance: number): number {
  if (norm(cross(a, b)) > tolerance) return 0;
  return dot(a, b) > 0 ? 1 : -1;
}

/** Where two lines meet: midpoint of the shortest connection, with the gap between them. Undefined for parallel lines. */
export function meetingPoint(a: Screw, b: Screw): { readonly point: Vector; readonly gap: number } | undefined {
  const between = minus(b.point, a.point);
  const c = dot(a.direction, b.direction);
  const denominator = 1 - c * c;
  if (denominator < 1e-12) return undefined;
  const da = dot(between, a.direction);
  const db = dot(between, b.direction);
  const onA = along(a.point, a.direction, (da - c * db) / denominator);
  const onB = along(b.point, b.direction, (c * da - db) / denominator);
  return { point: [(onA[0] + onB[0]) / 2, (onA[1] + onB[1]) / 2, (onA[2] + onB[2]) / 2], gap: norm(minus(onA, onB)) };
}

/** Any right-handed frame whose third direction is `z`; its first lies as near to `prefer` as it can. */
export function frameAbout(z: Vector, prefer: Vector): { readonly x: Vector; readonly y: Vector; readonly z: Vector } {
  let x = along(prefer, z, -dot(prefer, z));
  if (norm(x) < 1e-6) {
    const other: Vector = Math.abs(z[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0];
    x = along(other, z, -dot(other, z));
  }
  x = unit(x);
  return { x, y: cross(z, x), z };
}
