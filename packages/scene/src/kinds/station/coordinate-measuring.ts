/** Coordinate measuring machine: granite table, bridge on air bearings that travels along it, quill with a ball probe, screen. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { ball } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import type { StationLook } from './setting.ts';

const GRANITE = paint('#34383d', 0.35);
const SKIN = paint('#e7ebee', 0.4);
const BLUE = paint('#2a6aa8', 0.42);

export const coordinateMeasuring: StationLook = ({ draft, shapes, work }) => {
  const height = Math.max(0.7, work.z);
  const at = place(work.x, work.y, 0);
  draft.body(
    shapes.of(`station/cmm body ${height.toFixed(2)}`, () => body(height)),
    at,
  );
  const bridge = draft.body(shapes.of('station/cmm bridge', bridgeShape), at);
  const quill = draft.body(shapes.of('station/cmm quill', quillShape), at);
  return {
    lamp: [work.x + 1.35, work.y + 0.4, 1.25, 0.3],
    pose(now, moment) {
      const time = now?.state === 'working' && !moment.still ? moment.timeS : 0;
      const y = work.y + 0.42 * Math.sin(time * 0.55);
      setPlace(bridge, draft.frame, place(work.x, y, height));
      setPlace(quill, draft.frame, place(work.x + 0.3 * Math.sin(time * 0.9), y - 0.16, height + 0.42 + 0.1 * Math.cos(time * 2.1)));
    },
  };
};

function body(height: number) {
  const solid = openSolid();
  for (const x of [-0.55, 0.55]) for (const y of [-0.7, 0.7]) solid.box([0.2, 0.2, height - 0.24], [x, y, (height - 0.24) / 2], SKIN, 0.02);
  solid.box([1.2, 1.5, 0.16], [0, 0, height - 0.32], SKIN, 0.02);
  solid.box([1.5, 1.9, 0.24], [0, 0, height - 0.12], GRANITE, 0.02);
  for (let i = 0; i < 4; i++)
    for (let k = 0; k < 5; k++) solid.rod(0.012, 0.004, [-0.45 + i * 0.3, -0.6 + k * 0.3, height + 0.001], FINISH.brushed, 'z', 10);
  solid.box([0.1, 1.9, 0.12], [0.7, 0, height + 0.02], FINISH.machineGrey, 0.01);
  solid.box([0.9, 0.5, 0.04], [1.45, -0.4, 0.74], FINISH.machineGrey, 0.01);
  for (const x of [1.08, 1.82]) solid.box([0.05, 0.45, 0.72], [x, -0.4, 0.36], FINISH.frameGrey, 0.006);
  solid.box([0.5, 0.04, 0.32], [1.45, -0.25, 1.05], FINISH.black, 0.01);
  solid.box([0.46, 0.01, 0.28], [1.45, -0.275, 1.05], FINISH.screen, 0.003);
  solid.box([0.06, 0.06, 0.16], [1.45, -0.24, 0.83], FINISH.black, 0.006);
  solid.box([0.4, 0.14, 0.02], [1.42, -0.5, 0.77], FINISH.darkCover, 0.004);
  return solid;
}

function bridgeShape() {
  const solid = openSolid();
  solid.box([0.2, 0.34, 0.95], [0.7, 0, 0.5], SKIN, 0.03);
  solid.box([0.14, 0.24, 0.92], [-0.68, 0, 0.48], SKIN, 0.03);
  solid.box([1.7, 0.26, 0.22], [0, 0, 1.05], SKIN, 0.03);
  solid.box([1.72, 0.01, 0.06], [0, -0.135, 1.05], BLUE, 0.002);
  return solid;
}

function quillShape() {
  const solid = openSolid();
  solid.box([0.24, 0.2, 0.5], [0, 0, 0.72], SKIN, 0.03);
  solid.box([0.09, 0.09, 1.1], [0, 0, 0.6], FINISH.aluminium, 0.008);
  solid.rod(0.03, 0.12, [0, 0, 0.0], FINISH.black, 'z', 14);
  solid.rod(0.006, 0.14, [0, 0, -0.12], FINISH.steel, 'z', 8);
  solid.add(ball(0.014, 12, 8), paint('#b3122a', 0.15), place(0, 0, -0.2));
  return solid;
}
