/** Industrial six-axis arm: base casting, turning column, upper arm beside it, elbow housing with wrist motors, tapered forearm. */
import { Matrix4, Vector3 } from 'three';
import { FINISH } from '../shapes/finish.ts';
import { loft, type Section } from '../shapes/loft.ts';
import { axesAt, place, towards } from '../shapes/place.ts';
import { cylinder, revolve } from '../shapes/revolve.ts';
import { tube } from '../shapes/tube.ts';
import { type ArmShape, boltCircle, drum, type LinkShape, linkSolid } from './link-shape.ts';
import type { Livery } from './paint.ts';
import { inPlane, nearestOnLine, type Skeleton } from './skeleton.ts';

/** Measures of the arm that all links share, m and base frame at zero. */
export interface ArmPoints {
  readonly shoulder: Vector3;
  readonly elbow: Vector3;
  /** where the roll axis of the forearm passes the elbow */
  readonly crook: Vector3;
  readonly wrist: Vector3;
  readonly forearm: Vector3;
  readonly radius: {
    readonly base: number;
    readonly shoulder: number;
    readonly elbow: number;
    readonly forearm: number;
    readonly wrist: number;
  };
  /** sideways offset of the upper arm's middle */
  readonly lateral: number;
}

export function armPoints(skeleton: Skeleton): ArmPoints {
  const [, j2, j3, j4, j5] = skeleton.joints as [
    never,
    Skeleton['joints'][0],
    Skeleton['joints'][0],
    Skeleton['joints'][0],
    Skeleton['joints'][0],
  ];
  const shoulder = inPlane(skeleton, j2);
  const elbow = inPlane(skeleton, j3);
  const wrist = nearestOnLine(j5.origin, j5.axis, j4.origin, j4.axis);
  const forearm = j4.axis.clone();
  if (forearm.dot(wrist.clone().sub(elbow)) < 0) forearm.negate();
  const crook = wrist.clone().addScaledVector(forearm, -forearm.dot(wrist.clone().sub(elbow)));
  const g = skeleton.girth;
  const radius = { base: g, shoulder: g * 0.74, elbow: g * 0.56, forearm: g * 0.4, wrist: g * 0.27 };
  return { shoulder, elbow, crook, wrist, forearm, radius, lateral: -g * 0.52 };
}

export function sixAxisArm(skeleton: Skeleton, livery: Livery): ArmShape {
  const points = armPoints(skeleton);
  const links = [
    baseLink(skeleton, livery, points.shoulder.z, points.radius.base),
    columnLink(skeleton, points, livery),
    upperArmLink(skeleton, points, livery),
    elbowLink(skeleton, points, livery),
    forearmLink(skeleton, points, livery),
    wristLink(skeleton, points, livery),
    flangeLink(skeleton, points),
  ];
  return { links, rods: [] };
}

/** Height at which the column begins to turn. */
const turnHeight = (shoulderZ: number, girth: number): number =>
  Math.max(girth * 0.45, Math.min(shoulderZ * 0.5, shoulderZ - girth * 0.95));

/** Foot plate with bolt circle, casting, connector box at the back. */
export function baseLink(skeleton: Skeleton, livery: Livery, shoulderZ: number, r: number): LinkShape {
  const solid = linkSolid(skeleton, -1);
  const top = turnHeight(shoulderZ, r);
  const plate = r * 0.14;
  const back = skeleton.ahead.clone().negate();
  const turn = Math.atan2(skeleton.ahead.y, skeleton.ahead.x);
  solid.add(
    loft(
      [
        { z: 0, width: r * 2.5, depth: r * 2.5, square: 7 },
        { z: plate, width: r * 2.5, depth: r * 2.5, square: 7 },
      ],
      28,
    ),
    FINISH.castIron,
    place(0, 0, 0, 0, 0, turn),
  );
  boltCircle(solid, new Vector3(0, 0, plate), new Vector3(0, 0, 1), r * 1.32, 8, r * 0.06, FINISH.steel, r * 0.02);
  solid.add(
    revolve(
      [
        [0, plate],
        [r * 1.12, plate],
        [r * 1.02, plate + (top - plate) * 0.25],
        [r * 0.93, top * 0.75],
        [r * 0.98, top],
        [0, top],
      ],
      32,
    ),
    livery.body,
  );
  solid.add(
    revolve(
      [
        [0, top - r * 0.04],
        [r * 1.01, top - r * 0.04],
        [r * 1.01, top + r * 0.03],
        [0, top + r * 0.03],
      ],
      32,
    ),
    livery.joint,
  );
  const box = back.clone().multiplyScalar(r * 1.1);
  solid.box([r * 0.75, r * 0.95, top * 0.62], [box.x, box.y, plate + top * 0.31], livery.joint);
  const plug = back.clone().multiplyScalar(r * 1.52);
  for (const s of [-0.24, 0.08, 0.32]) {
    const at = plug.clone().addScaledVector(skeleton.side, s * r);
    drum(solid, at.setZ(plate + top * 0.36), skeleton.ahead, r * 0.1, r * 0.16, FINISH.steel, 0, 10);
  }
  const floor = back.clone().multiplyScalar(r * 2.3);
  const cable = [
    [plug.x, plug.y, plate + top * 0.36],
    [plug.x * 1.15, plug.y * 1.15, plate + top * 0.34],
    [floor.x, floor.y, r * 0.1],
    [floor.x * 1.35, floor.y * 1.35, r * 0.07],
  ] as const;
  solid.add(tube(cable, r * 0.07, 12, 8), FINISH.cable);
  return { row: -1, solid };
}

