import { cosine, sine } from '@taktwerk/kinematics';
import type { LayoutRecord, Pose } from '@taktwerk/line';

export type FloorPoint = readonly [number, number, number];

/** Records that stand at one place. */
type Placed = Extract<LayoutRecord, { at: Pose }>;

/** A point of a record's own frame on the floor: turned about z, then moved. Metres. */
export function onFloor(at: Pose, point: readonly [number, number, number]): FloorPoint {
  const cos = cosine(at.rotation);
  const sin = sine(at.rotation);
  return [at.x + cos * point[0] - sin * point[1], at.y + sin * point[0] + cos * point[1], at.z + point[2]];
}

/** A direction of a record's own frame on the floor. */
export function directionOnFloor(at: Pose, direction: readonly [number, number, number]): FloorPoint {
  return onFloor({ x: 0, y: 0, z: 0, rotation: at.rotation }, direction);
}

/**
 * Where parts are taken from or put to a record: its handover point, or the end of a conveyor.
 *
 * @param side which end of a conveyor is meant
 * @returns null for records that parts can't be handed over at
 */
export function handoverOf(record: LayoutRecord, side: 'in' | 'out'): FloorPoint | null {
  if (record.kind === 'conveyor') return (side === 'in' ? record.points[0] : record.points.at(-1)) ?? null;
  return 'handover' in record ? onFloor(record.at, record.handover) : null;
}

/** Where a record stands, for walking: its place, or the middle of a conveyor. */
export function standOf(record: LayoutRecord): FloorPoint | null {
  if (record.kind === 'conveyor') {
    const [a, b] = [record.points[0]!, record.points.at(-1)!];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0];
  }
  return 'at' in record ? [(record as Placed).at.x, (record as Placed).at.y, 0] : null;
}

/** Distance on the floor, metres. */
export const floorDistance = (a: FloorPoint, b: FloorPoint): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
