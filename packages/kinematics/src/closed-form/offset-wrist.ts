/**
 * Six turning axes with axes 2 and 3 parallel and axes 4 and 5 meeting, axis 6 anywhere: offset wrists of collaborative arms, hollow
 * wrists of painting arms with skewed axes, welding arms with a bent wrist.
 *
 * For a value of axis 6 the meeting point is known and axes 1 to 3 follow in closed form (two shoulders, two elbows). What is left is one
 * equation in axis 6: that axes 4 and 5 stand at their own angle. Its roots are bracketed on a grid over the full turn, on each of the four
 * branches, and brought to rounding by bisection with secants; axes 4 and 5 then follow. Up to 16 branches. The single equation is that
 * of Abbes and Poisson (2024) for the CRX, written for any wrist whose first two axes meet.
 */
import { PRISMATIC } from '../chain.ts';
import { cosine, sine } from '../circle.ts';
import type { Pose } from '../pose.ts';
import { arcTangent } from './arc-tangent.ts';
import { type ClosedForm, GEOMETRY, principal } from './closed-form.ts';
import { cross, dot, meetingPoint, parallelSign, type Screws, type Vector } from './screws.ts';
import {
  closeTwoLinks,
  inPlane,
  NONE,
  ORIENTATION,
  planeOf,
  pointInPlane,
  shoulderOf,
  TOO_FAR,
  TOO_NEAR,
  turnIntoPlane,
  twoLinksOf,
} from './shoulder.ts';

/** Points of the grid over a turn of axis 6. */
const GRID = 56;
/** A piece is halved where the residual stands this far off the straight line, at most so many times. */
const BENT = 0.004;
const DEEPEST = 10;
const BRANCHES = 16;
const STEP = (2 * Math.PI) / GRID;
/** A double root is taken where the residual comes this near to zero between its neighbours. */
const TOUCHING = 1e-7;
/** Pieces of a step in which a branch begins or ends. */
const EDGE_POINTS = 10;

