/**
 * Spot-welding gun of the C kind: flange bracket, transformer with its water hoses, servo that drives the moving electrode,
 * and the fixed arm that reaches round the sheets to the electrode against it. Drawn closed: the caps meet at the tool centre point.
 */
import { Vector3 } from 'three';
import { FINISH, paint } from '../shapes/finish.ts';
import { axesAt, place } from '../shapes/place.ts';
import { cone, cylinder } from '../shapes/revolve.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import { tube } from '../shapes/tube.ts';
import type { ToolFrame } from './tool.ts';

/** Distance from flange to caps of the gun as it is measured out below, m; others are drawn to scale within these bounds. */
const DRAWN_M = 0.45;
const SCALE = { least: 0.6, most: 1.4 } as const;
/** Two car-body sheets between the caps, m. */
const SHEETS_M = 0.003;

/** In the gun's frame the caps meet at the origin, z is the way the moving electrode closes, x points to the fixed arm. */
export function spotGun(solid: Solid, { out, tcp, work, flange }: ToolFrame): void {
  const reach = tcp.length() > 1e-6 ? tcp.length() : DRAWN_M;
  const k = Math.min(SCALE.most, Math.max(SCALE.least, reach / DRAWN_M));
  const side = Math.abs(work.z) > 0.8 ? new Vector3(1, 0, 0) : new Vector3(0, 0, 1);
  const tip = tcp.length() > 1e-6 ? tcp : out.clone().multiplyScalar(DRAWN_M);
  const frame = axesAt(tip, work, side);
  mount(solid, out, new Vector3(0, 0, -0.4 * k).applyMatrix4(frame), Math.max(0.04, flange));
  const gun = openSolid(frame);
  drive(gun, k);
  transformer(gun, k);
  fixedArm(gun, k);
  solid.merge(gun);
}

/** Plate on the flange and the post to the gun's bracket. */
function mount(solid: Solid, out: Vector3, bracket: Vector3, flange: number): void {
  const side = Math.abs(out.z) > 0.8 ? new Vector3(1, 0, 0) : new Vector3(0, 0, 1);
  solid.add(cylinder(flange * 1.2, 0.03, 24), FINISH.aluminium, axesAt(out.clone().multiplyScalar(0.015), out, side));
  const start = out.clone().multiplyScalar(0.03);
  const way = bracket.clone().sub(start);
  if (way.length() < 1e-3) return;
  solid.add(
    cylinder(flange * 0.9, way.length(), 20),
    FINISH.graphite,
    axesAt(start.add(bracket).multiplyScalar(0.5), way.normalize(), side),
  );
}

/** Bracket, servo beside the screw, holder, shank and cap of the moving electrode. */
function drive(gun: Solid, k: number): void {
  gun
    .box([0.36 * k, 0.13 * k, 0.03 * k], [0.08 * k, 0, -0.4 * k], FINISH.aluminium)
    .box([0.2 * k, 0.11 * k, 0.05 * k], [-0.05 * k, 0, -0.36 * k], FINISH.graphite, 0.012 * k)
    .rod(0.042 * k, 0.17 * k, [-0.1 * k, 0, -0.25 * k], FINISH.black, 'z', 20)
    .box([0.05 * k, 0.05 * k, 0.03 * k], [-0.1 * k, 0, -0.155 * k], FINISH.darkCover)
    .rod(0.045 * k, 0.14 * k, [0, 0, -0.265 * k], FINISH.machineLight, 'z', 22)
    .rod(0.02 * k, 0.05 * k, [0, 0, -0.17 * k], FINISH.polished)
    .box([0.06 * k, 0.055 * k, 0.05 * k], [0, 0, -0.125 * k], FINISH.brass)
    .rod(0.013 * k, 0.09 * k, [0, 0, -0.06 * k], FINISH.copper)
    .add(cone(0.011 * k, 0.005 * k, 0.018 * k, 16), FINISH.copper, place(0, 0, -0.009 * k));
}

/** Transformer box, copper shunt to the moving holder, hoses for the water, cable to the wrist. */
function transformer(gun: Solid, k: number): void {
  gun
    .box([0.13 * k, 0.17 * k, 0.21 * k], [0.175 * k, 0, -0.28 * k], FINISH.machineLight, 0.012 * k)
    .box([0.08 * k, 0.006, 0.1 * k], [0.175 * k, 0.087 * k, -0.28 * k], FINISH.safetyYellow, 0.002)
    .box([0.06 * k, 0.07 * k, 0.03 * k], [0.145 * k, 0, -0.165 * k], FINISH.copper)
    .add(line(k, [0.13, 0, -0.16], [0.1, 0, -0.11], [0.06, 0, -0.1], [0.025, 0, -0.12]).shell(0.014), FINISH.copper);
  const hoses = [
    [0.05, paint('#2458a8', 0.6)],
    [-0.05, paint('#b5322a', 0.6)],
  ] as const;
  for (const [y, finish] of hoses)
    gun.add(line(k, [0.24, y, -0.3], [0.31, y, -0.36], [0.27, y * 0.8, -0.5], [0.12, y * 0.6, -0.54]).shell(0.011), finish);
  gun.add(line(k, [0.175, 0, -0.385], [0.22, 0, -0.47], [0.16, 0, -0.56], [0.06, 0, -0.56]).shell(0.016), FINISH.cable);
}

/** Fixed arm from the transformer round the throat to the electrode against the moving one. */
function fixedArm(gun: Solid, k: number): void {
  const foot = 0.13 * k;
  gun
    .box([0.06 * k, 0.06 * k, 0.33 * k], [0.225 * k, 0, foot - 0.155 * k], FINISH.brushed, 0.008 * k)
    .box([0.25 * k, 0.05 * k, 0.055 * k], [0.125 * k, 0, foot], FINISH.brushed, 0.008 * k)
    .box([0.055 * k, 0.055 * k, 0.05 * k], [0, 0, foot], FINISH.brass)
    .rod(0.013 * k, foot - 0.035 * k, [0, 0, (foot + 0.005 * k) / 2 + SHEETS_M], FINISH.copper)
    .add(cone(0.005 * k, 0.011 * k, 0.018 * k, 16), FINISH.copper, place(0, 0, 0.009 * k + SHEETS_M));
}

type Point = readonly [number, number, number];

/** A bent line through points of the drawn gun, in its scale. */
function line(k: number, ...points: readonly Point[]) {
  const scaled = points.map(([x, y, z]) => [x * k, y * k, z * k] as const);
  return { shell: (radius: number) => tube(scaled, radius * k, 14, 8) };
}
