import { cosine, sine } from '../circle.ts';
/**
 * Six axes with a spherical wrist: axes 2 and 3 parallel, axes 4, 5 and 6 through one point, 4 square to 5 square to 6.
 *
 * Any axis signs, shoulder and elbow offsets and an offset of the arm's plane (Puma's d3) are read off the chain.
 * Method: Pieper (1968): the wrist centre fixes axes 1 to 3 (two shoulders, two elbows), what rotation is left is split by the wrist (two).
 */

import type { Pose } from '../pose.ts';
import { arcTangent } from './arc-tangent.ts';
import { type ClosedForm, GEOMETRY, principal } from './closed-form.ts';
import { flipZyz, isWristSingular, splitZyz } from './euler.ts';
import { multiplyByPose, multiplyRotations, multiplyWithTurn, rotationFromColumns, rotationOf, transposed } from './rotation.ts';
import { cross, dot, meetingPoint, minus, norm, parallelSign, type Screws, type Vector } from './screws.ts';
import {
  carriedPoint,
  closeTwoLinks,
  inFlange,
  inPlane,
  NONE,
  planeOf,
  pointInPlane,
  shoulderOf,
  TOO_FAR,
  TOO_NEAR,
  turnIntoPlane,
  twoLinksOf,
} from './shoulder.ts';