export function columnLink(skeleton: Skeleton, points: ArmPoints, livery: Livery): LinkShape {
  const { shoulder, radius } = points;
  const r = radius.base;
  const solid = linkSolid(skeleton, skeleton.joints[0]!.row);
  const foot = turnHeight(shoulder.z, r) + r * 0.03;
  const turn = Math.atan2(skeleton.ahead.y, skeleton.ahead.x);
  const reach = shoulder.dot(skeleton.ahead);
  const half = r * 0.6;
  const rise = shoulder.z - foot;
  const sections: Section[] = [
    { z: foot, width: r * 1.94, depth: r * 1.94, square: 2.4 },
    { z: foot + rise * 0.22, width: r * 1.9, depth: r * 1.7, square: 3, x: reach * 0.1, y: half * 0.1 },
    { z: foot + rise * 0.62, width: r * 1.6, depth: half * 2, square: 4.5, x: reach * 0.75, y: half * 0.75 },
    { z: shoulder.z, width: radius.shoulder * 2, depth: half * 1.7, square: 4.5, x: reach, y: half * 0.85 },
    { z: shoulder.z + radius.shoulder * 0.7, width: radius.shoulder * 1.45, depth: half * 1.6, square: 4, x: reach, y: half * 0.85 },
    { z: shoulder.z + radius.shoulder * 0.98, width: radius.shoulder * 0.5, depth: half * 1.3, square: 3, x: reach, y: half * 0.85 },
  ];
  solid.add(loft(sections, 28), livery.body, place(0, 0, 0, 0, 0, turn));
  drum(solid, shoulder, skeleton.side, radius.shoulder * 0.98, half * 1.75, livery.body, half * 0.85);
  drum(solid, shoulder, skeleton.side, radius.shoulder * 0.6, r * 0.75, livery.joint, half * 1.75 + r * 0.34);
  drum(solid, shoulder, skeleton.side, radius.shoulder * 0.5, r * 0.2, FINISH.darkCover, half * 1.75 + r * 0.78);
  const motor = skeleton.ahead
    .clone()
    .multiplyScalar(-r * 0.68)
    .addScaledVector(skeleton.side, -half * 0.75);
  const motorZ = foot + rise * 0.55;
  drum(solid, motor.clone().setZ(motorZ), new Vector3(0, 0, 1), r * 0.3, rise * 0.8, livery.joint);
  drum(solid, motor.clone().setZ(motorZ + rise * 0.45), new Vector3(0, 0, 1), r * 0.24, rise * 0.14, FINISH.darkCover);
  return { row: skeleton.joints[0]!.row, solid };
}

