/** Furniture of the shop floor that several looks share. Local frame of the look, m. */
import { Matrix4 } from 'three';
import { box as boxShell } from '../../shapes/box.ts';
import { FINISH, type Finish, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { cylinder, revolve } from '../../shapes/revolve.ts';
import type { Solid } from '../../shapes/solid.ts';
import { tube } from '../../shapes/tube.ts';

/** Steel frame table: top surface at `height`. */
export function table(solid: Solid, width: number, depth: number, height: number, top: Finish, x = 0, y = 0): Solid {
  const leg = 0.06;
  solid.box([width, depth, 0.05], [x, y, height - 0.025], top, 0.008);
  for (const sx of [-1, 1])
    for (const sy of [-1, 1]) {
      solid.box(
        [leg, leg, height - 0.05],
        [x + sx * (width / 2 - leg), y + sy * (depth / 2 - leg), (height - 0.05) / 2],
        FINISH.frameGrey,
        0.006,
      );
      solid.rod(0.028, 0.02, [x + sx * (width / 2 - leg), y + sy * (depth / 2 - leg), 0.01], FINISH.black, 'z', 10);
    }
  for (const sy of [-1, 1])
    solid.box([width - leg * 2, 0.04, 0.06], [x, y + sy * (depth / 2 - leg), height - 0.09], FINISH.frameGrey, 0.006);
  for (const sx of [-1, 1]) solid.box([0.04, depth - leg * 2, 0.05], [x + sx * (width / 2 - leg), y, 0.2], FINISH.frameGrey, 0.006);
  return solid;
}

/** Operator panel on a post: screen, buttons, emergency stop. It looks towards −y. */
export function operatorPanel(solid: Solid, x: number, y: number, turn = 0): Solid {
  const at = place(x, y, 0, 0, 0, turn);
  const put = (m: Matrix4): Matrix4 => new Matrix4().multiplyMatrices(at, m);
  const local = (sx: number, sy: number, sz: number): Matrix4 => put(place(sx, sy, sz, -0.35));
  solid.add(cylinder(0.16, 0.02, 20), FINISH.darkCover, put(place(0, 0, 0.01)));
  solid.add(cylinder(0.035, 1.0, 14), FINISH.frameGrey, put(place(0, 0, 0.5)));
  solid.add(boxShell(0.4, 0.1, 0.34, 0.015), FINISH.machineGrey, local(0, 0, 1.12));
  solid.add(boxShell(0.3, 0.01, 0.18, 0.003), FINISH.screen, local(0, -0.052, 1.155));
  solid.add(cylinder(0.028, 0.03, 16), FINISH.safetyRed, put(place(0.13, -0.03, 1.0, Math.PI / 2 - 0.35)));
  solid.add(cylinder(0.014, 0.02, 12), paint('#2f9e55'), put(place(-0.1, -0.035, 1.0, Math.PI / 2 - 0.35)));
  solid.add(cylinder(0.014, 0.02, 12), FINISH.white, put(place(-0.03, -0.035, 1.0, Math.PI / 2 - 0.35)));
  return solid;
}

/** Control cabinet with doors, handle and vents; front towards −y. */
export function cabinet(
  solid: Solid,
  x: number,
  y: number,
  width: number,
  depth: number,
  height: number,
  body: Finish = FINISH.machineGrey,
): Solid {
  solid.box([width * 0.98, depth * 0.96, 0.1], [x, y, 0.05], FINISH.darkCover, 0.006);
  solid.box([width, depth, height - 0.1], [x, y, 0.1 + (height - 0.1) / 2], body, 0.012);
  const doors = width > 0.9 ? 2 : 1;
  for (let i = 0; i < doors; i++) {
    const w = width / doors - 0.03;
    const cx = x - width / 2 + (i + 0.5) * (width / doors);
    solid.box([w, 0.014, height - 0.18], [cx, y - depth / 2 - 0.005, 0.11 + (height - 0.12) / 2], body, 0.006);
    solid.box([0.025, 0.03, 0.14], [cx + (i === 0 ? 1 : -1) * (w / 2 - 0.05), y - depth / 2 - 0.025, height * 0.55], FINISH.black, 0.006);
  }
  for (let i = 0; i < 4; i++)
    solid.box([0.2, 0.008, 0.012], [x - width / 2 + 0.2, y - depth / 2 - 0.014, 0.22 + i * 0.028], FINISH.darkCover, 0.002);
  solid.box([0.07, 0.012, 0.09], [x + width / 2 - 0.13, y - depth / 2 - 0.014, height - 0.35], FINISH.safetyYellow, 0.003);
  solid.rod(0.03, 0.03, [x + width / 2 - 0.13, y - depth / 2 - 0.025, height - 0.35], FINISH.safetyRed, 'y', 14);
  return solid;
}

/** Gas bottle with valve and cap. */
export function gasBottle(solid: Solid, x: number, y: number, colour: string): Solid {
  const profile = [
    [0, 0],
    [0.11, 0],
    [0.115, 0.02],
    [0.115, 1.2],
    [0.1, 1.3],
    [0.05, 1.38],
    [0.035, 1.42],
    [0.035, 1.5],
    [0, 1.5],
  ] as const;
  solid.add(revolve(profile, 18), paint(colour, 0.4), place(x, y, 0));
  solid.rod(0.018, 0.1, [x, y - 0.05, 1.45], FINISH.brass, 'y', 10);
  solid.rod(0.03, 0.02, [x, y - 0.1, 1.47], FINISH.steel, 'y', 14);
  return solid;
}

/** Welding power source on wheels with front panel and hose to `to`. */
export function weldingSource(solid: Solid, x: number, y: number, to: readonly [number, number, number]): Solid {
  solid.box([0.36, 0.62, 0.5], [x, y, 0.36], paint('#c9362b', 0.42), 0.02);
  solid.box([0.34, 0.02, 0.2], [x, y - 0.315, 0.47], FINISH.black, 0.005);
  solid.box([0.12, 0.01, 0.07], [x - 0.08, y - 0.327, 0.5], FINISH.screen, 0.003);
  for (const s of [-0.09, 0.02, 0.11]) solid.rod(0.018, 0.03, [x + s, y - 0.33, 0.25], FINISH.brass, 'y', 12);
  for (const sx of [-1, 1]) {
    solid.rod(0.07, 0.05, [x + sx * 0.19, y + 0.2, 0.07], FINISH.rubber, 'x', 16);
    solid.rod(0.04, 0.04, [x + sx * 0.16, y - 0.24, 0.04], FINISH.rubber, 'x', 14);
  }
  solid.rod(0.014, 0.34, [x, y - 0.28, 0.72], FINISH.steel, 'x', 10);
  solid.box([0.3, 0.5, 0.02], [x, y, 0.1], FINISH.darkCover, 0.004);
  const middle: [number, number, number] = [(x + to[0]) / 2, (y - 0.3 + to[1]) / 2, 0.05];
  solid.add(tube([[x, y - 0.33, 0.25], [x, y - 0.42, 0.1], middle, [to[0], to[1], to[2] * 0.4], to], 0.017, 22, 8), FINISH.cable);
  return solid;
}

/** Open plastic bin. */
export function bin(solid: Solid, x: number, y: number, z: number, size: readonly [number, number, number], finish: Finish): Solid {
  const [w, d, h] = size;
  const t = 0.012;
  solid.box([w, d, t], [x, y, z + t / 2], finish, 0.002);
  for (const s of [-1, 1]) {
    solid.box([t, d, h], [x + s * (w / 2 - t / 2), y, z + h / 2], finish, 0.003);
    solid.box([w, t, s < 0 ? h * 0.7 : h], [x, y + s * (d / 2 - t / 2), z + (s < 0 ? h * 0.35 : h / 2)], finish, 0.003);
  }
  return solid;
}

/** Wooden pallet 144 mm high, middle of its underside at x, y. */
export function pallet(solid: Solid, x: number, y: number, length = 1.2, width = 1.0, z = 0): Solid {
  const board = 0.022;
  for (let i = 0; i < 7; i++)
    solid.box(
      [length, width / 8.2, board],
      [x, y - width / 2 + width / 14 + (i * width * 6) / 7 / 6, z + 0.144 - board / 2],
      i % 2 === 0 ? FINISH.wood : FINISH.woodDark,
      0.003,
    );
  for (const sx of [-1, 0, 1]) {
    solid.box([0.1, width, board], [x + sx * (length / 2 - 0.06), y, z + 0.144 - board * 1.5], FINISH.woodDark, 0.003);
    for (const sy of [-1, 0, 1])
      solid.box([0.1, 0.12, 0.078], [x + sx * (length / 2 - 0.06), y + sy * (width / 2 - 0.07), z + 0.061], FINISH.wood, 0.004);
  }
  for (const sy of [-1, 0, 1]) solid.box([length, 0.1, board], [x, y + sy * (width / 2 - 0.06), z + board / 2], FINISH.woodDark, 0.003);
  return solid;
}
