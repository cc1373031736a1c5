import { type Flow, layoutRecordSchema } from '@taktwerk/line';
import { changeRecord, type Place, recordAt } from './change-record.ts';

/** Kinds of records that parts come from, go to, or both. */
const GIVES = new Set(['source', 'station', 'buffer', 'conveyor']);
const TAKES = new Set(['station', 'buffer', 'conveyor', 'sink']);

/** Flows of a record: into it and out of it. */
export function flowsAt({ store, layout, id }: Place): { readonly into: readonly Flow[]; readonly outOf: readonly Flow[] } {
  const flows = Object.values(store.document().layouts[layout]?.records ?? {}).filter((record) => record.kind === 'flow');
  return { into: flows.filter((flow) => flow.to === id), outOf: flows.filter((flow) => flow.from === id) };
}

/** Records that parts of this one could go to and don't yet. */
export function targetsOf(place: Place): readonly string[] {
  const { store, layout, id } = place;
  if (!GIVES.has(recordAt(place)?.kind ?? '')) return [];
  const reached = new Set(flowsAt(place).outOf.map((flow) => flow.to));
  const records = Object.values(store.document().layouts[layout]?.records ?? {});
  return records.filter((record) => TAKES.has(record.kind) && record.id !== id && !reached.has(record.id)).map((record) => record.id);
}

/** Robots and fleets of the layout: what can carry a flow. */
export function carriersOf({ store, layout }: Place): readonly string[] {
  const records = Object.values(store.document().layouts[layout]?.records ?? {});
  return records.filter((record) => record.kind === 'robot' || record.kind === 'fleet').map((record) => record.id);
}

/** Lets parts go from a record to another by themselves. */
export function connect({ store, layout, id }: Place, to: string): void {
  const stem = `flow:${nameIn(id)}--${nameIn(to)}`;
  const records = store.document().layouts[layout]?.records ?? {};
  let flowId = stem;
  for (let number = 2; flowId in records; number += 1) flowId = `${stem}-${number}`;
  const flow = layoutRecordSchema.parse({ kind: 'flow', id: flowId, name: { zh: '', en: '' }, from: id, to });
  store.edit('studio:edit.connect', (draft) => draft.put(layout, flow));
}

export function disconnect({ store, layout }: Place, flow: string): void {
  store.edit('studio:edit.disconnect', (draft) => draft.remove(layout, flow));
}

/** Who carries the parts of a flow; null: they pass by themselves. */
export function carryBy(place: Place, flow: string, via: string | null): void {
  changeRecord({ ...place, id: flow }, 'studio:edit.connect', (record) => (record.kind === 'flow' ? { ...record, via } : record));
}

const nameIn = (id: string): string => id.slice(id.indexOf(':') + 1);
