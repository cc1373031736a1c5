import type { LayoutRecord } from '@taktwerk/line';
import { changeRecord, type Place } from '../../edits/change-record.ts';
import { type Path, withValueAt } from '../../edits/paths.ts';

/** Puts something else in the place of a part of a record: one entry of the history; the user is its origin from then on. */
export function teach(place: Place, path: Path, next: unknown, join: string | null = null): void {
  changeRecord(
    place,
    'teach:edit.work',
    (record) =>
      ({
        ...withValueAt(record, path, next),
        sources: { ...record.sources, [path.join('.')]: { origin: 'measured', source: 'user' } },
      }) as LayoutRecord,
    join,
  );
}

/** The list with the member at a place moved by a step; the same list at its ends. */
export function stepped<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[at], next[to]] = [next[to] as T, next[at] as T];
  return next;
}
