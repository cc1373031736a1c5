import { type LayoutRecord, layoutRecordSchema, type Pool } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { postsOf, walksOf } from './walks.ts';

const name = { zh: '', en: '' };
const station = (id: string, x: number, pool: string | null): LayoutRecord =>
  layoutRecordSchema.parse({
    kind: 'station',
    id,
    name,
    at: { x, y: 0 },
    operations: {
      '*': { work: { type: 'time', time: { type: 'constant', value: 5 } }, operators: pool === null ? [] : [{ pool }] },
    },
  });
const pool = layoutRecordSchema.parse({ kind: 'pool', id: 'pool:p', name, at: { x: 0, y: 0 }, role: 'operator', count: 1 }) as Pool;
const records = Object.fromEntries(
  [pool, station('station:a', 0, 'pool:p'), station('station:b', 4, 'pool:p'), station('station:c', 9, null)].map((record) => [
    record.id,
    record,
  ]),
);

test('posts are the stations that ask for the people', () => {
  expect(postsOf(pool, records).map(({ id }) => id)).toEqual(['station:a', 'station:b']);
});

test('ways are those of the compiled model, each once, with what is counted for them', () => {
  const walkS = { 'station:a': { 'station:b': 3.5 }, 'station:b': { 'station:a': 3.5 } };
  const spec = { pools: [{ id: 'pool:p', walkS }] } as unknown as NonNullable<Parameters<typeof walksOf>[2]>['spec'];
  expect(walksOf(pool, records, { spec })).toEqual([
    { from: { id: 'station:a', x: 0, y: 0 }, to: { id: 'station:b', x: 4, y: 0 }, distanceM: 4, timeS: 3.5 },
  ]);
  expect(walksOf(pool, records, null)).toEqual([]);
});
