/** CNC lathe: bed and slanted cover, sliding door with window, chuck that turns, control panel on an arm. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { pane } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { closing, type StationLook } from './setting.ts';

const TRAVEL_M = 0.72;
const DOOR_S = 2;
const TURNS_PER_S = 2;

export const lathe: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/lathe body', body), at);
  const chuck = draft.body(shapes.of('station/lathe chuck', chuckShape), at);
  const door = draft.body(shapes.of('station/lathe door', doorShape), at);
  const window = draft.body(
    shapes.of('station/lathe window', () => openSolid().box([0.5, 0.01, 0.42], [0, 0, 0], pane('#31505e', 0.4))),
    at,
    'glass',
  );
  return {
    lamp: [work.x + 1.0, work.y + 0.4, 1.85, 0.3],
    pose(now, moment) {
      const shut = closing(now, DOOR_S, DOOR_S);
      const x = work.x - 0.05 + TRAVEL_M * (1 - shut);
      setPlace(door, draft.frame, place(x, work.y - 0.66, 1.08));
      setPlace(window, draft.frame, place(x, work.y - 0.675, 1.14));
      const spin = now?.state === 'working' ? moment.timeS * TURNS_PER_S * 2 * Math.PI : 0;
      setPlace(chuck, draft.frame, place(work.x - 0.42, work.y, 1.0, moment.still ? 0 : spin));
    },
  };
};

function body() {
  const solid = openSolid();
  const skin = FINISH.machineLight;
  solid.box([2.3, 1.3, 0.5], [0.1, 0, 0.3], FINISH.graphite, 0.03);
  solid.box([0.72, 1.25, 1.3], [-0.78, 0.02, 1.15], skin, 0.04);
  solid.box([0.36, 1.25, 1.3], [1.08, 0.02, 1.15], skin, 0.04);
  solid.box([1.2, 0.1, 1.3], [0.2, 0.6, 1.15], skin, 0.02);
  solid.box([1.2, 1.1, 0.12], [0.2, 0.05, 1.78], skin, 0.03);
  solid.box([1.2, 0.08, 0.2], [0.2, -0.58, 0.62], skin, 0.02);
  solid.box([1.2, 0.08, 0.3], [0.2, -0.58, 1.62], paint('#c4372b', 0.42), 0.02);
  solid.box([2.28, 0.02, 0.05], [0.1, -0.645, 0.52], paint('#c4372b', 0.42), 0.004);
  solid.box([1.15, 0.5, 0.12], [0.2, 0.2, 0.72], FINISH.brushed, 0.01);
  solid.box([0.3, 0.34, 0.3], [0.5, 0.12, 0.95], FINISH.brushed, 0.02);
  solid.add(cylinder(0.16, 0.14, 8), FINISH.blackSteel, place(0.3, 0.12, 1.0, 0, Math.PI / 2));
  for (let i = 0; i < 6; i++) solid.box([0.5, 0.012, 0.016], [-0.78, -0.61, 0.75 + i * 0.05], FINISH.frameGrey, 0.003);
  solid.rod(0.025, 0.5, [1.08, -0.55, 1.62], FINISH.frameGrey, 'y', 12);
  solid.box([0.44, 0.08, 0.62], [1.06, -0.78, 1.32], FINISH.graphite, 0.015);
  solid.box([0.32, 0.01, 0.24], [1.06, -0.823, 1.46], FINISH.screen, 0.003);
  for (let i = 0; i < 5; i++)
    for (let k = 0; k < 3; k++) solid.box([0.04, 0.01, 0.03], [0.92 + i * 0.07, -0.823, 1.12 + k * 0.06], FINISH.machineGrey, 0.003);
  solid.box([1.1, 0.5, 0.35], [1.75, 0.3, 0.3], FINISH.frameGrey, 0.02);
  solid.box([0.3, 0.4, 0.5], [2.2, 0.3, 0.85], FINISH.frameGrey, 0.02);
  return solid;
}

function chuckShape() {
  const solid = openSolid();
  solid.add(cylinder(0.2, 0.16, 28), FINISH.brushed, place(0.02, 0, 0, 0, Math.PI / 2));
  for (let i = 0; i < 3; i++) {
    const a = (i * 2 * Math.PI) / 3;
    solid.box([0.07, 0.05, 0.09], [0.13, Math.cos(a) * 0.12, Math.sin(a) * 0.12], FINISH.blackSteel, 0.006);
  }
  return solid;
}

function doorShape() {
  const solid = openSolid();
  for (const s of [-1, 1]) solid.box([0.12, 0.04, 0.92], [s * 0.31, 0, 0], FINISH.machineLight, 0.01);
  for (const s of [-1, 1]) solid.box([0.74, 0.04, s < 0 ? 0.3 : 0.14], [0, 0, s < 0 ? -0.31 : 0.39], FINISH.machineLight, 0.01);
  solid.rod(0.015, 0.4, [-0.33, -0.05, 0.05], FINISH.black, 'z', 10);
  return solid;
}
