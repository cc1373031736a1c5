/**
 * Axes outside the arm: an arm on a track, a workpiece on a positioner, and where they should stand so that the arm does its work best.
 *
 * An arm on a carrier is one chain with the carrier's axes first. Its inverse is redundant: the carrier's value is chosen, then the
 * arm's own closed form answers. A positioner holds the work: a target on the part moves with it.
 */
import { type Chain, FIXED, type JointVector, REVOLUTE, withBase } from './chain.ts';
import { arcTangent } from './closed-form/arc-tangent.ts';
import { forward, linkFrames } from './forward.ts';
import { inverse, jointDistance } from './inverse.ts';
import { identityPose, multiplyPoses, POSE_SIZE, type Pose } from './pose.ts';

/**
 * One chain of a carrier (track, gantry, turntable) and the arm that stands on its flange: axes of the carrier first.
 *
 * @param carrier its base is where it stands; its tool is where the arm's base is bolted on
 * @param arm     its base is taken relative to the carrier's tool; its tool stays
 */
export function mountedOn(carrier: Chain, arm: Chain): Chain {
  const axes = carrier.axes + arm.axes;
  const joint = multiplyPoses(carrier.tool, arm.base, identityPose());
  const rows = carrier.rows + 1 + arm.rows;
  const offsets = new Float64Array(rows * POSE_SIZE);
  offsets.set(carrier.offsets);
  offsets.set(joint, carrier.rows * POSE_SIZE);
  offsets.set(arm.offsets, (carrier.rows + 1) * POSE_SIZE);
  const drives = new Float64Array(rows * axes);
  for (let row = 0; row < carrier.rows; row++)
    drives.set(carrier.drives.subarray(row * carrier.axes, (row + 1) * carrier.axes), row * axes);
  for (let row = 0; row < arm.rows; row++)
    drives.set(arm.drives.subarray(row * arm.axes, (row + 1) * arm.axes), (carrier.rows + 1 + row) * axes + carrier.axes);
  return {
    axes,
    rows,
    names: [...carrier.names, 'mount', ...arm.names],
    types: Uint8Array.of(...carrier.types, FIXED, ...arm.types),
    passive: Uint8Array.of(...carrier.passive, 0, ...arm.passive),
    offsets,
    directions: Float64Array.of(...carrier.directions, 0, 0, 0, ...arm.directions),
    drives,
    axisTypes: Uint8Array.of(...carrier.axisTypes, ...arm.axisTypes),
    lower: Float64Array.of(...carrier.lower, ...arm.lower),
    upper: Float64Array.of(...carrier.upper, ...arm.upper),
    base: carrier.base,
    baseInverse: carrier.baseInverse,
    tool: arm.tool,
    toolInverse: arm.toolInverse,
  };
}

/** An answer of an arm on a carrier. */
export interface CarriedAnswer {
  readonly carrier: JointVector;
  readonly arm: JointVector;
  /** largest way of any axis from where they stand, over its weight */
  readonly way: number;
}

/** Places of a carrier axis that are tried over its range; the best is refined between its neighbours. */
const PLACES = 25;

/**
 * Joint values of an arm on a carrier for a pose, nearest first: the carrier is placed on a grid over its range (and where it stands), the
 * arm answers in closed form at each.
 *
 * @param near   where both stand; shapes [axes]
 * @param weight how dear a unit of each axis is (1 / speed makes the way a time); shape [carrier.axes + arm.axes], default 1
 * @returns empty when no place of the carrier lets the arm reach
 */
export function carriedInverse(
  carrier: Chain,
  arm: Chain,
  target: Pose,
  near: { readonly carrier: JointVector; readonly arm: JointVector },
  weight: ArrayLike<number> = new Float64Array(carrier.axes + arm.axes).fill(1),
): CarriedAnswer[] {
  const answers = placesOf(carrier, near.carrier).flatMap((place) => answersAt(carrier, arm, target, near, weight, place));
  const best = answers.sort((a, b) => a.way - b.way)[0];
  if (best === undefined) return [];
  const refined = refinedPlaces(carrier, best.carrier).flatMap((place) => answersAt(carrier, arm, target, near, weight, place));
  return [...refined, ...answers].sort((a, b) => a.way - b.way);
}

