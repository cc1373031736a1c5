/** Robot welding cell: fixture on the work point, two-station positioner with arc screen where the work asks for one, power source, wire drum, cabinet. */
import type { ArcWeldingWork, Station } from '@taktwerk/line';
import { Matrix4, Vector3 } from 'three';
import { setPlace } from '../../figures/figure.ts';
import { FINISH, paint } from '../../shapes/finish.ts';
import { place } from '../../shapes/place.ts';
import { openSolid, type Solid } from '../../shapes/solid.ts';
import type { Workshop } from '../workshop.ts';
import { cabinet, gasBottle, operatorPanel, weldingSource } from './furniture.ts';
import { ramp, type StationLook } from './setting.ts';

/** Distance from the turntable's axis to the middle of each fixture, m. */
const ARM_M = 0.78;

export const weldingCell: StationLook = (setting) => {
  const { draft, shapes, station, work } = setting;
  const job = weldingJob(station);
  const away = awayFromRobot(setting.workshop, draft.frame, work, job);
  const turn = Math.atan2(away.y, away.x);
  const kit = new Vector3(work.x, work.y, 0).addScaledVector(new Vector3(-away.y, away.x, 0), -1.75).addScaledVector(away, -0.6);
  draft.body(shapes.of('station/welding-cell kit', equipment), place(kit.x, kit.y, 0, 0, 0, turn + Math.PI / 2));
  if (positionerArm(job) === 0) {
    draft.body(
      shapes.of(`station/welding-cell table ${work.z.toFixed(2)}`, () => fixedTable(work.z)),
      place(work.x, work.y, 0, 0, 0, turn + Math.PI / 2),
    );
    return { lamp: [kit.x, kit.y, 1.9, 0.3] };
  }
  const axis = new Vector3(work.x, work.y, 0).addScaledVector(away, ARM_M);
  const height = work.z;
  draft.body(
    shapes.of(`station/positioner foot ${height.toFixed(2)}`, () => foot(height)),
    place(axis.x, axis.y, 0),
  );
  const table = draft.body(
    shapes.of(`station/positioner table ${height.toFixed(2)}`, () => turntable(height)),
    place(axis.x, axis.y, 0, 0, 0, turn),
  );
  const indexS = job?.positioner?.indexS ?? 3;
  let half = 0;
  const panel = axis
    .clone()
    .addScaledVector(away, 1.5)
    .addScaledVector(new Vector3(-away.y, away.x, 0), 1.0);
  draft.body(
    shapes.of('station/operator-panel', () => operatorPanel(openSolid(), 0, 0)),
    place(panel.x, panel.y, 0, 0, 0, turn + Math.PI / 2),
  );
  return {
    lamp: [kit.x, kit.y, 1.9, 0.3],
    pose(now, moment) {
      const cycle = now === null ? 0 : moment.cycles(station.id);
      const turning = now?.state === 'working' ? ramp(now.elapsedS, 0, indexS) : 1;
      half = (cycle % 2) + turning - 1;
      setPlace(table, draft.frame, place(axis.x, axis.y, 0, 0, 0, turn + half * Math.PI));
    },
    slot(index, out) {
      const point = index === 0 ? new Vector3(work.x, work.y, work.z) : axis.clone().addScaledVector(away, ARM_M).setZ(work.z);
      return out.makeTranslation(point.x, point.y, point.z);
    },
  };
};

export function weldingJob(station: Station): ArcWeldingWork | null {
  for (const { work } of Object.values(station.operations)) if (work.type === 'arcWelding') return work;
  return null;
}

/** Distance from the turntable's axis to each fixture, m; 0 without a two-station positioner. */
export const positionerArm = (job: ArcWeldingWork | null): number => ((job?.positioner?.stations ?? 1) > 1 ? ARM_M : 0);

/** Level unit vector from the welding robot past the work point, in the station's frame; −y without a robot. */
export function awayFromRobot(workshop: Workshop, frame: Matrix4, work: Vector3, job: ArcWeldingWork | null): Vector3 {
  const robot = workshop.records[job?.robot ?? ''];
  if (robot?.kind !== 'robot') return new Vector3(0, -1, 0);
  const base = new Vector3(robot.at.x, robot.at.y, 0).applyMatrix4(new Matrix4().copy(frame).invert());
  const away = new Vector3(work.x - base.x, work.y - base.y, 0);
  return away.lengthSq() < 1e-6 ? new Vector3(0, -1, 0) : away.normalize();
}