export function offsetWristOf(screws: Screws): ClosedForm | undefined {
  const [j1, j2, j3, j4, j5, j6] = screws.joints;
  if (screws.joints.length !== 6 || !j1 || !j2 || !j3 || !j4 || !j5 || !j6) return undefined;
  if (screws.joints.some(({ type }) => type === PRISMATIC)) return undefined;
  const third = parallelSign(j2.direction, j3.direction, GEOMETRY);
  const centre = meetingPoint(j4, j5);
  const shoulder = shoulderOf(j1, j2);
  if (third === 0 || centre === undefined || centre.gap > GEOMETRY || shoulder === undefined) return undefined;
  const links = twoLinksOf(shoulder.second, inPlane(shoulder, j3.point), inPlane(shoulder, centre.point));
  if (links.product < 1e-12) return undefined;
  const offset = dot(shoulder.normal, [
    centre.point[0] - shoulder.point[0],
    centre.point[1] - shoulder.point[1],
    centre.point[2] - shoulder.point[2],
  ]);
  const toPlane = planeOf(shoulder);
  const wanted = dot(j4.direction, j5.direction);

  /** the target as a displacement from the zero position */
  const rotation = new Float64Array(9);
  const shift = new Float64Array(3);
  /** meeting point and direction of axis 5 as they go round with axis 6: constant, cosine and sine parts; shape [2, 3, 3] */
  const round = new Float64Array(18);
  const point = new Float64Array(3);
  const fifth = new Float64Array(3);
  const fourth = new Float64Array(3);
  const planar = new Float64Array(2);
  const turns = new Float64Array(4);
  const elbows = new Float64Array(8);
  const arm = new Float64Array(9);
  const wristSide = new Float64Array(9);
  let last = NONE;
  const angles: number[] = [];
  const misses: number[] = [];
  const beside: Vector = [centre.point[0] - j6.point[0], centre.point[1] - j6.point[1], centre.point[2] - j6.point[2]];

  function goRound(): void {
    roundParts(rotation, j6!.direction, beside, round, 0);
    roundParts(rotation, j6!.direction, j5!.direction, round, 9);
    const origin = times(rotation, j6!.point);
    for (let c = 0; c < 3; c++) round[c]! += origin[c as 0 | 1 | 2] + shift[c]!;
  }

  /** Axes 1 to 3 for a value of axis 6 on one of the four branches; false where the arm is too short or long. */
  function stand(q6: number, branch: number): boolean {
    const cos = cosine(q6);
    const sin = sine(q6);
    for (let c = 0; c < 3; c++) {
      point[c] = round[c]! + round[3 + c]! * cos + round[6 + c]! * sin;
      fifth[c] = round[9 + c]! + round[12 + c]! * cos + round[15 + c]! * sin;
    }
    const found = turnIntoPlane(shoulder!, point[0]!, point[1]!, point[2]!, offset, turns);
    const i = branch >> 1;
    if (found === 0) last |= TOO_NEAR;
    if (i >= found || Number.isNaN(turns[0]!)) return false;
    pointInPlane(toPlane, point, turns[2 * i]!, turns[2 * i + 1]!, planar);
    const closed = closeTwoLinks(links, planar[0]!, planar[1]!, elbows);
    if (closed < 0) last |= -closed;
    return (branch & 1) < closed;
  }

  /** By how much axes 4 and 5 miss their own angle; NaN where the arm does not reach. */
  function residual(q6: number, branch: number): number {
    if (!stand(q6, branch)) return Number.NaN;
    const i = 2 * (branch >> 1);
    const k = 4 * (branch & 1);
    const c = elbows[k]! * elbows[k + 2]! - elbows[k + 1]! * elbows[k + 3]!;
    const s = elbows[k + 1]! * elbows[k + 2]! + elbows[k]! * elbows[k + 3]!;
    const d = j4!.direction;
    spin(j2!.direction, c, s, d[0], d[1], d[2], fourth);
    spin(j1!.direction, turns[i]!, turns[i + 1]!, fourth[0]!, fourth[1]!, fourth[2]!, fourth);
    return fifth[0]! * fourth[0]! + fifth[1]! * fourth[1]! + fifth[2]! * fourth[2]! - wanted;
  }

  /** Rotations of axes 1 to 3 and of what lies behind axis 6, at a value that `stand` was just asked for. */
  function rotations(q6: number, branch: number): void {
    const i = 2 * (branch >> 1);
    const k = 4 * (branch & 1);
    const c = elbows[k]! * elbows[k + 2]! - elbows[k + 1]! * elbows[k + 3]!;
    const s = elbows[k + 1]! * elbows[k + 2]! + elbows[k]! * elbows[k + 3]!;
    multiply(rotationAbout(j1!.direction, turns[i]!, turns[i + 1]!), rotationAbout(j2!.direction, c, s), arm);
    multiply(rotation, rotationAbout(j6!.direction, cosine(q6), -sine(q6)), wristSide);
  }

  /** The answer at a root; axes 4 and 5 from the rotation that the arm leaves. */
  function write(q6: number, branch: number, out: Float64Array, count: number): number {
    if (count >= BRANCHES || !stand(q6, branch)) return count;
    rotations(q6, branch);
    const i = 2 * (branch >> 1);
    const k = 4 * (branch & 1);
    const at = 6 * count;
    const u = backTimes(arm, times(wristSide, j5!.direction));
    const q4 = angleAbout(j4!.direction, j5!.direction, u);
    const across = squareTo(j5!.direction);
    const left = backTimes(arm, times(wristSide, across));
    const q5 = angleAbout(j5!.direction, across, rotated(j4!.direction, -q4, left));
    out[at] = arcTangent(turns[i + 1]!, turns[i]!);
    out[at + 1] = arcTangent(elbows[k + 1]!, elbows[k]!);
    out[at + 2] = third * arcTangent(elbows[k + 3]!, elbows[k + 2]!);
    out[at + 3] = q4;
    out[at + 4] = q5;
    out[at + 5] = principal(q6);
    for (let b = 0; b < count; b++) if (isSame(out, 6 * b, at)) return count;
    return count + 1;
  }

  /** Root between two values of axis 6 with residuals of different sign (Illinois rule: secants that do not stick to one end). */
  function root(from: number, to: number, fFrom: number, fTo: number, branch: number): number {
    let [a, b, fa, fb] = [from, to, fFrom, fTo];
    let side = 0;
    for (let step = 0; step < 60 && b - a > 1e-15; step++) {
      const secant = (a * fb - b * fa) / (fb - fa);
      const middle = secant > a && secant < b ? secant : (a + b) / 2;
      const f = residual(middle, branch);
      if (Number.isNaN(f)) return (a + b) / 2;
      if (Math.abs(f) < 1e-16) return middle;
      if (f * fa < 0) {
        b = middle;
        fb = f;
        if (side < 0) fa /= 2;
        side = -1;
      } else {
        a = middle;
        fa = f;
        if (side > 0) fb /= 2;
        side = 1;
      }
    }
    return Math.abs(fa) < Math.abs(fb) ? a : b;
  }

  /** Where the residual comes furthest towards, or beyond, zero between two values (golden section). @param sign of it at both ends */
  function turning(from: number, to: number, sign: number, branch: number): number {
    let [a, b] = [from, to];
    for (let step = 0; step < 48; step++) {
      const c = b - (b - a) * GOLDEN;
      const d = a + (b - a) * GOLDEN;
      if (sign * residual(c, branch) < sign * residual(d, branch)) b = d;
      else a = c;
    }
    return (a + b) / 2;
  }

  /** The end of a branch between a value that is reached and one that is not. */
  function edge(inside: number, outside: number, branch: number): number {
    let [a, b] = [inside, outside];
    for (let step = 0; step < 50; step++) {
      const middle = (a + b) / 2;
      if (Number.isNaN(residual(middle, branch))) b = middle;
      else a = middle;
    }
    return a;
  }

  /** Puts the points between two into the list, more of them where the residual bends (the point passes near axis 1). */
  function refine(from: number, fFrom: number, to: number, fTo: number, branch: number, depth: number): void {
    const middle = (from + to) / 2;
    const f = residual(middle, branch);
    const bends = Math.abs(f - (fFrom + fTo) / 2) > BENT && depth < DEEPEST;
    if (bends) refine(from, fFrom, middle, f, branch, depth + 1);
    angles.push(middle);
    misses.push(f);
    if (bends) refine(middle, f, to, fTo, branch, depth + 1);
  }

  /** The residual over a turn and one step on either side. */
  function tabulate(branch: number): void {
    angles.length = 0;
    misses.length = 0;
    let from = -Math.PI - STEP;
    let f = residual(from, branch);
    for (let step = 0; step < GRID + 1; step++) {
      const to = -Math.PI + step * STEP;
      const next = residual(to, branch);
      angles.push(from);
      misses.push(f);
      refine(from, f, to, next, branch, 0);
      from = to;
      f = next;
    }
    angles.push(from);
    misses.push(f);
  }

  function search(branch: number, out: Float64Array, found: number): number {
    let count = found;
    tabulate(branch);
    for (let k = 1; k + 1 < angles.length; k++) {
      const [x0, x1, x2] = [angles[k - 1]!, angles[k]!, angles[k + 1]!];
      const [before, here, next] = [misses[k - 1]!, misses[k]!, misses[k + 1]!];
      if (here === 0) count = write(x1, branch, out, count);
      else if (here * next < 0) count = write(root(x1, x2, here, next, branch), branch, out, count);
      else if (Number.isNaN(here) !== Number.isNaN(next)) count = atEdge(x1, x2, here, next, branch, out, count);
      if (before * next > 0 && isHollow(before, here, next)) count = atHollow(x0, x2, before, next, branch, out, count);
    }
    return count;
  }

  /** The residual turns back near zero around a grid point: two roots beside it, one that it only touches, or none. */
  function atHollow(from: number, to: number, before: number, next: number, branch: number, out: Float64Array, found: number): number {
    const sign = Math.sign(next);
    const touch = turning(from, to, sign, branch);
    const f = residual(touch, branch);
    if (Math.abs(f) < TOUCHING) return write(touch, branch, out, found);
    if (f * sign > 0) return found;
    const count = write(root(from, touch, before, f, branch), branch, out, found);
    return write(root(touch, to, f, next, branch), branch, out, count);
  }

  /**
   * A branch that begins or ends inside a step: there the residual runs like the root of the distance to the end, so the piece is looked
   * through at points that crowd towards it.
   */
  function atEdge(from: number, to: number, here: number, next: number, branch: number, out: Float64Array, found: number): number {
    const starts = Number.isNaN(here);
    const far = starts ? to : from;
    const end = starts ? edge(to, from, branch) : edge(from, to, branch);
    let count = found;
    let at = far;
    let f = starts ? next : here;
    for (let k = 1; k <= EDGE_POINTS; k++) {
      const share = 1 - k / EDGE_POINTS;
      const on = end + (far - end) * share * share;
      const value = residual(on, branch);
      if (f * value < 0)
        count =
          on < at ? write(root(on, at, value, f, branch), branch, out, count) : write(root(at, on, f, value, branch), branch, out, count);
      at = on;
      f = value;
    }
    return Math.abs(f) < TOUCHING ? write(end, branch, out, count) : count;
  }

  const form: ClosedForm = {
    kind: 'offsetWrist',
    joints: 6,
    branches: BRANCHES,
    pairs: new Float64Array(0),
    failure: NONE,
    solve(flange: Pose, _near: Float64Array, out: Float64Array): number {
      displacement(screws.flange, flange, rotation, shift);
      goRound();
      last = NONE;
      let count = 0;
      for (let branch = 0; branch < 4; branch++) count = search(branch, out, count);
      const stood = [0, 1, 2, 3].some((branch) => Array.from({ length: 8 }, (_, k) => k).some((k) => stand((k * Math.PI) / 4, branch)));
      form.failure = count > 0 ? NONE : stood ? ORIENTATION : last === NONE ? TOO_FAR : last;
      return count;
    },
  };
  return form;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Whether the residual turns back towards zero at the middle of three points, near enough to reach it. */
const isHollow = (before: number, here: number, next: number): boolean =>
  Math.abs(here) <= Math.abs(before) && Math.abs(here) <= Math.abs(next) && Math.abs(here) <= Math.abs(before - 2 * here + next);

function isSame(out: Float64Array, a: number, b: number): boolean {
  for (let axis = 0; axis < 6; axis++) if (Math.abs(principal(out[a + axis]! - out[b + axis]!)) > 1e-6) return false;
  return true;
}

/** Displacement that takes the flange from its zero pose to a target: rotation and what is added after it. */
function displacement(zero: Pose, target: Pose, rotation: Float64Array, shift: Float64Array): void {
  for (let r = 0; r < 3; r++) {
    for (let c = 0; c < 3; c++) {
      rotation[3 * r + c] = target[4 * r]! * zero[4 * c]! + target[4 * r + 1]! * zero[4 * c + 1]! + target[4 * r + 2]! * zero[4 * c + 2]!;
    }
  }
  for (let r = 0; r < 3; r++) {
    shift[r] = target[4 * r + 3]! - rotation[3 * r]! * zero[3]! - rotation[3 * r + 1]! * zero[7]! - rotation[3 * r + 2]! * zero[11]!;
  }
}

function rotationAbout(axis: Vector, c: number, s: number): Float64Array {
  const [x, y, z] = axis;
  const v = 1 - c;
  return Float64Array.of(
    c + x * x * v,
    x * y * v - z * s,
    x * z * v + y * s,
    y * x * v + z * s,
    c + y * y * v,
    y * z * v - x * s,
    z * x * v - y * s,
    z * y * v + x * s,
    c + z * z * v,
  );
}

/** A direction turned about an axis with this cosine and sine, written into `out`. */
function spin(axis: Vector, c: number, s: number, x: number, y: number, z: number, out: Float64Array): void {
  const [ax, ay, az] = axis;
  const along = (ax * x + ay * y + az * z) * (1 - c);
  out[0] = x * c + (ay * z - az * y) * s + ax * along;
  out[1] = y * c + (az * x - ax * z) * s + ay * along;
  out[2] = z * c + (ax * y - ay * x) * s + az * along;
}

/** A vector turned back about an axis, then by a rotation, as a constant and what goes with the cosine and the sine of the angle. */
function roundParts(rotation: Float64Array, axis: Vector, v: Vector, out: Float64Array, at: number): void {
  const along = dot(axis, v);
  const still: Vector = [axis[0] * along, axis[1] * along, axis[2] * along];
  const side = cross(axis, v);
  const parts: readonly Vector[] = [still, [v[0] - still[0], v[1] - still[1], v[2] - still[2]], [-side[0], -side[1], -side[2]]];
  parts.forEach((part, k) => {
    out.set(times(rotation, part), at + 3 * k);
  });
}

function multiply(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let r = 0; r < 9; r += 3) {
    for (let c = 0; c < 3; c++) out[r + c] = a[r]! * b[c]! + a[r + 1]! * b[c + 3]! + a[r + 2]! * b[c + 6]!;
  }
}

