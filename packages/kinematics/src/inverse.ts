/** Inverse kinematics: from a pose of the tool centre point to joint values, all branches, inside the limits. */
import { findBranches, type InverseKit, inverseKit } from './branches.ts';
import { type Chain, type JointVector, REVOLUTE } from './chain.ts';
import type { ArmKind } from './closed-form/closed-form.ts';
import { dexterity } from './jacobian.ts';
import type { Pose } from './pose.ts';

/**
 * How an inverse ended.
 *
 * - `reached`     there is a solution inside the limits
 * - `singular`    there is one, but the arm is singular there: solutions are given, a path through it slows down
 * - `limit`       the arm is long enough, every branch breaks a joint limit; `best` breaks it least
 * - `unreachable` no joint values give this pose
 * - `stalled`     the numeric search found none; there may be one
 */
export type IkStatus = 'reached' | 'singular' | 'limit' | 'unreachable' | 'stalled';

export interface IkResult {
  readonly status: IkStatus;
  /** inside the limits, nearest to `near` first; one per branch, the turn of each axis chosen nearest to `near` */
  readonly solutions: readonly JointVector[];
  /** first solution, or the branch that breaks the limits least, or null */
  readonly best: JointVector | null;
}

/** Smallest singular value of the Jacobian below which a solution is called singular. */
export const SINGULAR_BELOW = 1e-6;

/** Which inverse a chain has. */
export const armKindOf = (chain: Chain): ArmKind => inverseKit(chain).kind;

/**
 * Joint values for a pose of the tool centre point.
 *
 * @param target world pose of the TCP
 * @param near   where the arm comes from: decides the order, the turn of axes that can turn more than once, and free axes; shape [axes]
 */
export function inverse(chain: Chain, target: Pose, near: JointVector): IkResult {
  const kit = inverseKit(chain);
  const count = findBranches(chain, kit, target, near, true);
  const inside: { joints: JointVector; distance: number }[] = [];
  let best: JointVector | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let b = 0; b < count; b++) {
    const joints = kit.found.slice(b * chain.axes, (b + 1) * chain.axes);
    const excess = turnTowards(chain, joints, near);
    if (excess === 0) inside.push({ joints, distance: jointDistance(joints, near) });
    else if (excess < least) {
      least = excess;
      best = joints;
    }
  }
  inside.sort((a, b) => a.distance - b.distance);
  const solutions = inside.map((entry) => entry.joints);
  const first = solutions[0];
  if (first !== undefined) return { status: isSingular(chain, first) ? 'singular' : 'reached', solutions, best: first };
  if (best !== null) return { status: 'limit', solutions, best };
  return { status: kit.form === undefined ? 'stalled' : 'unreachable', solutions, best };
}

/**
 * Every joint vector that gives the pose: all branches, each in all turns that the limits allow.
 *
 * Axes without limits are given once, in (-pi, pi]. Each answer run forward meets the pose within 1e-9 (m, direction cosine).
 */
export function allInverse(chain: Chain, target: Pose, near: JointVector = new Float64Array(chain.axes)): JointVector[] {
  const kit = inverseKit(chain);
  const count = findBranches(chain, kit, target, near, true);
  const answers: JointVector[] = [];
  for (let b = 0; b < count; b++) addTurns(chain, kit.found.slice(b * chain.axes, (b + 1) * chain.axes), 0, answers);
  return answers;
}

/**
 * The solution nearest to where the arm is: the step of a path follower, without allocation for closed forms.
 *
 * @param out written into when a solution inside the limits exists
 */
export function followInverse(chain: Chain, target: Pose, near: JointVector, out: JointVector): boolean {
  const kit: InverseKit = inverseKit(chain);
  const n = chain.axes;
  const count = findBranches(chain, kit, target, near, false);
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let b = 0; b < count; b++) {
    const joints = kit.found.subarray(b * n, (b + 1) * n);
    if (turnTowards(chain, joints, near) > 0) continue;
    const distance = jointDistance(joints, near);
    if (distance >= least) continue;
    least = distance;
    nearest = b;
  }
  if (nearest < 0) return false;
  for (let a = 0; a < n; a++) out[a] = kit.found[nearest * n + a]!;
  return true;
}

export function isSingular(chain: Chain, joints: JointVector): boolean {
  return dexterity(chain, joints).smallest < SINGULAR_BELOW;
}

/** Largest difference of any axis, rad or m. */
export function jointDistance(a: JointVector, b: JointVector): number {
  let worst = 0;
  for (let i = 0; i < a.length; i++) worst = Math.max(worst, Math.abs(a[i]! - b[i]!));
  return worst;
}

/** Room for rounding at a limit, rad or m. */
const AT_LIMIT = 1e-9;

/** Moves turning axes by full turns as near to `near` as the limits allow; returns by how much the worst axis is outside. */
function turnTowards(chain: Chain, joints: JointVector, near: JointVector): number {
  let worst = 0;
  for (let a = 0; a < chain.axes; a++) {
    const low = chain.lower[a]!;
    const high = chain.upper[a]!;
    let value = joints[a]!;
    if (chain.axisTypes[a] === REVOLUTE) {
      const turn = 2 * Math.PI;
      value += Math.round((near[a]! - value) / turn) * turn;
      if (value > high + AT_LIMIT) value -= Math.ceil((value - high - AT_LIMIT) / turn) * turn;
      if (value < low - AT_LIMIT) {
        const up = value + Math.ceil((low - AT_LIMIT - value) / turn) * turn;
        if (up <= high + AT_LIMIT || up - high < low - value) value = up;
      }
    }
    const excess = Math.max(low - AT_LIMIT - value, value - high - AT_LIMIT, 0);
    if (excess === 0) value = Math.min(high, Math.max(low, value));
    joints[a] = value;
    worst = Math.max(worst, excess);
  }
  return worst;
}

function addTurns(chain: Chain, joints: JointVector, axis: number, answers: JointVector[]): void {
  if (axis === chain.axes) {
    answers.push(joints.slice());
    return;
  }
  const low = chain.lower[axis]! - AT_LIMIT;
  const high = chain.upper[axis]! + AT_LIMIT;
  const principalValue = joints[axis]!;
  if (chain.axisTypes[axis] !== REVOLUTE || !Number.isFinite(low) || !Number.isFinite(high)) {
    if (principalValue >= low && principalValue <= high) addTurns(chain, joints, axis + 1, answers);
    return;
  }
  const turn = 2 * Math.PI;
  for (let k = Math.ceil((low - principalValue) / turn); principalValue + k * turn <= high; k++) {
    joints[axis] = principalValue + k * turn;
    addTurns(chain, joints, axis + 1, answers);
  }
  joints[axis] = principalValue;
}
