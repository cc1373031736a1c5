import type { LayoutRecord } from '@taktwerk/line';
import { changeRecord, type Place } from './change-record.ts';

/** Lengths without the dust of a sum, m. */
const clean = (value: number): number => Number(value.toFixed(6));

/** Puts the anchor of a record (its place, the first point of a conveyor) to a point of the floor. */
export function moveTo(place: Place, to: { readonly x: number; readonly y: number }): void {
  changeRecord(place, 'studio:edit.move', (record) => {
    if ('at' in record) return shifted(record, to.x - record.at.x, to.y - record.at.y);
    if (record.kind !== 'conveyor') return record;
    const [x, y] = record.points[0] ?? [0, 0];
    return shifted(record, to.x - x, to.y - y);
  });
}

/** Moves by a step; steps in a row are one entry of the history. */
export function nudge(place: Place, dx: number, dy: number): void {
  changeRecord(place, 'studio:edit.move', (record) => shifted(record, dx, dy), `nudge ${place.layout} ${place.id}`);
}

/** Turns a record about its own place by 90°, counterclockwise seen from above; the angle stays within ±180°. */
export function turn(place: Place): void {
  changeRecord(place, 'studio:edit.rotate', (record) => {
    if (!('at' in record)) return record;
    const quarters = Math.round(record.at.rotation / (Math.PI / 2)) + 1;
    const isSquare = Math.abs(record.at.rotation - (quarters - 1) * (Math.PI / 2)) < 1e-6;
    const angle = isSquare ? quarters * (Math.PI / 2) : record.at.rotation + Math.PI / 2;
    const rotation = angle > Math.PI + 1e-9 ? angle - 2 * Math.PI : angle;
    return { ...record, at: { ...record.at, rotation: Math.abs(rotation) < 1e-12 ? 0 : rotation } };
  });
}

/** The record somewhere else; what stands nowhere of its own stays as it is. */
export function shifted<R extends LayoutRecord>(record: R, dx: number, dy: number): R {
  if ('at' in record) return { ...record, at: { ...record.at, x: clean(record.at.x + dx), y: clean(record.at.y + dy) } };
  if (record.kind !== 'conveyor') return record;
  return { ...record, points: record.points.map(([x, y, z]) => [clean(x + dx), clean(y + dy), z]) };
}
