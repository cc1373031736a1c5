import type { Conveyor, Fixture, LayoutId, LayoutRecord, LineStore, Point } from '@taktwerk/line';
import { clean, type FloorPoint, turnedAbout } from './geometry.ts';
import { changeEach } from './move-record.ts';

/** Records that run along corners which can be taken hold of one by one. */
export type Lined = Conveyor | Fixture;

export const isLined = (record: LayoutRecord | undefined): record is Lined =>
  record?.kind === 'conveyor' || (record?.kind === 'fixture' && record.points.length >= 2);

/** Corners on the floor; a fixture without corners has none. */
export function floorPointsOf(record: Lined): readonly FloorPoint[] {
  if (record.kind === 'conveyor') return record.points.map(([x, y]) => ({ x, y }));
  const { at } = record;
  return record.points.map(([x, y]) => turnedAbout({ x: clean(at.x + x), y: clean(at.y + y) }, at, at.rotation));
}

/** Whether the last corner is the first one again. */
export function isClosed(record: Lined): boolean {
  const [first, last] = [record.points[0], record.points.at(-1)];
  return record.points.length > 3 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

/** The record with a corner somewhere else; a closed line stays closed. */
export function withPointAt<R extends Lined>(record: R, index: number, to: FloorPoint): R {
  const own = ownPoint(record, to);
  const ends = isClosed(record) && (index === 0 || index === record.points.length - 1) ? [0, record.points.length - 1] : [index];
  return withPoints(
    record,
    record.points.map((point, i): Point => (ends.includes(i) ? [own.x, own.y, point[2]] : point)),
  );
}

/** The record with a corner more, before that of `index`. */
export function withPoint<R extends Lined>(record: R, index: number, to: FloorPoint): R {
  const own = ownPoint(record, to);
  const z = record.points[index]?.[2] ?? record.points.at(-1)?.[2] ?? 0;
  return withPoints(record, [...record.points.slice(0, index), [own.x, own.y, z], ...record.points.slice(index)]);
}

/** The record without a corner; two are left at least, and a closed line that loses its first corner closes at the next. */
export function withoutPoint<R extends Lined>(record: R, index: number): R {
  const wasClosed = isClosed(record);
  if (record.points.length <= (wasClosed ? 4 : 2)) return record;
  if (!wasClosed)
    return withPoints(
      record,
      record.points.filter((_, i) => i !== index),
    );
  const corners = record.points.slice(0, -1).filter((_, i) => i !== index % (record.points.length - 1));
  return withPoints(record, [...corners, corners[0] as Point]);
}

/** Changes the corners of a record as one entry of the history. @param join edits in a row with the same key become one (a drag) */
export function changePoints(
  store: LineStore,
  layout: LayoutId,
  id: string,
  change: (record: Lined) => Lined,
  join: string | null = null,
): void {
  store.edit('draw:edit.points', (draft) => changeEach(draft, layout, [id], (record) => (isLined(record) ? change(record) : record)), join);
}

/** A point of the floor in the record's own frame. */
function ownPoint(record: Lined, to: FloorPoint): FloorPoint {
  if (record.kind === 'conveyor') return { x: clean(to.x), y: clean(to.y) };
  const { at } = record;
  const turned = turnedAbout(to, at, -at.rotation);
  return { x: clean(turned.x - at.x), y: clean(turned.y - at.y) };
}

/** The size of a fixture along x is the room of its corners. */
function withPoints<R extends Lined>(record: R, points: readonly Point[]): R {
  if (record.kind === 'conveyor') return { ...record, points: [...points] };
  const across = points.map(([x]) => x);
  const { sizeM } = record as Fixture;
  return { ...record, points: [...points], sizeM: [clean(Math.max(...across) - Math.min(...across)), sizeM[1], sizeM[2]] };
}
