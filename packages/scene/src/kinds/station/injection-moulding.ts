/** Injection moulding machine: clamp with tie bars and mould, window door, barrel with heater bands, hopper, panel. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, lamp, paint } from '../../shapes/finish.ts';
import { CLEAR } from '../../shapes/glass.ts';
import { place } from '../../shapes/place.ts';
import { cone, cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { closing, type StationLook } from './setting.ts';

const OPEN_M = 0.42;
const CLAMP_S = 2;
const SKIN = paint('#eceff1', 0.4);
const BLUE = paint('#1e4f86', 0.42);

export const injectionMoulding: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/injection body', body), at);
  const platen = draft.body(shapes.of('station/injection platen', platenShape), at);
  draft.body(
    shapes.of('station/injection window', () => openSolid().box([1.5, 0.015, 0.62], [0, 0, 0], CLEAR)),
    place(work.x - 0.2, work.y - 0.64, 1.42),
    'glass',
  );
  return {
    lamp: [work.x + 0.75, work.y + 0.45, 1.9, 0.35],
    pose: (now) => setPlace(platen, draft.frame, place(work.x - 0.18 - OPEN_M * (1 - closing(now, CLAMP_S, CLAMP_S)), work.y, 1.15)),
  };
};

function body() {
  const solid = openSolid();
  solid.box([5.2, 1.2, 0.72], [0.6, 0, 0.4], SKIN, 0.03);
  solid.box([5.22, 1.21, 0.14], [0.6, 0, 0.72], BLUE, 0.01);
  solid.box([5.0, 1.05, 0.06], [0.6, 0, 0.04], FINISH.graphite, 0.01);
  for (const y of [-0.36, 0.36]) for (const z of [0.86, 1.46]) solid.rod(0.05, 2.9, [-0.55, y, z], FINISH.polished, 'x', 16);
  solid.box([0.26, 0.95, 0.95], [0.42, 0, 1.16], FINISH.machineGrey, 0.03);
  solid.box([0.24, 0.95, 0.95], [-1.9, 0, 1.16], FINISH.machineGrey, 0.03);
  solid.rod(0.2, 0.5, [-1.55, 0, 1.16], FINISH.blackSteel, 'x', 22);
  solid.box([0.22, 0.5, 0.5], [0.2, 0, 1.15], FINISH.brushed, 0.02);
  solid.box([0.75, 1.2, 0.98], [-1.72, 0, 1.28], SKIN, 0.04);
  for (const y of [-0.6, 0.6]) solid.box([1.7, 0.05, 0.14], [-0.3, y, 1.84], SKIN, 0.015);
  for (const y of [-0.62]) solid.box([1.6, 0.05, 0.24], [-0.2, y, 0.98], SKIN, 0.01);
  solid.box([1.7, 1.16, 0.05], [-0.3, 0, 1.92], SKIN, 0.015);
  solid.box([0.5, 1.1, 0.5], [2.55, 0, 1.02], SKIN, 0.03);
  solid.box([0.7, 0.8, 0.34], [1.15, 0, 0.93], FINISH.machineGrey, 0.03);
  solid.rod(0.085, 1.5, [1.25, 0, 1.25], FINISH.steel, 'x', 20);
  for (let i = 0; i < 5; i++) solid.rod(0.115, 0.16, [0.72 + i * 0.21, 0, 1.25], i < 4 ? FINISH.copper : FINISH.aluminium, 'x', 22);
  solid.add(cone(0.05, 0.085, 0.14, 16), FINISH.steel, place(0.5, 0, 1.25, 0, Math.PI / 2));
  solid.box([0.45, 0.5, 0.46], [1.95, 0, 1.27], BLUE, 0.03);
  solid.rod(0.2, 0.5, [2.35, 0, 1.27], FINISH.darkCover, 'x', 22);
  solid.add(cylinder(0.07, 0.2, 16), FINISH.steel, place(1.9, 0, 1.56));
  solid.add(cone(0.08, 0.26, 0.36, 24), FINISH.aluminium, place(1.9, 0, 1.82));
  solid.add(cylinder(0.26, 0.4, 24), FINISH.polished, place(1.9, 0, 2.2));
  solid.add(cylinder(0.27, 0.04, 24), FINISH.darkCover, place(1.9, 0, 2.42));
  solid.box([0.42, 0.16, 0.62], [0.85, -0.68, 1.32], FINISH.graphite, 0.02);
  solid.box([0.34, 0.01, 0.28], [0.85, -0.765, 1.45], FINISH.screen, 0.003);
  for (let i = 0; i < 6; i++) solid.box([0.035, 0.01, 0.03], [0.7 + i * 0.06, -0.765, 1.15], lamp('#49b36b', 0.2), 0.003);
  return solid;
}

function platenShape() {
  const solid = openSolid();
  solid.box([0.24, 0.95, 0.95], [-0.2, 0, 0], FINISH.machineGrey, 0.03);
  solid.box([0.22, 0.5, 0.5], [0.02, 0, 0], FINISH.brushed, 0.02);
  solid.box([0.06, 0.36, 0.36], [0.14, 0, 0], FINISH.polished, 0.02);
  solid.rod(0.09, 0.9, [-0.75, 0, 0], FINISH.polished, 'x', 18);
  for (const y of [-0.36, 0.36]) for (const z of [-0.3, 0.3]) solid.rod(0.08, 0.3, [-0.2, y, z], FINISH.blackSteel, 'x', 16);
  return solid;
}
