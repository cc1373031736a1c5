/** Tools in the flange's frame: from the flange along `out` to the tool centre point. */
import type { Robot } from '@taktwerk/line';
import { Euler, Matrix4, Vector3 } from 'three';
import { box } from '../shapes/box.ts';
import { FINISH, paint } from '../shapes/finish.ts';
import { axesAt, place, towards } from '../shapes/place.ts';
import { cone, cylinder } from '../shapes/revolve.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import { tube } from '../shapes/tube.ts';
import { spotGun } from './spot-gun.ts';

type Look = Robot['tool']['look'];

/** What every tool is drawn from: outward direction of the flange, the tool centre point and the direction it works in, m. */
export interface ToolFrame {
  readonly out: Vector3;
  readonly tcp: Vector3;
  readonly work: Vector3;
  /** radius of the flange, m */
  readonly flange: number;
}

/** Flange to tool centre point. */
export function tcpMatrix(tcp: Robot['tool']['tcp']): Matrix4 {
  return new Matrix4().makeRotationFromEuler(new Euler(tcp.rpy[0], tcp.rpy[1], tcp.rpy[2], 'ZYX')).setPosition(...tcp.xyz);
}

const TOOLS: Readonly<Record<Look, ((solid: Solid, frame: ToolFrame) => void) | null>> = {
  torch,
  spotGun,
  twoFinger: (solid, frame) => finger(solid, frame, frame.out, frame.tcp),
  doubleGripper,
  vacuum,
  bagClamp,
  sprayGun,
  spindle,
  camera,
  none: null,
};

/** The tool's shape in the flange frame; null for a bare flange. */
export function toolSolid(look: Look, frame: ToolFrame): Solid | null {
  const draw = TOOLS[look];
  if (draw === null) return null;
  const solid = openSolid();
  draw(solid, frame);
  return solid;
}

const upOf = (v: Vector3): Vector3 => (Math.abs(v.z) > 0.8 ? new Vector3(1, 0, 0) : new Vector3(0, 0, 1));

function torch(solid: Solid, { out, tcp, work, flange }: ToolFrame): void {
  const r = Math.max(flange, 0.03);
  solid.add(cylinder(r * 0.9, 0.03, 20), FINISH.aluminium, axesAt(out.clone().multiplyScalar(0.015), out, upOf(out)));
  solid.add(cylinder(0.034, 0.075, 20), FINISH.darkCover, axesAt(out.clone().multiplyScalar(0.068), out, upOf(out)));
  const start = out.clone().multiplyScalar(0.1);
  const nozzle = tcp.clone().addScaledVector(work, -0.015);
  const neckEnd = tcp.clone().addScaledVector(work, -0.09);
  const bend = start.clone().lerp(neckEnd, 0.55).addScaledVector(work, -0.035);
  const points = [start, start.clone().addScaledVector(out, 0.05), bend, neckEnd].map((p) => p.toArray() as [number, number, number]);
  solid.add(tube(points, 0.0125, 20, 12), FINISH.brushed);
  solid.add(cylinder(0.019, 0.05, 18), FINISH.darkCover, axesAt(start.clone().addScaledVector(out, 0.015), out, upOf(out)));
  solid.add(cone(0.0145, 0.0095, 0.075, 18), FINISH.copper, towards(nozzle.clone().addScaledVector(work, -0.0375), nozzle, upOf(work)));
  solid.add(cylinder(0.0155, 0.02, 18), FINISH.black, axesAt(neckEnd, work, upOf(work)));
  solid.add(cylinder(0.0012, 0.016, 6, 0), FINISH.copper, axesAt(tcp.clone().addScaledVector(work, -0.008), work, upOf(work)));
}

function finger(solid: Solid, { flange }: ToolFrame, out: Vector3, tcp: Vector3): void {
  const reach = Math.max(tcp.length(), 0.12);
  const scale = Math.min(1.6, Math.max(0.7, reach / 0.2)) * Math.max(1, flange / 0.045);
  const frame = towards(new Vector3(), tcp.lengthSq() > 1e-6 ? tcp : out, upOf(out));
  const at = (x: number, y: number, z: number): Matrix4 => new Matrix4().multiplyMatrices(frame, place(x, y, z));
  const body = Math.min(reach * 0.5, 0.11 * scale);
  solid.add(cylinder(0.042 * scale, 0.022, 20), FINISH.aluminium, at(0, 0, 0.011));
  solid.add(box(0.1 * scale, 0.075 * scale, body), FINISH.graphite, at(0, 0, 0.02 + body / 2));
  solid.add(box(0.15 * scale, 0.05 * scale, 0.022), FINISH.aluminium, at(0, 0, 0.025 + body));
  for (const s of [-1, 1]) {
    const x = s * 0.055 * scale;
    solid.add(box(0.032 * scale, 0.045 * scale, 0.04), FINISH.steel, at(x, 0, 0.05 + body));
    const length = Math.max(0.04, reach + 0.02 - body - 0.06);
    solid.add(box(0.014 * scale, 0.03 * scale, length), FINISH.blackSteel, at(x * 0.86, 0, body + 0.06 + length / 2));
    solid.add(box(0.008 * scale, 0.034 * scale, 0.035), FINISH.rubber, at(x * 0.68, 0, reach));
  }
}

