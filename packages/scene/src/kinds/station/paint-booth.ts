/** Paint booth: glazed side walls, filter ceiling with lights, exhaust wall with filters, floor grating, overhead chain with hooks. */

import { setPlace } from '../../figures/figure.ts';
import { FINISH, lamp, paint } from '../../shapes/finish.ts';
import { CLEAR } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import type { StationLook } from './setting.ts';

const W = 3.6;
const D = 3.2;
const H = 2.9;
const PITCH_M = 0.9;
const SKIN = paint('#f0f3f4', 0.4);
const BLUE = paint('#2b6cb0', 0.45);

export const paintBooth: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y + 0.35, 0);
  draft.body(shapes.of('station/paint booth body', body), at);
  draft.body(shapes.of('station/paint booth glass', glass), at, 'glass');
  const hooks = draft.body(shapes.of('station/paint booth hooks', hookRow), at);
  return {
    lamp: [work.x + W / 2 + 0.1, work.y - 1.2, 1.7, 0.3],
    pose(now, moment) {
      const time = now?.state === 'working' && !moment.still ? moment.timeS : 0;
      setPlace(hooks, draft.frame, place(work.x + ((time * 0.06) % PITCH_M) - PITCH_M / 2, work.y + 0.15, H - 0.42));
    },
  };
};

function body() {
  const solid = openSolid();
  solid.box([W, D, 0.06], [0, 0, 0.03], FINISH.frameGrey, 0.004);
  for (let i = 0; i < 26; i++) solid.box([W - 0.2, 0.02, 0.02], [0, -D / 2 + 0.15 + i * 0.115, 0.07], FINISH.blackSteel, 0);
  for (const x of [-1, 1]) {
    for (const y of [-1, 1]) solid.box([0.12, 0.12, H], [(x * W) / 2, (y * D) / 2, H / 2], SKIN, 0.01);
    solid.box([0.06, D, 0.7], [(x * W) / 2, 0, 0.36], SKIN, 0.006);
    solid.box([0.06, D, 0.3], [(x * W) / 2, 0, H - 0.15], SKIN, 0.006);
  }
  solid.box([W, 0.1, H], [0, D / 2, H / 2], SKIN, 0.01);
  for (let i = 0; i < 5; i++)
    for (let k = 0; k < 3; k++)
      solid.box([0.58, 0.04, 0.66], [-1.32 + i * 0.66, D / 2 - 0.07, 0.5 + k * 0.76], paint('#8fa6b3', 0.9), 0.01);
  solid.box([W + 0.1, D + 0.1, 0.34], [0, 0, H + 0.17], SKIN, 0.03);
  solid.box([W + 0.12, 0.02, 0.16], [0, -D / 2 - 0.06, H + 0.2], BLUE, 0.004);
  for (const x of [-1, 1]) for (const y of [-0.8, 0.4]) solid.box([0.2, 0.9, 0.04], [x * 1.25, y, H - 0.03], lamp('#fff7df', 0.9), 0.01);
  solid.rod(0.3, 0.9, [0.9, 0.9, H + 0.75], FINISH.aluminium, 'z', 24);
  solid.box([0.8, 0.7, 0.6], [-0.8, 0.8, H + 0.6], FINISH.machineGrey, 0.03);
  solid.rod(0.2, 0.1, [-0.8, 0.42, H + 0.6], FINISH.darkCover, 'y', 22);
  solid.box([W + 0.8, 0.1, 0.12], [0, -0.2, H - 0.3], FINISH.safetyYellow, 0.01);
  solid.box([0.4, 0.2, 0.6], [W / 2 + 0.16, -1.2, 1.3], FINISH.machineGrey, 0.01);
  solid.box([0.01, 0.14, 0.2], [W / 2 + 0.365, -1.2, 1.4], FINISH.screen, 0.002);
  return solid;
}

function glass() {
  const solid = openSolid();
  for (const x of [-1, 1]) solid.box([0.02, D - 0.2, 1.9], [(x * W) / 2, 0, 1.65], CLEAR, 0);
  return solid;
}

function hookRow() {
  const solid = openSolid();
  for (let i = -2; i <= 2; i++) {
    solid.rod(0.05, 0.05, [i * PITCH_M, 0, 0], FINISH.blackSteel, 'y', 14);
    solid.rod(0.01, 0.5, [i * PITCH_M, 0, -0.25], FINISH.steel, 'z', 8);
    solid.rod(0.01, 0.12, [i * PITCH_M + 0.05, 0, -0.5], FINISH.steel, 'x', 8);
  }
  return solid;
}
