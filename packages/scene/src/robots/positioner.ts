/** Positioners: a workpiece on a round table that turns, tilted by a cradle, or held between head- and tailstock. */
import { Vector3 } from 'three';
import { FINISH } from '../shapes/finish.ts';
import { type ArmShape, boltCircle, drum, type LinkShape, linkSolid } from './link-shape.ts';
import type { Livery } from './paint.ts';
import type { Joint, Skeleton } from './skeleton.ts';

export const isPositioner = ({ joints, chain }: Skeleton): boolean =>
  joints.length > 0 && joints.length <= 2 && joints.every(({ row }) => chain.types[row] === 1);

export function positionerArm(skeleton: Skeleton, livery: Livery): ArmShape {
  const [first, second] = skeleton.joints;
  return { links: second === undefined ? lathe(skeleton, livery, first!) : cradle(skeleton, livery, first!, second), rods: [] };
}

const REACH = 0.75;

/** One level axis: headstock with faceplate, and a tailstock that holds the other end of a frame. */
function lathe(skeleton: Skeleton, livery: Livery, joint: Joint): LinkShape[] {
  const { x, y, z } = joint.origin;
  const length = 2.2;
  const base = linkSolid(skeleton, -1);
  base.box([0.5, 0.62, 0.06], [x - 0.1, y, 0.03], FINISH.castIron);
  base.box([0.42, 0.5, z + 0.18], [x - 0.14, y, (z + 0.18) / 2], livery.body, 0.03);
  base.box([0.4, 0.62, 0.06], [x + length + 0.25, y, 0.03], FINISH.castIron);
  base.box([0.3, 0.4, z + 0.12], [x + length + 0.27, y, (z + 0.12) / 2], livery.body, 0.03);
  base.box([length + 0.6, 0.3, 0.1], [x + length / 2, y, 0.05], FINISH.graphite);
  const frame = linkSolid(skeleton, joint.row);
  const ahead = new Vector3(1, 0, 0);
  drum(frame, new Vector3(x + 0.12, y, z), ahead, 0.26, 0.05, FINISH.steel, 0, 36);
  boltCircle(frame, new Vector3(x + 0.15, y, z), ahead, 0.19, 8, 0.014, FINISH.blackSteel);
  drum(frame, new Vector3(x + length + 0.1, y, z), ahead, 0.16, 0.05, FINISH.steel, 0, 30);
  for (const side of [-0.32, 0.32]) frame.box([length - 0.1, 0.08, 0.08], [x + length / 2 + 0.12, y + side, z], FINISH.frameGrey);
  for (const end of [0.2, length]) frame.box([0.08, 0.72, 0.1], [x + end, y, z], FINISH.frameGrey);
  for (const end of [0.7, 1.5]) frame.box([0.14, 0.5, 0.05], [x + end, y, z + 0.06], FINISH.steel);
  return [
    { row: -1, solid: base },
    { row: joint.row, solid: frame },
  ];
}

/** A level tilting axis that carries a cradle with a turning table in it. */
function cradle(skeleton: Skeleton, livery: Livery, tilt: Joint, turn: Joint): LinkShape[] {
  const { x, y, z } = tilt.origin;
  const table = turn.origin;
  const drop = Math.max(0.12, z * 0.28);
  const ahead = new Vector3(1, 0, 0);
  const base = linkSolid(skeleton, -1);
  base.box([2 * REACH + 0.5, 0.8, 0.08], [x, y, 0.04], FINISH.castIron);
  for (const side of [-1, 1]) {
    base.box([0.24, 0.46, z + 0.12], [x + side * (REACH + 0.12), y, (z + 0.12) / 2], livery.body, 0.03);
    drum(base, new Vector3(x + side * (REACH + 0.12), y, z), ahead, 0.17, 0.3, livery.joint, 0, 30);
  }
  base.box([0.2, 0.34, 0.3], [x + REACH + 0.32, y, z], FINISH.darkCover);
  const swing = linkSolid(skeleton, tilt.row);
  for (const side of [-1, 1]) {
    drum(swing, new Vector3(x + side * (REACH - 0.06), y, z), ahead, 0.15, 0.06, FINISH.steel, 0, 28);
    swing.box([0.12, 0.26, drop + 0.14], [x + side * (REACH - 0.12), y, z - drop / 2], livery.body, 0.02);
  }
  swing.box([2 * REACH - 0.14, 0.3, 0.14], [x, y, z - drop], livery.body, 0.02);
  drum(swing, new Vector3(table.x, table.y, z - drop), new Vector3(0, 0, 1), 0.2, 0.24, FINISH.graphite, -0.06, 30);
  const disc = linkSolid(skeleton, turn.row);
  const up = new Vector3(0, 0, 1);
  const face = skeleton.flange.z;
  drum(disc, new Vector3(table.x, table.y, (z - drop + face) / 2), up, 0.12, Math.max(0.05, face - z + drop), FINISH.brushed, 0, 28);
  drum(disc, new Vector3(table.x, table.y, face), up, 0.5, 0.05, FINISH.steel, -0.025, 44);
  boltCircle(disc, new Vector3(table.x, table.y, face), up, 0.4, 12, 0.012, FINISH.blackSteel);
  for (const angle of [0, 1, 2, 3]) {
    const [c, s] = [Math.cos((angle * Math.PI) / 2), Math.sin((angle * Math.PI) / 2)];
    disc.box(
      [0.05 + 0.4 * Math.abs(c), 0.05 + 0.4 * Math.abs(s), 0.012],
      [table.x + 0.26 * c, table.y + 0.26 * s, face + 0.004],
      FINISH.blackSteel,
    );
  }
  return [
    { row: -1, solid: base },
    { row: tilt.row, solid: swing },
    { row: turn.row, solid: disc },
  ];
}
