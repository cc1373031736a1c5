/** SCARA: a fixed column, two level links turning one on the other, a quill that slides and turns, a hose over the top. */
import { Vector3 } from 'three';
import { box } from '../shapes/box.ts';
import { FINISH } from '../shapes/finish.ts';
import { axesAt } from '../shapes/place.ts';
import { tube } from '../shapes/tube.ts';
import { type ArmShape, boltCircle, drum, linkSolid } from './link-shape.ts';
import type { Livery } from './paint.ts';
import type { RobotLook } from './robot-look.ts';
import type { Skeleton } from './skeleton.ts';

const UP = new Vector3(0, 0, 1);

/** Whether the chain is that of a SCARA: turning and sliding axes, all upright. */
export const isScara = ({ joints, chain }: Skeleton): boolean =>
  joints.length === 4 && joints.every(({ axis }) => Math.abs(axis.z) > 0.99) && [...chain.types].includes(2);

/** @param look the slide's limits say how high the quill stands over its lowest place */
export function scaraArm(look: RobotLook): (skeleton: Skeleton, livery: Livery) => ArmShape {
  return (skeleton, livery) => {
    const [j1, j2, slide, last] = skeleton.joints as [Joint4, Joint4, Joint4, Joint4];
    const g = Math.min(0.09, Math.max(0.05, skeleton.girth * 0.75));
    const [low, high] = look.limits[2] ?? [-0.2, 0];
    const top = skeleton.flange.z + Math.max(0, slide.axis.z > 0 ? high : -low);
    const deck = top + g * 0.9;
    const shoulder = j1.origin.clone().setZ(deck);
    const elbow = j2.origin.clone().setZ(deck);
    const quill = last.origin.clone().setZ(deck);
    return {
      links: [
        { row: -1, solid: column(skeleton, livery, shoulder, g) },
        { row: j1.row, solid: lowerArm(skeleton, livery, j1.row, shoulder, elbow, g) },
        { row: j2.row, solid: upperArm(skeleton, livery, j2.row, elbow, quill, g) },
        { row: last.row, solid: quillOf(skeleton, last.row, quill, skeleton.flange, high - low, g) },
      ],
      rods: [],
    };
  };
}

type Joint4 = Skeleton['joints'][number];

function column(skeleton: Skeleton, livery: Livery, shoulder: Vector3, g: number) {
  const solid = linkSolid(skeleton, -1);
  const height = Math.max(0.12, shoulder.z);
  const foot = shoulder.z - height;
  solid.box([g * 3.4, g * 3, g * 0.3], [-g * 0.3, 0, foot + g * 0.15], FINISH.castIron);
  solid.box([g * 2.3, g * 2.1, height - g * 0.2], [-g * 0.35, 0, foot + height / 2 - g * 0.1], livery.body, g * 0.25);
  drum(solid, shoulder.clone().setZ(shoulder.z - g * 0.15), UP, g * 1.08, g * 0.5, livery.joint, 0, 30);
  // plate with the connectors at the back
  solid.box([g * 0.08, g * 1.5, height * 0.4], [-g * 1.52, 0, foot + height * 0.4], FINISH.darkCover);
  return boltCircle(solid, new Vector3(-g * 0.3, 0, foot + g * 0.32), UP, g * 1.5, 4, g * 0.1, FINISH.blackSteel);
}

function lowerArm(skeleton: Skeleton, livery: Livery, row: number, shoulder: Vector3, elbow: Vector3, g: number) {
  const solid = linkSolid(skeleton, row);
  beam(solid, shoulder, elbow, g * 1.7, g * 0.85, g * 0.45, livery);
  drum(solid, shoulder, UP, g * 1.05, g * 0.95, livery.body, g * 0.45, 30);
  drum(solid, elbow, UP, g * 0.92, g * 0.95, livery.body, g * 0.45, 30);
  return drum(solid, shoulder, UP, g * 0.7, g * 0.08, livery.joint, g * 0.96, 26);
}

function upperArm(skeleton: Skeleton, livery: Livery, row: number, elbow: Vector3, quill: Vector3, g: number) {
  const solid = linkSolid(skeleton, row);
  const lift = g * 1.35;
  beam(solid, elbow, quill, g * 1.55, g * 0.8, lift, livery);
  drum(solid, elbow, UP, g * 0.9, g * 0.85, livery.body, lift, 30);
  drum(solid, quill, UP, g * 0.78, g * 0.85, livery.body, lift, 30);
  // cover over the motors of slide and roll
  const middle = elbow.clone().lerp(quill, 0.5);
  const way = quill.clone().sub(elbow);
  const length = way.length();
  const cover = axesAt(middle.clone().setZ(elbow.z + lift + g * 1.0), UP, way.normalize());
  solid.add(box(length * 0.92, g * 1.3, g * 1.25, g * 0.3), livery.body, cover);
  solid.add(box(length * 0.5, g * 1.32, g * 0.12, 0), livery.cover, cover);
  // hose from the cover over to the elbow
  const over = (along: number, z: number): Vector3 =>
    elbow
      .clone()
      .addScaledVector(way, along * g)
      .setZ(elbow.z + lift + z * g);
  const arch = [over(1.9, 1.5), over(1.2, 2.7), over(0.2, 2.2), over(0, 0.4)];
  return solid.add(
    tube(
      arch.map(({ x, y, z }) => [x, y, z] as const),
      g * 0.24,
      10,
    ),
    FINISH.hose,
  );
}

function quillOf(skeleton: Skeleton, row: number, quill: Vector3, flange: Vector3, stroke: number, g: number) {
  const solid = linkSolid(skeleton, row);
  const over = quill.z + g * 1.9;
  const length = over + stroke - flange.z;
  drum(solid, quill.clone().setZ(flange.z + length / 2), UP, g * 0.2, length, FINISH.polished, 0, 18);
  drum(solid, quill.clone().setZ(over + stroke), UP, g * 0.3, g * 0.25, FINISH.graphite, 0, 18);
  return drum(solid, flange, UP, g * 0.34, g * 0.2, FINISH.aluminium, g * 0.1, 20);
}

/** A level bar between two upright axes. */
function beam(
  solid: ReturnType<typeof linkSolid>,
  from: Vector3,
  to: Vector3,
  width: number,
  height: number,
  lift: number,
  livery: Livery,
): void {
  const way = to.clone().sub(from);
  const middle = from.clone().lerp(to, 0.5).addScaledVector(UP, lift);
  solid.add(box(way.length(), width, height, height * 0.3), livery.body, axesAt(middle, UP, way.normalize()));
}
