/** Machines of slides: gantries over their cell, and the track that carries a robot along the floor. */
import { Matrix4, Vector3 } from 'three';
import { box } from '../shapes/box.ts';
import { FINISH } from '../shapes/finish.ts';
import type { Solid } from '../shapes/solid.ts';
import { type ArmShape, type LinkShape, linkSolid } from './link-shape.ts';
import type { Livery } from './paint.ts';
import type { RobotLook } from './robot-look.ts';
import type { Joint, Skeleton } from './skeleton.ts';

/** Whether every axis slides. */
export const isSliding = ({ chain, joints }: Skeleton): boolean => joints.length > 0 && joints.every(({ row }) => chain.types[row] === 2);

/** The track lies on the floor; a gantry stands on posts. */
export function slidesArm(look: RobotLook): (skeleton: Skeleton, livery: Livery) => ArmShape {
  return (skeleton, livery) => ({
    links: skeleton.joints.length === 1 ? trackOf(look, skeleton, livery) : gantryOf(look, skeleton, livery),
    rods: [],
  });
}

const strokeOf = (look: RobotLook, axis: number): readonly [number, number] => look.limits[axis] ?? [0, 1];

function trackOf(look: RobotLook, skeleton: Skeleton, livery: Livery): LinkShape[] {
  const [rail] = skeleton.joints as [Joint];
  const [low, high] = strokeOf(look, 0);
  const length = high - low + 1.4;
  const middle = (low + high) / 2;
  const top = Math.max(0.2, rail.origin.z);
  const bed = linkSolid(skeleton, -1);
  const along = Math.abs(rail.axis.x) > 0.5;
  const place = (x: number, y: number, z: number): [number, number, number] => (along ? [x, y, z] : [y, x, z]);
  const size = (x: number, y: number, z: number): [number, number, number] => (along ? [x, y, z] : [y, x, z]);
  for (const side of [-0.45, 0.45]) {
    bed.box(size(length, 0.22, top * 0.8), place(middle, side, top * 0.4), FINISH.castIron);
    bed.box(size(length, 0.05, 0.05), place(middle, side, top * 0.8 + 0.025), FINISH.polished);
  }
  for (let x = low - 0.5; x <= high + 0.5; x += 1) bed.box(size(0.16, 1.1, 0.08), place(x, 0, 0.04), FINISH.graphite);
  bed.box(size(length, 0.06, 0.06), place(middle, 0.12, top * 0.62), FINISH.steel);
  bed.box(size(length, 0.2, 0.12), place(middle, 0.78, top * 0.5), FINISH.hose);
  for (const end of [low - 0.68, high + 0.68]) bed.box(size(0.06, 0.9, top * 0.5), place(end, 0, top * 0.7), FINISH.safetyYellow);
  const carriage = linkSolid(skeleton, rail.row);
  const at = rail.origin;
  carriage.box(size(1.1, 1.2, 0.14), [at.x, at.y, top * 0.8 + 0.12], livery.body);
  carriage.box(size(0.9, 0.9, 0.04), [at.x, at.y, top * 0.8 + 0.21], FINISH.castIron);
  carriage.rod(0.09, 0.32, [at.x, at.y + (along ? 0.5 : 0), top * 0.8 + 0.32], FINISH.darkCover);
  return [
    { row: -1, solid: bed },
    { row: rail.row, solid: carriage },
  ];
}

function gantryOf(look: RobotLook, skeleton: Skeleton, livery: Livery): LinkShape[] {
  const links: LinkShape[] = [];
  const level = skeleton.joints.filter(({ axis }) => Math.abs(axis.z) < 0.5);
  const upright = skeleton.joints.find(({ axis }) => Math.abs(axis.z) > 0.5);
  const [first, second] = level;
  const beamZ = first?.origin.z ?? 2.5;
  const bridge = linkSolid(skeleton, -1);
  const own = strokeOf(look, 0);
  const cross = second === undefined ? ([0, 0] as const) : strokeOf(look, 1);
  const rails = second === undefined ? [0] : [cross[0] - 0.35, cross[1] + 0.35];
  for (const y of rails) portal(bridge, first!, own, y, beamZ, livery);
  links.push({ row: -1, solid: bridge });
  if (first !== undefined) links.push({ row: first.row, solid: carriageOf(skeleton, first, cross, second === undefined, livery) });
  if (second !== undefined) links.push({ row: second.row, solid: trolleyOf(skeleton, second, livery) });
  if (upright !== undefined)
    links.push({ row: upright.row, solid: mastOf(skeleton, upright, strokeOf(look, skeleton.joints.indexOf(upright)), livery) });
  return links;
}

