import type { JointVector, Pose } from '@taktwerk/kinematics';
import type { Arm } from './arm.ts';
import { type LinearMove, linearMove, reversed } from './moves.ts';
import { postures } from './postures.ts';
import { backFrom, DOWN, movedTo, toolPose } from './targets.ts';

type Point = readonly [number, number, number];

/** An arm standing above a point where it takes or puts a part, with the straight move down to it. */
export interface Stand {
  /** Posture above the point. */
  readonly joints: JointVector;
  readonly roll: number;
  readonly down: LinearMove;
  readonly up: LinearMove;
  /** Seconds to get here from where it was asked for. */
  readonly timeS: number;
}

/**
 * The posture above a point that is soonest reached and from which the gripper can go straight down.
 *
 * @param point     where the gripper closes, metres on the floor
 * @param rolls     turns of the gripper that serve
 * @param from      where the arm comes from
 * @param approachM height of the straight part, metres
 * @returns null when no posture can do it
 */
export function standAt(
  arm: Arm,
  point: Point,
  rolls: readonly number[],
  from: JointVector,
  approachM: number,
  speedMps: number,
): Stand | null {
  const above = backFrom(point, DOWN, approachM);
  const targets = new Map<Pose, number>(rolls.map((roll) => [toolPose(above, DOWN, roll), roll]));
  for (const { pose, joints, timeS } of postures(arm, [...targets.keys()], from)) {
    const down = linearMove(arm, joints, [pose, movedTo(pose, point)], speedMps);
    if (down !== null) return { joints, roll: targets.get(pose)!, down, up: reversed(down), timeS };
  }
  return null;
}
