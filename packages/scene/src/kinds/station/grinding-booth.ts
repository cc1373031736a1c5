/** Grinding booth: downdraft table between sound-absorbing walls, duct and filter, angle grinder, pedestal grinder. */

import { box } from '../../shapes/box.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { tube } from '../../shapes/tube.ts';
import type { StationLook } from './setting.ts';

export const grindingBooth: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.7, work.z);
  draft.body(
    shapes.of(`station/grinding-booth ${height.toFixed(2)}`, () => shape(height)),
    place(work.x, work.y, 0),
  );
  return { lamp: [work.x + 1.12, work.y - 0.2, 2.2, 0.22] };
};

const WALL = paint('#7d8a94', 0.6);

function shape(height: number) {
  const solid = openSolid();
  solid.box([2.3, 0.08, 2.2], [0, 0.7, 1.1], WALL, 0.015);
  for (const s of [-1, 1]) solid.box([0.08, 1.0, 2.2], [s * 1.11, 0.24, 1.1], WALL, 0.015);
  solid.box([2.3, 1.05, 0.1], [0, 0.22, 2.22], FINISH.frameGrey, 0.02);
  for (let i = 0; i < 8; i++)
    for (let k = 0; k < 5; k++) solid.box([0.2, 0.02, 0.2], [-0.94 + i * 0.27, 0.655, 0.95 + k * 0.26], FINISH.graphite, 0.01);
  solid.box([1.4, 0.05, 0.05], [0, 0.1, 2.15], { colour: '#fff7e0', roughness: 0.4, metalness: 0, glow: 0.9 }, 0.005);
  solid.box([1.4, 0.8, height - 0.06], [0, 0.05, (height - 0.06) / 2], FINISH.machineBlue, 0.02);
  solid.box([1.44, 0.84, 0.05], [0, 0.05, height - 0.025], FINISH.blackSteel, 0.006);
  for (let i = -8; i <= 8; i++) solid.box([0.02, 0.74, 0.006], [i * 0.08, 0.05, height + 0.001], FINISH.steel, 0);
  solid.add(
    tube(
      [
        [-0.8, 0.5, 2.25],
        [-0.8, 0.5, 2.6],
        [-0.4, 0.55, 2.85],
        [0.4, 0.6, 2.85],
      ],
      0.14,
      22,
      16,
    ),
    FINISH.aluminium,
  );
  solid.box([0.55, 0.55, 1.5], [1.5, 0.45, 0.75], FINISH.machineGrey, 0.02);
  solid.rod(0.2, 0.35, [1.5, 0.45, 1.66], FINISH.aluminium, 'z', 22);
  solid.rod(0.035, 0.26, [0.42, -0.12, height + 0.045], paint('#2f7d57'), 'x', 16);
  solid.add(box(0.07, 0.08, 0.07, 0.015), FINISH.graphite, place(0.27, -0.12, height + 0.05));
  solid.add(cylinder(0.062, 0.008, 24), FINISH.woodDark, place(0.24, -0.12, height + 0.012, 0.3));
  solid.box([0.16, 0.2, 0.75], [-1.5, -0.15, 0.375], FINISH.graphite, 0.02);
  solid.rod(0.09, 0.2, [-1.5, -0.15, 0.85], FINISH.machineGrey, 'x', 20);
  for (const s of [-1, 1]) solid.rod(0.13, 0.05, [-1.5 + s * 0.17, -0.15, 0.85], matt, 'x', 24);
  return solid;
}

const matt = { colour: '#8d7f6d', roughness: 0.95, metalness: 0, glow: 0 };
