/** Parts washer: tunnel with strip curtains over a wire belt, spray and drying hoods with vapour stacks, tank and pumps at the side. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, matt, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { tube } from '../../shapes/tube.ts';
import { operatorPanel } from './furniture.ts';
import type { StationLook } from './setting.ts';

const SKIN = paint('#d5dde1', 0.35);
const TEAL = paint('#1f8087', 0.42);
const PITCH_M = 0.3;

export const washingMachine: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/washer body', body), at);
  const cleats = draft.body(shapes.of('station/washer cleats', cleatRow), at);
  return {
    lamp: [work.x + 1.3, work.y + 0.4, 2.0, 0.3],
    pose(now, moment) {
      const time = now?.state === 'working' && !moment.still ? moment.timeS : 0;
      setPlace(cleats, draft.frame, place(work.x + ((time * 0.05) % PITCH_M), work.y, 0.86));
    },
  };
};

function body() {
  const solid = openSolid();
  solid.box([4.4, 0.7, 0.06], [0, 0, 0.81], FINISH.brushed, 0.01);
  for (const y of [-0.38, 0.38]) solid.box([4.4, 0.05, 0.14], [0, y, 0.81], FINISH.steel, 0.008);
  for (const x of [-2.1, 2.1]) for (const y of [-0.36, 0.36]) solid.box([0.07, 0.07, 0.76], [x, y, 0.38], FINISH.frameGrey, 0.006);
  for (const [x, width, height] of [
    [-0.75, 1.3, 0.98],
    [0.75, 1.3, 0.9],
  ] as const) {
    for (const y of [-0.52, 0.52]) solid.box([width, 0.08, height + 0.5], [x, y, 0.6 + height / 2], SKIN, 0.02);
    solid.box([width, 1.12, 0.12], [x, 0, 0.84 + height], SKIN, 0.03);
    solid.box([width * 0.7, 0.02, 0.4], [x, -0.57, 1.25], TEAL, 0.006);
    solid.rod(0.13, 0.8, [x, 0.2, 1.3 + height], FINISH.aluminium, 'z', 20);
    solid.rod(0.2, 0.03, [x, 0.2, 1.74 + height], FINISH.aluminium, 'z', 20);
  }
  for (const x of [-1.4, -0.1, 0.1, 1.4])
    for (let i = 0; i < 7; i++) solid.box([0.008, 0.125, 0.62], [x, -0.42 + i * 0.14, 1.34], matt('#39454c'), 0.001);
  solid.box([2.8, 1.0, 0.55], [0, 0, 0.32], SKIN, 0.02);
  solid.box([1.2, 0.6, 0.9], [-0.7, 1.0, 0.47], TEAL, 0.03);
  solid.rod(0.16, 0.36, [0.2, 1.0, 0.3], FINISH.machineBlue, 'x', 20);
  solid.rod(0.09, 0.4, [0.5, 1.0, 0.3], FINISH.castIron, 'x', 18);
  solid.add(
    tube(
      [
        [0.3, 1.0, 0.45],
        [0.3, 0.9, 1.0],
        [-0.3, 0.7, 1.6],
        [-0.7, 0.4, 1.88],
      ],
      0.04,
      18,
      8,
    ),
    FINISH.steel,
  );
  operatorPanel(solid, 1.6, -0.9, -0.2);
  return solid;
}

function cleatRow() {
  const solid = openSolid();
  for (let i = -7; i <= 6; i++) solid.box([0.02, 0.64, 0.03], [i * PITCH_M, 0, 0], FINISH.steel, 0.003);
  return solid;
}
