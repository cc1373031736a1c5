/** Press brake: two C-shaped side frames, table with die, beam with punch that comes down while it works, back gauge, panel on an arm. */
import { Matrix4, Vector3 } from 'three';
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { prism } from '../../shapes/prism.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import { closing, type StationLook } from './setting.ts';

const STROKE_M = 0.2;
const BEND_S = 1.5;
const SKIN = paint('#e3e6e8', 0.42);
const ACCENT = paint('#1f5f8f', 0.42);

export const pressBrake: StationLook = ({ draft, shapes, work }) => {
  const at = place(work.x, work.y + 0.1, work.z);
  draft.body(
    shapes.of(`station/press brake ${work.z.toFixed(2)}`, () => body(work.z)),
    at,
  );
  const beam = draft.body(shapes.of('station/press brake beam', beamShape), at);
  return {
    lamp: [work.x + 1.6, work.y + 0.3, work.z + 1.62, 0.3],
    pose: (now) => setPlace(beam, draft.frame, place(work.x, work.y + 0.1, work.z + STROKE_M * (1 - closing(now, BEND_S, BEND_S)))),
  };
};

/** Outline in the y-z plane, drawn out along x. */
function sidePlate(solid: Solid, x: number, thickness: number, z: number): void {
  const outline = [
    [-0.3, -z],
    [0.95, -z],
    [0.95, 1.55],
    [-0.35, 1.55],
    [-0.35, 0.55],
    [0.2, 0.42],
    [0.2, -0.08],
    [-0.3, -0.16],
  ] as const;
  const frame = new Matrix4().makeBasis(new Vector3(0, 1, 0), new Vector3(0, 0, 1), new Vector3(1, 0, 0));
  solid.add(prism(outline, thickness), SKIN, frame.setPosition(x - thickness / 2, 0, 0));
}

function body(z: number) {
  const solid = openSolid();
  for (const s of [-1, 1]) {
    sidePlate(solid, s * 1.42, 0.09, z);
    solid.box([0.34, 0.6, 1.45], [s * 1.62, 0.55, 0.35], SKIN, 0.03);
    solid.rod(0.11, 0.5, [s * 1.2, -0.05, 1.35], FINISH.blackSteel, 'z', 20);
  }
  solid.box([2.76, 0.16, z - 0.12], [0, -0.1, -(z + 0.12) / 2 + 0.02], SKIN, 0.015);
  solid.box([2.76, 0.02, 0.2], [0, -0.19, -0.34], ACCENT, 0.004);
  solid.box([2.7, 0.09, 0.05], [0, -0.1, -0.075], FINISH.blackSteel, 0.004);
  solid.box([2.6, 0.06, 0.05], [0, -0.1, -0.03], FINISH.steel, 0.004);
  solid.box([3.4, 0.5, 0.34], [0, 0.55, 1.72], ACCENT, 0.03);
  solid.rod(0.13, 0.36, [0.5, 0.55, 2.05], FINISH.darkCover, 'z', 20);
  solid.box([2.5, 0.05, 0.08], [0, 0.48, 0.02], FINISH.brushed, 0.006);
  for (const s of [-1, 1]) solid.box([0.06, 0.3, 0.06], [s * 0.55, 0.34, 0.02], FINISH.safetyYellow, 0.006);
  for (const s of [-1, 1]) solid.box([0.08, 0.36, 0.04], [s * 0.5, -0.36, -0.03], FINISH.brushed, 0.006);
  solid.rod(0.03, 1.1, [1.3, -0.3, 1.2], FINISH.frameGrey, 'y', 12);
  solid.rod(0.025, 0.4, [1.3, -0.82, 1.0], FINISH.frameGrey, 'z', 12);
  solid.box([0.46, 0.1, 0.36], [1.3, -0.82, 0.7], FINISH.graphite, 0.015);
  solid.box([0.36, 0.01, 0.22], [1.3, -0.875, 0.74], FINISH.screen, 0.003);
  solid.box([0.3, 0.22, 0.12], [-0.5, -0.8, 0.06 - z], FINISH.safetyYellow, 0.02);
  return solid;
}

/** At its lowest the punch stands in the die. */
function beamShape() {
  const solid = openSolid();
  solid.box([2.72, 0.12, 0.9], [0, -0.1, 0.68], SKIN, 0.012);
  solid.box([2.72, 0.02, 0.28], [0, -0.17, 0.92], ACCENT, 0.004);
  solid.box([2.66, 0.07, 0.09], [0, -0.1, 0.2], FINISH.blackSteel, 0.004);
  for (let i = 0; i < 6; i++) solid.box([0.42, 0.035, 0.18], [-1.08 + i * 0.432, -0.1, 0.09], FINISH.steel, 0.006);
  return solid;
}
