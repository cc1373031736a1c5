import { armKindOf, followInverse, inverse, type JointVector, type Pose } from '@taktwerk/kinematics';
import type { Arm } from './arm.ts';
import { ptpTime } from './moves.ts';

/** One way for an arm to stand at one of several equally good poses. */
export interface Posture {
  readonly pose: Pose;
  readonly joints: JointVector;
  /** Seconds of the point-to-point move from where the arm comes from. */
  readonly timeS: number;
}

/**
 * Every posture at every one of the poses, soonest reached first.
 *
 * @param poses targets that serve equally well (the same point with the tool turned about its axis)
 * @param from  where the arm comes from; also decides the turn of axes that can turn more than once
 */
export function postures(arm: Arm, poses: readonly Pose[], from: JointVector): Posture[] {
  const found = poses.flatMap((pose) => solutionsOf(arm, pose, from).map((joints) => ranked(arm, pose, joints, from)));
  return found.sort((a, b) => a.timeRank - b.timeRank || a.wayRank - b.wayRank);
}

/**
 * A posture with what it is ordered by: the time, then the way of all axes together. Both are rounded, because postures whose time one
 * axis sets are equally soon, and which of them comes first must not hang on the last bit of a sine.
 */
function ranked(arm: Arm, pose: Pose, joints: JointVector, from: JointVector) {
  const timeS = ptpTime(arm, from, joints);
  const way = joints.reduce((sum, value, axis) => sum + Math.abs(value - from[axis]!), 0);
  return { pose, joints, timeS, timeRank: Math.round(timeS * 1e4), wayRank: Math.round(way * 1e6) };
}

/** Closed forms give all branches; a numeric search gives the one nearest to where the arm is. */
function solutionsOf(arm: Arm, pose: Pose, near: JointVector): readonly JointVector[] {
  if (armKindOf(arm.chain) !== 'numeric') return inverse(arm.chain, pose, near).solutions;
  const out = new Float64Array(arm.chain.axes);
  return followInverse(arm.chain, pose, near, out) ? [out] : [];
}
