/** A resting pose that suits the arm: upper arm upright, forearm level, tool looking down and ahead. */
import type { RobotSpec } from '@taktwerk/catalog';
import { type Matrix4, Vector3 } from 'three';
import { DELTA_HOME, deltaSizeOf } from './delta.ts';
import { lookOf, type RobotLook } from './robot-look.ts';
import { framesAt, type Skeleton, skeletonOf } from './skeleton.ts';

const SWEEPS = 3;
const STEPS = 36;

/** Joint values at which a model is shown when nobody says; null where it has no shape of its own. */
export function restingPose(spec: RobotSpec): Float64Array | null {
  const look = lookOf(spec);
  if (look.classes.includes('delta')) return deltaSizeOf(look) === null ? null : Float64Array.from(DELTA_HOME);
  return look.chain.length === 0 ? null : homeOf(look, skeletonOf(look));
}

/** Joint values of the resting pose, found joint by joint within the limits; shape [axes]. */
export function homeOf(look: RobotLook, skeleton: Skeleton): Float64Array {
  const joints = Float64Array.from({ length: skeleton.chain.axes }, (_, axis) => clamp(0, look.limits[axis]));
  if (!hasArm(skeleton)) return inTheMiddle(look, joints);
  const frames: Matrix4[] = [];
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let axis = 1; axis < Math.min(joints.length, 6); axis++) {
      const [low, high] = look.limits[axis] ?? [-Math.PI, Math.PI];
      let best = Number.POSITIVE_INFINITY;
      let found = joints[axis]!;
      for (let step = 0; step <= STEPS; step++) {
        joints[axis] = Math.max(low, -Math.PI) + ((Math.min(high, Math.PI) - Math.max(low, -Math.PI)) * step) / STEPS;
        const cost = discomfort(skeleton, framesAt(skeleton.chain, joints, frames)) + 0.02 * Math.abs(joints[axis]!);
        if (cost < best) {
          best = cost;
          found = joints[axis]!;
        }
      }
      joints[axis] = found;
    }
  return joints;
}

/** Upper arm, forearm and a wrist to bring into a pose; slides, turntables and SCARAs stand in the middle of their ways. */
const hasArm = ({ joints, chain }: Skeleton): boolean => joints.length >= 4 && joints.every(({ row }) => chain.types[row] === 1);

function inTheMiddle(look: RobotLook, joints: Float64Array): Float64Array {
  return joints.map((value, axis) => {
    const [low, high] = look.limits[axis] ?? [-1, 1];
    return low <= 0.01 && high >= -0.01 && low > -0.02 ? low + 0.4 * (high - low) : value;
  });
}

const at = new Vector3();
const elbow = new Vector3();
const wrist = new Vector3();

/** A seventh axis in the shoulder, along the upper arm: elbow and wrist come one joint later. */
const turnsUpperArm = ({ joints }: Skeleton): boolean => joints.length >= 7 && joints[1]!.origin.distanceTo(joints[2]!.origin) < 0.005;

/** How far the arm is from rest: directions of upper arm, forearm and tool against the wished ones. */
function discomfort(skeleton: Skeleton, frames: readonly Matrix4[]): number {
  const rows = skeleton.joints.map((joint) => joint.row);
  const up = new Vector3(0, 0, 1);
  const shoulder = at.setFromMatrixPosition(frames[rows[1]!]!).clone();
  const more = turnsUpperArm(skeleton) ? 1 : 0;
  elbow.setFromMatrixPosition(frames[rows[2 + more]!]!);
  const wristRow = rows[Math.min(rows.length - 1, skeleton.joints.length >= 6 ? 4 + more : 3)]!;
  wrist.setFromMatrixPosition(frames[wristRow]!);
  const tip = new Vector3().setFromMatrixPosition(frames[frames.length - 1]!);
  return (
    miss(shoulder, elbow, up.clone().addScaledVector(skeleton.ahead, -0.12), skeleton) +
    miss(elbow, wrist, skeleton.ahead.clone().addScaledVector(up, -0.1), skeleton) * 1.2 +
    miss(wrist, tip, up.clone().negate().addScaledVector(skeleton.ahead, 0.35), skeleton) * 0.6
  );
}

function miss(from: Vector3, to: Vector3, wished: Vector3, skeleton: Skeleton): number {
  const way = to.clone().sub(from);
  way.addScaledVector(skeleton.side, -way.dot(skeleton.side));
  if (way.lengthSq() < 1e-6) return 0;
  return 1 - way.normalize().dot(wished.normalize());
}

const clamp = (value: number, limits: readonly [number, number] | undefined): number =>
  limits === undefined ? value : Math.min(limits[1], Math.max(limits[0], value));
