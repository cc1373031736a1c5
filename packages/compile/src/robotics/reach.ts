import { longestReach, type Pose, type ReachVerdict, reachOf } from '@taktwerk/kinematics';
import { type Compilation, report } from '../compilation.ts';
import type { FloorPoint } from '../spec/floor.ts';
import type { Arm } from './arm.ts';

/** Best verdict first: a target is as good as the best of the poses that serve it. */
const BEST_FIRST: readonly ReachVerdict[] = ['reachable', 'singular', 'jointLimit', 'orientation', 'tooNear', 'tooFar'];

/**
 * The verdict for a target that several poses serve equally well (the same point with the tool turned about its axis). A pose at a
 * singularity is reached all the same.
 */
export function verdictOf(arm: Arm, poses: readonly Pose[]): ReachVerdict {
  const verdicts = new Set(poses.map((pose) => reachOf(arm.chain, pose, arm.home).verdict));
  const best = BEST_FIRST.find((verdict) => verdicts.has(verdict)) ?? 'tooFar';
  return best === 'singular' ? 'reachable' : best;
}

/** Why an arm can't work at a place: the verdict for the pose, or `path` when it stands there but can't follow the straight way. */
export type Obstacle = Exclude<ReachVerdict, 'reachable' | 'singular'> | 'path';

/**
 * Reports a place that an arm can't work at as "reach.<obstacle>". `expected` is the model's reach, `got` how far the place is from the
 * robot's base, both in metres.
 */
export function reportReach(compilation: Compilation, arm: Arm, at: string, field: string, point: FloorPoint, verdict: Obstacle): null {
  const { robot, model, chain } = arm;
  const base = [robot.at.x, robot.at.y, robot.at.z + robot.pedestalM] as const;
  const distance = Math.sqrt(base.reduce((sum, value, axis) => sum + (point[axis]! - value) ** 2, 0));
  const reach = model.reachM?.value ?? longestReach(chain);
  return report(compilation, `reach.${verdict}`, at, field, atMillimetres(reach), atMillimetres(distance));
}

const atMillimetres = (value: number): number => Math.round(value * 1000) / 1000;

/** The obstacle that a verdict names; a pose that is reached is missed on the way. */
export const obstacleOf = (verdict: ReachVerdict): Obstacle => (verdict === 'reachable' || verdict === 'singular' ? 'path' : verdict);