function answersAt(
  carrier: Chain,
  arm: Chain,
  target: Pose,
  near: { readonly carrier: JointVector; readonly arm: JointVector },
  weight: ArrayLike<number>,
  place: JointVector,
): CarriedAnswer[] {
  const base = multiplyPoses(forward(carrier, place, identityPose()), arm.base, identityPose());
  return inverse(withBase(arm, base), target, near.arm).solutions.map((joints) => {
    const all = [...place.map((value, k) => value - near.carrier[k]!), ...joints.map((value, k) => value - near.arm[k]!)];
    return { carrier: place, arm: joints, way: Math.max(...all.map((value, k) => Math.abs(value) * weight[k]!)) };
  });
}

const boundsOf = (chain: Chain, axis: number): readonly [number, number] => {
  const most = chain.axisTypes[axis] === REVOLUTE ? Math.PI : 10;
  return [Math.max(chain.lower[axis]!, -most), Math.min(chain.upper[axis]!, most)];
};

/** A grid over the carrier's axes, one after the other from where it stands, and where it stands. */
function placesOf(carrier: Chain, near: JointVector): JointVector[] {
  const places = [near.slice()];
  for (let axis = 0; axis < carrier.axes; axis++) {
    const [low, high] = boundsOf(carrier, axis);
    for (const place of axis === 0 ? [near] : places.slice()) {
      for (let k = 0; k < PLACES; k++) {
        const other = place.slice();
        other[axis] = low + ((high - low) * k) / (PLACES - 1);
        places.push(other);
      }
    }
  }
  return places;
}

function refinedPlaces(carrier: Chain, best: JointVector): JointVector[] {
  return Array.from({ length: carrier.axes }).flatMap((_, axis) => {
    const [low, high] = boundsOf(carrier, axis);
    const step = (high - low) / (PLACES - 1);
    return Array.from({ length: 21 }, (_, k) => {
      const place = best.slice();
      place[axis] = Math.min(high, Math.max(low, best[axis]! + step * (k / 10 - 1)));
      return place;
    });
  });
}

/** A pose on the work, in the world, when the positioner that holds it stands so. @param onWork pose in the positioner's flange (tool) frame */
export const workTarget = (positioner: Chain, joints: JointVector, onWork: Pose, out: Pose): Pose =>
  multiplyPoses(forward(positioner, joints, out), onWork, out);

export interface LevelAnswer {
  readonly joints: JointVector;
  /** angle left between the direction and what was asked, rad; 0 where the positioner can do it */
  readonly off: number;
}

/**
 * Where a positioner with one or two turning axes should stand so that a direction of the work (a seam's normal) points as nearly as it can
 * the way that is asked (up: the flat position, in which a weld may be laid fastest).
 *
 * Two axes: the second turns the direction onto the cone about the first from which the first brings it there; both ways are tried. One
 * axis: the nearest angle. Answers break no limit; the least miss comes first, then the shorter way from where it stands.
 *
 * @param onWork direction in the positioner's flange frame
 * @param wanted direction in the world
 * @param near   where it stands; shape [axes]
 */
export function levelPositioner(
  positioner: Chain,
  onWork: readonly [number, number, number],
  wanted: readonly [number, number, number],
  near: JointVector,
): LevelAnswer[] {
  const turning = positioner.axes;
  const starts = turning === 1 ? [near] : turnsOf(positioner, turning - 1, near);
  const answers = starts.map((start) => settled(positioner, onWork, wanted, start));
  const kept: LevelAnswer[] = [];
  for (const answer of answers.sort((a, b) => a.off - b.off || jointDistance(a.joints, near) - jointDistance(b.joints, near))) {
    if (!kept.some(({ joints }) => jointDistance(joints, answer.joints) < 1e-6)) kept.push(answer);
  }
  return kept;
}

