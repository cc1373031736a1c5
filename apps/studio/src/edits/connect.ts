import { type Flow, type LayoutId, type LayoutRecord, type LineDraft, layoutRecordSchema } from '@taktwerk/line';
import { changeRecord, type Place, recordAt } from './change-record.ts';
import { anchorOf, type FloorPoint } from './geometry.ts';
import { serveEnds } from './lanes.ts';
import { refitPicks } from './palletizing.ts';
import { areByProduct, settleShares } from './product-shares.ts';

/** Kinds of records that parts come from, go to, or both. */
const GIVES = new Set(['source', 'station', 'buffer', 'conveyor']);
const TAKES = new Set(['station', 'buffer', 'conveyor', 'sink']);

export const gives = (record: LayoutRecord): boolean => GIVES.has(record.kind);
export const takes = (record: LayoutRecord): boolean => TAKES.has(record.kind);

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
export function carriersOf({ store, layout }: Pick<Place, 'store' | 'layout'>): readonly string[] {
  const records = Object.values(store.document().layouts[layout]?.records ?? {});
  return records.filter((record) => record.kind === 'robot' || record.kind === 'fleet').map((record) => record.id);
}

/** Lets parts go from a record to another by themselves; branches of the same kind share alike. @returns id of the flow */
export function connect({ store, layout, id }: Place, to: string): string {
  const stem = `flow:${nameIn(id)}--${nameIn(to)}`;
  const records = store.document().layouts[layout]?.records ?? {};
  let flowId = stem;
  for (let number = 2; flowId in records; number += 1) flowId = `${stem}-${number}`;
  const flow = layoutRecordSchema.parse({ kind: 'flow', id: flowId, name: { zh: '', en: '' }, from: id, to }) as Flow;
  const branches = branchesOf(records, flow);
  store.edit('studio:edit.connect', (draft) => {
    draft.put(layout, { ...flow, choice: branches[0]?.choice ?? flow.choice });
    if (areByProduct(branches)) settleShares(draft, layout, id, flow.when, to);
    else if (branches.length > 0) shareOut(draft, layout, { ...flow, share: 1 / (branches.length + 1) });
    refitPicks(draft, layout);
  });
  return flowId;
}

export function disconnect({ store, layout }: Pick<Place, 'store' | 'layout'>, flow: string): void {
  const record = store.document().layouts[layout]?.records[flow];
  store.edit('studio:edit.disconnect', (draft) => {
    draft.remove(layout, flow);
    if (record?.kind !== 'flow') return;
    const branches = branchesOf(draft.document().layouts[layout]?.records ?? {}, record);
    if (areByProduct([record, ...branches])) return settleShares(draft, layout, record.from, record.when, null);
    const sum = branches.reduce((total, branch) => total + branch.share, 0);
    for (const branch of branches) draft.put(layout, { ...branch, share: sum === 0 ? 1 / branches.length : rounded(branch.share / sum) });
  });
}

/** Who carries the parts of a flow; null: they pass by themselves. A fleet gets stops at both ends. */
export function carryBy(place: Place, flow: string, via: string | null): void {
  const { store, layout } = place;
  const record = store.document().layouts[layout]?.records[flow];
  if (record?.kind !== 'flow') return;
  store.edit('studio:edit.connect', (draft) => {
    draft.put(layout, { ...record, via });
    if (via !== null)
      serveEnds(draft, layout, via, [record.from, record.to], (id) => placeOf(draft.document().layouts[layout]?.records[id]));
  });
}

/** What a flow is for: good parts, rework or scrap. */
export function changeWhen(place: Place, when: Flow['when']): void {
  changeRecord(place, 'build:edit.flow', (record) => (record.kind === 'flow' ? { ...record, when, share: 1 } : record));
}

/** How a branch is chosen; all branches of the same kind at a record are chosen alike. */
export function changeChoice({ store, layout, id }: Place, choice: Flow['choice']): void {
  const records = store.document().layouts[layout]?.records ?? {};
  const flow = records[id];
  if (flow?.kind !== 'flow') return;
  store.edit('build:edit.flow', (draft) => {
    for (const branch of [flow, ...branchesOf(records, flow)]) draft.put(layout, { ...branch, choice });
  });
}

/** The share of a branch, 0 … 1; the others of its kind keep their proportions in what is left. */
export function changeShare({ store, layout, id }: Place, share: number): void {
  const flow = store.document().layouts[layout]?.records[id];
  if (flow?.kind === 'flow') store.edit('build:edit.share', (draft) => shareOut(draft, layout, { ...flow, share }), `share ${id}`);
}

/** Other flows out of the same record for the same kind of parts. */
export function branchesOf(records: Readonly<Record<string, LayoutRecord>>, flow: Flow): readonly Flow[] {
  return Object.values(records).filter(
    (record): record is Flow => record.kind === 'flow' && record.id !== flow.id && record.from === flow.from && record.when === flow.when,
  );
}

function shareOut(draft: LineDraft, layout: LayoutId, flow: Flow): void {
  const records = draft.document().layouts[layout]?.records ?? {};
  const branches = branchesOf(records, flow);
  const present = records[flow.id];
  const share = rounded(Math.max(0, Math.min(1, branches.length === 0 ? 1 : flow.share)));
  draft.put(layout, { ...(present?.kind === 'flow' ? present : flow), share });
  const sum = branches.reduce((total, branch) => total + branch.share, 0);
  let left = rounded(1 - share);
  branches.forEach((branch, i) => {
    const part = sum === 0 ? (1 - share) / branches.length : ((1 - share) * branch.share) / sum;
    const own = i === branches.length - 1 ? left : rounded(part);
    left = rounded(left - own);
    draft.put(layout, { ...branch, share: own });
  });
}

const rounded = (share: number): number => Number(share.toFixed(4));

/** Where vehicles load and unload a record. */
function placeOf(record: LayoutRecord | undefined): FloorPoint | null {
  const last = record?.kind === 'conveyor' ? record.points.at(-1) : undefined;
  if (last !== undefined) return { x: last[0], y: last[1] };
  return record === undefined ? null : anchorOf(record);
}

const nameIn = (id: string): string => id.slice(id.indexOf(':') + 1);