export function upperArmLink(skeleton: Skeleton, points: ArmPoints, livery: Livery): LinkShape {
  const { shoulder, elbow, radius, lateral } = points;
  const row = skeleton.joints[1]!.row;
  const solid = linkSolid(skeleton, row);
  const length = shoulder.distanceTo(elbow);
  const depth = Math.abs(lateral) * 0.86;
  const from = shoulder.clone().addScaledVector(skeleton.side, lateral);
  const frame = towards(from, elbow.clone().addScaledVector(skeleton.side, lateral), along(skeleton, shoulder, elbow));
  const r2 = radius.shoulder;
  const r3 = radius.elbow;
  solid.add(
    loft(
      [
        { z: -r2 * 0.55, width: r2 * 1.35, depth: depth * 0.9, square: 3 },
        { z: 0, width: r2 * 1.98, depth, square: 3.6 },
        { z: length * 0.2, width: r2 * 1.6, depth: depth * 0.92, square: 4 },
        { z: length * 0.5, width: r2 * 1.22, depth: depth * 0.8, square: 4.5 },
        { z: length * 0.8, width: r3 * 1.55, depth: depth * 0.82, square: 4 },
        { z: length, width: r3 * 1.95, depth: depth * 0.9, square: 3.6 },
        { z: length + r3 * 0.6, width: r3 * 1.2, depth: depth * 0.8, square: 3 },
      ],
      28,
    ),
    livery.body,
    frame,
  );
  drum(solid, shoulder, skeleton.side, r2, depth * 1.04, livery.body, lateral);
  drum(solid, elbow, skeleton.side, r3, depth * 1.0, livery.body, lateral);
  drum(solid, shoulder, skeleton.side, r2 * 0.72, r2 * 0.1, livery.joint, lateral - depth * 0.54);
  drum(solid, elbow, skeleton.side, r3 * 0.7, r3 * 0.1, livery.joint, lateral - depth * 0.52);
  boltCircle(solid, shoulder, skeleton.side, r2 * 0.86, 10, r2 * 0.05, FINISH.steel, lateral - depth * 0.53);
  boltCircle(solid, elbow, skeleton.side, r3 * 0.85, 8, r3 * 0.055, FINISH.steel, lateral - depth * 0.51);
  const panel = new Matrix4().multiplyMatrices(frame, place(0, 0, length * 0.5));
  const outward = Math.sign(new Vector3().setFromMatrixColumn(frame, 1).dot(skeleton.side) * lateral);
  solid.add(
    loft(
      [
        { z: -length * 0.24, width: r2 * 0.62, depth: depth * 0.1, square: 5 },
        { z: length * 0.24, width: r2 * 0.5, depth: depth * 0.1, square: 5 },
      ],
      16,
    ),
    livery.joint,
    panel.multiply(place(0, outward * depth * 0.42, 0)),
  );
  return { row, solid };
}

export function elbowLink(skeleton: Skeleton, points: ArmPoints, livery: Livery): LinkShape {
  const { elbow, crook, forearm, radius, wrist } = points;
  const row = skeleton.joints[2]!.row;
  const solid = linkSolid(skeleton, row);
  const r = radius.elbow;
  const side = skeleton.side;
  const up = side.clone().cross(forearm).normalize();
  const offset = crook.clone().sub(elbow);
  if (up.dot(offset) < 0) up.negate();
  const raise = Math.max(0, up.dot(offset));
  const length = crook.distanceTo(wrist);
  const front = Math.min(length * 0.26, r * 2.6);
  const frame = axesAt(crook, forearm, up);
  const lateral = -r * 0.02;
  solid.add(
    loft(
      [
        { z: -r * 1.25, width: r * 1.35, depth: r * 1.5, square: 4, y: lateral },
        { z: -r * 1.0, width: r * 1.75, depth: r * 1.85, square: 4, y: lateral },
        { z: r * 0.55, width: r * 1.85, depth: r * 1.85, square: 3.6, y: lateral },
        { z: front * 0.7, width: radius.forearm * 2.25, depth: radius.forearm * 2.3, square: 2.8 },
        { z: front, width: radius.forearm * 2.1, depth: radius.forearm * 2.1, square: 2.2 },
      ],
      28,
    ),
    livery.body,
    frame,
  );
  const neck = axesAt(elbow.clone(), up, forearm);
  solid.add(
    loft(
      [
        { z: -r * 0.55, width: r * 1.25, depth: r * 0.95, square: 3, y: 0 },
        { z: 0, width: r * 1.9, depth: r * 1.1, square: 3 },
        { z: raise, width: r * 1.8, depth: r * 1.5, square: 4 },
      ],
      24,
    ),
    livery.body,
    neck,
  );
  drum(solid, elbow, side, r * 0.96, r * 1.1, livery.body, r * 0.15);
  drum(solid, elbow, side, r * 0.62, r * 0.8, livery.joint, r * 1.0);
  drum(solid, elbow, side, r * 0.5, r * 0.22, FINISH.darkCover, r * 1.46);
  for (const [u, s, long] of [
    [0.32, -0.48, 1],
    [0.32, 0.48, 0.85],
    [-0.42, 0, 1.15],
  ] as const) {
    const at = crook
      .clone()
      .addScaledVector(up, u * r)
      .addScaledVector(side, s * r);
    drum(solid, at, forearm, r * 0.34, r * 1.0 * long, livery.joint, -r * (1.2 + 0.45 * long), 18);
    drum(solid, at, forearm, r * 0.27, r * 0.14, FINISH.darkCover, -r * (1.2 + 0.95 * long + 0.05), 16);
  }
  return { row, solid };
}

