import { type Pose, type ReachVerdict, reachOf } from '@taktwerk/kinematics';
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
