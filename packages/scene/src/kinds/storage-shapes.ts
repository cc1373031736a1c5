/** Racks, docks and bins that sources, buffers and sinks share. */
import { FINISH, paint } from '../shapes/finish.ts';
import { place } from '../shapes/place.ts';
import { prism } from '../shapes/prism.ts';
import { openSolid, type Solid } from '../shapes/solid.ts';
import { pallet } from './station/furniture.ts';

const RACK_BLUE = paint('#2a5fa5', 0.45);
const RACK_ORANGE = paint('#e0741c', 0.45);

/** Pallet rack with three levels and cartons on pallets; its back is at +y. */
export function rack(width: number, height: number): Solid {
  const solid = openSolid();
  const depth = 1.0;
  const levels = Math.max(2, Math.round(height / 1.1));
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      solid.box([0.09, 0.08, height], [(sx * width) / 2, (sy * depth) / 2, height / 2], RACK_BLUE, 0.008);
      solid.box([0.16, 0.14, 0.012], [(sx * width) / 2, (sy * depth) / 2, 0.006], FINISH.frameGrey, 0.002);
    }
    for (let z = 0.25; z < height - 0.2; z += 0.5) solid.box([0.04, depth, 0.04], [(sx * width) / 2, 0, z], RACK_BLUE, 0.006);
  }
  for (let k = 1; k < levels; k++)
    for (const sy of [-1, 1]) solid.box([width, 0.05, 0.12], [0, (sy * depth) / 2, (k * height) / levels - 0.06], RACK_ORANGE, 0.008);
  for (let k = 0; k < levels; k++)
    for (const sx of [-0.5, 0.5]) stack(solid, (sx * width) / 2, 0, (k * height) / levels, (k + (sx > 0 ? 1 : 0)) % 3);
  return solid;
}

/** A pallet with a few cartons; `how` varies the load. */
function stack(solid: Solid, x: number, y: number, z: number, how: number): void {
  pallet(solid, x, y, 0.95, 0.85, z);
  const rows = how === 2 ? 1 : 2;
  for (let k = 0; k < rows; k++)
    for (let i = 0; i < 2; i++)
      for (let j = 0; j < 2; j++)
        solid.box(
          [0.44, 0.4, 0.28],
          [x + (i - 0.5) * 0.46, y + (j - 0.5) * 0.42, z + 0.144 + 0.145 + k * 0.285],
          how === 1 ? paint('#b98a55', 0.85) : FINISH.carton,
          0.008,
        );
}

/** Warehouse face: a row of high racks. */
export function warehouse(): Solid {
  const solid = openSolid();
  for (const x of [-2.4, 0, 2.4]) {
    const own = rack(2.3, 3.4);
    shift(own, x);
    solid.merge(own);
  }
  return solid;
}

function shift(solid: Solid, x: number): void {
  for (let i = 0; i < solid.parts.positions.length; i += 3) solid.parts.positions[i]! += x;
}

/** Loading dock: frame, sectional door half open, bumpers, yellow edge. */
export function dock(): Solid {
  const solid = openSolid();
  for (const s of [-1, 1]) {
    solid.box([0.3, 0.35, 3.4], [s * 1.55, 0.6, 1.7], FINISH.machineGrey, 0.02);
    solid.box([0.12, 0.2, 2.9], [s * 1.34, 0.5, 1.45], FINISH.black, 0.02);
    solid.box([0.25, 0.2, 0.5], [s * 1.2, 0.45, 0.25], FINISH.rubber, 0.02);
    for (let i = 0; i < 5; i++)
      solid.box([0.1, 0.02, 0.22], [s * 1.55, 0.42, 0.35 + i * 0.44], i % 2 === 0 ? FINISH.safetyYellow : FINISH.black, 0.002);
  }
  solid.box([3.4, 0.4, 0.6], [0, 0.6, 3.6], FINISH.machineGrey, 0.02);
  for (let i = 0; i < 3; i++) solid.box([2.8, 0.06, 0.42], [0, 0.55, 2.3 + i * 0.45], paint('#d7dde2', 0.4), 0.01);
  solid.box([2.4, 1.2, 0.06], [0, 0.1, 0.03], FINISH.blackSteel, 0.01);
  solid.box([2.4, 0.08, 0.065], [0, -0.46, 0.033], FINISH.safetyYellow, 0.004);
  return solid;
}

/** Tilting scrap bin, red. */
export function scrapBin(): Solid {
  const solid = openSolid();
  const side = prism(
    [
      [-0.55, 0],
      [0.35, 0],
      [0.62, 0.75],
      [-0.6, 0.75],
    ],
    0.03,
  );
  for (const s of [-0.45, 0.42]) solid.add(side, FINISH.safetyRed, place(0, s + 0.03, 0.2, Math.PI / 2));
  solid.box([0.92, 0.86, 0.03], [-0.1, 0, 0.215], FINISH.safetyRed, 0.005);
  solid.box([0.03, 0.86, 0.76], [-0.58, 0, 0.575], FINISH.safetyRed, 0.005);
  solid.add(
    prism(
      [
        [-0.015, 0],
        [0.015, 0],
        [0.015, 0.8],
        [-0.015, 0.8],
      ],
      0.86,
    ),
    FINISH.safetyRed,
    place(0.35, 0.43, 0.2, Math.PI / 2, 0.0).multiply(place(0, 0, 0, 0, 0, -0.34)),
  );
  for (const s of [-1, 1]) {
    solid.box([1.1, 0.1, 0.08], [-0.1, s * 0.32, 0.16], FINISH.graphite, 0.01);
    for (const x of [-0.5, 0.3]) solid.rod(0.07, 0.05, [x, s * 0.32, 0.07], FINISH.rubber, 'y', 16);
  }
  for (let i = 0; i < 9; i++)
    solid.box([0.3, 0.18, 0.03], [-0.3 + (i % 3) * 0.28, -0.25 + Math.floor(i / 3) * 0.24, 0.72 + (i % 4) * 0.03], FINISH.steel, 0.004);
  return solid;
}
