import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogFile, openCatalog } from '@taktwerk/catalog';
import { emptyDocument, openLineStore, validateLine } from '@taktwerk/line';
import { prepareLayout } from '@taktwerk/study';
import { expect, test } from 'vitest';
import { carryBy, changeChoice, connect } from '../edits/connect.ts';
import { serveWaitingPallets } from '../edits/palletizing.ts';
import { agvLoop, conveyor, type Make, pallet, robot, sink, source } from './make.ts';

const MODELS = join(import.meta.dirname, '../../../../models');

function filesBelow(folder: string): readonly CatalogFile[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name.endsWith('.json') ? [{ path, json: JSON.parse(readFileSync(path, 'utf8')) }] : [];
  });
}

test('a palletizing cell put together from the drawer compiles as it stands: robot, conveyor, two pallets, AGV loop', () => {
  const store = openLineStore(emptyDocument('test', { zh: '', en: '' }));
  const layout = 'as-is';
  const put = (make: Make, x: number, y: number, rotation = 0): string => {
    const document = store.document();
    const made = make(
      { x, y, rotation },
      { records: document.layouts[layout]?.records ?? {}, shared: document.shared },
      { zh: 'x', en: 'x' },
    );
    store.edit('studio:edit.add', (draft) => {
      for (const shared of made.shared) draft.putShared(shared);
      for (const record of made.records) draft.put(layout, record);
      if (made.records[0]?.kind === 'robot') serveWaitingPallets(draft, layout, made.records[0].id);
    });
    return made.records[0]?.id ?? '';
  };
  const parts = put(source('pallet', 12), 6.2, 0);
  const belt = put(conveyor('roller', 3, 0.3, 0.5), 4.7, 0, Math.PI);
  put(robot('fanuc-m410ic-110', ['palletizing'], 0.3), 0, 0);
  const pallets = [put(pallet, 0, 1.5), put(pallet, 0, -1.5)];
  put(agvLoop, -4, 0);
  const store2 = put(sink('warehouse'), -9, 0);
  connect({ store, layout, id: parts }, belt);
  for (const id of pallets) {
    const flow = connect({ store, layout, id: belt }, id);
    changeChoice({ store, layout, id: flow }, 'firstFree');
    carryBy({ store, layout, id }, connect({ store, layout, id }, store2), 'fleet:agv-1');
  }
  expect(validateLine(store.document())).toEqual([]);
  const catalog = openCatalog(
    ['robots', 'vehicles', 'machines', 'people', 'processes'].flatMap((folder) => filesBelow(join(MODELS, folder))),
  );
  const prepared = prepareLayout(store.document(), layout, catalog);
  expect(prepared.ok ? [] : prepared.problems).toEqual([]);
});
