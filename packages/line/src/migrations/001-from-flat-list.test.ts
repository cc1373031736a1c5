import { expect, test } from 'vitest';
import { parseLine } from '../reading/parse-line.ts';
import { fromFlatList } from './001-from-flat-list.ts';
import { MIGRATIONS, migrate } from './migrate.ts';

const old = {
  format: 'taktwerk-line',
  version: 0,
  id: 'p',
  name: '支架线',
  products: [{ id: 'part', name: '支架', massKg: 2, sizeMm: [300, 200, 150] }],
  records: [
    { kind: 'source', id: 'in', name: '来料', xMm: 0, yMm: 0, everyS: 60, product: 'part', next: ['a', 'b'] },
    { kind: 'station', id: 'a', name: '甲', xMm: 2500, yMm: -500, processS: 55, mtbfS: 7200, mttrS: 300, next: ['out'] },
    { kind: 'station', id: 'b', name: '乙', xMm: 2500, yMm: 500, processS: 50, next: ['out'] },
    { kind: 'sink', id: 'out', name: '成品', xMm: 5000, yMm: 0 },
  ],
};

test('a flat list becomes shared records and one layout', () => {
  const parsed = parseLine(old);
  const document = parsed.ok ? parsed.value : null;
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect(document?.name).toEqual({ zh: '支架线', en: '支架线' });
  expect(document?.shared['product:part']).toMatchObject({ massKg: 2, sizeM: [0.3, 0.2, 0.15] });
  const records = document?.layouts['as-is']?.records ?? {};
  expect(Object.keys(records)).toEqual([
    'flow:a-out',
    'flow:b-out',
    'flow:in-a',
    'flow:in-b',
    'sink:out',
    'source:in',
    'station:a',
    'station:b',
  ]);
  expect(records['station:a']).toMatchObject({
    at: { x: 2.5, y: -0.5 },
    operations: { '*': { work: { type: 'time', time: { type: 'constant', value: 55 } } } },
    failures: [{ timeTo: { type: 'exponential', mean: 7200 }, repair: { type: 'exponential', mean: 300 } }],
  });
  expect(records['flow:in-b']).toMatchObject({ from: 'source:in', to: 'station:b', share: 0.5 });
});

test('what version 0 never had is named, not lost', () => {
  const parsed = parseLine({
    ...old,
    colour: 'red',
    records: [...old.records, { kind: 'buffer', id: 'x', name: 'x', xMm: 0, yMm: 0, capacity: 2, depth: 4 }],
  });
  expect(parsed.ok ? [] : parsed.problems.map(({ code, at, field }) => `${code} ${at} ${field}`)).toEqual([
    'field.unknown  colour',
    'field.unknown buffer:x depth',
  ]);
});

test.each([{}, { products: 'none', records: [5, null, { id: 7, next: 'all' }] }])('rubbish passes through to the validator: %j', (rest) => {
  expect(() => parseLine({ format: 'taktwerk-line', version: 0, ...rest })).not.toThrow();
});

test('migrations stand in order, each made for its place', () => {
  expect(MIGRATIONS.map(({ from }) => from)).toEqual(MIGRATIONS.map((_, i) => i));
  expect(fromFlatList.name).toBe('001-from-flat-list');
  const migrated = migrate(old, 1);
  expect(migrated.ok && migrated.value.version).toBe(1);
});
