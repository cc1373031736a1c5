/**
 * The bones of an arm, taken from its chain at zero joint values: where the axes lie, the plane the arm moves in, shoulder, elbow,
 * wrist and flange. A joint's origin may lie anywhere along its axis, so points are moved along the axes into the arm's plane.
 */
import { type Chain, chainFromRows, linkFrames, toMatrix4 } from '@taktwerk/kinematics';
import { Matrix4, Vector3 } from 'three';
import type { RobotLook } from './robot-look.ts';

/** One moving row of the chain at zero: its row index, a point on its axis and the axis direction, base frame. */
export interface Joint {
  readonly row: number;
  readonly origin: Vector3;
  readonly axis: Vector3;
  readonly passive: boolean;
}

export interface Skeleton {
  readonly chain: Chain;
  readonly joints: readonly Joint[];
  /** frame of every row at zero, base frame */
  readonly frames: readonly Matrix4[];
  readonly flange: Vector3;
  /** normal of the plane that arm and forearm move in, to the left of `ahead` */
  readonly side: Vector3;
  /** horizontal direction in which the arm reaches */
  readonly ahead: Vector3;
  /** half width of the base casting, m; grows with the robot's mass */
  readonly girth: number;
}

const TYPICAL_MASS_KG = 170;
const TYPICAL_GIRTH_M = 0.2;

export function skeletonOf(look: RobotLook): Skeleton {
  const chain = chainFromRows(look.chain);
  const frames = framesAt(chain, new Float64Array(chain.axes));
  const joints = look.chain.flatMap((row, index) =>
    row.type === 'fixed' ? [] : [jointAt(frames[index]!, row.axis!, index, row.passive === true)],
  );
  const ahead = aheadOf(joints);
  const side = new Vector3(-ahead.y, ahead.x, 0);
  const flange = new Vector3().setFromMatrixPosition(frames[frames.length - 1]!);
  return { chain, joints, frames, flange, side, ahead, girth: girthOf(look, flange) };
}

/** Frames of all rows for joint values, as drawing matrices. */
export function framesAt(chain: Chain, joints: Float64Array, out: Matrix4[] = []): Matrix4[] {
  const poses = linkFrames(chain, joints, new Float64Array(chain.rows * 12));
  for (let row = 0; row < chain.rows; row++) {
    out[row] ??= new Matrix4();
    toMatrix4(poses.subarray(row * 12, row * 12 + 12), out[row]!.elements);
  }
  return out;
}

/** The point of a joint's axis that lies in the arm's plane (through axis 1, square to `side`). */
export function inPlane(skeleton: Skeleton, joint: Joint): Vector3 {
  const along = joint.axis.dot(skeleton.side);
  if (Math.abs(along) < 0.5) return joint.origin.clone();
  const away = joint.origin.clone().sub(skeleton.joints[0]!.origin).dot(skeleton.side);
  return joint.origin.clone().addScaledVector(joint.axis, -away / along);
}

/** The point of line (a, u) nearest to line (b, v). */
export function nearestOnLine(a: Vector3, u: Vector3, b: Vector3, v: Vector3): Vector3 {
  const w = a.clone().sub(b);
  const uv = u.dot(v);
  const scale = 1 - uv * uv;
  if (scale < 1e-6) return a.clone();
  return a.clone().addScaledVector(u, (uv * v.dot(w) - u.dot(w)) / scale);
}

function jointAt(frame: Matrix4, axis: readonly number[], row: number, passive: boolean): Joint {
  const direction = new Vector3(axis[0], axis[1], axis[2]).transformDirection(frame);
  return { row, origin: new Vector3().setFromMatrixPosition(frame), axis: direction, passive };
}

/** Square to the first level axis, pointing to +x (or +y): where the arm reaches at zero. */
function aheadOf(joints: readonly Joint[]): Vector3 {
  const level = joints.find((joint) => Math.abs(joint.axis.z) < 0.5)?.axis ?? new Vector3(0, 1, 0);
  const ahead = new Vector3(level.y, -level.x, 0).normalize();
  const dominant = Math.abs(ahead.x) > Math.abs(ahead.y) ? ahead.x : ahead.y;
  return dominant < 0 ? ahead.negate() : ahead;
}

function girthOf(look: RobotLook, flange: Vector3): number {
  const reach = look.reachM ?? Math.max(0.5, flange.length());
  if (look.massKg === null) return 0.14 * reach;
  return Math.min(TYPICAL_GIRTH_M * (look.massKg / TYPICAL_MASS_KG) ** 0.4, 0.2 * reach);
}