/** Fixture plate with clamps and locating pins; its top is at z, x along the robot's view. */
function fixture(solid: Solid, x: number, z: number): void {
  solid.box([0.72, 1.25, 0.035], [x, 0, z - 0.0175], FINISH.brushed, 0.005);
  for (let i = -2; i <= 2; i++) solid.box([0.7, 0.012, 0.003], [x, i * 0.24, z], FINISH.black, 0);
  for (const [dx, y] of [
    [-0.24, -0.45],
    [0.24, -0.45],
    [-0.24, 0.45],
    [0.24, 0.45],
  ] as const) {
    solid.box([0.07, 0.07, 0.09], [x + dx, y, z + 0.045], paint('#2b5f9e'), 0.008);
    solid.rod(0.02, 0.1, [x + dx, y, z + 0.13], FINISH.graphite, 'z', 12);
    solid.box([0.025, 0.2, 0.022], [x + dx, y - Math.sign(y) * 0.1, z + 0.165], FINISH.safetyYellow, 0.006);
    solid.rod(0.012, 0.04, [x + dx, y - Math.sign(y) * 0.19, z + 0.145], FINISH.copper, 'z', 10);
  }
}

function fixedTable(z: number): Solid {
  const solid = openSolid();
  for (const sx of [-1, 1])
    for (const sy of [-1, 1]) solid.box([0.1, 0.1, z - 0.12], [sx * 0.28, sy * 0.5, (z - 0.12) / 2], FINISH.graphite, 0.01);
  solid.box([0.76, 1.25, 0.09], [0, 0, z - 0.08], FINISH.graphite, 0.012);
  fixture(solid, 0, z);
  return solid;
}

function foot(height: number): Solid {
  return openSolid()
    .rod(0.55, 0.05, [0, 0, 0.025], FINISH.castIron, 'z', 32)
    .rod(0.36, height * 0.42, [0, 0, height * 0.21 + 0.05], FINISH.safetyYellow, 'z', 32)
    .rod(0.42, 0.07, [0, 0, height * 0.42 + 0.08], FINISH.graphite, 'z', 32);
}

/** Turning arm with a fixture at both ends and the arc screen between them. */
function turntable(height: number): Solid {
  const solid = openSolid();
  const z = height * 0.42 + 0.12;
  solid.box([2 * ARM_M + 0.2, 0.32, 0.16], [0, 0, z + 0.08], FINISH.safetyYellow, 0.02);
  solid.box([0.05, 1.7, 1.15], [0, 0, z + 0.73], FINISH.graphite, 0.01);
  solid.box([0.07, 1.76, 0.06], [0, 0, z + 1.32], FINISH.safetyYellow, 0.008);
  for (const sy of [-1, 1]) solid.box([0.07, 0.06, 1.2], [0, sy * 0.86, z + 0.72], FINISH.safetyYellow, 0.008);
  for (const side of [-1, 1]) {
    solid.box([0.16, 0.5, height - z - 0.16], [side * ARM_M, 0, (height + z) / 2], FINISH.castIron, 0.015);
    solid.box([0.66, 1.15, 0.06], [side * ARM_M, 0, height - 0.065], FINISH.graphite, 0.01);
    fixture(solid, side * ARM_M, height);
  }
  return solid;
}

/** Robot controller, welding source, wire drum and gas beside the robot. */
function equipment(): Solid {
  const solid = openSolid();
  cabinet(solid, 0, 0, 0.75, 0.6, 1.3, FINISH.machineLight);
  solid.box([0.3, 0.02, 0.22], [-0.1, -0.31, 1.05], FINISH.screen, 0.004);
  weldingSource(solid, 0.75, 0.02, [0.75, -0.55, 0.1]);
  solid.rod(0.27, 0.8, [1.32, 0, 0.42], paint('#d8dcdf', 0.5), 'z', 28);
  solid.rod(0.28, 0.04, [1.32, 0, 0.1], FINISH.machineBlue, 'z', 28);
  solid.rod(0.28, 0.04, [1.32, 0, 0.74], FINISH.machineBlue, 'z', 28);
  solid.rod(0.1, 0.1, [1.32, 0, 0.87], FINISH.graphite, 'z', 20);
  gasBottle(solid, 1.78, 0.05, '#4a7d55');
  return solid;
}
