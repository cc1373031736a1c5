/** Palletizing arm: heavy column, parallelogram that drives the forearm, levelling rods that keep the wrist upright. */
import { Matrix4, Vector3 } from 'three';
import { FINISH } from '../shapes/finish.ts';
import { loft } from '../shapes/loft.ts';
import { place, towards } from '../shapes/place.ts';
import { prism } from '../shapes/prism.ts';
import { tube } from '../shapes/tube.ts';
import { type ArmShape, boltCircle, drum, type LinkShape, linkSolid, type RodShape } from './link-shape.ts';
import type { Livery } from './paint.ts';
import { type ArmPoints, baseLink, columnLink } from './six-axis.ts';
import { inPlane, type Joint, type Skeleton } from './skeleton.ts';

interface Frame4 extends ArmPoints {
  readonly levelRow: number;
  readonly wristEnd: Vector3;
}

/** Whether the chain is that of a palletizer with a wrist kept level. */
export function isPalletizer(skeleton: Skeleton): boolean {
  return skeleton.joints.length <= 5 && skeleton.joints.length >= 4 && levelJoint(skeleton) !== undefined;
}

function levelJoint(skeleton: Skeleton): Joint | undefined {
  return skeleton.joints.slice(3).find((joint) => Math.abs(joint.axis.dot(skeleton.side)) > 0.9);
}

export function palletizerArm(skeleton: Skeleton, livery: Livery): ArmShape {
  const points = palletizerPoints(skeleton);
  return {
    links: [
      baseLink(skeleton, livery, points.shoulder.z, points.radius.base),
      columnLink(skeleton, points, livery),
      upperArm(skeleton, points, livery),
      forearm(skeleton, points, livery),
      levelHead(skeleton, points, livery),
      flange(skeleton, points),
    ],
    rods: rodsOf(skeleton, points, livery),
  };
}

function palletizerPoints(skeleton: Skeleton): Frame4 {
  const [, j2, j3] = skeleton.joints as [Joint, Joint, Joint];
  const level = levelJoint(skeleton)!;
  const shoulder = inPlane(skeleton, j2);
  const elbow = inPlane(skeleton, j3);
  const wrist = inPlane(skeleton, level);
  const g = skeleton.girth;
  const forearm = wrist.clone().sub(elbow).normalize();
  const radius = { base: g, shoulder: g * 0.62, elbow: g * 0.42, forearm: g * 0.34, wrist: g * 0.3 };
  return { shoulder, elbow, crook: elbow, wrist, forearm, radius, lateral: -g * 0.5, levelRow: level.row, wristEnd: skeleton.flange };
}

function upperArm(skeleton: Skeleton, points: Frame4, livery: Livery): LinkShape {
  const { shoulder, elbow, radius, lateral } = points;
  const row = skeleton.joints[1]!.row;
  const solid = linkSolid(skeleton, row);
  const length = shoulder.distanceTo(elbow);
  const depth = radius.base * 0.42;
  const shift = skeleton.side.clone().multiplyScalar(lateral);
  const frame = towards(shoulder.clone().add(shift), elbow.clone().add(shift), acrossOf(skeleton, shoulder, elbow));
  const r2 = radius.shoulder;
  const r3 = radius.elbow;
  solid.add(
    loft(
      [
        { z: -r2 * 0.7, width: r2 * 1.2, depth: depth * 0.9, square: 3 },
        { z: 0, width: r2 * 2.05, depth, square: 3.6 },
        { z: length * 0.25, width: r2 * 1.45, depth: depth * 0.85, square: 4 },
        { z: length * 0.8, width: r3 * 1.7, depth: depth * 0.8, square: 4 },
        { z: length, width: r3 * 2.0, depth: depth * 0.9, square: 3.4 },
        { z: length + r3 * 0.7, width: r3 * 1.1, depth: depth * 0.8, square: 3 },
      ],
      26,
    ),
    livery.body,
    frame,
  );
  drum(solid, elbow, skeleton.side, r3 * 0.72, Math.abs(lateral) * 1.7, livery.joint, lateral * 0.4);
  drum(solid, shoulder, skeleton.side, r2 * 0.72, r2 * 0.1, livery.joint, lateral - depth * 0.54);
  boltCircle(solid, shoulder, skeleton.side, r2 * 0.86, 12, r2 * 0.045, FINISH.steel, lateral - depth * 0.51);
  drum(solid, elbow, skeleton.side, r3 * 0.7, r3 * 0.1, livery.joint, lateral - depth * 0.5);
  return { row, solid };
}

function forearm(skeleton: Skeleton, points: Frame4, livery: Livery): LinkShape {
  const { elbow, wrist, radius } = points;
  const row = skeleton.joints[2]!.row;
  const solid = linkSolid(skeleton, row);
  const length = elbow.distanceTo(wrist);
  const r = radius.forearm;
  const tail = backReach(points);
  const frame = towards(elbow, wrist, acrossOf(skeleton, elbow, wrist));
  solid.add(
    loft(
      [
        { z: -tail - r * 0.5, width: r * 1.0, depth: r * 1.2, square: 4 },
        { z: -tail * 0.5, width: r * 1.7, depth: r * 1.45, square: 4.5 },
        { z: 0, width: r * 2.3, depth: r * 1.6, square: 4 },
        { z: length * 0.3, width: r * 1.9, depth: r * 1.5, square: 5 },
        { z: length * 0.85, width: r * 1.25, depth: r * 1.25, square: 5 },
        { z: length, width: r * 1.35, depth: r * 1.1, square: 3.4 },
        { z: length + r * 0.55, width: r * 0.8, depth: r * 1.0, square: 3 },
      ],
      26,
    ),
    livery.body,
    frame,
  );
  drum(solid, elbow, skeleton.side, r * 1.15, r * 1.8, livery.body, 0);
  drum(solid, wrist, skeleton.side, r * 0.66, r * 1.7, livery.joint, 0);
  drum(solid, elbow.clone().addScaledVector(points.forearm, -tail), skeleton.side, r * 0.5, r * 1.7, livery.joint, 0);
  const hose: [number, number, number][] = [
    [-r * 0.4, r * 0.95, -tail * 0.4],
    [-r * 0.7, r * 1.1, length * 0.2],
    [-r * 0.55, r * 1.0, length * 0.7],
    [r * 0.1, r * 0.95, length + r * 0.3],
  ];
  solid.add(tube(hose, r * 0.17, 16, 8), FINISH.hose, frame);
  return { row, solid };
}

