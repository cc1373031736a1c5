import type { Layout, LayoutRecord } from '@taktwerk/line';
import { expect, test } from 'vitest';
import type { Moment } from './moment.ts';
import { reasonsOf } from './why.ts';

const name = { zh: '', en: '' };
const flow = (from: string, to: string, via: string | null = null) =>
  ({
    kind: 'flow',
    id: `${from}-${to}`,
    name,
    sources: {},
    from,
    to,
    products: null,
    when: 'pass',
    share: 1,
    choice: 'share',
    via,
  }) as LayoutRecord;
const buffer = (id: string, capacity: number) => ({ kind: 'buffer', id, name, sources: {}, capacity }) as unknown as LayoutRecord;
const station = (id: string, pools: string[] = []) =>
  ({
    kind: 'station',
    id,
    name,
    sources: {},
    operations: { '*': { operators: pools.map((pool) => ({ pool })) } },
  }) as unknown as LayoutRecord;

function layoutOf(...records: LayoutRecord[]): Layout {
  return { name, records: Object.fromEntries(records.map((record) => [record.id, record])) };
}

function momentOf(states: Record<string, string>, parts: Record<string, number> = {}, busy: Record<string, string[]> = {}): Moment {
  return {
    timeS: 100,
    stateOf: new Map(Object.entries(states).map(([id, state]) => [id, { state: state as never, sinceS: 0, untilS: 200 }])),
    partsIn: new Map(Object.entries(parts)),
    busyAt: new Map(Object.entries(busy)),
  };
}

test('a starved station names the empty buffer before it', () => {
  const layout = layoutOf(buffer('b', 5), station('s'), flow('b', 's'));
  expect(reasonsOf(layout, 's', momentOf({ s: 'starved' }))[0]).toMatchObject({ key: 'studio:why.bufferEmpty', names: { from: 'b' } });
});

test('a starved station whose parts lie there waits for the carrier', () => {
  const layout = layoutOf(buffer('b', 5), station('s'), flow('b', 's', 'robot'));
  const [first] = reasonsOf(layout, 's', momentOf({ s: 'starved' }, { b: 3 }));
  expect(first).toMatchObject({ key: 'studio:why.partsWaitForCarrier', names: { from: 'b', via: 'robot' }, values: { parts: 3 } });
});

test('a blocked station names the full buffer with its capacity', () => {
  const layout = layoutOf(station('s'), buffer('b', 5), flow('s', 'b'));
  expect(reasonsOf(layout, 's', momentOf({ s: 'blocked' }, { b: 5 }))[0]).toMatchObject({
    key: 'studio:why.bufferFull',
    values: { parts: 5, capacity: 5 },
  });
});

test('a station that waits for an operator says where the people are', () => {
  const layout = layoutOf(station('s', ['p']), { kind: 'pool', id: 'p', name, count: 2 } as unknown as LayoutRecord);
  const [first] = reasonsOf(layout, 's', momentOf({ s: 'waitingOperator' }, {}, { p: ['other', 'other'] }));
  expect(first).toMatchObject({ key: 'studio:why.poolBusy', names: { pool: 'p', place: 'other' }, values: { busy: 2, count: 2 } });
});

test('a working station waits for nothing', () => {
  expect(reasonsOf(layoutOf(station('s')), 's', momentOf({ s: 'working' }))).toEqual([]);
});
