/** Where a person stands to work at a record: in front of it, looking at it. */
import type { Pool, Station } from '@taktwerk/line';
import { type Matrix4, Vector3 } from 'three';
import { floorMatrix, place } from '../shapes/place.ts';
import { workPoint } from './station/setting.ts';
import { awayFromRobot, positionerArm, weldingJob } from './station/welding-cell.ts';
import { frameOf, type Workshop } from './workshop.ts';

/** Distance between a person's feet and the work point, m. */
const STAND_OFF_M = 0.62;
/** Distance between two people at one post, m. */
const ELBOW_ROOM_M = 0.75;

/** Frame on the floor (ahead is +y) of the n-th person at a record; null for records at which nobody stands. */
export function postOf(workshop: Workshop, id: string, index: number, out: Matrix4): Matrix4 | null {
  const record = workshop.records[id];
  const aside = index === 0 ? 0 : ELBOW_ROOM_M * Math.ceil(index / 2) * (index % 2 === 1 ? 1 : -1);
  if (record === undefined) return null;
  if (record.kind === 'station') return stationPost(workshop, record, aside, out);
  if (record.kind === 'source' || record.kind === 'buffer' || record.kind === 'sink') {
    const [x, y] = record.handover;
    return out.multiplyMatrices(frameOf(record.at), place(x + aside, y - 1.0, 0));
  }
  if (record.kind === 'robot') return out.multiplyMatrices(frameOf(record.at), place(aside, -1.4, 0));
  if (record.kind === 'conveyor') {
    const [x, y] = record.points[0]!;
    return floorMatrix(x + aside, y - 0.9, 0, 0, out);
  }
  return null;
}

function stationPost(workshop: Workshop, station: Station, aside: number, out: Matrix4): Matrix4 {
  const frame = frameOf(station.at);
  const work = workPoint(station);
  if (station.look === 'weldingCell') {
    const job = weldingJob(station);
    const away = awayFromRobot(workshop, frame, work, job);
    const reach = (positionerArm(job) === 0 ? 0 : 2 * positionerArm(job)) + 0.95;
    const side = new Vector3(-away.y, away.x, 0);
    const at = work.clone().addScaledVector(away, reach).addScaledVector(side, aside);
    return out.multiplyMatrices(frame, place(at.x, at.y, 0, 0, 0, Math.atan2(away.y, away.x) + Math.PI / 2));
  }
  const off = STAND_OFF[station.look] ?? STAND_OFF_M;
  return out.multiplyMatrices(frame, place(work.x + aside, work.y - off, 0));
}

/** Machines whose skin stands between the person and the work point. */
const STAND_OFF: Readonly<Partial<Record<Station['look'], number>>> = {
  press: 1.0,
  lathe: 1.05,
  machiningCentre: 1.35,
  oven: 1.4,
  machine: 0.95,
  tester: 0.75,
  palletizingCell: 1.1,
};

/** Where the n-th person of a pool waits: in a row at the pool's own place. */
export function homePost(pool: Pool, index: number, out: Matrix4): Matrix4 {
  return out.multiplyMatrices(frameOf(pool.at), place((index - (pool.count - 1) / 2) * ELBOW_ROOM_M, 0, 0));
}
