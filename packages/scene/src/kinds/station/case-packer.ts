/** Case packer: guarded frame with windows, magazine of flat cartons, belt through it, pusher over the open case. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { CLEAR } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { bin } from './furniture.ts';
import type { StationLook } from './setting.ts';

const SKIN = paint('#e9edef', 0.42);
const GREEN = paint('#2f7d5b', 0.45);

export const casePacker: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/case packer body', body), at);
  const pusher = draft.body(shapes.of('station/case packer pusher', pusherShape), at);
  draft.body(shapes.of('station/case packer glass', glass), at, 'glass');
  return {
    lamp: [work.x + 1.1, work.y + 0.6, 2.1, 0.3],
    pose(now) {
      const down = now?.state === 'working' ? 0.5 - 0.5 * Math.cos(now.progress * 2 * Math.PI) : 0;
      setPlace(pusher, draft.frame, place(work.x + 0.1, work.y, 1.72 - 0.42 * down));
    },
  };
};

function body() {
  const solid = openSolid();
  for (const x of [-1.15, 1.15]) for (const y of [-0.7, 0.7]) solid.box([0.08, 0.08, 2.05], [x, y, 1.03], FINISH.frameGrey, 0.008);
  for (const y of [-0.7, 0.7]) for (const z of [0.5, 2.05]) solid.box([2.38, 0.08, 0.08], [0, y, z], FINISH.frameGrey, 0.008);
  for (const x of [-1.15, 1.15]) for (const z of [0.5, 2.05]) solid.box([0.08, 1.48, 0.08], [x, 0, z], FINISH.frameGrey, 0.008);
  solid.box([2.3, 1.4, 0.42], [0, 0, 0.27], SKIN, 0.02);
  solid.box([2.32, 0.02, 0.14], [0, -0.71, 0.36], GREEN, 0.004);
  solid.box([3.6, 0.5, 0.06], [0.2, 0, 0.74], FINISH.belt, 0.01);
  for (const y of [-0.28, 0.28]) solid.box([3.6, 0.04, 0.12], [0.2, y, 0.74], FINISH.aluminium, 0.006);
  for (const x of [-1.4, 1.85]) solid.box([0.06, 0.5, 0.72], [x, 0, 0.36], FINISH.frameGrey, 0.006);
  bin(solid, 0.1, 0, 0.78, [0.6, 0.42, 0.32], FINISH.carton);
  for (const [x, tilt] of [
    [-0.36, -0.5],
    [0.56, 0.5],
  ] as const)
    solid.box([0.01, 0.42, 0.18], [x + tilt * 0.05, 0, 1.16], FINISH.carton, 0.001);
  solid.box([0.6, 0.42, 0.32], [1.55, 0, 0.94], FINISH.carton, 0.008);
  solid.box([0.602, 0.06, 0.322], [1.55, 0, 0.94], FINISH.tape, 0.002);
  for (let i = 0; i < 14; i++) solid.box([0.012, 0.6, 0.62], [-1.95 + i * 0.035, 0.1, 1.18], FINISH.carton, 0.001);
  solid.box([0.9, 0.66, 0.06], [-1.7, 0.1, 0.84], SKIN, 0.01);
  for (const y of [-0.2, 0.4]) solid.box([0.06, 0.06, 0.82], [-2.05, y, 0.41], FINISH.frameGrey, 0.006);
  solid.box([0.5, 0.12, 0.7], [0.85, -0.78, 1.35], SKIN, 0.015);
  solid.box([0.34, 0.01, 0.22], [0.85, -0.845, 1.5], FINISH.screen, 0.003);
  solid.box([0.2, 1.4, 0.1], [0.1, 0, 2.02], FINISH.frameGrey, 0.01);
  return solid;
}

function pusherShape() {
  const solid = openSolid();
  solid.rod(0.03, 0.6, [0, 0, 0.16], FINISH.polished, 'z', 12);
  solid.box([0.46, 0.32, 0.04], [0, 0, -0.14], FINISH.aluminium, 0.006);
  for (const x of [-0.15, 0, 0.15]) for (const y of [-0.1, 0.1]) solid.rod(0.035, 0.08, [x, y, -0.2], FINISH.rubber, 'z', 14);
  return solid;
}

function glass() {
  const solid = openSolid();
  for (const x of [-0.57, 0.57]) solid.box([1.06, 0.012, 1.4], [x, -0.7, 1.28], CLEAR, 0);
  solid.box([2.2, 0.012, 1.4], [0, 0.7, 1.28], CLEAR, 0);
  return solid;
}