function forearmLink(skeleton: Skeleton, points: ArmPoints, livery: Livery): LinkShape {
  const { crook, forearm, radius, wrist } = points;
  const row = skeleton.joints[3]!.row;
  const solid = linkSolid(skeleton, row);
  const length = crook.distanceTo(wrist);
  const start = Math.min(length * 0.26, radius.elbow * 2.6);
  const r = radius.forearm;
  const w = radius.wrist;
  const axis5 = skeleton.joints[4]!.axis;
  const frame = axesAt(crook, forearm, axis5);
  const end = length - w * 1.15;
  solid.add(cylinder(r * 1.04, r * 0.14, 28, r * 0.03), livery.joint, new Matrix4().multiplyMatrices(frame, place(0, 0, start + r * 0.05)));
  solid.add(
    loft(
      [
        { z: start + r * 0.1, width: r * 1.95, depth: r * 1.95, square: 2.1 },
        { z: start + (end - start) * 0.3, width: r * 1.62, depth: r * 1.62, square: 2.3 },
        { z: start + (end - start) * 0.8, width: w * 2.5, depth: w * 2.3, square: 3 },
        { z: end, width: w * 2.7, depth: w * 2.0, square: 3.5 },
      ],
      28,
    ),
    livery.body,
    frame,
  );
  for (const s of [-1, 1]) {
    const cheek = new Matrix4().multiplyMatrices(frame, place(s * w * 1.05, 0, 0));
    solid.add(
      loft(
        [
          { z: end - w * 0.4, width: w * 0.55, depth: w * 1.9, square: 4 },
          { z: length, width: w * 0.5, depth: w * 1.9, square: 3 },
          { z: length + w * 0.8, width: w * 0.42, depth: w * 1.1, square: 2.6 },
        ],
        18,
      ),
      livery.body,
      cheek,
    );
    drum(solid, wrist, axis5, w * 0.72, w * 0.16, livery.joint, s * w * 1.36, 18);
  }
  solid.add(dressPack(points, start, end), FINISH.hose, frame);
  for (const at of [0.18, 0.62]) {
    const z = start + (end - start) * at;
    solid.add(cylinder(r * 0.24, r * 0.2, 12), FINISH.darkCover, new Matrix4().multiplyMatrices(frame, place(0, r * 1.18, z)));
  }
  return { row, solid };
}

/** Hose along the outside of the forearm to the wrist. */
function dressPack(points: ArmPoints, start: number, end: number) {
  const r = points.radius.forearm;
  const w = points.radius.wrist;
  return tube(
    [
      [0, r * 1.12, start - r * 0.2],
      [0, r * 1.24, start + (end - start) * 0.25],
      [0, r * 1.16, start + (end - start) * 0.6],
      [w * 0.2, w * 1.75, end],
      [w * 0.3, w * 1.45, end + w * 1.2],
    ],
    r * 0.14,
    16,
    8,
  );
}

function wristLink(skeleton: Skeleton, points: ArmPoints, livery: Livery): LinkShape {
  const { wrist, radius } = points;
  const j5 = skeleton.joints[4]!;
  const solid = linkSolid(skeleton, j5.row);
  const out = skeleton.flange.clone().sub(wrist);
  const length = Math.max(out.length(), radius.wrist * 0.4);
  const direction = out.lengthSq() > 1e-8 ? out.normalize() : points.forearm.clone();
  const w = radius.wrist;
  drum(solid, wrist, j5.axis, w * 0.86, w * 1.5, livery.body, 0, 24);
  solid.add(
    loft(
      [
        { z: -w * 0.5, width: w * 1.4, depth: w * 1.5, square: 3 },
        { z: length * 0.45, width: w * 1.45, depth: w * 1.5, square: 2.6 },
        { z: length * 0.78, width: w * 1.35, depth: w * 1.35, square: 2.1 },
      ],
      24,
    ),
    livery.body,
    axesAt(wrist, direction, j5.axis),
  );
  return { row: j5.row, solid };
}

function flangeLink(skeleton: Skeleton, points: ArmPoints): LinkShape {
  const j6 = skeleton.joints[5]!;
  const solid = linkSolid(skeleton, j6.row);
  const out = skeleton.flange.clone().sub(points.wrist);
  const direction = out.lengthSq() > 1e-8 ? out.normalize() : points.forearm.clone();
  const w = points.radius.wrist;
  drum(solid, skeleton.flange, direction, w * 0.7, w * 0.36, FINISH.steel, -w * 0.18, 24);
  boltCircle(solid, skeleton.flange, direction, w * 0.48, 6, w * 0.07, FINISH.blackSteel, w * 0.01);
  return { row: j6.row, solid };
}

/** In-plane direction square to the link, for the x axis of its sections. */
function along(skeleton: Skeleton, from: Vector3, to: Vector3): Vector3 {
  return skeleton.side.clone().cross(to.clone().sub(from)).normalize();
}
