/** Flatbed laser: closed cabin with laser-safe windows, bridge and head moving inside, shuttle table with slats, source and chiller. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, lamp, paint } from '../../shapes/finish.ts';
import { pane } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import { operatorPanel } from './furniture.ts';
import type { StationLook } from './setting.ts';

const SKIN = paint('#eef1f3', 0.4);
const DARK = paint('#31363c', 0.45);
const RED = paint('#c0392b', 0.42);

export const laserCutter: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/laser body', body), at);
  const bridge = draft.body(shapes.of('station/laser bridge', bridgeShape), at);
  const head = draft.body(shapes.of('station/laser head', headShape), at);
  draft.body(
    shapes.of('station/laser windows', () => openSolid().box([2.3, 0.012, 0.6], [0, 0, 0], pane('#4a5a2a', 0.45))),
    place(work.x - 0.2, work.y - 1.01, 1.38),
    'glass',
  );
  return {
    lamp: [work.x + 1.5, work.y - 0.8, 1.95, 0.3],
    pose(now, moment) {
      const time = now?.state === 'working' && !moment.still ? moment.timeS : 0;
      const x = work.x - 0.2 + 1.0 * Math.sin(time * 0.7);
      setPlace(bridge, draft.frame, place(x, work.y, 1.1));
      setPlace(head, draft.frame, place(x, work.y + 0.62 * Math.sin(time * 1.9), 1.1));
    },
  };
};

function slats(solid: Solid, x: number): void {
  solid.box([2.9, 1.7, 0.1], [x, 0, 0.78], FINISH.frameGrey, 0.01);
  for (let i = 0; i < 24; i++) solid.box([0.01, 1.6, 0.08], [x - 1.35 + i * 0.117, 0, 0.86], FINISH.blackSteel, 0);
}

function body() {
  const solid = openSolid();
  solid.box([3.4, 2.0, 0.66], [0, 0, 0.36], SKIN, 0.03);
  solid.box([3.42, 2.02, 0.12], [0, 0, 0.62], RED, 0.01);
  slats(solid, 0);
  for (const x of [-1.58, 1.58]) solid.box([0.24, 2.0, 1.2], [x, 0, 1.28], SKIN, 0.03);
  solid.box([3.4, 0.1, 1.2], [0, 0.95, 1.28], SKIN, 0.02);
  solid.box([3.4, 2.0, 0.16], [0, 0, 1.9], SKIN, 0.04);
  solid.box([3.4, 0.06, 0.4], [0, -0.97, 0.88], SKIN, 0.015);
  solid.box([3.4, 0.06, 0.18], [0, -0.97, 1.76], DARK, 0.015);
  for (const x of [-1.42, 1.05]) solid.box([0.1, 0.06, 0.62], [x, -0.97, 1.38], DARK, 0.01);
  slats(solid, -3.3);
  for (const x of [-4.6, -2.1]) for (const y of [-0.75, 0.75]) solid.box([0.12, 0.12, 0.74], [x, y, 0.37], FINISH.frameGrey, 0.01);
  solid.box([0.8, 1.1, 1.5], [2.35, 0.5, 0.77], SKIN, 0.03);
  solid.box([0.02, 0.9, 0.5], [2.76, 0.5, 1.0], DARK, 0.004);
  solid.box([0.8, 0.7, 1.0], [2.35, -0.6, 0.52], DARK, 0.03);
  solid.rod(0.22, 0.04, [2.35, -0.6, 1.04], FINISH.black, 'z', 22);
  solid.rod(0.12, 0.8, [1.2, 0.7, 2.3], FINISH.aluminium, 'z', 20);
  operatorPanel(solid, 1.35, -1.3, -0.1);
  return solid;
}

function bridgeShape() {
  const solid = openSolid();
  solid.box([0.24, 1.76, 0.16], [0, 0, 0.24], FINISH.machineGrey, 0.02);
  solid.box([0.1, 1.7, 0.04], [0.1, 0, 0.34], FINISH.black, 0.006);
  return solid;
}

function headShape() {
  const solid = openSolid();
  solid.box([0.2, 0.2, 0.36], [-0.14, 0, 0.28], RED, 0.02);
  solid.rod(0.05, 0.22, [-0.14, 0, 0.04], FINISH.steel, 'z', 16);
  solid.rod(0.014, 0.08, [-0.14, 0, -0.1], FINISH.copper, 'z', 10);
  solid.rod(0.005, 0.1, [-0.14, 0, -0.16], lamp('#bfe6ff', 1), 'z', 6);
  return solid;
}
