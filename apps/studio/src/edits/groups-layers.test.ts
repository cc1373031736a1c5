import { emptyDocument, type Layer, layoutRecordSchema, openLineStore, serialiseLine, validateLine } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { cuttingOf, pasteCutting } from './copy-records.ts';
import { groupRecords, groupsIn, ungroup, withGroups } from './groups.ts';
import { addLayer, changeLayer, heldIn, layersIn, moveLayer, moveMember, moveToLayer, unseenIn } from './layers.ts';
import { removeRecords } from './remove-record.ts';

const IDS = ['sink:a', 'sink:b', 'sink:c', 'sink:d'] as const;
const layout = 'as-is';

function opened() {
  const store = openLineStore(emptyDocument('p', { zh: '', en: '' }));
  store.edit('x', (draft) => {
    for (const [i, id] of IDS.entries())
      draft.put(layout, layoutRecordSchema.parse({ kind: 'sink', id, name: { zh: id, en: id }, at: { x: i, y: 0 } }));
  });
  const records = () => store.document().layouts[layout]?.records ?? {};
  const membersOf = (id: string) => (records()[id] as Layer).members;
  return { store, records, membersOf };
}

test('a record brings its group with it; grouping anew leaves the old group; a group of one is none', () => {
  const { store, records } = opened();
  const first = groupRecords(store, layout, ['sink:a', 'sink:b', 'sink:c']);
  expect(withGroups(records(), ['sink:b'])).toEqual(['sink:b', 'sink:a', 'sink:c']);
  const second = groupRecords(store, layout, ['sink:c', 'sink:d']);
  expect(groupsIn(records()).map(({ id, members }) => [id, members])).toEqual([
    [first, ['sink:a', 'sink:b']],
    [second, ['sink:c', 'sink:d']],
  ]);
  groupRecords(store, layout, ['sink:b', 'sink:c', 'sink:d']);
  expect(groupsIn(records())).toHaveLength(1);
  ungroup(store, layout, ['sink:d']);
  expect(groupsIn(records())).toEqual([]);
});

test('a removed record leaves its group and its layer, undo brings all of it back byte for byte', () => {
  const { store, records, membersOf } = opened();
  groupRecords(store, layout, ['sink:a', 'sink:b']);
  const layer = addLayer(store, layout, ['sink:a', 'sink:c']);
  const before = serialiseLine(store.document());
  removeRecords({ store, layout }, ['sink:a', 'sink:b']);
  expect(groupsIn(records())).toEqual([]);
  expect(membersOf(layer)).toEqual(['sink:c']);
  expect(validateLine(store.document()).filter(({ code }) => code.startsWith('reference'))).toEqual([]);
  store.undo();
  expect(serialiseLine(store.document())).toBe(before);
});

test('a copied group is a group of the copies, in the layer of the originals', () => {
  const { store, records, membersOf } = opened();
  groupRecords(store, layout, ['sink:a', 'sink:b']);
  const layer = addLayer(store, layout, ['sink:a']);
  const pasted = pasteCutting(store, layout, cuttingOf(store, layout, ['sink:a', 'sink:b']), { x: 5, y: 0 });
  expect(pasted).toEqual(['sink:a-1', 'sink:b-1']);
  expect(groupsIn(records()).map(({ members }) => members)).toEqual([
    ['sink:a', 'sink:b'],
    ['sink:a-1', 'sink:b-1'],
  ]);
  expect(membersOf(layer)).toEqual(['sink:a', 'sink:a-1']);
  expect(cuttingOf(store, layout, ['sink:a']).records.map(({ id }) => id)).toEqual(['sink:a']);
});

test('a record stands in one layer, where it was dropped; layers and members move up and down', () => {
  const { store, records, membersOf } = opened();
  const one = addLayer(store, layout, ['sink:a', 'sink:b']);
  const two = addLayer(store, layout, ['sink:c']);
  moveToLayer(store, layout, ['sink:c'], one, 'sink:b');
  expect([membersOf(one), membersOf(two)]).toEqual([['sink:a', 'sink:c', 'sink:b'], []]);
  moveMember(store, layout, 'sink:b', -1);
  expect(membersOf(one)).toEqual(['sink:a', 'sink:b', 'sink:c']);
  moveLayer(store, layout, two, -1);
  expect(layersIn(records()).map(({ id }) => id)).toEqual([two, one]);
  moveToLayer(store, layout, ['sink:a'], null);
  expect(membersOf(one)).toEqual(['sink:b', 'sink:c']);
});

test('what is hidden or locked in a layer is so on the floor', () => {
  const { store, records } = opened();
  const layer = addLayer(store, layout, ['sink:a', 'sink:b']);
  expect([...unseenIn(records(), ['sink:d'])]).toEqual(['sink:d']);
  changeLayer(store, layout, layer, { hidden: true, locked: true });
  expect([...unseenIn(records(), ['sink:d'])]).toEqual(['sink:d', 'sink:a', 'sink:b']);
  expect([...heldIn(records(), [])]).toEqual(['sink:a', 'sink:b']);
});

test('a light curtain forgets a robot that is removed', () => {
  const { store, records } = opened();
  const at = { x: 0, y: 0 };
  const name = { zh: '', en: '' };
  const tool = { look: 'none', tcp: { xyz: [0, 0, 0], rpy: [0, 0, 0] }, massKg: 0 };
  const protection = { robot: 'robot:r', device: 'lightCurtain', responseS: 0.03, resolutionM: 0.014 };
  store.edit('x', (draft) => {
    draft.put(layout, layoutRecordSchema.parse({ kind: 'robot', id: 'robot:r', name, at, model: 'm', tool }));
    draft.put(
      layout,
      layoutRecordSchema.parse({ kind: 'fixture', id: 'fixture:c', name, at, look: 'lightCurtain', sizeM: [1, 0, 1], protection }),
    );
  });
  removeRecords({ store, layout }, ['robot:r']);
  expect(records()['fixture:c']).toMatchObject({ protection: null });
});
