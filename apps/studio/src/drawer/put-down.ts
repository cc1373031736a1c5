import type { LayoutId, LineStore } from '@taktwerk/line';
import type { FloorPoint } from '../edits/geometry.ts';
import { serveWaitingPallets } from '../edits/palletizing.ts';
import { equipModel } from '../session/equipment.ts';
import type { Item } from './items.ts';

/** Puts a thing of the drawer on the floor, as one entry of the history. @returns id of its first record */
export async function putDown(
  store: LineStore,
  layout: LayoutId,
  item: Item,
  at: FloorPoint & { readonly rotation: number },
): Promise<string | null> {
  if (item.model !== null) await equipModel(item.model);
  const document = store.document();
  const around = { records: document.layouts[layout]?.records ?? {}, shared: document.shared };
  const made = item.make(at, around, item.name);
  store.edit('studio:edit.add', (draft) => {
    for (const record of made.shared) draft.putShared(record);
    for (const record of made.records) draft.put(layout, record);
    const robot = made.records.find((record) => record.kind === 'robot');
    if (robot !== undefined) serveWaitingPallets(draft, layout, robot.id);
  });
  return made.records[0]?.id ?? null;
}
