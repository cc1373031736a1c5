import { type Layer, type LayoutId, type LayoutRecord, type LineDraft, type LineStore, layoutRecordSchema } from '@taktwerk/line';
import { named } from '../text/named.ts';
import { freeId } from './free-id.ts';

type Records = Readonly<Record<string, LayoutRecord>>;

/** Layers in the order of the outline. */
export const layersIn = (records: Records): readonly Layer[] =>
  Object.values(records)
    .filter((record): record is Layer => record.kind === 'layer')
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));

/** A new layer below the others, with what it shall hold. @returns its id */
export function addLayer(store: LineStore, layout: LayoutId, members: readonly string[] = []): string {
  const records = store.document().layouts[layout]?.records ?? {};
  const id = freeId('layer:l', records);
  const number = id.slice(id.lastIndexOf('-') + 1);
  const title = named('studio:kind.layer');
  const rank = Math.max(-1, ...layersIn(records).map((layer) => layer.rank)) + 1;
  store.edit('draw:edit.addLayer', (draft) => {
    leaveLayers(draft, layout, members);
    const name = { zh: `${title.zh} ${number}`, en: `${title.en} ${number}` };
    draft.put(layout, layoutRecordSchema.parse({ kind: 'layer', id, name, rank, members: [...members] }));
  });
  return id;
}

export function changeLayer(store: LineStore, layout: LayoutId, id: string, change: Partial<Pick<Layer, 'hidden' | 'locked'>>): void {
  const layer = store.document().layouts[layout]?.records[id];
  if (layer?.kind === 'layer') store.edit('draw:edit.layer', (draft) => draft.put(layout, { ...layer, ...change }));
}

/**
 * Puts records into a layer before one of its members (null: behind the last one); a record stands in one layer at most.
 *
 * @param layerId null: into no layer
 */
export function moveToLayer(
  store: LineStore,
  layout: LayoutId,
  ids: readonly string[],
  layerId: string | null,
  before: string | null = null,
): void {
  store.edit('draw:edit.layer', (draft) => {
    leaveLayers(draft, layout, ids);
    const layer = layerId === null ? undefined : draft.document().layouts[layout]?.records[layerId];
    if (layer?.kind !== 'layer') return;
    const at = before === null ? -1 : layer.members.indexOf(before);
    const index = at < 0 ? layer.members.length : at;
    draft.put(layout, { ...layer, members: [...layer.members.slice(0, index), ...ids, ...layer.members.slice(index)] });
  });
}

/** Changes places with the layer above or below. */
export function moveLayer(store: LineStore, layout: LayoutId, id: string, by: -1 | 1): void {
  const layers = layersIn(store.document().layouts[layout]?.records ?? {});
  const index = layers.findIndex((layer) => layer.id === id);
  const [own, other] = [layers[index], layers[index + by]];
  if (own === undefined || other === undefined) return;
  const order = layers.map((layer) => (layer === own ? other : layer === other ? own : layer));
  store.edit('draw:edit.layer', (draft) => {
    order.forEach((layer, rank) => {
      if (layer.rank !== rank) draft.put(layout, { ...layer, rank });
    });
  });
}

/** Moves a member up or down in the outline of its layer. */
export function moveMember(store: LineStore, layout: LayoutId, id: string, by: -1 | 1): void {
  const layer = layersIn(store.document().layouts[layout]?.records ?? {}).find(({ members }) => members.includes(id));
  if (layer === undefined) return;
  const index = layer.members.indexOf(id);
  const other = layer.members[index + by];
  if (other === undefined) return;
  const members = layer.members.map((member) => (member === id ? other : member === other ? id : member));
  store.edit('draw:edit.layer', (draft) => draft.put(layout, { ...layer, members }));
}

function leaveLayers(draft: LineDraft, layout: LayoutId, ids: readonly string[]): void {
  for (const layer of layersIn(draft.document().layouts[layout]?.records ?? {})) {
    const members = layer.members.filter((member) => !ids.includes(member));
    if (members.length < layer.members.length) draft.put(layout, { ...layer, members });
  }
}

/** Records that are not drawn: hidden in this session, or in a hidden layer. */
export const unseenIn = (records: Records, hidden: readonly string[]): ReadonlySet<string> =>
  new Set([...hidden, ...Object.values(records).flatMap((record) => (record.kind === 'layer' && record.hidden ? record.members : []))]);

/** Records that stay where they are: locked in this session, or in a locked layer. */
export const heldIn = (records: Records, locked: readonly string[]): ReadonlySet<string> =>
  new Set([...locked, ...Object.values(records).flatMap((record) => (record.kind === 'layer' && record.locked ? record.members : []))]);
