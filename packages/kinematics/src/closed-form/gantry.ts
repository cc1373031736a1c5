/**
 * Slides first, then a wrist: gantries, linear modules and tracks (up to three slides in independent directions, up to two turning axes
 * behind them), and positioners (turning axes alone).
 *
 * The turning axes follow from the rotation: one by its angle, two by turning the second's direction with the first. What position is
 * left belongs to the slides. One branch: two turns about axes that are not parallel are fixed by the rotation.
 */
import { PRISMATIC } from '../chain.ts';
import { cosine, sine } from '../circle.ts';
import type { Pose } from '../pose.ts';
import { arcTangent } from './arc-tangent.ts';
import type { ClosedForm } from './closed-form.ts';
import { cross, dot, minus, norm, type Screw, type Screws, type Vector } from './screws.ts';
import { NONE, ORIENTATION, TOO_FAR } from './shoulder.ts';

/** How far a pose may lie off what the axes can do: m off the slides' plane, direction cosines off their turns. */
const OFF = 1e-9;

export function gantryOf(screws: Screws): ClosedForm | undefined {
  const { joints, flange: zero } = screws;
  const slides = joints.filter(({ type }) => type === PRISMATIC);
  const turning = joints.slice(slides.length);
  if (slides.length > 3 || turning.length > 2 || joints.length === 0) return undefined;
  if (turning.some(({ type }) => type === PRISMATIC) || !areIndependent(slides.map(({ direction }) => direction))) return undefined;
  const [a, b] = turning;
  if (a && b && norm(cross(a.direction, b.direction)) < 1e-3) return undefined;
  const angles = new Float64Array(2);

  const form: ClosedForm = {
    kind: 'gantry',
    joints: joints.length,
    branches: 1,
    pairs: new Float64Array(0),
    failure: NONE,
    solve(flange: Pose, _near: Float64Array, out: Float64Array): number {
      form.failure = NONE;
      if (!turnsTo(turning, rotationBetween(zero, flange), angles)) {
        form.failure = ORIENTATION;
        return 0;
      }
      const values = slidesTo(slides, turned(turning, angles, positionOf(zero)), positionOf(flange));
      if (values === null) {
        form.failure = TOO_FAR;
        return 0;
      }
      out.set([...values, ...angles.subarray(0, turning.length)]);
      return 1;
    },
  };
  return form;
}

function areIndependent(directions: readonly Vector[]): boolean {
  const [a, b, c] = directions;
  if (!a || !b) return true;
  if (!c) return norm(cross(a, b)) > 1e-3;
  return Math.abs(dot(cross(a, b), c)) > 1e-3;
}

const positionOf = (pose: Pose): Vector => [pose[3]!, pose[7]!, pose[11]!];

type Rows = readonly [Vector, Vector, Vector];

/** Rotation that takes one pose's directions to another's, by rows. */
function rotationBetween(from: Pose, to: Pose): Rows {
  const row = (r: number): Vector => {
    const entry = (c: number): number => to[4 * r]! * from[4 * c]! + to[4 * r + 1]! * from[4 * c + 1]! + to[4 * r + 2]! * from[4 * c + 2]!;
    return [entry(0), entry(1), entry(2)];
  };
  return [row(0), row(1), row(2)];
}

const times = (m: Rows, v: Vector): Vector => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];

/** Angles of the turning axes that make a rotation; false when they cannot. */
function turnsTo(turning: readonly Screw[], m: Rows, out: Float64Array): boolean {
  const [a, b] = turning;
  if (a === undefined) return isIdentity(m);
  const first = b === undefined ? squareTo(a.direction) : b.direction;
  out[0] = angleAbout(a.direction, first, times(m, first));
  if (b !== undefined) {
    const across = squareTo(b.direction);
    out[1] = angleAbout(b.direction, across, spun(a.direction, -out[0]!, times(m, across)));
  }
  return makes(turning, out, m);
}

const isIdentity = (m: Rows): boolean => m.every((row, r) => row.every((value, c) => Math.abs(value - (r === c ? 1 : 0)) < OFF));

/** Whether turns make the rotation. */
function makes(axes: readonly Screw[], angles: Float64Array, m: Rows): boolean {
  return UNITS.every((unit) => {
    const wanted = times(m, unit);
    const got = axes.reduceRight((v, { direction }, k) => spun(direction, angles[k]!, v), unit);
    return norm(minus(got, wanted)) < OFF;
  });
}

const UNITS: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A point carried by the turning axes, last axis first. */
function turned(turning: readonly Screw[], angles: Float64Array, p: Vector): Vector {
  return turning.reduceRight((q: Vector, { direction, point }, k) => {
    const d = spun(direction, angles[k]!, minus(q, point));
    return [d[0] + point[0], d[1] + point[1], d[2] + point[2]];
  }, p);
}

/** Ways of the slides from one point to another; null when they cannot get there. */
function slidesTo(slides: readonly Screw[], from: Vector, to: Vector): readonly number[] | null {
  const rest = minus(to, from);
  const [a, b, c] = slides.map(({ direction }) => direction);
  const values = !a ? [] : !b ? [dot(rest, a)] : !c ? inPlane(a, b, rest) : inSpace(a, b, c, rest);
  const off = slides.reduce<Vector>(
    (left, { direction }, k) => [
      left[0] - values[k]! * direction[0],
      left[1] - values[k]! * direction[1],
      left[2] - values[k]! * direction[2],
    ],
    rest,
  );
  return norm(off) < OFF ? values : null;
}

function inPlane(a: Vector, b: Vector, v: Vector): readonly number[] {
  const c = dot(a, b);
  const det = 1 - c * c;
  return [(dot(v, a) - c * dot(v, b)) / det, (dot(v, b) - c * dot(v, a)) / det];
}

function inSpace(a: Vector, b: Vector, c: Vector, v: Vector): readonly number[] {
  const det = dot(cross(a, b), c);
  return [dot(cross(b, c), v) / det, dot(cross(c, a), v) / det, dot(cross(a, b), v) / det];
}

function spun(axis: Vector, angle: number, v: Vector): Vector {
  const c = cosine(angle);
  const s = sine(angle);
  const side = cross(axis, v);
  const along = dot(axis, v) * (1 - c);
  return [v[0] * c + side[0] * s + axis[0] * along, v[1] * c + side[1] * s + axis[1] * along, v[2] * c + side[2] * s + axis[2] * along];
}

function angleAbout(axis: Vector, from: Vector, to: Vector): number {
  const along = dot(axis, from);
  const ahead: Vector = [from[0] - along * axis[0], from[1] - along * axis[1], from[2] - along * axis[2]];
  return arcTangent(dot(cross(axis, from), to), dot(ahead, to));
}

function squareTo(axis: Vector): Vector {
  const side = cross(axis, Math.abs(axis[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0]);
  const length = norm(side);
  return [side[0] / length, side[1] / length, side[2] / length];
}
