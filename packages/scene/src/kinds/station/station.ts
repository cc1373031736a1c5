/** Stations: machines and work places by their look, with stack light, work point and state. */
import type { Station } from '@taktwerk/line';
import { Matrix4, type Vector3 } from 'three';
import { type Arc, type Figure, openFigure } from '../../figures/figure.ts';
import { addStackLight } from '../../figures/stack-light.ts';
import { openMoment } from '../../playback/moment.ts';
import { frameOf, type Workshop } from '../workshop.ts';
import { bench } from './bench.ts';
import { casePacker } from './case-packer.ts';
import { coordinateMeasuring } from './coordinate-measuring.ts';
import { dieCasting } from './die-casting.ts';
import { grindingBooth } from './grinding-booth.ts';
import { injectionMoulding } from './injection-moulding.ts';
import { inspectionTable } from './inspection-table.ts';
import { laserCutter } from './laser-cutter.ts';
import { lathe } from './lathe.ts';
import { machine } from './machine.ts';
import { machiningCentre } from './machining-centre.ts';
import { oven } from './oven.ts';
import { packingTable } from './packing-table.ts';
import { paintBooth } from './paint-booth.ts';
import { palletizingCell } from './palletizing-cell.ts';
import { press } from './press.ts';
import { pressBrake } from './press-brake.ts';
import { type StationLook, type StationParts, workPoint } from './setting.ts';
import { stretchWrapper } from './stretch-wrapper.ts';
import { tester } from './tester.ts';
import { warpKnitting } from './warp-knitting.ts';
import { washingMachine } from './washing-machine.ts';
import { weldingBooth } from './welding-booth.ts';
import { weldingCell } from './welding-cell.ts';

const LOOKS: Readonly<Record<Exclude<Station['look'], 'none'>, StationLook>> = {
  bench,
  weldingBooth,
  weldingCell,
  press,
  lathe,
  machiningCentre,
  grindingBooth,
  inspectionTable,
  packingTable,
  palletizingCell,
  pressBrake,
  injectionMoulding,
  dieCasting,
  warpKnitting,
  laserCutter,
  paintBooth,
  stretchWrapper,
  casePacker,
  coordinateMeasuring,
  washingMachine,
  oven,
  tester,
  machine,
};

/** Distance of copies when a station has several servers, m. */
const SERVER_PITCH_M = 2.4;
const MOST_DRAWN = 6;

export function stationKind(station: Station, workshop: Workshop): Figure | null {
  if (station.look === 'none') return null;
  const frame = frameOf(station.at);
  const draft = openFigure(station.id, frame);
  const work = workPoint(station);
  const copies = Math.min(station.servers ?? 1, MOST_DRAWN);
  const servers = Array.from({ length: copies }, (_, server) => serverOf(station, workshop, draft, work, server));
  // Moving parts take their resting place before the extents are measured.
  const idle = openMoment(null);
  for (const { parts } of servers) parts.pose?.(null, idle);
  const place = new Matrix4();
  const first = servers[0]!;
  return draft.done({
    arc: first.arc,
    slot(index, out) {
      const server = servers[index % copies]!;
      const local = server.parts.slot?.(Math.floor(index / copies), place) ?? place.makeTranslation(work.x, work.y, work.z);
      return out.multiplyMatrices(server.frame, local);
    },
    pose(moment) {
      servers.forEach((server, i) => {
        const now = moment.unit(station.id, i);
        server.light.show(now);
        server.parts.pose?.(now, moment);
        if (server.arc !== null) server.arc.strength = now?.state === 'working' && dutyOn(now.elapsedS) ? 1 : 0;
      });
    },
  });
}

function serverOf(station: Station, workshop: Workshop, whole: ReturnType<typeof openFigure>, work: Vector3, server: number) {
  const frame = new Matrix4().multiplyMatrices(whole.frame, new Matrix4().makeTranslation(server * SERVER_PITCH_M, 0, 0));
  const draft = openFigure(station.id, frame);
  const parts: StationParts = LOOKS[station.look as keyof typeof LOOKS]({ station, draft, shapes: workshop.shapes, workshop, work });
  const [x, y, z, poleM] = parts.lamp;
  const light = addStackLight(draft, workshop.shapes, [x, y, z], poleM);
  whole.take(draft.done().bodies);
  const arc: Arc | null = parts.arc === undefined ? null : { at: parts.arc.clone().applyMatrix4(frame), strength: 0 };
  return { frame, parts, light, arc };
}

/** A hand welder's arc: seams of some seconds with pauses to look and turn the part. */
const dutyOn = (elapsedS: number): boolean => elapsedS > 3 && elapsedS % 9 < 6;
