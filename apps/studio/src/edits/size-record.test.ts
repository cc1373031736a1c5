import { type Conveyor, emptyDocument, type Fixture, layoutRecordSchema, openLineStore } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { hasSize, liftRecords, resize, sizeAlong } from './size-record.ts';

const layout = 'as-is';
const at = { x: 1, y: 2 };

function opened() {
  const store = openLineStore(emptyDocument('p', { zh: '', en: '' }));
  const name = { zh: '', en: '' };
  const points = [
    [0, 0, 0],
    [4, 0, 0],
    [4, 2, 0],
  ];
  store.edit('x', (draft) => {
    draft.put(
      layout,
      layoutRecordSchema.parse({ kind: 'fixture', id: 'fixture:wall', name, look: 'wall', at, sizeM: [4, 0.2, 3], points }),
    );
    draft.put(
      layout,
      layoutRecordSchema.parse({ kind: 'fixture', id: 'fixture:box', name, look: 'controlCabinet', at, sizeM: [0.8, 0.5, 1.8] }),
    );
    draft.put(
      layout,
      layoutRecordSchema.parse({
        kind: 'conveyor',
        id: 'conveyor:c',
        name,
        speedMps: 1,
        pitchM: 1,
        points: points.map(([x, y]) => [x, y, 0.85]),
      }),
    );
    draft.put(layout, layoutRecordSchema.parse({ kind: 'sink', id: 'sink:s', name, at }));
  });
  const of = (id: string) => store.document().layouts[layout]?.records[id];
  return { store, where: { store, layout }, of };
}

test('fixtures have three sizes, a conveyor its width, machines those of their models', () => {
  const { of } = opened();
  expect((['x', 'y', 'z'] as const).map((axis) => sizeAlong(of('fixture:box'), axis))).toEqual([0.8, 0.5, 1.8]);
  expect((['x', 'y', 'z'] as const).map((axis) => sizeAlong(of('fixture:wall'), axis))).toEqual([4, 2, 3]);
  expect((['x', 'y', 'z'] as const).map((axis) => sizeAlong(of('conveyor:c'), axis))).toEqual([null, 0.5, null]);
  expect(hasSize(of('sink:s'))).toBe(false);
});

test('a wall stretches with its corners, keeps its shape, and a drag is one step of the history', () => {
  const { store, where, of } = opened();
  const steps = store.past().length;
  for (const metres of [4.5, 5, 6]) resize(where, ['fixture:wall'], 'x', metres, 'drag 1');
  expect((of('fixture:wall') as Fixture).points.map(([x, y]) => [x, y])).toEqual([
    [0, 0],
    [6, 0],
    [6, 2],
  ]);
  expect(store.past()).toHaveLength(steps + 1);
  expect(resize(where, ['sink:s'], 'x', 2)).toBe(false);
  expect(resize(where, ['conveyor:c'], 'y', 0.8)).toBe(true);
  expect((of('conveyor:c') as Conveyor).widthM).toBe(0.8);
});

test('what is lifted comes down again', () => {
  const { where, of } = opened();
  liftRecords(where, ['fixture:box', 'conveyor:c'], 0.3, 'lift 1');
  expect((of('fixture:box') as Fixture).at.z).toBe(0.3);
  expect((of('conveyor:c') as Conveyor).points.map(([, , z]) => z)).toEqual([1.15, 1.15, 1.15]);
  liftRecords(where, ['fixture:box', 'conveyor:c'], -0.3, 'lift 1');
  expect((of('fixture:box') as Fixture).at.z).toBe(0);
});
