/** Furnace: insulated chamber, lifting door, chimney, control box. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid } from '../../shapes/solid.ts';
import { closing, type StationLook } from './setting.ts';

export const oven: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/oven body', body), at);
  const door = draft.body(shapes.of('station/oven door', doorShape), at);
  return {
    lamp: [work.x + 1.1, work.y, 2.2, 0.25],
    pose: (now) => setPlace(door, draft.frame, place(work.x, work.y - 0.92, 1.2 + 0.85 * (1 - closing(now, 3, 3)))),
  };
};

const SKIN = paint('#b9c0c6', 0.5);

function body() {
  const solid = openSolid();
  solid.box([2.2, 1.7, 0.6], [0, 0, 0.3], FINISH.graphite, 0.03);
  for (const s of [-1, 1]) solid.box([0.5, 1.7, 1.6], [s * 0.85, 0, 1.4], SKIN, 0.03);
  solid.box([1.3, 0.4, 1.6], [0, 0.65, 1.4], SKIN, 0.03);
  solid.box([1.3, 1.7, 0.5], [0, 0, 1.95], SKIN, 0.03);
  solid.box([1.2, 0.05, 0.9], [0, 0.42, 1.15], { colour: '#ff7a2a', roughness: 0.9, metalness: 0, glow: 0.5 }, 0);
  solid.box([1.24, 1.2, 0.05], [0, -0.2, 0.63], FINISH.blackSteel, 0.006);
  solid.rod(0.16, 1.0, [0.6, 0.5, 2.6], FINISH.aluminium, 'z', 22);
  solid.box([0.4, 0.2, 0.6], [1.0, -0.92, 1.4], FINISH.machineLight, 0.015);
  solid.box([0.24, 0.01, 0.14], [1.0, -1.025, 1.55], FINISH.screen, 0.003);
  for (const s of [-1, 1]) solid.box([0.08, 0.1, 2.2], [s * 0.72, -0.9, 1.55], FINISH.frameGrey, 0.01);
  return solid;
}

function doorShape() {
  const solid = openSolid().box([1.3, 0.1, 0.95], [0, 0, 0], paint('#d0742a', 0.5), 0.015);
  for (const z of [-0.25, 0.25]) solid.box([1.25, 0.04, 0.08], [0, -0.06, z], FINISH.graphite, 0.01);
  return solid;
}
