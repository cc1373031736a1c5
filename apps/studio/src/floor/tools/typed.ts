import type { Fixture, LayoutId, LayoutRecord, LineStore } from '@taktwerk/line';
import type { SceneView } from '@taktwerk/scene';
import { moveRecords, turnRecords } from '../../edits/move-record.ts';
import type { Axis, Mode } from '../../session/tool.ts';
import { pivotOf } from './drag.ts';

interface Where {
  /** null where the floor is not drawn: things turn about their own places then. */
  readonly view: SceneView | null;
  readonly store: LineStore;
  readonly layout: LayoutId;
}

/** What was typed after W, E or R: millimetres along an axis, degrees, or the size along an axis in millimetres. @returns whether it could be done */
export function commitTyped(where: Where, ids: readonly string[], mode: Mode, axis: Axis | null, typed: string): boolean {
  const value = Number(typed);
  if (typed === '' || !Number.isFinite(value)) return false;
  const { store, layout } = where;
  if (mode === 'rotate') turnRecords(store, layout, ids, pivotOf(where, ids), (value * Math.PI) / 180);
  else if (mode === 'move') return moveAlong(where, ids, axis ?? 'x', value / 1000);
  else return resize(where, ids, axis ?? 'x', value / 1000);
  return true;
}

function moveAlong({ store, layout }: Where, ids: readonly string[], axis: Axis, metres: number): boolean {
  if (axis !== 'z') {
    moveRecords(store, layout, ids, { x: axis === 'x' ? metres : 0, y: axis === 'y' ? metres : 0 });
    return true;
  }
  store.edit('studio:edit.move', (draft) => {
    for (const id of ids) {
      const record = draft.document().layouts[layout]?.records[id];
      if (record !== undefined) draft.put(layout, lifted(record, metres));
    }
  });
  return true;
}

function lifted(record: LayoutRecord, metres: number): LayoutRecord {
  const up = (z: number): number => Number((z + metres).toFixed(6));
  if ('at' in record) return { ...record, at: { ...record.at, z: up(record.at.z) } };
  if (record.kind === 'conveyor') return { ...record, points: record.points.map(([x, y, z]) => [x, y, up(z)]) };
  return record;
}

/** Fixtures have a size of their own, conveyors a width; everything else has that of its model. */
export const hasSize = (record: LayoutRecord | undefined): boolean => record?.kind === 'fixture' || record?.kind === 'conveyor';

function resize({ store, layout }: Where, ids: readonly string[], axis: Axis, metres: number): boolean {
  const records = store.document().layouts[layout]?.records ?? {};
  const sized = ids.filter((id) => hasSize(records[id]));
  if (sized.length === 0 || metres <= 0) return false;
  store.edit('build:edit.size', (draft) => {
    for (const id of sized) {
      const record = records[id];
      if (record?.kind === 'conveyor' && axis === 'y') draft.put(layout, { ...record, widthM: metres });
      if (record?.kind === 'fixture') draft.put(layout, sizedFixture(record, axis, metres));
    }
  });
  return true;
}

/** A fixture drawn through corner points keeps its shape: the points stretch with it. */
function sizedFixture(record: Fixture, axis: Axis, metres: number): Fixture {
  const i = { x: 0, y: 1, z: 2 }[axis];
  const before = record.sizeM[i] ?? 0;
  const sizeM = record.sizeM.map((side, k) => (k === i ? metres : side)) as [number, number, number];
  const spread = record.points.map((point) => point[i] ?? 0);
  const length = record.points.length === 0 ? before : Math.max(...spread) - Math.min(...spread);
  if (length === 0 || i === 2) return { ...record, sizeM };
  const points = record.points.map((point) =>
    point.map((value, k) => (k === i ? Number(((value * metres) / length).toFixed(6)) : value)),
  ) as Fixture['points'];
  return { ...record, sizeM, points };
}
