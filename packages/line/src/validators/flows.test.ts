import { describe, expect, test } from 'vitest';
import {
  complaintsOf,
  constant,
  exponential,
  flow,
  type InputOf,
  type LayoutInput,
  lineOf,
  PART,
  serialLine,
  station,
  withFields,
} from '../test-lines.ts';
import { validateLine } from './validate.ts';

const source: InputOf<'source'> = {
  kind: 'source',
  id: 'source:in',
  arrival: { type: 'interval', time: exponential(10) },
  mix: [{ product: 'product:part', weight: 1 }],
};
const sink: LayoutInput = { kind: 'sink', id: 'sink:out' };
const OTHER = { ...PART, id: 'product:other' } as typeof PART;
const m = (n: number, more: Partial<InputOf<'station'>> = {}) => station(`station:m${n}`, constant(5), more);
const complaints = (...records: LayoutInput[]) => complaintsOf(lineOf([PART, OTHER], { 'as-is': records }));

describe('ways to an end', () => {
  test('a line needs a source and a sink', () => {
    expect(complaints()).toEqual(['layout.noSource  records', 'layout.noSink  records']);
    expect(complaints(sink)).toEqual(['layout.noSource  records']);
  });

  test('an element that parts reach must lead on, for each product that leaves it', () => {
    const mixed: LayoutInput = {
      ...source,
      mix: [
        { product: 'product:part', weight: 1 },
        { product: 'product:other', weight: 2 },
      ],
    };
    const document = lineOf([PART, OTHER], {
      'as-is': [mixed, m(1), sink, flow('source:in', 'station:m1'), flow('station:m1', 'sink:out', { products: ['product:part'] })],
    });
    expect(validateLine(document)).toEqual([
      { code: 'route.nowhere', at: 'station:m1', layout: 'as-is', field: 'flows', expected: ['flow', 'product:other'], got: null },
    ]);
  });

  test('a source without a flow leads nowhere; an element nobody reaches is left alone', () => {
    expect(complaints(source, sink)).toEqual(['route.nowhere source:in flows']);
    expect(complaintsOf(serialLine({ arrival: constant(9), stations: [{ time: constant(8) }], more: [m(9)] }))).toEqual([]);
  });

  test('a loop without an exit fills up, unless its parts are counted', () => {
    const loop = [m(1), m(2), flow('source:in', 'station:m1'), flow('station:m1', 'station:m2'), flow('station:m2', 'station:m1')];
    expect(complaints(source, sink, ...loop)).toEqual(['route.endless source:in flows']);
    expect(complaints(source, ...loop)).toEqual(['layout.noSink  records']);
    expect(complaints({ ...source, maxParts: 4 }, ...loop)).toEqual([]);
    const pallets: LayoutInput = {
      ...source,
      mix: [],
      arrival: { type: 'schedule', releases: [{ timeS: 0, product: 'product:part', count: 4 }] },
    };
    expect(complaints(pallets, ...loop)).toEqual([]);
    const conwip: LayoutInput = { kind: 'limit', id: 'limit:wip', max: 4, elements: ['station:m1', 'station:m2'] };
    expect(complaints({ ...source, arrival: { type: 'saturated' } }, ...loop, conwip)).toEqual([]);
  });

  test('a station that passes parts to itself', () => {
    const itself = { ...flow('station:m1', 'station:m1'), id: 'flow:itself' };
    expect(complaints(source, m(1), sink, flow('source:in', 'station:m1'), itself)).toEqual(['route.endless source:in flows']);
  });

  test('one branch of several that never ends', () => {
    const records = [
      source,
      m(1),
      m(2),
      m(3),
      sink,
      flow('source:in', 'station:m1', { share: 0.5 }),
      flow('source:in', 'station:m2', { share: 0.5 }),
    ];
    const flows = [flow('station:m1', 'sink:out'), flow('station:m2', 'station:m3'), flow('station:m3', 'station:m2')];
    expect(validateLine(lineOf([PART], { 'as-is': [...records, ...flows] }))).toMatchObject([
      { code: 'route.endless', at: 'source:in', expected: 'sink', got: ['product:part', 'station:m2'] },
    ]);
  });
});

describe('sources', () => {
  const line = serialLine({ arrival: constant(9), stations: [{ time: constant(8) }] });
  test('have a product', () =>
    expect(complaintsOf(withFields(line, 'source:in', { mix: [] }))).toEqual(['source.noProduct source:in mix']));
  test.each([constant(0), { type: 'uniform', min: 0, max: 0 }, { type: 'sequence', values: [0, 0] }])(
    'never release without end at one moment: %j',
    (time) => {
      expect(complaintsOf(withFields(line, 'source:in', { arrival: { type: 'interval', time } }))).toEqual([
        'source.zeroInterval source:in arrival.time',
      ]);
    },
  );
});

