import { describe, expect, test } from 'vitest';
import { complaintsOf, constant, type LayoutInput, lineOf, PART, serialLine, withFields } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const line = serialLine({ arrival: constant(10), stations: [{ time: constant(8) }] });
/** The line with further records of the layout. */
const plus = (...more: LayoutInput[]) => serialLine({ arrival: constant(10), stations: [{ time: constant(8) }], more });
const operation = (fields: object) => ({
  operations: {
    '*': {
      work: { type: 'time', time: constant(8) },
      load: null,
      unload: null,
      operators: [],
      quality: { repairProbability: 0, defects: [], scrapProbability: 0, inspection: null },
      uses: {},
      ...fields,
    },
  },
});

describe('records that are named must exist and fit', () => {
  test('a flow to nowhere and a flow from a sink', () => {
    expect(validateLine(withFields(line, 'flow:m1-out', { to: 'sink:gone' }))).toEqual([
      {
        code: 'route.nowhere',
        at: 'flow:m1-out',
        layout: 'as-is',
        field: 'to',
        expected: ['buffer', 'station', 'conveyor', 'sink'],
        got: 'sink:gone',
      },
    ]);
    const back = plus({ kind: 'flow', id: 'flow:back', from: 'sink:out', to: 'station:m1' });
    expect(complaintsOf(back)).toEqual(['reference.kind flow:back from']);
  });

  const failure = { id: 'jam', timeTo: constant(9), repair: constant(1), clock: 'working', crew: 'crew:gone', afterRepair: 'resume' };
  const need = { pool: 'pool:gone', skill: null, count: 1, during: 'process', priority: 0 };
  const missing: [string, string, object][] = [
    ['station:m1', 'calendar', { calendar: 'calendar:gone' }],
    ['station:m1', 'failures[0].crew', { failures: [failure] }],
    ['station:m1', 'operations.*.operators[0].pool', operation({ operators: [need] })],
    [
      'station:m1',
      'setup.matrix[0].to',
      { setup: { initial: null, change: null, matrix: [{ from: 'product:part', to: 'product:gone', time: constant(1) }], operators: [] } },
    ],
    ['station:m1', 'order[1]', { order: ['1', 'product:gone'] }],
    ['source:in', 'calendar', { calendar: 'calendar:gone' }],
    ['flow:in-b0', 'via', { via: 'robot:gone' }],
    ['flow:in-b0', 'products[1]', { products: ['product:part', 'product:gone'] }],
  ];
  test.each(missing)('%s %s', (at, field, fields) => {
    expect(complaintsOf(withFields(line, at, fields))).toEqual([`reference.missing ${at} ${field}`]);
  });

  test('a record of another kind', () => {
    expect(validateLine(withFields(line, 'station:m1', { calendar: 'product:part' }))).toMatchObject([
      { code: 'reference.kind', at: 'station:m1', field: 'calendar', expected: ['calendar'], got: 'product:part' },
    ]);
  });

  test('defect classes, robots at work, members of limits, pools of crews', () => {
    const quality = {
      repairProbability: 0,
      defects: [{ id: 'defectClass:gone', probability: 0.1 }],
      scrapProbability: 0,
      inspection: { detect: { '*': 1, 'defectClass:lost': 0.5 }, falseAlarm: 0, reworkPasses: 0 },
    };
    expect(complaintsOf(withFields(line, 'station:m1', operation({ quality })))).toEqual([
      'reference.missing station:m1 operations.*.quality.defects[0].id',
      'reference.missing station:m1 operations.*.quality.inspection.detect.defectClass:lost',
    ]);
    const more = plus(
      { kind: 'limit', id: 'limit:wip', max: 3, elements: ['station:m1', 'source:in'] },
      { kind: 'crew', id: 'crew:a', count: 1, pool: 'pool:gone' },
    );
    expect(complaintsOf(more)).toEqual(['reference.kind limit:wip elements[1]', 'reference.missing crew:a pool']);
  });

  test('shared records name each other too', () => {
    const demand = {
      kind: 'demand',
      id: 'demand:year',
      goodPartsPerYear: 1e5,
      workingDaysPerYear: 250,
      calendar: 'calendar:gone',
    } as const;
    const document = { ...line, shared: lineOf([PART, demand], {}).shared };
    expect(validateLine(document)).toMatchObject([{ code: 'reference.missing', at: 'demand:year', layout: null, field: 'calendar' }]);
  });

  test('steps of a route', () => {
    const route: LayoutInput = {
      kind: 'route',
      id: 'route:part',
      product: 'product:part',
      steps: [
        { id: 's1', at: 'station:m1' },
        { id: 's2', at: 'sink:gone' },
      ],
    };
    expect(complaintsOf(plus(route))).toEqual(['route.nowhere route:part steps[1].at']);
  });
});

describe('names inside networks and fleets', () => {
  const network: LayoutInput = {
    kind: 'network',
    id: 'network:n',
    nodes: [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 5, y: 0 },
    ],
    edges: [
      { id: 'ab', from: 'a', to: 'b', twoWay: true, zone: 'z' },
      { id: 'ac', from: 'a', to: 'c' },
    ],
  };
  const fleet: LayoutInput = {
    kind: 'fleet',
    id: 'fleet:f',
    model: null,
    look: 'agv',
    network: 'network:n',
    vehicles: [{ id: 'v1', start: 'q' }],
    speedEmptyMps: 1,
    speedLoadedMps: 1,
    load: constant(5),
    unload: constant(5),
    stops: { 'station:m1': 'r', 'station:gone': 'a' },
    rule: 'schedule',
    schedule: [{ vehicle: 'v9', trips: [{ product: 'product:part', to: 'step-9' }] }],
  };

  test('every one that does not exist is named', () => {
    expect(complaintsOf(plus(network, fleet))).toEqual([
      'reference.missing fleet:f stops.station:gone',
      'reference.missing network:n edges[0].zone',
      'reference.missing network:n edges[1].to',
      'reference.missing fleet:f vehicles[0].start',
      'reference.missing fleet:f stops.station:m1',
      'reference.missing fleet:f schedule[0].vehicle',
      'reference.missing fleet:f schedule[0].trips[0].to',
    ]);
  });
});