const times = (m: Float64Array, v: Vector): Vector => [
  m[0]! * v[0] + m[1]! * v[1] + m[2]! * v[2],
  m[3]! * v[0] + m[4]! * v[1] + m[5]! * v[2],
  m[6]! * v[0] + m[7]! * v[1] + m[8]! * v[2],
];

const backTimes = (m: Float64Array, v: Vector): Vector => [
  m[0]! * v[0] + m[3]! * v[1] + m[6]! * v[2],
  m[1]! * v[0] + m[4]! * v[1] + m[7]! * v[2],
  m[2]! * v[0] + m[5]! * v[1] + m[8]! * v[2],
];

const rotated = (axis: Vector, angle: number, v: Vector): Vector => times(rotationAbout(axis, cosine(angle), sine(angle)), v);

/** Angle about an axis that takes one vector to another, both as seen across the axis. */
function angleAbout(axis: Vector, from: Vector, to: Vector): number {
  const side = cross(axis, from);
  const along = dot(axis, from);
  const ahead: Vector = [from[0] - along * axis[0], from[1] - along * axis[1], from[2] - along * axis[2]];
  return arcTangent(dot(side, to), dot(ahead, to));
}

/** Any unit vector square to an axis. */
function squareTo(axis: Vector): Vector {
  const other: Vector = Math.abs(axis[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0];
  const side = cross(axis, other);
  const length = Math.sqrt(dot(side, side));
  return [side[0] / length, side[1] / length, side[2] / length];
}
