/** Manual welding booth: slotted welding table, red curtains on three sides, power source, gas, extraction arm. */
import { Vector3 } from 'three';
import { FINISH, paint } from '../../shapes/finish.ts';
import { curtain } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { cone } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { tube } from '../../shapes/tube.ts';
import { gasBottle, table, weldingSource } from './furniture.ts';
import type { StationLook } from './setting.ts';

const WIDE = 2.6;
const DEEP = 2.4;
const TALL = 2.1;

export const weldingBooth: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.7, work.z);
  const at = place(work.x, work.y, 0);
  draft.body(
    shapes.of(`station/welding-booth ${height.toFixed(2)}`, () => shape(height)),
    at,
  );
  const strips = shapes.of(`station/welding-booth curtain ${WIDE}`, () => curtain(WIDE - 0.1, TALL - 0.4, 0.28));
  const side = shapes.of(`station/welding-booth curtain ${DEEP}`, () => curtain(DEEP * 0.72, TALL - 0.4, 0.28));
  draft.body(strips, place(work.x, work.y + 0.95, 0), 'glass');
  for (const s of [-1, 1]) draft.body(side, place(work.x + (s * WIDE) / 2, work.y + 0.95 - DEEP * 0.36, 0, 0, 0, Math.PI / 2), 'glass');
  return { lamp: [work.x + WIDE / 2, work.y + 0.95, TALL - 0.02, 0.2], arc: new Vector3(work.x, work.y - 0.03, work.z + 0.09) };
};

function shape(height: number) {
  const solid = openSolid();
  table(solid, 1.3, 0.85, height, FINISH.blackSteel);
  for (let i = -5; i <= 5; i++) solid.box([0.014, 0.8, 0.006], [i * 0.11, 0, height + 0.001], FINISH.black, 0);
  for (const sx of [-1, 1]) {
    solid.box([0.06, 0.06, TALL], [(sx * WIDE) / 2, 0.95, TALL / 2], FINISH.frameGrey, 0.008);
    solid.box([0.06, 0.06, TALL], [(sx * WIDE) / 2, 0.95 - DEEP * 0.72, TALL / 2], FINISH.frameGrey, 0.008);
    solid.rod(0.02, DEEP * 0.72, [(sx * WIDE) / 2, 0.95 - DEEP * 0.36, TALL - 0.08], FINISH.steel, 'y', 10);
    for (const y of [0.95, 0.95 - DEEP * 0.72]) solid.box([0.2, 0.2, 0.014], [(sx * WIDE) / 2, y, 0.007], FINISH.frameGrey, 0.003);
  }
  solid.rod(0.02, WIDE, [0, 0.95, TALL - 0.08], FINISH.steel, 'x', 10);
  weldingSource(solid, 0.95, 0.45, [0.35, -0.1, height + 0.03]);
  gasBottle(solid, -1.02, 0.68, '#4a7d55');
  gasBottle(solid, -0.74, 0.72, '#6b7077');
  const arm: [number, number, number][] = [
    [-0.5, 0.9, 2.3],
    [-0.45, 0.7, 2.15],
    [-0.25, 0.4, 1.95],
    [-0.12, 0.22, height + 0.75],
  ];
  solid.add(tube(arm, 0.075, 22, 14), paint('#d8892b', 0.6));
  solid.add(cone(0.2, 0.075, 0.2, 20), FINISH.machineGrey, place(-0.08, 0.16, height + 0.68, 0.35));
  solid.rod(0.11, 0.5, [-0.5, 0.92, 2.45], FINISH.machineGrey, 'z', 18);
  solid.box([0.16, 0.12, 0.09], [0.42, 0.28, height + 0.045], FINISH.machineBlue, 0.01);
  solid.box([0.3, 0.03, 0.16], [-0.35, 0.3, height + 0.08], FINISH.brushed, 0.005);
  return solid;
}
