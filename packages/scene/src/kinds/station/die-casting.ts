/** Cold-chamber die casting: three platens on tie bars with toggle, shot cylinder, furnace with glowing bath and ladle arm. */
import { setPlace } from '../../figures/figure.ts';
import { FINISH, lamp, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { cone, cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { tube } from '../../shapes/tube.ts';
import { operatorPanel } from './furniture.ts';
import { closing, type StationLook } from './setting.ts';

const OPEN_M = 0.5;
const CLOSE_S = 3;
const GREEN = paint('#4d6b57', 0.5);

export const dieCasting: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y, 0);
  draft.body(shapes.of('station/die casting body', body), at);
  const platen = draft.body(shapes.of('station/die casting platen', platenShape), at);
  const ladle = draft.body(shapes.of('station/die casting ladle', ladleShape), at);
  return {
    lamp: [work.x - 1.9, work.y + 0.4, 1.95, 0.3],
    pose(now) {
      const shut = closing(now, CLOSE_S, CLOSE_S);
      setPlace(platen, draft.frame, place(work.x - 0.22 - OPEN_M * (1 - shut), work.y, 1.2));
      setPlace(ladle, draft.frame, place(work.x + 1.55, work.y + 0.75, 1.75, 0, 0, -1.3 * shut));
    },
  };
};

function body() {
  const solid = openSolid();
  solid.box([4.6, 1.3, 0.55], [0, 0, 0.3], GREEN, 0.03);
  for (const y of [-0.45, 0.45]) for (const z of [0.8, 1.6]) solid.rod(0.075, 3.0, [-0.7, y, z], FINISH.polished, 'x', 18);
  for (const x of [0.48, -2.05]) solid.box([0.34, 1.3, 1.3], [x, 0, 1.2], GREEN, 0.04);
  for (const x of [0.7, -2.27])
    for (const y of [-0.45, 0.45]) for (const z of [0.8, 1.6]) solid.rod(0.13, 0.14, [x, y, z], FINISH.blackSteel, 'x', 6);
  solid.box([0.24, 0.7, 0.7], [0.2, 0, 1.2], FINISH.castIron, 0.02);
  solid.rod(0.14, 0.6, [-2.5, 0, 1.2], FINISH.brushed, 'x', 22);
  for (const y of [-0.25, 0.25]) {
    solid.box([0.5, 0.1, 0.12], [-1.62, y, 1.42], FINISH.castIron, 0.02);
    solid.box([0.5, 0.1, 0.12], [-1.62, y, 0.98], FINISH.castIron, 0.02);
  }
  solid.rod(0.1, 0.7, [0.95, 0, 1.0], FINISH.steel, 'x', 20);
  solid.box([0.9, 0.5, 0.36], [1.6, 0, 0.76], GREEN, 0.03);
  solid.rod(0.16, 1.1, [1.75, 0, 1.0], FINISH.blackSteel, 'x', 22);
  solid.rod(0.11, 1.1, [1.6, 0.42, 1.25], paint('#b9332a', 0.42), 'z', 20);
  solid.rod(0.11, 1.1, [1.9, 0.42, 1.25], paint('#b9332a', 0.42), 'z', 20);
  solid.add(cylinder(0.6, 0.95, 28), FINISH.castIron, place(1.55, 1.5, 0.48));
  solid.add(cylinder(0.5, 0.04, 28), lamp('#ff8a2b', 0.9), place(1.55, 1.5, 0.96));
  solid.add(cylinder(0.62, 0.06, 28), FINISH.frameGrey, place(1.55, 1.5, 0.92));
  solid.box([0.3, 0.3, 1.5], [1.55, 0.75, 0.85], GREEN, 0.03);
  operatorPanel(solid, 1.2, -1.0, -0.15);
  solid.add(
    tube(
      [
        [-2.3, 0.5, 0.6],
        [-2.6, 0.8, 0.3],
        [-2.5, 1.1, 0.05],
      ],
      0.05,
      14,
      8,
    ),
    FINISH.hose,
  );
  solid.box([0.8, 0.6, 1.2], [-2.0, 1.15, 0.62], FINISH.machineGrey, 0.03);
  return solid;
}

function platenShape() {
  const solid = openSolid();
  solid.box([0.34, 1.3, 1.3], [-0.3, 0, 0], GREEN, 0.04);
  solid.box([0.24, 0.7, 0.7], [-0.02, 0, 0], FINISH.castIron, 0.02);
  solid.box([0.04, 0.4, 0.4], [0.12, 0, 0], FINISH.brushed, 0.01);
  return solid;
}

/** Points to the bath at rest, to the shot sleeve when it has poured. */
function ladleShape() {
  const solid = openSolid();
  solid.rod(0.09, 0.24, [0, 0, 0], FINISH.safetyYellow, 'z', 18);
  solid.box([0.08, 0.75, 0.08], [0, 0.38, 0.05], FINISH.safetyYellow, 0.01);
  solid.rod(0.025, 0.6, [0, 0.73, -0.25], FINISH.blackSteel, 'z', 12);
  solid.add(cone(0.07, 0.13, 0.16, 18), FINISH.blackSteel, place(0, 0.73, -0.6));
  return solid;
}
