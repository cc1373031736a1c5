import type { Fixture, LayoutId, LayoutRecord, LineStore } from '@taktwerk/line';
import type { Axis } from '../session/tool.ts';

interface Where {
  readonly store: LineStore;
  readonly layout: LayoutId;
}

/** Lifts records over the floor together, as one entry of the history. @param join edits in a row with the same key become one (a drag) */
export function liftRecords({ store, layout }: Where, ids: readonly string[], metres: number, join: string | null = null): void {
  if (metres === 0) return;
  store.edit(
    'studio:edit.move',
    (draft) => {
      for (const id of ids) {
        const record = draft.document().layouts[layout]?.records[id];
        if (record !== undefined) draft.put(layout, lifted(record, metres));
      }
    },
    join,
  );
}

function lifted(record: LayoutRecord, metres: number): LayoutRecord {
  const up = (z: number): number => Number((z + metres).toFixed(6));
  if ('at' in record) return { ...record, at: { ...record.at, z: up(record.at.z) } };
  if (record.kind === 'conveyor') return { ...record, points: record.points.map(([x, y, z]) => [x, y, up(z)]) };
  return record;
}

/** Fixtures have a size of their own, conveyors a width; everything else has that of its model. */
export const hasSize = (record: LayoutRecord | undefined): boolean => record?.kind === 'fixture' || record?.kind === 'conveyor';

/** Size of a record along one of its own axes, m; null where it has none. */
export function sizeAlong(record: LayoutRecord | undefined, axis: Axis): number | null {
  if (record?.kind === 'conveyor') return axis === 'y' ? record.widthM : null;
  if (record?.kind !== 'fixture') return null;
  const i = { x: 0, y: 1, z: 2 }[axis];
  const spread = i < 2 ? record.points.map((point) => point[i] ?? 0) : [];
  const length = spread.length === 0 ? 0 : Math.max(...spread) - Math.min(...spread);
  return length > 0 ? length : (record.sizeM[i] ?? null);
}

/** Gives records a size along an axis. @returns whether one of them has such a size */
export function resize({ store, layout }: Where, ids: readonly string[], axis: Axis, metres: number, join: string | null = null): boolean {
  const records = store.document().layouts[layout]?.records ?? {};
  const sized = ids.filter((id) => hasSize(records[id]));
  if (sized.length === 0 || metres <= 0) return false;
  store.edit(
    'build:edit.size',
    (draft) => {
      for (const id of sized) {
        const record = records[id];
        if (record?.kind === 'conveyor' && axis === 'y') draft.put(layout, { ...record, widthM: metres });
        if (record?.kind === 'fixture') draft.put(layout, sizedFixture(record, axis, metres));
      }
    },
    join,
  );
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