/** The wrist block that stays upright: head, turning motor, triangle for the upper rod. */
function levelHead(skeleton: Skeleton, points: Frame4, livery: Livery): LinkShape {
  const { wrist, radius, wristEnd } = points;
  const solid = linkSolid(skeleton, points.levelRow);
  const w = radius.wrist;
  const down = new Vector3(0, 0, -1);
  const turn = Math.atan2(skeleton.ahead.y, skeleton.ahead.x);
  const drop = Math.max(wrist.z - wristEnd.z, w * 0.5);
  const at = new Matrix4().multiplyMatrices(place(wrist.x, wrist.y, wrist.z), place(0, 0, 0, 0, 0, turn));
  const out = wristEnd.clone().sub(wrist).dot(skeleton.ahead);
  const side = new Matrix4().multiplyMatrices(at, place(0, 0, 0, Math.PI / 2, 0, 0));
  for (const s of [-0.78, 0.78]) {
    const plate = prism(
      [
        [-w * 0.5, -w * 0.5],
        [out + w * 0.5, -drop * 0.55],
        [out + w * 0.5, -drop * 0.1],
        [w * 0.55, w * 0.55],
        [w * 0.1, w * 1.75],
        [-w * 0.45, w * 1.75],
      ],
      w * 0.22,
    );
    solid.add(plate, livery.body, new Matrix4().multiplyMatrices(side, place(0, 0, s * w - w * 0.11)));
  }
  const axis = wrist.clone().addScaledVector(skeleton.ahead, out);
  solid.add(
    loft(
      [
        { z: -drop * 0.92, width: w * 1.5, depth: w * 1.5, square: 2 },
        { z: -drop * 0.5, width: w * 1.7, depth: w * 1.7, square: 3 },
        { z: w * 0.1, width: w * 1.3, depth: w * 1.3, square: 3.4 },
      ],
      24,
    ),
    livery.body,
    place(axis.x, axis.y, wrist.z, 0, 0, turn),
  );
  drum(solid, axis.clone().setZ(wrist.z), down, w * 0.48, w * 1.3, livery.joint, -w * 0.6);
  drum(solid, wrist.clone().add(new Vector3(0, 0, w * 1.5)), skeleton.side, w * 0.24, w * 1.9, livery.joint);
  return { row: points.levelRow, solid };
}

function flange(skeleton: Skeleton, points: Frame4): LinkShape {
  const last = skeleton.joints[skeleton.joints.length - 1]!;
  const solid = linkSolid(skeleton, last.row);
  const w = points.radius.wrist;
  drum(solid, points.wristEnd, new Vector3(0, 0, 1), w * 0.66, w * 0.4, FINISH.steel, w * 0.2);
  boltCircle(solid, points.wristEnd, new Vector3(0, 0, 1), w * 0.5, 6, w * 0.06, FINISH.blackSteel, 0);
  return { row: last.row, solid };
}

/** Drive rod behind the arm, and the two levelling rods with their bell crank at the elbow. */
function rodsOf(skeleton: Skeleton, points: Frame4, livery: Livery): RodShape[] {
  const { shoulder, elbow, wrist, radius } = points;
  const [j1, , j3] = skeleton.joints as [Joint, Joint, Joint];
  const local = (row: number, point: Vector3): Vector3 => point.clone().applyMatrix4(new Matrix4().copy(skeleton.frames[row]!).invert());
  const tail = backReach(points);
  const back = skeleton.ahead.clone().multiplyScalar(-radius.base * 0.95);
  const elbowBack = elbow.clone().addScaledVector(points.forearm, -tail);
  const inner = skeleton.side.clone().multiplyScalar(radius.base * 0.3);
  const level = new Vector3(0, 0, radius.wrist * 1.5);
  const rod = (fromRow: number, from: Vector3, toRow: number, to: Vector3, radiusM: number): RodShape => ({
    fromRow,
    from: local(fromRow, from),
    toRow,
    to: local(toRow, to),
    radius: radiusM,
    finish: livery.body,
  });
  return [
    rod(j1.row, shoulder.clone().add(back.clone().multiplyScalar(0.8)).add(inner), j3.row, elbowBack.clone(), radius.forearm * 0.26),
    rod(
      j3.row,
      elbow
        .clone()
        .add(level)
        .addScaledVector(skeleton.side, radius.forearm * 0.95),
      points.levelRow,
      wrist
        .clone()
        .add(level)
        .addScaledVector(skeleton.side, radius.wrist * 0.9),
      radius.forearm * 0.17,
    ),
  ];
}

/** How far the forearm reaches behind the elbow to the drive rod. */
const backReach = (points: ArmPoints): number => Math.min(points.radius.base * 0.95, points.elbow.distanceTo(points.wrist) * 0.3);

function acrossOf(skeleton: Skeleton, from: Vector3, to: Vector3): Vector3 {
  return skeleton.side.clone().cross(to.clone().sub(from)).normalize();
}
