/** Where a record that is dragged over the floor comes to stand. Metres, floor frame. */
import type { LayoutRecord } from '@taktwerk/line';

/** Grid that places snap to, m. */
export const GRID_M = 0.1;

export interface FloorPoint {
  readonly x: number;
  readonly y: number;
}

/** The point that a record is moved by; null for records that stand nowhere of their own (flows, networks, fleets). */
export function anchorOf(record: LayoutRecord): FloorPoint | null {
  if ('at' in record) return { x: record.at.x, y: record.at.y };
  if (record.kind !== 'conveyor') return null;
  const [x, y] = record.points[0] as readonly [number, number, number];
  return { x, y };
}

/** The anchor moved by what the pointer has moved; on the grid unless `isFree`. */
export function draggedTo(anchor: FloorPoint, from: FloorPoint, to: FloorPoint, isFree: boolean): FloorPoint {
  const place = isFree ? (value: number) => Math.round(value * 1000) / 1000 : onGrid;
  return { x: place(anchor.x + to.x - from.x), y: place(anchor.y + to.y - from.y) };
}

/** The nearest place of the grid, without the dust of the division. */
function onGrid(value: number): number {
  return Number((Math.round(value / GRID_M) * GRID_M).toFixed(6));
}