/** Copies of a posture with one axis over its range. */
function turnsOf(chain: Chain, axis: number, near: JointVector): JointVector[] {
  const [low, high] = boundsOf(chain, axis);
  return Array.from({ length: 13 }, (_, k) => {
    const joints = near.slice();
    joints[axis] = low + ((high - low) * k) / 12;
    return joints;
  });
}

/** Turns one axis after the other to its best angle until nothing changes: each turn is the exact optimum about that axis. */
function settled(
  chain: Chain,
  onWork: readonly [number, number, number],
  wanted: readonly [number, number, number],
  start: JointVector,
): LevelAnswer {
  const joints = start.slice();
  const frames = new Float64Array(chain.rows * POSE_SIZE);
  let off = Math.PI;
  for (let round = 0; round < 60; round++) {
    for (let axis = chain.axes - 1; axis >= 0; axis--) bestTurn(chain, axis, onWork, wanted, joints, frames);
    const next = missOf(chain, joints, onWork, wanted);
    if (off - next < 1e-13) return { joints, off: next };
    off = next;
  }
  return { joints, off };
}

function missOf(chain: Chain, joints: JointVector, onWork: readonly number[], wanted: readonly number[]): number {
  const pose = forward(chain, joints, identityPose());
  const [x, y, z] = directed(pose, onWork);
  const c = x * wanted[0]! + y * wanted[1]! + z * wanted[2]!;
  const cx = y * wanted[2]! - z * wanted[1]!;
  const cy = z * wanted[0]! - x * wanted[2]!;
  const cz = x * wanted[1]! - y * wanted[0]!;
  return arcTangent(Math.hypot(cx, cy, cz), c);
}

const directed = (pose: Pose, v: readonly number[]): [number, number, number] => [
  pose[0]! * v[0]! + pose[1]! * v[1]! + pose[2]! * v[2]!,
  pose[4]! * v[0]! + pose[5]! * v[1]! + pose[6]! * v[2]!,
  pose[8]! * v[0]! + pose[9]! * v[1]! + pose[10]! * v[2]!,
];

/** Turns one axis so that the direction comes nearest, inside its limits. */
function bestTurn(
  chain: Chain,
  axis: number,
  onWork: readonly number[],
  wanted: readonly number[],
  joints: JointVector,
  frames: Float64Array,
): void {
  const row = rowOf(chain, axis);
  if (row < 0) return;
  linkFrames(chain, joints, frames);
  const frame = frames.subarray(row * POSE_SIZE, (row + 1) * POSE_SIZE);
  const [ax, ay, az] = directed(frame as Pose, [...chain.directions.subarray(row * 3, row * 3 + 3)]);
  const v = directed(forward(chain, joints, identityPose()), onWork);
  const side = [ay * v[2] - az * v[1], az * v[0] - ax * v[2], ax * v[1] - ay * v[0]];
  const along = ax * v[0] + ay * v[1] + az * v[2];
  const c = (v[0] - along * ax) * wanted[0]! + (v[1] - along * ay) * wanted[1]! + (v[2] - along * az) * wanted[2]!;
  const s = side[0]! * wanted[0]! + side[1]! * wanted[1]! + side[2]! * wanted[2]!;
  if (Math.hypot(c, s) < 1e-12) return;
  joints[axis] = clampTurn(chain, axis, joints[axis]! + arcTangent(s, c));
}

/** The nearest turn inside the limits; the nearer limit where none is. */
function clampTurn(chain: Chain, axis: number, value: number): number {
  const [low, high] = [chain.lower[axis]!, chain.upper[axis]!];
  for (const turn of [0, -2 * Math.PI, 2 * Math.PI]) if (value + turn >= low && value + turn <= high) return value + turn;
  return Math.min(high, Math.max(low, value));
}

const rowOf = (chain: Chain, axis: number): number => {
  for (let row = 0; row < chain.rows; row++) if (chain.types[row] !== FIXED && chain.drives[row * chain.axes + axis] !== 0) return row;
  return -1;
};
