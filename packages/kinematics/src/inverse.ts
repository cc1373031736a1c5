/** Inverse kinematics: from a pose of the tool centre point to joint values, all branches, inside the limits. */
import { FORWARD_CHECK, findBranches, type InverseKit, inverseKit, meets, solveRaw } from './branches.ts';
import { type Chain, type JointVector, REVOLUTE } from './chain.ts';
import type { ArmKind } from './closed-form/closed-form.ts';
import { dexterity } from './jacobian.ts';
import { descend } from './numeric-inverse.ts';
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
    const excess = turnTowards(chain, joints, 0, near);
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
 * Every branch, limits not looked at, without allocation for closed forms: the inner loop of reach maps and placement searches.
 *
 * @param near taken where an axis is free (singular pose); shape [axes]
 * @param out  joint values in (-pi, pi] or m; shape [16, axes] holds any answer
 * @returns number of branches, each checked forward within 1e-9
 */
export function inverseBranches(chain: Chain, target: Pose, near: JointVector, out: Float64Array): number {
  const kit = inverseKit(chain);
  const count = findBranches(chain, kit, target, near, true);
  for (let i = 0; i < count * chain.axes; i++) out[i] = kit.found[i]!;
  return count;
}

/**
 * The solution nearest to where the arm is: the step of a path follower, without allocation for closed forms.
 *
 * @param out written into when a solution inside the limits exists
 */
export function followInverse(chain: Chain, target: Pose, near: JointVector, out: JointVector): boolean {
  const kit = inverseKit(chain);
  if (kit.form === undefined) return followNumeric(chain, kit, target, near, out);
  if (kit.form.kind === 'offsetWrist' && followDown(chain, kit, target, near, out)) return true;
  const n = chain.axes;
  const count = solveRaw(chain, kit, target, near);
  for (let b = 0; b < count; b++) {
    const outside = turnTowards(chain, kit.found, b * n, near) > 0;
    kit.distances[b] = outside ? Number.POSITIVE_INFINITY : distanceAt(kit.found, b * n, near);
  }
  for (let tried = 0; tried < count; tried++) {
    let nearest = 0;
    for (let b = 1; b < count; b++) if (kit.distances[b]! < kit.distances[nearest]!) nearest = b;
    if (kit.distances[nearest] === Number.POSITIVE_INFINITY) return false;
    for (let a = 0; a < n; a++) kit.candidate[a] = kit.found[nearest * n + a]!;
    if (meets(chain, kit, target)) {
      out.set(kit.candidate);
      return true;
    }
    kit.distances[nearest] = Number.POSITIVE_INFINITY;
  }
  return false;
}

/** An answer this near to where the arm stands is on its own branch, rad or m. */
const OWN_BRANCH = 0.3;

/** Where all branches cost a search, the nearest one is first looked for downhill from where the arm stands. */
function followDown(chain: Chain, kit: InverseKit, target: Pose, near: JointVector, out: JointVector): boolean {
  kit.candidate.set(near);
  if (descend(chain, target, kit.candidate, 12, true, kit.buffers) > FORWARD_CHECK || jointDistance(kit.candidate, near) > OWN_BRANCH)
    return false;
  out.set(kit.candidate);
  return true;
}

function followNumeric(chain: Chain, kit: InverseKit, target: Pose, near: JointVector, out: JointVector): boolean {
  if (findBranches(chain, kit, target, near, false) === 0 || turnTowards(chain, kit.found, 0, near) > 0) return false;
  for (let a = 0; a < chain.axes; a++) out[a] = kit.found[a]!;
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

function distanceAt(joints: Float64Array, at: number, near: JointVector): number {
  let worst = 0;
  for (let i = 0; i < near.length; i++) {
    const difference = Math.abs(joints[at + i]! - near[i]!);
    if (difference > worst) worst = difference;
  }
  return worst;
}

/** Room for rounding at a limit, rad or m. */
const AT_LIMIT = 1e-9;

/** Moves turning axes by full turns as near to `near` as the limits allow; returns by how much the worst axis is outside. */
function turnTowards(chain: Chain, joints: Float64Array, at: number, near: JointVector): number {
  let worst = 0;
  for (let a = 0; a < chain.axes; a++) {
    const low = chain.lower[a]!;
    const high = chain.upper[a]!;
    let value = joints[at + a]!;
    if (chain.axisTypes[a] === REVOLUTE) {
      const turn = 2 * Math.PI;
      const off = near[a]! - value;
      if (off > Math.PI || off < -Math.PI) value += Math.round(off / turn) * turn;
      if (value > high + AT_LIMIT) value -= Math.ceil((value - high - AT_LIMIT) / turn) * turn;
      if (value < low - AT_LIMIT) {
        const up = value + Math.ceil((low - AT_LIMIT - value) / turn) * turn;
        if (up <= high + AT_LIMIT || up - high < low - value) value = up;
      }
    }
    const excess = Math.max(low - AT_LIMIT - value, value - high - AT_LIMIT, 0);
    if (excess === 0) value = Math.min(high, Math.max(low, value));
    joints[at + a] = value;
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
