/** Manual work bench: wooden top, tool board, bins, vise. */
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { bin, table } from './furniture.ts';
import type { StationLook } from './setting.ts';

export const bench: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.7, work.z);
  draft.body(
    shapes.of(`station/bench ${height.toFixed(2)}`, () => shape(height)),
    place(work.x, work.y + 0.08, 0),
  );
  return { lamp: [work.x + 0.88, work.y + 0.42, height, 0.95] };
};

function shape(height: number) {
  const solid = openSolid();
  table(solid, 1.9, 0.85, height, FINISH.wood);
  solid.box([1.9, 0.03, 0.62], [0, 0.41, height + 0.55], paint('#5d6b78'), 0.006);
  for (const sx of [-0.92, 0.92]) solid.box([0.05, 0.05, 0.9], [sx, 0.41, height + 0.45], FINISH.frameGrey, 0.006);
  for (let i = 0; i < 4; i++) bin(solid, -0.62 + i * 0.2, 0.3, height, [0.17, 0.2, 0.12], paint(i % 2 === 0 ? '#2a66b0' : '#d98a1c'));
  for (let i = 0; i < 7; i++) {
    solid.box(
      [0.025, 0.02, 0.2 + (i % 3) * 0.04],
      [-0.1 + i * 0.13, 0.385, height + 0.6],
      i % 2 === 0 ? FINISH.steel : paint('#c6372c'),
      0.004,
    );
    solid.box([0.05, 0.024, 0.05], [-0.1 + i * 0.13, 0.382, height + 0.73], FINISH.blackSteel, 0.006);
  }
  solid.box([0.16, 0.2, 0.07], [0.72, -0.25, height + 0.035], FINISH.machineBlue, 0.012);
  solid.box([0.14, 0.06, 0.09], [0.72, -0.33, height + 0.1], FINISH.machineBlue, 0.012);
  solid.box([0.14, 0.06, 0.09], [0.72, -0.2, height + 0.1], FINISH.machineBlue, 0.012);
  solid.rod(0.012, 0.2, [0.72, -0.44, height + 0.09], FINISH.steel, 'x', 10);
  solid.rod(0.016, 0.14, [0.72, -0.42, height + 0.09], FINISH.steel, 'y', 12);
  solid.box([1.7, 0.14, 0.04], [0, 0.2, height + 1.0], FINISH.machineLight, 0.01);
  solid.box([1.6, 0.1, 0.012], [0, 0.2, height + 0.975], { colour: '#fff7e0', roughness: 0.4, metalness: 0, glow: 0.8 }, 0.002);
  for (const sx of [-0.8, 0.8]) solid.box([0.04, 0.24, 0.04], [sx, 0.31, height + 1.0], FINISH.frameGrey, 0.006);
  solid.box([1.2, 0.6, 0.03], [0, 0, 0.2], FINISH.woodDark, 0.006);
  return solid;
}
