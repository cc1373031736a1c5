import { constant, flow, type LayoutInput, lineOf, PART, serialLine, station } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { compileLine } from '../compile-line.ts';
import type { CompiledLine } from '../compiled-line.ts';
import { testCatalog } from '../test-arms.ts';

function compiled(document: Parameters<typeof compileLine>[0], layout = 'as-is'): CompiledLine {
  const result = compileLine(document, layout, testCatalog());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const source = (products = ['product:part'], more: object = {}): LayoutInput => ({
  ...{ kind: 'source', id: 'source:in', arrival: { type: 'saturated' } },
  mix: products.map((product) => ({ product, weight: 1 })),
  ...more,
});

test('P8: a serial line is what its records say, one stage per place, in their order', () => {
  const times = [6.5, 5, 8, 5, 6];
  const document = serialLine({ arrival: 'saturated', stations: times.map((time) => ({ time: constant(time) })), buffers: [5, 5, 5, 5] });
  const { spec, cells, idealCycleS } = compiled(document);
  expect(spec.elements.map(({ id }) => id)).toEqual([
    ...[
      'source:in',
      'station:m1',
      'buffer:b1',
      'station:m2',
      'buffer:b2',
      'station:m3',
      'buffer:b3',
      'station:m4',
      'buffer:b4',
      'station:m5',
    ],
    'sink:out',
  ]);
  expect(spec.stages.map(({ id, element }) => id === element)).toEqual(Array.from({ length: 11 }, () => true));
  expect(spec.stages.map(({ next }) => next.map(({ to }) => to))).toEqual([...spec.elements.slice(1).map(({ id }) => [id]), []]);
  expect(spec.stages.flatMap(({ operations }) => Object.values(operations).map(({ process }) => process))).toEqual(times.map(constant));
  expect(spec.elements[2]).toEqual({ kind: 'buffer', id: 'buffer:b1', capacity: 5, discipline: 'fifo', dwell: null });
  expect(spec.elements[0]).toMatchObject({ kind: 'source', arrival: { type: 'saturated' }, mix: [{ product: 'product:part', weight: 1 }] });
  expect(cells.map(({ totalS }) => totalS)).toEqual(times);
  expect(Object.values(idealCycleS)).toEqual(times);
  expect(spec).toMatchObject({ format: 1, lineCalendar: null, pools: [], crews: [], robots: [], fleets: [], networks: [], limits: [] });
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
});

test('inspection with rework and scrap: three branches, shares and products kept', () => {
  const inspection = { detect: { '*': 0.9 }, falseAlarm: 0.02, reworkPasses: 2 };
  const records: LayoutInput[] = [
    source(),
    station('station:check', constant(5), { operations: { '*': { work: { type: 'time', time: constant(5) }, quality: { inspection } } } }),
    station('station:fix', constant(30), {
      operations: { '*': { work: { type: 'time', time: constant(30) }, quality: { repairProbability: 0.8 } } },
    }),
    { kind: 'sink', id: 'sink:out' },
    { kind: 'sink', id: 'sink:scrap' },
    flow('source:in', 'station:check'),
    flow('station:check', 'sink:out'),
    flow('station:check', 'station:fix', { when: 'rework' }),
    flow('station:check', 'sink:scrap', { when: 'scrap', products: ['product:part'] }),
    flow('station:fix', 'station:check'),
  ];
  const { spec } = compiled(lineOf([PART], { 'as-is': records }));
  const check = spec.stages.find(({ id }) => id === 'station:check')!;
  expect(check.next.map(({ to, when, products }) => [to, when, products])).toEqual([
    ['sink:out', 'pass', null],
    ['station:fix', 'rework', null],
    ['sink:scrap', 'scrap', ['product:part']],
  ]);
  expect(check.operations['*']!.inspection).toEqual(inspection);
  expect(spec.stages.find(({ id }) => id === 'station:fix')!.operations['*']!.repairProbability).toBe(0.8);
});

test('a route visits a machine twice with an operation of its own each time; the source sends each product to its first step', () => {
  const step = (id: string, at: string, time?: number) => ({
    id,
    at,
    ...(time === undefined ? {} : { operation: { work: { type: 'time' as const, time: constant(time) } } }),
  });
  const records: LayoutInput[] = [
    source(['product:a', 'product:b']),
    station('station:m1', constant(1)),
    { kind: 'sink', id: 'sink:out' },
    { kind: 'buffer', id: 'buffer:q', capacity: null },
    {
      kind: 'route',
      id: 'route:a',
      product: 'product:a',
      steps: [
        step('q1', 'buffer:q'),
        step('first', 'station:m1', 4),
        step('q2', 'buffer:q'),
        step('second', 'station:m1', 7),
        step('end', 'sink:out'),
      ],
    },
    { kind: 'route', id: 'route:b', product: 'product:b', steps: [step('only', 'station:m1'), step('end', 'sink:out')] },
  ];
  const { spec } = compiled(lineOf([{ ...PART, id: 'product:a' } as never, { ...PART, id: 'product:b' } as never], { 'as-is': records }));
  expect(spec.stages.map(({ id, element }) => [id, element])).toEqual([
    ['q1', 'buffer:q'],
    ['first', 'station:m1'],
    ['q2', 'buffer:q'],
    ['second', 'station:m1'],
    ['product:a/end', 'sink:out'],
    ['only', 'station:m1'],
    ['product:b/end', 'sink:out'],
    ['source:in', 'source:in'],
  ]);
  expect(spec.stages.find(({ id }) => id === 'second')!.operations['product:a']!.process).toEqual(constant(7));
  expect(spec.stages.find(({ id }) => id === 'only')!.operations['product:b']!.process).toEqual(constant(1));
  expect(spec.stages.find(({ id }) => id === 'source:in')!.next).toMatchObject([
    { to: 'q1', products: ['product:a'] },
    { to: 'only', products: ['product:b'] },
  ]);
});

test('conveyors have the length of their points, people walk between their stations, networks measure their edges', () => {
  const need = { operators: [{ pool: 'pool:p' }] };
  const at = (id: string, x: number): LayoutInput =>
    station(id, constant(5), { at: { x, y: 0 }, operations: { '*': { work: { type: 'time', time: constant(5) }, ...need } } });
  const records: LayoutInput[] = [
    source(),
    at('station:a', 0),
    {
      kind: 'conveyor',
      id: 'conveyor:c',
      points: [
        [0, 0, 0.8],
        [3, 0, 0.8],
        [3, 4, 0.8],
      ],
      speedMps: 0.5,
      pitchM: 0.5,
    },
    at('station:b', 11),
    { kind: 'sink', id: 'sink:out' },
    { kind: 'pool', id: 'pool:p', role: 'operator', count: 2, walkSpeedMps: 1.1, allowance: 1.1 },
    {
      kind: 'network',
      id: 'network:n',
      nodes: [
        { id: 'x', x: 0, y: 0 },
        { id: 'y', x: 3, y: 4 },
      ],
      edges: [{ id: 'e', from: 'x', to: 'y', twoWay: true }],
    },
    {
      kind: 'fleet',
      id: 'fleet:f',
      model: null,
      look: 'handCart',
      network: 'network:n',
      drivers: 'pool:p',
      speedEmptyMps: 1,
      speedLoadedMps: 1,
      load: constant(1),
      unload: constant(1),
      stops: { 'station:b': 'x', 'sink:out': 'y' },
      vehicles: [
        { id: '1', start: 'x' },
        { id: '2', start: 'x' },
        { id: '3', start: 'y' },
      ],
    },
    flow('source:in', 'station:a'),
    flow('station:a', 'conveyor:c'),
    flow('conveyor:c', 'station:b'),
    flow('station:b', 'sink:out', { via: 'fleet:f' }),
  ];
  const { spec, roster } = compiled(lineOf([PART], { 'as-is': records }));
  expect(spec.elements.find(({ id }) => id === 'conveyor:c')).toMatchObject({ lengthM: 7, speedMps: 0.5, pitchM: 0.5 });
  expect(spec.pools[0]).toMatchObject({
    count: 2,
    allowance: 1.1,
    walkS: { 'station:a': { 'station:b': 10 }, 'station:b': { 'station:a': 10 } },
  });
  expect(spec.networks[0]!.edges[0]).toMatchObject({ lengthM: 5, twoWay: true });
  expect(spec.fleets[0]!.vehicles).toHaveLength(2);
  expect(spec.stages.find(({ id }) => id === 'station:b')!.next[0]!.via).toBe('fleet:f');
  expect(roster).toEqual([
    { pool: 'pool:p', role: 'operator', group: 'direct', perShift: 2, shifts: 1, paidSPerShift: 86400, daysPerWeek: 7 },
  ]);
});

test('a layout that is not there is said so', () => {
  const result = compileLine(lineOf([PART], { 'as-is': [] }), 'to-be', testCatalog());
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'layout.unknown', expected: ['as-is'], got: 'to-be' }] });
});