/** The solver for a chain of this kind, or undefined when the chain is of another. */
export function sphericalWristOf(screws: Screws): ClosedForm | undefined {
  const [j1, j2, j3, j4, j5, j6] = screws.joints;
  if (screws.joints.length !== 6 || !j1 || !j2 || !j3 || !j4 || !j5 || !j6) return undefined;
  const third = parallelSign(j2.direction, j3.direction, GEOMETRY);
  const centre = meetingPoint(j4, j5);
  if (third === 0 || centre === undefined || centre.gap > GEOMETRY) return undefined;
  if (norm(cross(minus(centre.point, j6.point), j6.direction)) > GEOMETRY) return undefined;
  if (Math.abs(dot(j4.direction, j5.direction)) > GEOMETRY || Math.abs(dot(j5.direction, j6.direction)) > GEOMETRY) return undefined;
  const shoulder = shoulderOf(j1, j2);
  if (shoulder === undefined) return undefined;
  const links = twoLinksOf(shoulder.second, inPlane(shoulder, j3.point), inPlane(shoulder, centre.point));
  if (links.product < 1e-12) return undefined;

  const wrist = wristFrame(j4.direction, j5.direction, j6.direction);
  const plane = rotationFromColumns(shoulder.f1, shoulder.f2, shoulder.normal);
  const firstTransposed = transposed(rotationFromColumns(shoulder.x, shoulder.y, shoulder.z));
  const product = new Float64Array(9);
  const planeFromFirst = multiplyRotations(transposed(plane), transposed(firstTransposed), new Float64Array(9));
  const wristFromPlane = multiplyRotations(transposed(wrist.frame), plane, new Float64Array(9));
  const tail = multiplyRotations(transposed(rotationOf(screws.flange)), wrist.bent, new Float64Array(9));
  const centreInFlange = inFlange(screws.flange, centre.point);
  const offset = dot(shoulder.normal, minus(centre.point, shoulder.point));

  const point = new Float64Array(3);
  const turns = new Float64Array(4);
  const planar = new Float64Array(2);
  const toPlane = planeOf(shoulder);
  const elbows = new Float64Array(8);
  const bends = new Float64Array(4);
  const seen = new Float64Array(9);
  const afterFirst = new Float64Array(9);
  const e = new Float64Array(9);
  const angles = new Float64Array(9);
  const pairs = new Float64Array(8 * 6 * 2);
  const cosBend = cosine(wrist.bend);
  const sinBend = sine(wrist.bend);

  const writeBranch = (at: number, first: number, c1: number, s1: number, elbow: number, out: Float64Array): void => {
    out[at] = first;
    out[at + 1] = bends[elbow / 2]!;
    out[at + 2] = bends[elbow / 2 + 1]!;
    out[at + 3] = angles[0]!;
    out[at + 4] = principal(angles[1]! - wrist.bend);
    out[at + 5] = angles[2]!;
    const p = 2 * at;
    pairs[p] = c1;
    pairs[p + 1] = s1;
    pairs[p + 2] = elbows[elbow]!;
    pairs[p + 3] = elbows[elbow + 1]!;
    pairs[p + 4] = elbows[elbow + 2]!;
    pairs[p + 5] = third * elbows[elbow + 3]!;
    pairs[p + 6] = angles[3]!;
    pairs[p + 7] = angles[4]!;
    pairs[p + 8] = angles[5]! * cosBend + angles[6]! * sinBend;
    pairs[p + 9] = angles[6]! * cosBend - angles[5]! * sinBend;
    pairs[p + 10] = angles[7]!;
    pairs[p + 11] = angles[8]!;
  };

  const form: ClosedForm = {
    kind: 'sphericalWrist',
    joints: 6,
    branches: 8,
    pairs,
    failure: NONE,
    solve(flange: Pose, near: Float64Array, out: Float64Array): number {
      form.failure = NONE;
      carriedPoint(flange, centreInFlange, point);
      const found = turnIntoPlane(shoulder, point[0]!, point[1]!, point[2]!, offset, turns);
      if (found === 0) form.failure |= TOO_NEAR;
      if (Number.isNaN(turns[0]!) && found === 1) {
        turns[0] = cosine(near[0]!);
        turns[1] = sine(near[0]!);
      }
      multiplyByPose(firstTransposed, flange, product);
      multiplyRotations(product, tail, seen);
      let count = 0;
      for (let i = 0; i < found; i++) {
        const c1 = turns[2 * i]!;
        const s1 = turns[2 * i + 1]!;
        const closed = planarClose(c1, s1);
        if (closed < 0) form.failure |= -closed;
        if (closed <= 0) continue;
        const first = arcTangent(s1, c1);
        multiplyWithTurn(planeFromFirst, c1, -s1, seen, afterFirst);
        for (let k = 0; k < closed; k++) {
          const at = 4 * k;
          const c = elbows[at]! * elbows[at + 2]! - elbows[at + 1]! * elbows[at + 3]!;
          const s = elbows[at + 1]! * elbows[at + 2]! + elbows[at]! * elbows[at + 3]!;
          multiplyWithTurn(wristFromPlane, c, -s, afterFirst, e);
          bends[2 * k] = arcTangent(elbows[at + 1]!, elbows[at]!);
          bends[2 * k + 1] = third * arcTangent(elbows[at + 3]!, elbows[at + 2]!);
          splitZyz(e, near[3]!, angles);
          writeBranch(6 * count++, first, c1, s1, at, out);
          if (isWristSingular(e)) continue;
          flipZyz(angles);
          writeBranch(6 * count++, first, c1, s1, at, out);
        }
      }
      if (count > 0) form.failure = NONE;
      else if (form.failure === NONE) form.failure = TOO_FAR;
      return count;
    },
  };

  /** wrist centre turned back by axis 1, in plane coordinates from axis 2 */
  function planarClose(c1: number, s1: number): number {
    pointInPlane(toPlane, point, c1, s1, planar);
    return closeTwoLinks(links, planar[0]!, planar[1]!, elbows);
  }

  return form;
}

/** Frame with axis 4 as z and axis 5 as y, the angle of axis 6 in it, and the frame bent by that angle. */
export function wristFrame(roll: Vector, bend: Vector, last: Vector): { frame: Float64Array; bent: Float64Array; bend: number } {
  const x = cross(bend, roll);
  const angle = arcTangent(dot(last, x), dot(last, roll));
  const c = dot(last, roll);
  const s = dot(last, x);
  const frame = rotationFromColumns(x, bend, roll);
  const bent = multiplyRotations(frame, Float64Array.of(c, 0, s, 0, 1, 0, -s, 0, c), new Float64Array(9));
  return { frame, bent, bend: angle };
}
