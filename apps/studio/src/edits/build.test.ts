import { emptyDocument, openLineStore, validateLine } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { ADDABLE, addRecord } from './add-record.ts';
import { carryBy, connect, disconnect, flowsAt, targetsOf } from './connect.ts';

function emptyStore() {
  const store = openLineStore(emptyDocument('test', { zh: '', en: '' }));
  const layout = Object.keys(store.document().layouts)[0];
  if (layout === undefined) throw new Error('no layout');
  return { store, layout };
}

test('everything from the drawer is a whole record; each is one entry', () => {
  const { store, layout } = emptyStore();
  const ids = ADDABLE.map((kind, i) => addRecord(store, layout, kind, { x: i, y: 2 }, { zh: 'x', en: 'x' }));
  expect(ids).toEqual(['buffer:new-1', 'station:new-1', 'robot:new-1', 'pool:new-1', 'sink:new-1']);
  expect(addRecord(store, layout, 'buffer', { x: 0, y: 0 }, { zh: 'x', en: 'x' })).toBe('buffer:new-2');
  expect(store.past()).toHaveLength(6);
  expect(store.document().layouts[layout]?.records['buffer:new-1']).toMatchObject({ at: { x: 0, y: 2, rotation: 0 }, capacity: 10 });
  expect(validateLine(store.document()).filter(({ code }) => /^(value|field|id|reference)\./.test(code))).toEqual([]);
});

test('flows are connected once, carried by a robot, and taken away', () => {
  const { store, layout } = emptyStore();
  for (const kind of ADDABLE) addRecord(store, layout, kind, { x: 0, y: 0 }, { zh: 'x', en: 'x' });
  const station = { store, layout, id: 'station:new-1' };
  expect(targetsOf(station)).toEqual(['buffer:new-1', 'sink:new-1']);
  connect(station, 'sink:new-1');
  expect(targetsOf(station)).toEqual(['buffer:new-1']);
  carryBy(station, 'flow:new-1--new-1', 'robot:new-1');
  expect(flowsAt(station).outOf).toMatchObject([{ to: 'sink:new-1', via: 'robot:new-1', when: 'pass' }]);
  disconnect(station, 'flow:new-1--new-1');
  expect(flowsAt(station).outOf).toEqual([]);
  expect(targetsOf({ store, layout, id: 'sink:new-1' })).toEqual([]);
});
