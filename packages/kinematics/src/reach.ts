/** Whether a target can be reached, and if not, what stands in the way. */
import { findBranches, inverseKit } from './branches.ts';
import { type Chain, FIXED, type JointVector, PRISMATIC } from './chain.ts';
import { ORIENTATION, TOO_NEAR } from './closed-form/shoulder.ts';
import { forward } from './forward.ts';
import { type IkResult, inverse } from './inverse.ts';
import { descend } from './numeric-inverse.ts';
import { identityPose, type Pose, positionDistance } from './pose.ts';

/**
 * - `reachable`   with a margin to singular positions
 * - `singular`    reachable, but the arm is singular there
 * - `jointLimit`  the arm is long enough, every way to stand there breaks a joint limit
 * - `tooFar`      the arm is too short
 * - `tooNear`     the target lies inside the space that the arm cannot fold into
 * - `orientation` an arm with fewer than six axes cannot turn its tool this way
 */
export type ReachVerdict = 'reachable' | 'singular' | 'jointLimit' | 'tooFar' | 'tooNear' | 'orientation';

export interface Reach {
  readonly verdict: ReachVerdict;
  readonly solutions: readonly JointVector[];
}

/**
 * Verdict for a pose of the tool centre point. Collisions are not looked at here.
 *
 * @param near where the arm comes from; shape [axes]
 */
export function reachOf(chain: Chain, target: Pose, near: JointVector): Reach {
  const result: IkResult = inverse(chain, target, near);
  if (result.status === 'reached') return { verdict: 'reachable', solutions: result.solutions };
  if (result.status === 'singular') return { verdict: 'singular', solutions: result.solutions };
  if (result.status === 'limit') return { verdict: 'jointLimit', solutions: [] };
  return { verdict: unreachedVerdict(chain, target, near), solutions: [] };
}

function unreachedVerdict(chain: Chain, target: Pose, near: JointVector): ReachVerdict {
  const kit = inverseKit(chain);
  if (kit.form !== undefined) {
    findBranches(chain, kit, target, near, true);
    if (kit.form.failure === 0) return 'jointLimit';
    if ((kit.form.failure & ORIENTATION) !== 0) return 'orientation';
    return (kit.form.failure & TOO_NEAR) !== 0 && !beyondArm(chain, target) ? 'tooNear' : 'tooFar';
  }
  if (beyondArm(chain, target)) return 'tooFar';
  const free = near.slice();
  if (descend(chain, target, free, 100, false, kit.buffers) < 1e-6) return 'jointLimit';
  if (chain.axes < 6 && positionDistance(forward(chain, free, identityPose()), target) < 1e-3) return 'orientation';
  const first = firstAxisPoint(chain);
  const tip = forward(chain, free, identityPose());
  const wanted = Math.hypot(target[3]! - first[3]!, target[7]! - first[7]!, target[11]! - first[11]!);
  return wanted > Math.hypot(tip[3]! - first[3]!, tip[7]! - first[7]!, tip[11]! - first[11]!) ? 'tooFar' : 'tooNear';
}

/** Upper bound on the distance of the tool from axis 1: all links in one line, slides at their longest. */
export function longestReach(chain: Chain): number {
  let sum = Math.hypot(chain.tool[3]!, chain.tool[7]!, chain.tool[11]!);
  let moved = false;
  for (let row = 0; row < chain.rows; row++) {
    const at = row * 12;
    if (moved) sum += Math.hypot(chain.offsets[at + 3]!, chain.offsets[at + 7]!, chain.offsets[at + 11]!);
    if (chain.types[row] === FIXED) continue;
    moved = true;
    if (chain.types[row] !== PRISMATIC) continue;
    for (let a = 0; a < chain.axes; a++) {
      if (chain.drives[row * chain.axes + a] !== 0) sum += Math.max(Math.abs(chain.lower[a]!), Math.abs(chain.upper[a]!));
    }
  }
  return sum;
}

function beyondArm(chain: Chain, target: Pose): boolean {
  return positionDistance(firstAxisPoint(chain), target) > longestReach(chain);
}

/** World pose of the first moving row's origin: it stays where it is whatever the joints do. */
function firstAxisPoint(chain: Chain): Pose {
  const rows = [...chain.types].findIndex((type) => type !== FIXED) + 1;
  const still: Chain = { ...chain, rows, tool: identityPose() };
  return forward(still, new Float64Array(chain.axes), identityPose());
}
