import { expect, test } from 'vitest';
import { complaintsOf, constant, type LayoutInput, serialLine, withFields } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const line = serialLine({ arrival: constant(9), stations: [{ time: constant(8) }], buffers: [], queue: 5 });
const MILLION = 1_000_000;
const schedule = (releases: { timeS: number; product: string; count: number }[]) => ({ arrival: { type: 'schedule', releases }, mix: [] });

test.each([
  ['buffer:b0', 'capacity', { capacity: MILLION }],
  ['source:in', 'batchSize', { batchSize: MILLION }],
  ['source:in', 'arrival.releases', schedule([{ timeS: 0, product: 'product:part', count: MILLION }])],
  ['station:m1', 'servers', { servers: MILLION }],
])('a million parts in %s, %s', (at, field, fields) => {
  expect(validateLine(withFields(line, at, fields))).toEqual([
    { code: 'wip.huge', at, layout: 'as-is', field, expected: 200_000, got: MILLION },
  ]);
});

test('a limit and a belt for a million', () => {
  const limit: LayoutInput = { kind: 'limit', id: 'limit:wip', max: MILLION, elements: ['station:m1'] };
  const belt: LayoutInput = {
    kind: 'conveyor',
    id: 'conveyor:c',
    points: [
      [0, 0, 0],
      [1000, 0, 0],
    ],
    speedMps: 1,
    pitchM: 0.001,
  };
  expect(complaintsOf(serialLine({ arrival: constant(9), stations: [{ time: constant(8) }], more: [limit, belt] }))).toEqual(
    expect.arrayContaining(['wip.huge limit:wip max', 'wip.huge conveyor:c pitchM']),
  );
});

test('releases of one moment count together, a year of releases does not', () => {
  const halves = [0, 0].map((timeS) => ({ timeS, product: 'product:part', count: 150_000 }));
  expect(complaintsOf(withFields(line, 'source:in', schedule(halves)))).toEqual(['wip.huge source:in arrival.releases']);
  const year = Array.from({ length: 300 }, (_, day) => ({ timeS: day * 86400, product: 'product:part', count: 2000 }));
  expect(complaintsOf(withFields(line, 'source:in', schedule(year)))).toEqual([]);
});

test('many places that together hold too much', () => {
  const buffers: LayoutInput[] = [1, 2, 3].map((n) => ({ kind: 'buffer', id: `buffer:big${n}`, capacity: 90_000 }));
  expect(complaintsOf(serialLine({ arrival: constant(9), stations: [{ time: constant(8) }], more: buffers }))).toEqual([
    'wip.huge  records',
  ]);
});

test('an unlimited buffer is no problem', () => expect(complaintsOf(withFields(line, 'buffer:b0', { capacity: null }))).toEqual([]));

test('a saturated source before a buffer without limit would never stop making parts', () => {
  const endless = serialLine({ arrival: 'saturated', stations: [{ time: constant(8) }], queue: null });
  expect(complaintsOf(endless)).toEqual(['wip.huge source:in arrival']);
  expect(complaintsOf(serialLine({ arrival: 'saturated', stations: [{ time: constant(8) }], queue: 3 }))).toEqual([]);
});
