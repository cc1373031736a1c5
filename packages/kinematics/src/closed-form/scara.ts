/**
 * SCARA: axes all parallel, two or three of them turning and one sliding, in any order of the slide.
 *
 * The slide takes the part along the axes, the turn about them fixes the last roll, a planar two-link chain closes the rest: 2 branches.
 */

import { PRISMATIC } from '../chain.ts';
import type { Pose } from '../pose.ts';
import { arcTangent } from './arc-tangent.ts';
import { type ClosedForm, GEOMETRY, principal } from './closed-form.ts';
import { dot, frameAbout, minus, parallelSign, type Screws, type Vector } from './screws.ts';
import { carriedPoint, closeTwoLinks, inFlange, NONE, ORIENTATION, twoLinksOf } from './shoulder.ts';

const LEAN = 1e-9;

export function scaraOf(screws: Screws): ClosedForm | undefined {
  const turning = screws.joints.map((joint, index) => ({ ...joint, index })).filter((joint) => joint.type !== PRISMATIC);
  const sliding = screws.joints.map((joint, index) => ({ ...joint, index })).filter((joint) => joint.type === PRISMATIC);
  const [first, second, last] = turning;
  const slide = sliding[0];
  if (!first || !second || !last || !slide || screws.joints.length !== 4) return undefined;
  const normal = first.direction;
  const signs = screws.joints.map((joint) => parallelSign(normal, joint.direction, GEOMETRY));
  if (signs.includes(0)) return undefined;
  const { x, y } = frameAbout(normal, [1, 0, 0]);
  const planar = (point: Vector): [number, number] => [dot(point, x), dot(point, y)];
  const origin = planar(first.point);
  const links = twoLinksOf(origin, planar(second.point), planar(last.point));
  if (links.product < 1e-12) return undefined;
  const endInFlange = inFlange(screws.flange, last.point);
  const height = dot(normal, last.point);
  const flangeX = minus([screws.flange[0]!, screws.flange[4]!, screws.flange[8]!], [0, 0, 0]);
  const flangeY: Vector = [screws.flange[1]!, screws.flange[5]!, screws.flange[9]!];
  const normalInFlange: Vector = [
    dot(normal, flangeX),
    dot(normal, flangeY),
    dot(normal, [screws.flange[2]!, screws.flange[6]!, screws.flange[10]!]),
  ];
  const homeYaw = yawReference(normalInFlange, screws.flange, x, y);
  const point = new Float64Array(3);
  const elbows = new Float64Array(8);

  const form: ClosedForm = {
    kind: 'scara',
    joints: 4,
    branches: 2,
    pairs: new Float64Array(0),
    failure: NONE,
    solve(flange: Pose, _near: Float64Array, out: Float64Array): number {
      form.failure = NONE;
      if (leanOf(flange, normalInFlange, normal) > LEAN) {
        form.failure = ORIENTATION;
        return 0;
      }
      carriedPoint(flange, endInFlange, point);
      const end: Vector = [point[0]!, point[1]!, point[2]!];
      const closed = closeTwoLinks(links, dot(end, x) - origin[0], dot(end, y) - origin[1], elbows);
      if (closed < 0) form.failure = -closed;
      const turned = principal(yawReference(normalInFlange, flange, x, y) - homeYaw);
      for (let k = 0; k < closed; k++) {
        const shoulder = arcTangent(elbows[4 * k + 1]!, elbows[4 * k]!);
        const elbow = arcTangent(elbows[4 * k + 3]!, elbows[4 * k + 2]!);
        out[4 * k + first.index] = shoulder;
        out[4 * k + second.index] = signs[second.index]! * elbow;
        out[4 * k + last.index] = principal(signs[last.index]! * (turned - shoulder - elbow));
        out[4 * k + slide.index] = signs[slide.index]! * (dot(end, normal) - height);
      }
      return Math.max(0, closed);
    },
  };
  return form;
}

/** How far the flange leans away from the axes, as a direction cosine. */
function leanOf(flange: Pose, inFlangeNormal: Vector, normal: Vector): number {
  const turned = new Float64Array(3);
  carriedPoint(flange, inFlangeNormal, turned);
  return Math.max(
    Math.abs(turned[0]! - flange[3]! - normal[0]),
    Math.abs(turned[1]! - flange[7]! - normal[1]),
    Math.abs(turned[2]! - flange[11]! - normal[2]),
  );
}

/** Angle about the normal of a flange direction across it. */
function yawReference(normalInFlange: Vector, flange: Pose, x: Vector, y: Vector): number {
  const column = Math.abs(normalInFlange[0]) < 0.9 ? 0 : 1;
  const across: Vector = [flange[column]!, flange[4 + column]!, flange[8 + column]!];
  return arcTangent(dot(across, y), dot(across, x));
}

/**
 * Angles of a planar two-link arm that reach (x, y): elbow positive first, then negative.
 *
 * @param upper,lower link lengths in m
 * @returns pairs [q1, q2] in rad; empty when out of reach, one when stretched or folded
 */
export function twoLinkAngles(upper: number, lower: number, x: number, y: number): readonly (readonly [number, number])[] {
  const elbows = new Float64Array(8);
  const closed = closeTwoLinks(twoLinksOf([0, 0], [upper, 0], [upper + lower, 0]), x, y, elbows);
  const found: [number, number][] = [];
  for (let k = 0; k < closed; k++)
    found.push([arcTangent(elbows[4 * k + 1]!, elbows[4 * k]!), arcTangent(elbows[4 * k + 3]!, elbows[4 * k + 2]!)]);
  return found.sort((a, b) => b[1] - a[1]);
}