/** Posts and a long rail at one side. */
function portal(solid: Solid, rail: Joint, [low, high]: readonly [number, number], y: number, z: number, livery: Livery): void {
  const x = rail.origin.x;
  const length = high - low + 0.9;
  const middle = x + (low + high) / 2;
  solid.box([length, 0.16, 0.24], [middle, y, z - 0.02], livery.body);
  solid.box([length, 0.04, 0.04], [middle, y, z + 0.12], FINISH.polished);
  solid.box([length, 0.14, 0.07], [middle, y + Math.sign(y || 1) * 0.17, z + 0.02], FINISH.hose);
  for (const end of [low - 0.3, high + 0.3]) {
    solid.box([0.16, 0.16, z - 0.14], [x + end, y, (z - 0.14) / 2], FINISH.machineGrey);
    solid.box([0.42, 0.42, 0.03], [x + end, y, 0.015], FINISH.castIron);
  }
}

/** What runs along the rails: a bridge across them, or a plate on the single rail. */
function carriageOf(skeleton: Skeleton, joint: Joint, [low, high]: readonly [number, number], isSingle: boolean, livery: Livery): Solid {
  const solid = linkSolid(skeleton, joint.row);
  const { x, y, z } = joint.origin;
  if (isSingle) {
    solid.box([0.36, 0.1, 0.42], [x, y - 0.14, z], FINISH.graphite);
    return solid.rod(0.07, 0.26, [x + 0.1, y - 0.14, z + 0.32], FINISH.darkCover);
  }
  const width = high - low + 0.9;
  solid.box([0.16, width, 0.22], [x, y + (low + high) / 2, z + 0.27], livery.cover);
  solid.box([0.04, width, 0.04], [x - 0.1, y + (low + high) / 2, z + 0.36], FINISH.polished);
  for (const end of [low - 0.35, high + 0.35]) solid.box([0.36, 0.22, 0.1], [x, y + end, z + 0.16], FINISH.graphite);
  return solid.rod(0.07, 0.26, [x + 0.22, y + high + 0.35, z + 0.2], FINISH.darkCover, 'x');
}

function trolleyOf(skeleton: Skeleton, joint: Joint, livery: Livery): Solid {
  const solid = linkSolid(skeleton, joint.row);
  const { x, y, z } = joint.origin;
  solid.box([0.12, 0.36, 0.44], [x - 0.16, y, z + 0.24], FINISH.graphite);
  solid.box([0.1, 0.3, 0.36], [x - 0.26, y, z + 0.24], livery.body);
  return solid.rod(0.06, 0.24, [x - 0.16, y + 0.06, z + 0.58], FINISH.darkCover);
}

/** The mast that goes up and down, with a jaw at its end. */
function mastOf(skeleton: Skeleton, joint: Joint, [low, high]: readonly [number, number], livery: Livery): Solid {
  const solid = linkSolid(skeleton, joint.row);
  const { x, y, z } = joint.origin;
  const length = high - low + 0.75;
  const foot = skeleton.flange.z;
  solid.add(box(0.13, 0.13, length, 0.01), livery.body, new Matrix4().setPosition(new Vector3(x - 0.3, y, foot + 0.14 + length / 2)));
  solid.box([0.02, 0.04, length], [x - 0.225, y, foot + 0.14 + length / 2], FINISH.polished);
  solid.box([0.4, 0.18, 0.1], [x - 0.15, y, foot + 0.1], FINISH.graphite);
  for (const side of [-0.07, 0.07]) solid.box([0.08, 0.03, 0.12], [x, y + side, foot], FINISH.steel);
  return solid.box([0.1, 0.2, 0.05], [x, y, Math.min(z, foot + 0.06)], FINISH.steel);
}
