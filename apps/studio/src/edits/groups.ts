import { type Group, type LayoutId, type LayoutRecord, type LineStore, layoutRecordSchema } from '@taktwerk/line';
import { named } from '../text/named.ts';
import { freeId } from './free-id.ts';

type Records = Readonly<Record<string, LayoutRecord>>;

export const groupsIn = (records: Records): readonly Group[] =>
  Object.values(records).filter((record): record is Group => record.kind === 'group');

/** The named records, and with each of them all others of its group; the first one stays the first. */
export function withGroups(records: Records, ids: readonly string[]): readonly string[] {
  const groups = groupsIn(records);
  return [...new Set([...ids, ...ids.flatMap((id) => groups.find(({ members }) => members.includes(id))?.members ?? [])])];
}

/** Puts records into one group; what stood in another group leaves it. @returns id of the group */
export function groupRecords(store: LineStore, layout: LayoutId, ids: readonly string[]): string {
  const records = store.document().layouts[layout]?.records ?? {};
  const id = freeId('group:g', records);
  const number = id.slice(id.lastIndexOf('-') + 1);
  const title = named('studio:kind.group');
  const name = { zh: `${title.zh} ${number}`, en: `${title.en} ${number}` };
  store.edit('draw:edit.group', (draft) => {
    for (const group of groupsIn(records)) {
      const members = group.members.filter((member) => !ids.includes(member));
      if (members.length < 2) draft.remove(layout, group.id);
      else if (members.length < group.members.length) draft.put(layout, { ...group, members });
    }
    draft.put(layout, layoutRecordSchema.parse({ kind: 'group', id, name, members: [...ids] }));
  });
  return id;
}

/** Takes the groups apart that any of the records stands in. */
export function ungroup(store: LineStore, layout: LayoutId, ids: readonly string[]): void {
  const groups = groupsIn(store.document().layouts[layout]?.records ?? {}).filter(({ members }) => members.some((id) => ids.includes(id)));
  if (groups.length === 0) return;
  store.edit('draw:edit.ungroup', (draft) => {
    for (const { id } of groups) draft.remove(layout, id);
  });
}
