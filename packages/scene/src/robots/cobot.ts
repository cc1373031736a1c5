/** Collaborative arms: slim tubes between round joints, no edges, coloured caps. Also any chain that has no shape of its own. */
import { Vector3 } from 'three';
import { FINISH } from '../shapes/finish.ts';
import { loft } from '../shapes/loft.ts';
import { axesAt, towards } from '../shapes/place.ts';
import { revolve } from '../shapes/revolve.ts';
import type { Solid } from '../shapes/solid.ts';
import { type ArmShape, boltCircle, drum, type LinkShape, linkSolid } from './link-shape.ts';
import type { Livery } from './paint.ts';
import type { Joint, Skeleton } from './skeleton.ts';

/** A joint housing: its middle, and the radius of the tube that leaves it. */
interface Housing {
  readonly joint: Joint;
  readonly centre: Vector3;
  readonly radius: number;
}

const TAPER = [1, 1, 0.8, 0.62, 0.6, 0.58, 0.54];

export function cobotArm(skeleton: Skeleton, livery: Livery): ArmShape {
  const housings = housingsOf(skeleton);
  const links: LinkShape[] = [cobotBase(skeleton, livery, housings[0]!)];
  for (const [i, housing] of housings.entries()) links.push(cobotLink(skeleton, livery, housing, housings[i + 1] ?? null));
  return { links, rods: [] };
}

/**
 * Middles of the joints. Arms whose axes 2 to 4 are parallel stand beside each other: the upper arm lies outside, the forearm
 * further in, as the chain's sideways offset at the wrist says.
 */
function housingsOf(skeleton: Skeleton): Housing[] {
  const { joints, side, girth } = skeleton;
  const tubeRadius = Math.min(0.115, Math.max(0.05, girth * 0.82));
  const parallel = joints.length === 6 && [1, 2, 3].every((i) => Math.abs(joints[i]!.axis.dot(side)) > 0.9);
  const wristAside = parallel ? joints[3]!.origin.clone().sub(joints[0]!.origin).dot(side) : 0;
  const outside = parallel && Math.abs(wristAside) > 0.03;
  return joints.map((joint, i) => {
    const centre = joint.origin.clone();
    if (outside && (i === 1 || i === 2)) {
      const now = centre.clone().sub(joints[0]!.origin).dot(side);
      centre.addScaledVector(side, wristAside - now);
    }
    return { joint, centre, radius: tubeRadius * (TAPER[i] ?? 0.55) };
  });
}

function cobotBase(skeleton: Skeleton, livery: Livery, first: Housing): LinkShape {
  const solid = linkSolid(skeleton, -1);
  const r = first.radius;
  const top = Math.max(first.centre.z - r * 1.15, r * 0.5);
  solid.add(
    revolve(
      [
        [0, 0],
        [r * 1.5, 0],
        [r * 1.5, r * 0.18],
        [r * 1.18, r * 0.3],
        [r * 1.08, top * 0.7],
        [r * 1.08, top],
        [0, top],
      ],
      28,
    ),
    livery.body,
  );
  boltCircle(solid, new Vector3(0, 0, r * 0.2), new Vector3(0, 0, 1), r * 1.36, 6, r * 0.08, FINISH.blackSteel);
  const back = skeleton.ahead.clone().multiplyScalar(-r * 1.15);
  drum(solid, back.setZ(r * 0.5), skeleton.ahead, r * 0.2, r * 0.3, FINISH.darkCover, 0, 12);
  return { row: -1, solid };
}

function cobotLink(skeleton: Skeleton, livery: Livery, from: Housing, to: Housing | null): LinkShape {
  const solid = linkSolid(skeleton, from.joint.row);
  const r = from.radius;
  capped(solid, from.centre, from.joint.axis, r, livery);
  const end = to?.centre ?? skeleton.flange;
  const own = from.centre.clone();
  if (to === null) {
    const out = end.clone().sub(own);
    const direction = out.length() > 1e-4 ? out.clone().normalize() : from.joint.axis;
    drum(
      solid,
      end,
      direction,
      r * 0.72,
      Math.max(r * 0.4, out.length() * 0.5),
      FINISH.aluminium,
      -Math.max(r * 0.2, out.length() * 0.25),
      20,
    );
    boltCircle(solid, end, direction, r * 0.5, 4, r * 0.08, FINISH.blackSteel);
    return { row: from.joint.row, solid };
  }
  if (own.distanceTo(end) > r * 0.4) limb(solid, own, end, r * 0.74, to.radius * 0.78, skeleton.side, livery);
  return { row: from.joint.row, solid };
}

/** A round housing along the joint's axis with a coloured cap at both ends. */
function capped(solid: Solid, at: Vector3, axis: Vector3, r: number, livery: Livery): void {
  const frame = axesAt(at, axis, Math.abs(axis.z) > 0.7 ? new Vector3(1, 0, 0) : new Vector3(0, 0, 1));
  solid.add(
    revolve(
      [
        [0, -r * 1.05],
        [r * 0.8, -r * 1.05],
        [r, -r * 0.85],
        [r, r * 0.85],
        [r * 0.8, r * 1.05],
        [0, r * 1.05],
      ],
      26,
    ),
    livery.body,
    frame,
  );
  for (const s of [-1, 1]) drum(solid, at, axis, r * 0.8, r * 0.14, livery.cover, s * r * 1.06, 24);
  drum(solid, at, axis, r * 1.012, r * 0.07, livery.joint, -r * 0.72, 26);
}

function limb(solid: Solid, from: Vector3, to: Vector3, start: number, end: number, side: Vector3, livery: Livery): void {
  const length = from.distanceTo(to);
  const sections = [
    { z: 0, width: start * 1.9, depth: start * 1.9, square: 2 },
    { z: length * 0.2, width: start * 1.75, depth: start * 1.75, square: 2 },
    { z: length * 0.8, width: end * 1.85, depth: end * 1.85, square: 2 },
    { z: length, width: end * 1.95, depth: end * 1.95, square: 2 },
  ];
  solid.add(loft(sections, 24), livery.body, towards(from, to, side));
}
