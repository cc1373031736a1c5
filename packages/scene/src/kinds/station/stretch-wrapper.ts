/** Stretch wrapper: turntable that turns under the load, mast with the film carriage going up and down, ramp, panel. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { pane } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { pallet } from './furniture.ts';
import type { StationLook } from './setting.ts';

const TURNS_PER_S = 0.2;
const RISE_M = 1.2;
const BLUE = paint('#2460a7', 0.42);

export const stretchWrapper: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/wrapper body', body), at);
  const plate = draft.body(shapes.of('station/wrapper table', tableShape), at);
  const carriage = draft.body(shapes.of('station/wrapper carriage', carriageShape), at);
  const film = draft.body(
    shapes.of('station/wrapper film', () => openSolid().box([1.02, 0.004, 0.5], [0, 0, 0], pane('#d9ecf7', 0.35))),
    at,
    'glass',
  );
  return {
    lamp: [work.x + 1.45, work.y + 0.25, 2.5, 0.25],
    pose(now, moment) {
      const isOn = now?.state === 'working';
      const turn = isOn && !moment.still ? moment.timeS * TURNS_PER_S * 2 * Math.PI : 0;
      const up = isOn ? 0.5 - 0.5 * Math.cos(now.progress * 4 * Math.PI) : 0;
      setPlace(plate, draft.frame, place(work.x, work.y, 0.06, 0, 0, turn));
      setPlace(carriage, draft.frame, place(work.x + 1.3, work.y, 0.55 + RISE_M * up));
      setPlace(film, draft.frame, place(work.x + 0.62, work.y - 0.3, 0.55 + RISE_M * up, 0, 0, 0.35));
    },
  };
};

function body() {
  const solid = openSolid();
  solid.box([1.2, 0.5, 0.12], [0.95, 0, 0.06], BLUE, 0.02);
  solid.add(cylinder(0.9, 0.05, 40), FINISH.graphite, place(0, 0, 0.025));
  solid.box([0.9, 1.0, 0.04], [0, -1.35, 0.02], FINISH.frameGrey, 0.01);
  solid.box([0.34, 0.3, 2.4], [1.52, 0, 1.2], BLUE, 0.025);
  solid.box([0.05, 0.16, 2.2], [1.33, 0, 1.22], FINISH.darkCover, 0.01);
  solid.box([0.32, 0.06, 0.42], [1.52, -0.17, 1.35], FINISH.machineGrey, 0.01);
  solid.box([0.22, 0.01, 0.14], [1.52, -0.205, 1.45], FINISH.screen, 0.003);
  solid.rod(0.03, 0.04, [1.6, -0.21, 1.22], FINISH.safetyRed, 'y', 14);
  return solid;
}

function tableShape() {
  const solid = openSolid();
  solid.add(cylinder(0.84, 0.03, 40), FINISH.brushed, place(0, 0, 0.01));
  for (let i = 0; i < 4; i++)
    solid.box([0.04, 0.7, 0.004], [Math.cos(i * 0.8) * 0.5, Math.sin(i * 0.8) * 0.1, 0.027], FINISH.safetyYellow, 0);
  pallet(solid, 0, 0, 1.2, 1.0, 0.025);
  for (let k = 0; k < 3; k++)
    for (const [x, y] of [
      [-0.3, -0.24],
      [0.3, -0.24],
      [-0.3, 0.24],
      [0.3, 0.24],
    ] as const) {
      solid.box([0.58, 0.46, 0.36], [x, y, 0.36 + k * 0.37], FINISH.carton, 0.008);
      solid.box([0.582, 0.05, 0.362], [x, y, 0.36 + k * 0.37], FINISH.tape, 0.002);
    }
  return solid;
}

function carriageShape() {
  const solid = openSolid();
  solid.box([0.16, 0.24, 0.6], [-0.02, 0, 0], FINISH.machineGrey, 0.02);
  solid.add(cylinder(0.12, 0.5, 24), paint('#e8f4fb', 0.25), place(-0.16, -0.2, 0));
  solid.add(cylinder(0.04, 0.6, 16), FINISH.darkCover, place(-0.16, -0.2, 0));
  solid.box([0.3, 0.06, 0.03], [-0.12, -0.14, 0.29], FINISH.blackSteel, 0.006);
  solid.box([0.3, 0.06, 0.03], [-0.12, -0.14, -0.29], FINISH.blackSteel, 0.006);
  return solid;
}
