import { expect, test } from 'vitest';
import { complaintsOf, constant, flow, type InputOf, type LayoutInput, lineOf, PART, station } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const product = (slug: string) => ({ ...PART, id: `product:${slug}` }) as typeof PART;
const source = (slug: string, ...products: string[]): InputOf<'source'> => ({
  kind: 'source',
  id: `source:${slug}`,
  arrival: { type: 'saturated' },
  mix: (products.length > 0 ? products : [slug]).map((name) => ({ product: `product:${name}`, weight: 1 })),
});
const sink: LayoutInput = { kind: 'sink', id: 'sink:out' };
const s = (slug: string, more: Partial<InputOf<'station'>> = {}) => station(`station:${slug}`, constant(5), more);
const document = (...records: LayoutInput[]) => lineOf(['a', 'b', 'pallet'].map(product), { 'as-is': records });

const assembly = s('join', { assembly: [{ from: 'source:a' }, { from: 'source:b', count: 2 }] });
const out = flow('station:join', 'sink:out');

test('an assembly fed by all its components is fine; the components need no way of their own', () => {
  expect(
    complaintsOf(
      document(source('a'), source('b'), assembly, sink, flow('source:a', 'station:join'), flow('source:b', 'station:join'), out),
    ),
  ).toEqual([]);
});

test('a component that never comes starves the assembly', () => {
  expect(
    validateLine(document(source('a'), source('b'), assembly, sink, flow('source:a', 'station:join'), flow('source:b', 'sink:out'), out)),
  ).toMatchObject([{ code: 'assembly.unfed', at: 'station:join', field: 'assembly[1].from', expected: 'source:b', got: ['source:a'] }]);
});

test('a component that could only come out of the assembly itself', () => {
  const looped = s('join', { assembly: [{ from: 'source:a' }, { from: 'station:next' }] });
  const records = [
    source('a'),
    looped,
    s('next'),
    flow('source:a', 'station:join'),
    flow('station:join', 'station:next'),
    flow('station:next', 'station:join'),
    sink,
  ];
  expect(complaintsOf(document(...records))).toEqual(['assembly.unfed station:join assembly[1].from']);
});

test('parts from a place the assembly does not take from', () => {
  const records = [
    source('a'),
    source('b'),
    source('pallet'),
    assembly,
    sink,
    flow('source:a', 'station:join'),
    flow('source:b', 'station:join'),
    flow('source:pallet', 'station:join'),
    out,
  ];
  expect(validateLine(document(...records))).toMatchObject([
    { code: 'assembly.unlisted', at: 'station:join', field: 'assembly', expected: ['source:a', 'source:b'], got: 'source:pallet' },
  ]);
});

test('palletizing and depalletizing say the same about what contains what', () => {
  const pack = s('pack', { collect: { count: 4, product: 'product:pallet' } });
  const unpack = s('unpack', { splits: [{ product: 'product:a', count: 4 }] });
  const flows = [flow('source:a', 'station:pack'), flow('station:pack', 'station:unpack'), flow('station:unpack', 'sink:out')];
  expect(complaintsOf(document(source('a'), pack, unpack, sink, ...flows))).toEqual([]);
});

test('a product that contains itself over another one', () => {
  const first = s('first', { splits: [{ product: 'product:b', count: 2 }] });
  const second = s('second', {
    splits: [
      { product: 'product:a', count: 2 },
      { product: 'product:pallet', count: 1 },
    ],
  });
  const flows = [
    flow('source:a', 'station:first'),
    flow('station:first', 'station:second'),
    flow('station:second', 'station:first', { products: ['product:a'] }),
    { ...flow('station:second', 'sink:out', { products: ['product:pallet'] }) },
  ];
  expect(validateLine(document(source('a'), first, second, sink, ...flows))).toMatchObject([
    { code: 'bom.cycle', at: 'station:first', got: ['product:a', 'product:b', 'product:a'] },
  ]);
});

test('a part that splits into more of itself', () => {
  const twice = s('twice', { splits: [{ product: 'product:a', count: 2 }] });
  expect(complaintsOf(document(source('a'), twice, sink, flow('source:a', 'station:twice'), flow('station:twice', 'sink:out')))).toEqual([
    'bom.cycle station:twice splits[0].product',
  ]);
});
