/**
 * Painting arm with a hollow wrist of three rolls (its middle one split in two where the chain says so): the casting, column and
 * upper arm of an industrial arm, a long forearm without a bend, and wrist rings cut at a slant through which the hoses run.
 */
import { Vector3 } from 'three';
import { FINISH } from '../shapes/finish.ts';
import { loft } from '../shapes/loft.ts';
import { towards } from '../shapes/place.ts';
import { type ArmShape, drum, type LinkShape, linkSolid } from './link-shape.ts';
import type { Livery } from './paint.ts';
import { type ArmPoints, armPoints, baseLink, columnLink, elbowLink, upperArmLink } from './six-axis.ts';
import type { Skeleton } from './skeleton.ts';

/** First joint of the wrist. */
const ROLL = 3;

/** Upper arm and forearm turn in one plane, and every axis from the fourth on rolls about the forearm's direction or near it. */
export function hasHollowWrist({ joints, side }: Skeleton): boolean {
  if (joints.length !== 7) return false;
  const [, shoulder, elbow] = joints;
  const bends = [shoulder!, elbow!].every(({ axis }) => Math.abs(axis.dot(side)) > 0.9);
  return bends && joints.slice(ROLL).every(({ axis }) => axis.dot(joints[ROLL]!.axis) > 0.5);
}

export function hollowWristArm(skeleton: Skeleton, livery: Livery): ArmShape {
  const points = armPoints(skeleton);
  const links = [
    baseLink(skeleton, livery, points.shoulder.z, points.radius.base),
    columnLink(skeleton, points, livery),
    upperArmLink(skeleton, points, livery),
    forearmOn(elbowLink(skeleton, points, livery), skeleton, points, livery),
    ...skeleton.joints.slice(ROLL).map((_, i) => ringLink(skeleton, points, livery, ROLL + i)),
  ];
  return { links, rods: [] };
}

/** The forearm belongs to the elbow: the first roll lies at its far end. */
function forearmOn(link: LinkShape, { joints, side }: Skeleton, { crook, radius }: ArmPoints, livery: Livery): LinkShape {
  const end = joints[ROLL]!.origin;
  const length = crook.distanceTo(end);
  const [thick, thin] = [radius.forearm * 2, radius.wrist * 2.3];
  link.solid.add(
    loft(
      [
        { z: 0, width: thick, depth: thick, square: 3 },
        { z: length * 0.35, width: thick * 0.85, depth: thick * 0.9, square: 3 },
        { z: length, width: thin, depth: thin, square: 2 },
      ],
      26,
    ),
    livery.body,
    towards(crook, end, side),
  );
  return link;
}

/** One ring of the wrist, from its own axis to the next; the last carries the flange. */
function ringLink(skeleton: Skeleton, { radius }: ArmPoints, livery: Livery, index: number): LinkShape {
  const { joints, flange } = skeleton;
  const { row, origin, axis } = joints[index]!;
  const solid = linkSolid(skeleton, row);
  const r = radius.wrist * (1.12 - 0.06 * (index - ROLL));
  const end = joints[index + 1]?.origin ?? flange;
  drum(solid, origin, axis, r * 1.03, r * 0.16, livery.joint, 0, 26);
  const length = origin.distanceTo(end);
  if (length > 1e-3) {
    const sections = [0, length].map((z) => ({ z, width: r * 2, depth: r * 2, square: 2 }));
    solid.add(loft(sections, 26), livery.body, towards(origin, end, new Vector3().copy(skeleton.side)));
  }
  if (index === joints.length - 1) drum(solid, end, axis, r * 0.72, r * 0.3, FINISH.aluminium, r * 0.15, 24);
  return { row, solid };
}
