/** Packing table: cartons flat and folded, tape gun, foil roll on a bow, printer. */
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { table } from './furniture.ts';
import type { StationLook } from './setting.ts';

export const packingTable: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.7, work.z);
  draft.body(
    shapes.of(`station/packing ${height.toFixed(2)}`, () => shape(height)),
    place(work.x, work.y, 0),
  );
  return { lamp: [work.x + 0.95, work.y + 0.38, height, 0.9] };
};

function shape(height: number) {
  const solid = openSolid();
  table(solid, 2.0, 0.85, height, FINISH.machineLight);
  for (const s of [-1, 1]) solid.box([0.05, 0.05, 1.0], [s * 0.95, 0.39, height + 0.5], FINISH.frameGrey, 0.006);
  solid.box([1.95, 0.3, 0.03], [0, 0.28, height + 0.62], FINISH.machineLight, 0.006);
  solid.rod(0.13, 1.0, [-0.3, 0.3, height + 0.88], paint('#dfe9ee', 0.3), 'x', 24);
  solid.rod(0.02, 1.9, [0, 0.3, height + 0.88], FINISH.steel, 'x', 10);
  for (let i = 0; i < 4; i++)
    solid.box(
      [0.34, 0.24, 0.2],
      [-0.75 + i * 0.36 + (i > 1 ? 0.3 : 0), 0.28, height + 0.74],
      i % 2 === 0 ? FINISH.carton : paint('#b98a55', 0.85),
      0.004,
    );
  for (let i = 0; i < 9; i++)
    solid.box([0.02, 0.7, 0.55], [-1.18 - i * 0.024, 0.05, 0.32], i % 2 === 0 ? FINISH.carton : paint('#b58651', 0.85), 0.003);
  solid.box([0.42, 0.34, 0.02], [0.62, 0.02, height + 0.01], FINISH.graphite, 0.004);
  solid.box([0.26, 0.24, 0.2], [0.72, 0.24, height + 0.1], FINISH.darkCover, 0.02);
  solid.box([0.2, 0.02, 0.1], [0.72, 0.11, height + 0.1], FINISH.white, 0.003);
  solid.add(cylinder(0.055, 0.05, 22), FINISH.tape, place(0.4, -0.24, height + 0.055, Math.PI / 2));
  solid.box([0.16, 0.03, 0.07], [0.46, -0.24, height + 0.04], FINISH.safetyRed, 0.008);
  solid.box([0.5, 0.36, 0.02], [0.1, 0.02, 0.24], FINISH.frameGrey, 0.004);
  return solid;
}
