/** Inspection: granite plate on a stand, measuring bridge or camera portal, monitor, bins for good and bad. */
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { cylinder } from '../../shapes/revolve.ts';
import { openSolid } from '../../shapes/solid.ts';
import { bin } from './furniture.ts';
import type { StationLook } from './setting.ts';

export const inspectionTable: StationLook = ({ draft, shapes, station, work }) => {
  const height = Math.max(0.7, work.z);
  const camera = Object.values(station.operations).some(({ work: job }) => job.type === 'inspection' && job.by === 'camera');
  draft.body(
    shapes.of(`station/inspection ${height.toFixed(2)} ${camera}`, () => shape(height, camera)),
    place(work.x, work.y, 0),
  );
  return { lamp: [work.x + 0.82, work.y + 0.4, height - 0.02, 0.9] };
};

const GRANITE = { colour: '#2e3338', roughness: 0.22, metalness: 0, glow: 0 };

function shape(height: number, camera: boolean) {
  const solid = openSolid();
  for (const sx of [-1, 1])
    for (const sy of [-1, 1]) solid.box([0.09, 0.09, height - 0.16], [sx * 0.6, sy * 0.32, (height - 0.16) / 2], FINISH.machineBlue, 0.01);
  for (const sy of [-1, 1]) solid.box([1.2, 0.06, 0.07], [0, sy * 0.32, 0.2], FINISH.machineBlue, 0.01);
  solid.box([1.3, 0.74, 0.06], [0, 0, height - 0.18], FINISH.machineBlue, 0.01);
  solid.box([1.4, 0.85, 0.15], [0, 0, height - 0.075], GRANITE, 0.012);
  if (camera) portal(solid, height);
  else heightGauge(solid, height);
  solid.box([0.04, 0.06, 0.5], [0.55, 0.38, height + 0.25], FINISH.graphite, 0.01);
  solid.box([0.56, 0.04, 0.34], [0.42, 0.33, height + 0.52], FINISH.black, 0.01);
  solid.box([0.52, 0.01, 0.3], [0.42, 0.307, height + 0.52], FINISH.screen, 0.003);
  solid.box([0.3, 0.008, 0.05], [0.36, 0.3, height + 0.6], { colour: '#63d08b', roughness: 0.4, metalness: 0, glow: 0.9 }, 0.001);
  bin(solid, -1.02, 0.05, 0.55, [0.4, 0.6, 0.22], paint('#2f9e55'));
  bin(solid, 1.02, -0.1, 0.55, [0.4, 0.5, 0.22], paint('#c7362b'));
  for (const x of [-1.02, 1.02]) solid.box([0.42, 0.5, 0.55], [x, 0, 0.275], FINISH.frameGrey, 0.02);
  return solid;
}

function portal(solid: ReturnType<typeof openSolid>, height: number): void {
  for (const sx of [-1, 1]) solid.box([0.08, 0.1, 0.75], [sx * 0.62, 0.1, height + 0.375], FINISH.aluminium, 0.008);
  solid.box([1.32, 0.1, 0.1], [0, 0.1, height + 0.75], FINISH.aluminium, 0.008);
  solid.box([0.12, 0.16, 0.2], [0, 0.02, height + 0.68], FINISH.graphite, 0.01);
  solid.rod(0.035, 0.1, [0, 0.02, height + 0.54], FINISH.black, 'z', 18);
  solid.add(cylinder(0.11, 0.025, 28), { colour: '#fdf4e0', roughness: 0.4, metalness: 0, glow: 0.8 }, place(0, 0.02, height + 0.5));
}

/** Bridge of a manual measuring machine: two legs, beam, quill with probe. */
function heightGauge(solid: ReturnType<typeof openSolid>, height: number): void {
  solid.box([0.14, 0.18, 0.62], [-0.6, 0.16, height + 0.31], FINISH.machineLight, 0.02);
  solid.box([0.12, 0.16, 0.62], [0.3, 0.16, height + 0.31], FINISH.machineLight, 0.02);
  solid.box([1.1, 0.18, 0.15], [-0.15, 0.16, height + 0.68], FINISH.machineLight, 0.02);
  solid.box([0.2, 0.1, 0.36], [-0.2, 0.04, height + 0.7], paint('#27496d'), 0.015);
  solid.rod(0.022, 0.4, [-0.2, 0.02, height + 0.38], FINISH.polished, 'z', 14);
  solid.rod(0.012, 0.07, [-0.2, 0.02, height + 0.15], FINISH.safetyRed, 'z', 10);
  solid.rod(0.09, 0.02, [0.5, -0.22, height + 0.01], FINISH.steel, 'z', 22);
  solid.box([0.1, 0.2, 0.02], [-0.5, -0.25, height + 0.01], FINISH.steel, 0.004);
}
