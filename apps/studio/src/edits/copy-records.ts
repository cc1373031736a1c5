import {
  type LayoutId,
  type LayoutRecord,
  type LineDraft,
  type LineStore,
  layoutRecordSchema,
  type SharedRecord,
  sharedRecordSchema,
} from '@taktwerk/line';
import { freeId } from './free-id.ts';
import { type FloorPoint, shifted } from './geometry.ts';

/** What is copied from a layout: records that stand there, the flows and groups among them, and the shared records they name. */
export interface Cutting {
  readonly format: 'taktwerk-cutting';
  readonly records: readonly LayoutRecord[];
  readonly shared: readonly SharedRecord[];
}

/** Cuts out records with the flows among them and what they share with others. */
export function cuttingOf(store: LineStore, layout: LayoutId, ids: readonly string[]): Cutting {
  const all = Object.values(store.document().layouts[layout]?.records ?? {});
  const chosen = new Set(ids);
  for (const record of all) if (record.kind === 'fleet' && chosen.has(record.id)) chosen.add(record.network);
  const records = all.filter(
    (record) =>
      chosen.has(record.id) ||
      (record.kind === 'flow' && chosen.has(record.from) && chosen.has(record.to)) ||
      (record.kind === 'group' && record.members.every((member) => chosen.has(member))),
  );
  const text = JSON.stringify(records);
  const shared = Object.values(store.document().shared).filter(({ id }) => text.includes(`"${id}"`));
  return { format: 'taktwerk-cutting', records, shared };
}

/** Reads a cutting from the clipboard's text; null when it is something else. */
export function readCutting(text: string): Cutting | null {
  if (!text.includes('taktwerk-cutting')) return null;
  try {
    const json = JSON.parse(text) as { format?: unknown; records?: unknown[]; shared?: unknown[] };
    if (json.format !== 'taktwerk-cutting') return null;
    const records = (json.records ?? []).map((record) => layoutRecordSchema.parse(record));
    const shared = (json.shared ?? []).map((record) => sharedRecordSchema.parse(record));
    return { format: 'taktwerk-cutting', records, shared };
  } catch {
    return null;
  }
}

/**
 * Puts copies of a cutting into a layout, `count` times, each moved on by `step`; whatever the copies say of each other they say of the
 * copies. One entry of the history.
 *
 * @returns ids of the copies that stand on the floor
 */
export function pasteCutting(store: LineStore, layout: LayoutId, cutting: Cutting, step: FloorPoint, count = 1): readonly string[] {
  const pasted: string[] = [];
  store.edit('build:edit.paste', (draft) => {
    for (const record of cutting.shared) if (!(record.id in draft.document().shared)) draft.putShared(record);
    for (let copy = 1; copy <= count; copy += 1) {
      const present = draft.document().layouts[layout]?.records ?? {};
      const taken: Record<string, unknown> = { ...present };
      const renamed = new Map<string, string>();
      for (const { id } of cutting.records) {
        const fresh = id in present || copy > 1 ? freeId(id.replace(/-\d+$/, ''), taken) : id;
        taken[fresh] = true;
        renamed.set(id, fresh);
      }
      for (const record of cutting.records) {
        const moved = shifted(renamedIn(record, renamed), step.x * copy, step.y * copy);
        draft.put(layout, moved);
        if (moved.kind !== 'flow' && moved.kind !== 'group') pasted.push(moved.id);
      }
      joinLayers(draft, layout, renamed);
    }
  });
  return pasted;
}

/** Copies stand in the layers of what they were made from. */
function joinLayers(draft: LineDraft, layout: LayoutId, renamed: ReadonlyMap<string, string>): void {
  for (const layer of Object.values(draft.document().layouts[layout]?.records ?? {})) {
    if (layer.kind !== 'layer') continue;
    const copies = layer.members.flatMap((id) => renamed.get(id) ?? []).filter((id) => !layer.members.includes(id));
    if (copies.length > 0) draft.put(layout, { ...layer, members: [...layer.members, ...copies] });
  }
}

/** The record with every mention of an old id replaced by the new one; its name counts on with its id. */
function renamedIn(record: LayoutRecord, renamed: ReadonlyMap<string, string>): LayoutRecord {
  const copy = JSON.parse(
    JSON.stringify(record, (key, value: unknown) => {
      if (key === 'stops' && typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([at, node]) => [renamed.get(at) ?? at, node]));
      return typeof value === 'string' ? (renamed.get(value) ?? value) : value;
    }),
  ) as LayoutRecord;
  if (copy.id === record.id || copy.name.zh + copy.name.en === '') return copy;
  const number = /-(\d+)$/.exec(copy.id)?.[1] ?? '';
  const counted = (name: string): string => (name === '' ? '' : `${name.replace(/\s*\d+$/, '')} ${number}`);
  const named = { ...copy, name: { zh: counted(copy.name.zh), en: counted(copy.name.en) } };
  if (!('failures' in named)) return named;
  return { ...named, failures: named.failures.map((failure) => ({ ...failure, id: `${failure.id}-${number}` })) } as LayoutRecord;
}
