import { describe, expect, test } from 'vitest';
import { complaintsOf, constant, flow, type InputOf, lineOf, PART, station } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const source: InputOf<'source'> = {
  kind: 'source',
  id: 'source:in',
  arrival: { type: 'saturated' },
  mix: [{ product: 'product:part', weight: 1 }],
};
const sink: InputOf<'sink'> = { kind: 'sink', id: 'sink:out' };
const network = (edges: InputOf<'network'>['edges'], more: Partial<InputOf<'network'>> = {}): InputOf<'network'> => ({
  kind: 'network',
  id: 'network:n',
  nodes: ['a', 'b', 'c'].map((id, x) => ({ id, x, y: 0 })),
  edges,
  ...more,
});
const edge = (id: string, twoWay = false) => ({ id, from: id[0] ?? '', to: id[1] ?? '', twoWay });
const fleet = (more: Partial<InputOf<'fleet'>> = {}): InputOf<'fleet'> => ({
  kind: 'fleet',
  id: 'fleet:agv',
  model: null,
  look: 'agv',
  network: 'network:n',
  vehicles: [{ id: 'v1', start: 'a' }],
  speedEmptyMps: 1,
  speedLoadedMps: 1,
  load: constant(5),
  unload: constant(5),
  stops: { 'station:m1': 'a', 'sink:out': 'b' },
  ...more,
});
const carried = (via: string) => [
  source,
  station('station:m1', constant(5)),
  sink,
  flow('source:in', 'station:m1'),
  flow('station:m1', 'sink:out', { via }),
];
const withFleet = (net: InputOf<'network'>, agv: InputOf<'fleet'>) => lineOf([PART], { 'as-is': [...carried('fleet:agv'), net, agv] });

describe('fleets', () => {
  test('a loop that serves both ends is fine', () => {
    expect(complaintsOf(withFleet(network([edge('ab'), edge('ba')]), fleet()))).toEqual([]);
    expect(complaintsOf(withFleet(network([edge('ab', true)]), fleet()))).toEqual([]);
  });

  test('both ends of a carried flow have a stop', () => {
    expect(validateLine(withFleet(network([edge('ab', true)]), fleet({ stops: { 'station:m1': 'a' } })))).toEqual([
      { code: 'via.unserved', at: 'flow:m1-out', layout: 'as-is', field: 'via', expected: ['fleet:agv', 'stops', 'sink:out'], got: null },
    ]);
  });

  test('a one-way lane without a way back, a charger and a start cut off', () => {
    expect(validateLine(withFleet(network([edge('ab')]), fleet()))).toEqual([
      { code: 'network.disconnected', at: 'network:n', layout: 'as-is', field: 'edges', expected: ['b', 'a'], got: null },
    ]);
    const battery = { capacityKwh: 5, drawMovingKw: 1, drawIdleKw: 0.1, chargeKw: 2, chargeBelow: 0.8, chargeTo: 0.3, chargers: ['c'] };
    expect(complaintsOf(withFleet(network([edge('ab', true), edge('cb')]), fleet({ battery })))).toEqual([
      'battery.thresholds fleet:agv battery.chargeTo',
      'network.disconnected network:n edges',
    ]);
    const far = fleet({
      vehicles: [
        { id: 'v1', start: 'a' },
        { id: 'v2', start: 'c' },
      ],
    });
    expect(validateLine(withFleet(network([edge('ab', true)]), far))).toMatchObject([
      { code: 'network.disconnected', expected: ['c', 'a'] },
    ]);
  });

  test('given travel times take the place of edges', () => {
    expect(complaintsOf(withFleet(network([], { travelS: { a: { b: 6 }, b: { a: 8 } } }), fleet()))).toEqual([]);
    expect(complaintsOf(withFleet(network([edge('ab', true)], { travelS: { a: { b: 6 } } }), fleet()))).toEqual([
      'network.disconnected network:n travelS',
    ]);
  });

  test('a fleet that drives by schedule has one', () => {
    expect(complaintsOf(withFleet(network([edge('ab', true)]), fleet({ rule: 'schedule' })))).toEqual([
      'fleet.schedule fleet:agv schedule',
    ]);
  });
});

describe('robots', () => {
  const robot = (more: Partial<InputOf<'robot'>> = {}): InputOf<'robot'> => ({
    kind: 'robot',
    id: 'robot:r',
    model: 'kr8',
    tool: { look: 'twoFinger', tcp: { xyz: [0, 0, 0.2], rpy: [0, 0, 0] }, massKg: 5 },
    ...more,
  });
  const withRobot = (more: Partial<InputOf<'robot'>>) => lineOf([PART], { 'as-is': [...carried('robot:r'), robot(more)] });

  test('without given times are left to kinematics', () => expect(complaintsOf(withRobot({}))).toEqual([]));

  test('with given times have them for every place', () => {
    const full = { travelS: { 'station:m1': { 'sink:out': 2 } }, pickS: { '*': 1 }, placeS: { 'sink:out': 1 } };
    expect(complaintsOf(withRobot({ times: full }))).toEqual([]);
    expect(complaintsOf(withRobot({ times: { travelS: {}, pickS: {}, placeS: {} } }))).toEqual([
      'robot.times robot:r times.pickS',
      'robot.times robot:r times.placeS',
      'robot.times robot:r times.travelS.station:m1',
    ]);
  });

  test('a cyclic one has a program, and swaps with two grippers only', () => {
    expect(complaintsOf(withRobot({ rule: 'cyclic' }))).toEqual(['robot.program robot:r program']);
    const program: InputOf<'robot'>['program'] = [
      { do: 'pick', at: 'station:m1' },
      { do: 'swap', at: 'station:m1' },
      { do: 'go', at: 'home' },
    ];
    expect(complaintsOf(withRobot({ rule: 'cyclic', program }))).toEqual(['robot.swap robot:r program[1].do']);
    expect(complaintsOf(withRobot({ rule: 'cyclic', program, grippers: 2 }))).toEqual([]);
  });
});