function doubleGripper(solid: Solid, frame: ToolFrame): void {
  const turn = new Vector3().crossVectors(frame.out, upOf(frame.out)).normalize();
  solid.add(cylinder(frame.flange, 0.05, 20), FINISH.graphite, axesAt(frame.out.clone().multiplyScalar(0.025), frame.out, upOf(frame.out)));
  const foot = frame.out.clone().multiplyScalar(0.05);
  const reach = frame.tcp.length();
  for (const angle of [0, Math.PI / 2]) {
    const tip = (frame.tcp.lengthSq() > 1e-6 ? frame.tcp.clone().normalize() : frame.out.clone())
      .applyAxisAngle(turn, angle)
      .multiplyScalar(Math.max(0.12, reach - 0.05));
    const own = openSolid(new Matrix4().setPosition(foot));
    finger(own, frame, tip.clone().normalize(), tip);
    solid.merge(own);
  }
}

function vacuum(solid: Solid, { out, tcp, flange }: ToolFrame): void {
  const reach = Math.max(tcp.length(), 0.14);
  const frame = towards(new Vector3(), tcp.lengthSq() > 1e-6 ? tcp : out, upOf(out));
  const at = (x: number, y: number, z: number): Matrix4 => new Matrix4().multiplyMatrices(frame, place(x, y, z));
  const size = Math.max(0.24, flange * 4.5);
  solid.add(cylinder(flange * 1.1, 0.03, 20), FINISH.aluminium, at(0, 0, 0.015));
  solid.add(cylinder(flange * 0.7, reach - 0.1, 18), FINISH.graphite, at(0, 0, (reach - 0.1) / 2 + 0.02));
  solid.add(box(size * 1.25, size * 0.9, 0.035), FINISH.aluminium, at(0, 0, reach - 0.085));
  solid.add(box(size * 0.5, size * 0.35, 0.05), FINISH.safetyYellow, at(size * 0.2, 0, reach - 0.13));
  for (const [x, y] of [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
    [0, -1],
    [0, 1],
  ] as const) {
    solid.add(cylinder(0.008, 0.04, 8), FINISH.steel, at(x * size * 0.5, y * size * 0.34, reach - 0.055));
    solid.add(cone(0.016, 0.032, 0.03, 14), paint('#1d4f91', 0.6), at(x * size * 0.5, y * size * 0.34, reach - 0.018));
  }
}

function bagClamp(solid: Solid, { out, tcp, flange }: ToolFrame): void {
  const reach = Math.max(tcp.length(), 0.2);
  const frame = towards(new Vector3(), tcp.lengthSq() > 1e-6 ? tcp : out, upOf(out));
  const at = (x: number, y: number, z: number, rx = 0): Matrix4 => new Matrix4().multiplyMatrices(frame, place(x, y, z, rx));
  solid.add(cylinder(flange * 1.1, 0.04, 20), FINISH.aluminium, at(0, 0, 0.02));
  solid.add(box(0.42, 0.5, 0.05), FINISH.frameGrey, at(0, 0, 0.07));
  for (const y of [-0.26, 0.26]) {
    solid.add(box(0.44, 0.035, reach - 0.02), FINISH.safetyYellow, at(0, y, 0.06 + (reach - 0.02) / 2));
    for (let i = -3; i <= 3; i++) solid.add(box(0.018, 0.2, 0.018, 0.004), FINISH.blackSteel, at(i * 0.065, y * 0.68, reach + 0.05));
    solid.add(cylinder(0.022, 0.2, 14), FINISH.brushed, at(0.12, y * 0.6, 0.13, Math.PI / 2));
  }
}

function sprayGun(solid: Solid, { out, tcp, work }: ToolFrame): void {
  solid.add(cylinder(0.035, 0.05, 18), FINISH.aluminium, axesAt(out.clone().multiplyScalar(0.025), out, upOf(out)));
  const back = tcp.clone().addScaledVector(work, -0.22);
  solid.add(
    tube([out.clone().multiplyScalar(0.05).toArray() as [number, number, number], back.toArray() as [number, number, number]], 0.02, 8, 10),
    FINISH.darkCover,
  );
  solid.add(cylinder(0.03, 0.14, 18), FINISH.brushed, towards(back.clone().addScaledVector(work, 0.05), tcp, upOf(work)));
  solid.add(cone(0.05, 0.02, 0.04, 18), FINISH.aluminium, axesAt(back.clone().addScaledVector(work, 0.13), work, upOf(work)));
}

function spindle(solid: Solid, { out, tcp, work }: ToolFrame): void {
  const frame = towards(new Vector3(), tcp.lengthSq() > 1e-6 ? tcp : out, upOf(out));
  const reach = Math.max(0.2, tcp.length());
  const at = (z: number): Matrix4 => new Matrix4().multiplyMatrices(frame, place(0, 0, z));
  solid.add(box(0.12, 0.12, reach * 0.5), FINISH.graphite, at(reach * 0.28));
  solid.add(cylinder(0.05, reach * 0.3, 20), FINISH.aluminium, at(reach * 0.66));
  solid.add(cylinder(0.02, reach * 0.18, 16), FINISH.steel, at(reach * 0.86));
  solid.add(cylinder(0.05, 0.02, 24), FINISH.brass, axesAt(tcp.clone().addScaledVector(work, -0.01), work, upOf(work)));
}

function camera(solid: Solid, { out }: ToolFrame): void {
  const at = (z: number): Matrix4 => axesAt(out.clone().multiplyScalar(z), out, upOf(out));
  solid.add(cylinder(0.04, 0.03, 20), FINISH.aluminium, at(0.015));
  solid.add(box(0.07, 0.07, 0.09), FINISH.graphite, at(0.075));
  solid.add(cylinder(0.028, 0.06, 20), FINISH.black, at(0.15));
  solid.add(cylinder(0.055, 0.02, 24), FINISH.white, at(0.16));
}
