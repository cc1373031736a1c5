import { emptyDocument, type Flow, layoutRecordSchema, openLineStore, sharedRecordSchema, validateLine } from '@taktwerk/line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect, disconnect } from './connect.ts';
import { productShares, setProductShares, withProductShare } from './product-shares.ts';

const PRODUCTS = ['product:a', 'product:b', 'product:c'] as const;
const layout = 'as-is';

/** A source of three products with ways to two sinks. */
function opened() {
  const store = openLineStore(emptyDocument('p', { zh: '', en: '' }));
  const name = { zh: '', en: '' };
  store.edit('x', (draft) => {
    for (const id of PRODUCTS) draft.putShared(sharedRecordSchema.parse({ kind: 'product', id, name, massKg: 1, sizeM: [1, 1, 1] }));
    const at = { x: 0, y: 0 };
    draft.put(
      layout,
      layoutRecordSchema.parse({
        kind: 'source',
        id: 'source:in',
        name,
        at,
        arrival: { type: 'interval', time: { type: 'constant', value: 10 } },
        mix: PRODUCTS.map((product) => ({ product, weight: 1 })),
      }),
    );
    for (const sink of ['left', 'right']) {
      draft.put(layout, layoutRecordSchema.parse({ kind: 'sink', id: `sink:${sink}`, name, at }));
      const flow = { kind: 'flow', id: `flow:in--${sink}`, name, from: 'source:in', to: `sink:${sink}`, share: 0.5 };
      draft.put(layout, layoutRecordSchema.parse(flow));
    }
  });
  const records = () => store.document().layouts[layout]?.records ?? {};
  const read = () => productShares(records(), 'source:in', 'pass', PRODUCTS);
  const flows = () => Object.values(records()).filter((record): record is Flow => record.kind === 'flow');
  return { store, read, flows };
}

test('shares of flows for all products are the same in every row', () => {
  expect(opened().read()).toEqual({
    targets: ['sink:left', 'sink:right'],
    rows: { 'product:a': [0.5, 0.5], 'product:b': [0.5, 0.5], 'product:c': [0.5, 0.5] },
  });
});

test('a product that goes its own way gets a flow of its own; given the same share again it has none', () => {
  const { store, read, flows } = opened();
  setProductShares(store, layout, 'source:in', 'pass', withProductShare(read(), 'product:b', 0, 0.8));
  expect(flows().map(({ id, to, share, products }) => [id, to, share, products])).toEqual([
    ['flow:in--left', 'sink:left', 0.8, ['product:b']],
    ['flow:in--left-1', 'sink:left', 0.5, ['product:a', 'product:c']],
    ['flow:in--right', 'sink:right', 0.5, ['product:a', 'product:c']],
    ['flow:in--right-1', 'sink:right', 0.2, ['product:b']],
  ]);
  setProductShares(store, layout, 'source:in', 'pass', withProductShare(read(), 'product:b', 1, 0.5));
  expect(flows().map(({ share, products }) => [share, products])).toEqual([
    [0.5, null],
    [0.5, null],
  ]);
});

test('whatever is typed, the rows add up, the document stays one that runs, and what was written is read again', () => {
  const step = fc.tuple(fc.constantFrom(...PRODUCTS), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const { store, read } = opened();
      for (const [product, index, percent] of steps) {
        const wanted = withProductShare(read(), product, index, percent / 100);
        setProductShares(store, layout, 'source:in', 'pass', wanted);
        expect(read()).toEqual(wanted);
      }
      for (const row of Object.values(read().rows)) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(validateLine(store.document())).toEqual([]);
    }),
    { seed: 8, numRuns: 60 },
  );
});

test('a third way takes a third of every product, and when it goes the others take it back', () => {
  const { store, read, flows } = opened();
  store.edit('x', (draft) =>
    draft.put(layout, layoutRecordSchema.parse({ kind: 'sink', id: 'sink:back', name: { zh: '', en: '' }, at: { x: 0, y: 0 } })),
  );
  setProductShares(store, layout, 'source:in', 'pass', withProductShare(read(), 'product:b', 0, 1));
  const before = read();
  const added = connect({ store, layout, id: 'source:in' }, 'sink:back');
  // product b went one way only: the new way takes half of it
  expect(read()).toEqual({
    targets: ['sink:back', 'sink:left', 'sink:right'],
    rows: { 'product:a': [0.3333, 0.3333, 0.3334], 'product:b': [0.5, 0.5, 0], 'product:c': [0.3333, 0.3333, 0.3334] },
  });
  expect(validateLine(store.document())).toEqual([]);
  for (const flow of flows().filter(({ to }) => to === 'sink:back')) disconnect({ store, layout }, flow.id);
  expect(flows().some(({ id }) => id === added)).toBe(false);
  expect(validateLine(store.document())).toEqual([]);
  const rows = read().rows;
  for (const [product, row] of Object.entries(before.rows))
    for (const [i, share] of row.entries()) expect(rows[product]?.[i]).toBeCloseTo(share, 3);
});
