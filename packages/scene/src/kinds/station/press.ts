/** Hydraulic press: bed, four columns, crown with tank, ram and upper die that come down while it works. */
import { type Body, setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { operatorPanel } from './furniture.ts';
import { closing, type StationLook } from './setting.ts';

const STROKE_M = 0.34;
const RAM_S = 1.2;

export const press: StationLook = ({ draft, shapes, work }) => {
  const bed = Math.max(0.6, work.z);
  const name = bed.toFixed(2);
  const at = (z: number) => place(work.x, work.y, z);
  draft.body(
    shapes.of(`station/press frame ${name}`, () => frame(bed)),
    at(0),
  );
  const ram: Body = draft.body(shapes.of('station/press ram', ramShape), at(bed + 0.55));
  return {
    lamp: [work.x + 0.62, work.y - 0.3, bed + 1.62, 0.25],
    pose(now) {
      setPlace(ram, draft.frame, at(bed + 0.55 - STROKE_M * closing(now, RAM_S, RAM_S)));
    },
  };
};

const GREEN = paint('#3d6f63', 0.45);

function frame(bed: number) {
  const solid = openSolid();
  solid.box([1.5, 1.1, bed - 0.14], [0, 0, (bed - 0.14) / 2], GREEN, 0.03);
  solid.box([1.3, 0.95, 0.08], [0, 0, bed - 0.1], FINISH.brushed, 0.01);
  solid.box([0.62, 0.5, 0.06], [0, 0, bed - 0.03], FINISH.blackSteel, 0.008);
  for (const sx of [-1, 1])
    for (const sy of [-1, 1]) {
      solid.rod(0.075, 1.2, [sx * 0.6, sy * 0.38, bed + 0.5], FINISH.polished, 'z', 20);
      solid.rod(0.12, 0.09, [sx * 0.6, sy * 0.38, bed - 0.02], FINISH.brushed, 'z', 20);
    }
  solid.box([1.5, 1.1, 0.55], [0, 0, bed + 1.32], GREEN, 0.03);
  solid.box([1.0, 0.8, 0.34], [0.05, 0.05, bed + 1.77], paint('#34584f', 0.5), 0.02);
  solid.rod(0.13, 0.36, [-0.35, -0.12, bed + 2.1], FINISH.graphite, 'z', 20);
  solid.rod(0.05, 0.22, [0.25, -0.2, bed + 2.05], FINISH.steel, 'z', 14);
  solid.box([0.34, 0.02, 0.2], [0.45, -0.56, bed + 1.36], FINISH.white, 0.004);
  solid.box([0.5, 0.02, 0.06], [-0.35, -0.56, bed + 1.3], FINISH.safetyYellow, 0.003);
  for (const sx of [-1, 1]) {
    solid.box([0.05, 0.06, 0.9], [sx * 0.8, -0.62, bed + 0.35], FINISH.safetyYellow, 0.01);
    solid.box([0.02, 0.012, 0.8], [sx * 0.785, -0.655, bed + 0.35], FINISH.black, 0.002);
  }
  for (let i = 0; i < 10; i++)
    solid.box([0.075, 0.012, 0.05], [-0.675 + i * 0.15, -0.553, bed - 0.19], i % 2 === 0 ? FINISH.safetyYellow : FINISH.black, 0.002);
  operatorPanel(solid, 1.15, -0.55, -0.25);
  return solid;
}

function ramShape() {
  const solid = openSolid();
  solid.box([1.34, 0.98, 0.2], [0, 0, 0.28], FINISH.machineGrey, 0.02);
  solid.box([0.62, 0.5, 0.16], [0, 0, 0.1], FINISH.blackSteel, 0.008);
  solid.box([0.5, 0.4, 0.05], [0, 0, 0.0], FINISH.brushed, 0.008);
  solid.add(cylinder(0.16, 0.8, 24), FINISH.polished, place(0, 0, 0.75));
  for (const sx of [-1, 1]) for (const sy of [-1, 1]) solid.rod(0.115, 0.24, [sx * 0.6, sy * 0.38, 0.28], FINISH.brushed, 'z', 18);
  return solid;
}