describe('operations', () => {
  test('exist for every product that comes', () => {
    const document = lineOf([PART, OTHER], {
      'as-is': [
        source,
        { kind: 'station', id: 'station:m1', operations: { 'product:other': { work: { type: 'time', time: constant(1) } } } },
        sink,
        flow('source:in', 'station:m1'),
        flow('station:m1', 'sink:out'),
      ],
    });
    expect(validateLine(document)).toEqual([
      {
        code: 'operation.missing',
        at: 'station:m1',
        layout: 'as-is',
        field: 'operations',
        expected: 'product:part',
        got: ['product:other'],
      },
    ]);
  });

  const bare: LayoutInput = { kind: 'station', id: 'station:m1', operations: {} };
  const work = { work: { type: 'time' as const, time: constant(1) } };
  test('of a route are given by its steps', () => {
    const route: LayoutInput = {
      kind: 'route',
      id: 'route:part',
      product: 'product:part',
      steps: [
        { id: 's1', at: 'station:m1', operation: work },
        { id: 's2', at: 'station:m1', operation: work },
        { id: 's3', at: 'sink:out' },
      ],
    };
    expect(complaints(source, bare, sink, route)).toEqual([]);
    const steps = [
      { id: 's1', at: 'station:m1', operation: work },
      { id: 's2', at: 'station:m1' },
      { id: 's3', at: 'sink:out' },
    ];
    expect(complaints(source, bare, sink, { ...route, steps })).toEqual(['operation.missing station:m1 operations']);
    expect(complaints(source, bare, sink, { ...route, steps: steps.slice(0, 1) })).toEqual(['route.nowhere route:part steps[0].at']);
    expect(complaints(source, bare, sink, route, { ...route, id: 'route:again' })).toEqual(['route.twice route:again product']);
  });
});

describe('branches', () => {
  const fork = (first: object, second: object) => [
    source,
    m(1),
    m(2),
    sink,
    flow('source:in', 'station:m1', first),
    flow('source:in', 'station:m2', second),
    flow('station:m1', 'sink:out'),
    flow('station:m2', 'sink:out'),
  ];

  test('shares of one product add up to 1', () => {
    expect(complaints(...fork({ share: 0.3 }, { share: 0.7 }))).toEqual([]);
    expect(validateLine(lineOf([PART], { 'as-is': fork({ share: 0.3 }, { share: 0.6 }) }))).toEqual([
      { code: 'share.sum', at: 'flow:in-m1', layout: 'as-is', field: 'share', expected: 1, got: expect.closeTo(0.9, 9) },
    ]);
  });

  test('a choice by room asks for no shares, but all branches choose alike', () => {
    expect(complaints(...fork({ choice: 'firstFree' }, { choice: 'firstFree' }))).toEqual([]);
    expect(complaints(...fork({ choice: 'firstFree' }, { choice: 'share' }))).toEqual(['share.choice flow:in-m2 choice']);
  });

  test('rework needs a way back', () => {
    const inspection = { detect: { '*': 1 }, falseAlarm: 0, reworkPasses: 2 };
    const inspected = station('station:m1', constant(5), {
      operations: { '*': { work: { type: 'time', time: constant(5) }, quality: { inspection } } },
    });
    const records = [source, inspected, sink, flow('source:in', 'station:m1'), flow('station:m1', 'sink:out')];
    expect(complaints(...records)).toEqual(['rework.missing station:m1 flows']);
    expect(complaints(...records, { ...flow('station:m1', 'station:m1', { when: 'rework' }), id: 'flow:again' })).toEqual([]);
  });

  test('rework of a step of a route needs one, too', () => {
    const inspection = { detect: { '*': 1 }, falseAlarm: 0, reworkPasses: 1 };
    const operation = { work: { type: 'time' as const, time: constant(1) }, quality: { inspection } };
    const steps = [
      { id: 's1', at: 'station:m1', operation },
      { id: 's2', at: 'sink:out' },
    ];
    const route: LayoutInput = { kind: 'route', id: 'route:part', product: 'product:part', steps };
    expect(complaints(source, m(1), sink, route)).toEqual(['rework.missing station:m1 flows']);
    expect(
      complaints(source, m(1), m(2), sink, route, flow('station:m1', 'station:m2', { when: 'rework' }), flow('station:m2', 'sink:out')),
    ).toEqual([]);
  });
});
