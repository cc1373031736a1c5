import { cosine, sine } from '../circle.ts';
/**
 * Arms whose axes 2, 3 and 4 are parallel: the UR type (axes 5 and 6 meet, 4 square to 5 square to 6; 8 branches) and
 * the palletizer (one roll axis square to the parallel ones behind them; 4 branches, 2 where a linkage keeps it level).
 *
 * Method: a point on axis 5 gives axis 1; the rotation left gives the sum of the parallel axes and the wrist; the point on axis 4
 * is then known and a planar two-link chain closes onto it. For the UR type after Hawkins (2013), read off the lines of the chain.
 */

import type { Pose } from '../pose.ts';
import { arcTangent } from './arc-tangent.ts';
import { type ClosedForm, GEOMETRY, principal } from './closed-form.ts';
import { flipZyz, isWristSingular, splitZyz } from './euler.ts';
import {
  multiplyByPose,
  multiplyRotations,
  multiplyWithTurn,
  type Rotation,
  rotationFromColumns,
  rotationOf,
  transposed,
} from './rotation.ts';
import { cross, dot, meetingPoint, minus, parallelSign, type Screw, type Screws, type Vector } from './screws.ts';
import {
  carriedPoint,
  closeTwoLinks,
  inFlange,
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
import { wristFrame } from './spherical-wrist.ts';

/** How far the tool of a four- or five-axis arm may lean out of the arm's plane, as a direction cosine. */
const LEAN = 1e-9;

export function parallelWristOf(screws: Screws): ClosedForm | undefined {
  const [j1, j2, j3, j4, j5, j6] = screws.joints;
  if (!j1 || !j2 || !j3 || !j4 || !j5 || screws.joints.length > 6) return undefined;
  const third = parallelSign(j2.direction, j3.direction, GEOMETRY);
  const fourth = parallelSign(j2.direction, j4.direction, GEOMETRY);
  if (third === 0 || fourth === 0 || Math.abs(dot(j2.direction, j5.direction)) > GEOMETRY) return undefined;
  const end = j6 === undefined ? j5.point : endOfUrType(j5, j6);
  const shoulder = shoulderOf(j1, j2);
  if (end === undefined || shoulder === undefined) return undefined;
  const P4 = inPlane(shoulder, j4.point);
  const P5 = inPlane(shoulder, end);
  const links = twoLinksOf(shoulder.second, inPlane(shoulder, j3.point), P4);
  if (links.product < 1e-12) return undefined;

  const joints = screws.joints.length;
  const wrist = j6 === undefined ? rollFrame(j2.direction, j5.direction) : wristFrame(j2.direction, j5.direction, j6.direction);
  const firstTransposed = transposed(rotationFromColumns(shoulder.x, shoulder.y, shoulder.z));
  const wristFromFirst = multiplyRotations(transposed(wrist.frame), transposed(firstTransposed), new Float64Array(9));
  const tail = multiplyRotations(transposed(rotationOf(screws.flange)), wrist.bent, new Float64Array(9));
  const endInFlange = inFlange(screws.flange, end);
  const offset = dot(shoulder.normal, minus(end, shoulder.point));
  const lastX = P5[0] - P4[0];
  const lastY = P5[1] - P4[1];

  const point = new Float64Array(3);
  const turns = new Float64Array(4);
  const elbows = new Float64Array(8);
  const seen = new Float64Array(9);
  const product = new Float64Array(9);
  const e = new Float64Array(9);
  const angles = new Float64Array(9);
  const pairs = new Float64Array(joints === 6 ? 8 * 6 * 2 : 0);
  const cosBend = cosine(wrist.bend);
  const sinBend = sine(wrist.bend);
  const planar = new Float64Array(2);
  const toPlane = planeOf(shoulder);
  let firstAngle = 0;

  const form: ClosedForm = {
    kind: j6 === undefined ? 'levelWrist' : 'parallelWrist',
    joints,
    branches: j6 === undefined ? 4 : 8,
    pairs,
    failure: NONE,
    solve(flange: Pose, near: Float64Array, out: Float64Array): number {
      form.failure = NONE;
      carriedPoint(flange, endInFlange, point);
      const found = turnIntoPlane(shoulder, point[0]!, point[1]!, point[2]!, offset, turns);
      if (found === 0) form.failure |= TOO_NEAR;
      if (found === 1 && Number.isNaN(turns[0]!)) {
        turns[0] = cosine(near[0]!);
        turns[1] = sine(near[0]!);
      }
      multiplyByPose(firstTransposed, flange, product);
      multiplyRotations(product, tail, seen);
      let count = 0;
      for (let i = 0; i < found; i++) {
        firstAngle = arcTangent(turns[2 * i + 1]!, turns[2 * i]!);
        multiplyWithTurn(wristFromFirst, turns[2 * i]!, -turns[2 * i + 1]!, seen, e);
        turnedBack(turns[2 * i]!, turns[2 * i + 1]!);
        count = j6 === undefined ? rolls(count, i, out) : bends(count, i, near, out);
      }
      if (count > 0) form.failure = NONE;
      else if (form.failure === NONE) form.failure = TOO_FAR;
      return count;
    },
  };

  function bends(count: number, shoulderBranch: number, near: Float64Array, out: Float64Array): number {
    const flips = isWristSingular(e) ? 1 : 2;
    const free = flips === 1 ? freeSum(e, near) : 0;
    let next = count;
    for (let f = 0; f < flips; f++) {
      if (f === 0) splitZyz(e, free, angles);
      else flipZyz(angles);
      next = close(next, shoulderBranch, angles[0]!, principal(angles[1]! - wrist.bend), angles[2]!, out);
    }
    return next;
  }

  /** Where axes 4 and 6 act about one line, axis 6 keeps its value and the parallel axes take the rest. */
  function freeSum(rotation: Rotation, near: Float64Array): number {
    return rotation[8]! > 0 ? arcTangent(rotation[3]!, rotation[0]!) - near[5]! : arcTangent(-rotation[3]!, -rotation[0]!) + near[5]!;
  }

  function rolls(count: number, shoulderBranch: number, out: Float64Array): number {
    if (Math.abs(e[6]!) > LEAN) {
      form.failure |= ORIENTATION;
      return count;
    }
    return close(count, shoulderBranch, arcTangent(e[3]!, e[0]!), arcTangent(e[7]!, e[8]!), 0, out);
  }

  function close(count: number, shoulderBranch: number, sum: number, fifth: number, sixth: number, out: Float64Array): number {
    const c = joints === 6 ? angles[3]! : cosine(sum);
    const s = joints === 6 ? angles[4]! : sine(sum);
    const closed = closeTwoLinks(links, planar[0]! - (lastX * c - lastY * s), planar[1]! - (lastX * s + lastY * c), elbows);
    if (closed < 0) form.failure |= -closed;
    for (let k = 0; k < closed; k++) {
      const at = (count + k) * joints;
      const second = arcTangent(elbows[4 * k + 1]!, elbows[4 * k]!);
      const bend = arcTangent(elbows[4 * k + 3]!, elbows[4 * k + 2]!);
      out[at] = firstAngle;
      out[at + 1] = second;
      out[at + 2] = third * bend;
      out[at + 3] = principal(fourth * (sum - second - bend));
      out[at + 4] = fifth;
      if (joints !== 6) continue;
      out[at + 5] = sixth;
      writePairs(2 * at, shoulderBranch, 4 * k, c, s);
    }
    return count + Math.max(0, closed);
  }

  /** Axis 4 is the sum of the parallel axes turned back by axes 2 and 3. */
  function writePairs(p: number, shoulderBranch: number, elbow: number, cosSum: number, sinSum: number): void {
    const c2 = elbows[elbow]!;
    const s2 = elbows[elbow + 1]!;
    const c3 = elbows[elbow + 2]!;
    const s3 = elbows[elbow + 3]!;
    const c23 = c2 * c3 - s2 * s3;
    const s23 = s2 * c3 + c2 * s3;
    pairs[p] = turns[2 * shoulderBranch]!;
    pairs[p + 1] = turns[2 * shoulderBranch + 1]!;
    pairs[p + 2] = c2;
    pairs[p + 3] = s2;
    pairs[p + 4] = c3;
    pairs[p + 5] = third * s3;
    pairs[p + 6] = cosSum * c23 + sinSum * s23;
    pairs[p + 7] = fourth * (sinSum * c23 - cosSum * s23);
    pairs[p + 8] = angles[5]! * cosBend + angles[6]! * sinBend;
    pairs[p + 9] = angles[6]! * cosBend - angles[5]! * sinBend;
    pairs[p + 10] = angles[7]!;
    pairs[p + 11] = angles[8]!;
  }

  /** the end point turned back by axis 1, in plane coordinates from axis 2 */
  function turnedBack(c1: number, s1: number): void {
    pointInPlane(toPlane, point, c1, s1, planar);
  }

  return form;
}

function endOfUrType(j5: Screw, j6: Screw): Vector | undefined {
  const meeting = meetingPoint(j5, j6);
  if (meeting === undefined || meeting.gap > GEOMETRY || Math.abs(dot(j5.direction, j6.direction)) > GEOMETRY) return undefined;
  return meeting.point;
}

/** Frame with the parallel axes as z and the roll axis as x. */
function rollFrame(normal: Vector, roll: Vector): { frame: Rotation; bent: Rotation; bend: number } {
  const frame = rotationFromColumns(roll, cross(normal, roll), normal);
  return { frame, bent: frame, bend: 0 };
}
