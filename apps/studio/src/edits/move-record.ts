import type { LayoutId, LayoutRecord, LineDraft, LineStore } from '@taktwerk/line';
import { changeRecord, type Place } from './change-record.ts';
import { anchorOf, type FloorPoint, rotated, shifted } from './geometry.ts';
import { refitPicks } from './palletizing.ts';

export { shifted } from './geometry.ts';

/** Puts the anchor of a record (its place, the first point of a conveyor) to a point of the floor. */
export function moveTo(place: Place, to: FloorPoint): void {
  const record = place.store.document().layouts[place.layout]?.records[place.id];
  const anchor = record === undefined ? null : anchorOf(record);
  if (anchor !== null) moveRecords(place.store, place.layout, [place.id], { x: to.x - anchor.x, y: to.y - anchor.y });
}

/** Moves by a step; steps in a row are one entry of the history. */
export function nudge(place: Place, ids: readonly string[], dx: number, dy: number): void {
  moveRecords(place.store, place.layout, ids, { x: dx, y: dy }, `nudge ${place.layout} ${ids.join(' ')}`);
}

/** Moves records together, as one entry of the history. @param join edits in a row with the same key become one entry (a drag) */
export function moveRecords(store: LineStore, layout: LayoutId, ids: readonly string[], by: FloorPoint, join: string | null = null): void {
  if (by.x === 0 && by.y === 0) return;
  store.edit('studio:edit.move', (draft) => changeEach(draft, layout, ids, (record) => shifted(record, by.x, by.y)), join);
}

/** Turns records together about a point, counterclockwise seen from above, radians. */
export function turnRecords(
  store: LineStore,
  layout: LayoutId,
  ids: readonly string[],
  about: FloorPoint,
  angle: number,
  join: string | null = null,
): void {
  if (angle === 0) return;
  store.edit('studio:edit.rotate', (draft) => changeEach(draft, layout, ids, (record) => rotated(record, about, angle)), join);
}

/** Replaces records by what `change` makes of them; palletizing follows the conveyors that feed it. */
export function changeEach(
  draft: LineDraft,
  layout: LayoutId,
  ids: readonly string[],
  change: (record: LayoutRecord) => LayoutRecord,
): void {
  for (const id of ids) {
    const record = draft.document().layouts[layout]?.records[id];
    if (record !== undefined) draft.put(layout, change(record));
  }
  refitPicks(draft, layout);
}

/** Turns a record about its own place to the next multiple of 90°, counterclockwise seen from above; the angle stays within ±180°. */
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
