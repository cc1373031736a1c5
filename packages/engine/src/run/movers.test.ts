import { describe, expect, it } from 'vitest';
import type { FleetSpec, RobotSpec } from '../model/spec.ts';
import { element } from '../testing/replications.ts';
import { branch, buffer, built, constant, operation, saturated, sink, source, spec, stage, station } from '../testing/spec-builders.ts';
import { runToEnd } from './open.ts';

const END = { seed: 1, replication: 0, warmUpS: 0, horizonS: null } as const;
const POWER = { workingKw: 0, idleKw: 0, standbyKw: 0 };
const robot = (more: Partial<RobotSpec>): RobotSpec => ({
  id: 'r',
  grippers: 1,
  travelS: {},
  pickS: { '*': 1 },
  placeS: { '*': 1 },
  swapS: 0,
  home: 'home',
  rule: 'longestWaiting',
  program: [],
  failures: [],
  calendar: null,
  power: POWER,
  ...more,
});
const fleet = (more: Partial<FleetSpec>): FleetSpec => ({
  id: 'agv',
  network: 'net',
  vehicles: [{ id: 'v', start: 'A' }],
  capacity: 1,
  speedEmptyMps: 1,
  speedLoadedMps: 1,
  accelerationMps2: null,
  load: constant(0),
  unload: constant(0),
  stops: {},
  rule: 'longestWaiting',
  schedule: [],
  parking: [],
  battery: null,
  failures: [],
  power: POWER,
  ...more,
});

describe('vehicles choose', () => {
  it('the nearest part first, or the one that has waited longest', () => {
    const ends = (rule: FleetSpec['rule']): number => {
      const edge = (from: string, to: string, lengthM: number) => ({
        id: `${from}${to}`,
        from,
        to,
        twoWay: false,
        lengthM,
        speedMps: null,
        zone: null,
      });
      const model = built(
        spec(
          [
            source('far', { type: 'schedule', releases: [{ timeS: 0, product: 'part', count: 2 }] }),
            source('near', { type: 'schedule', releases: [{ timeS: 1, product: 'part', count: 2 }] }),
            sink(),
          ],
          [stage('far', [branch('sink', { via: 'agv' })]), stage('near', [branch('sink', { via: 'agv' })]), stage('sink', [])],
          {
            networks: [
              {
                id: 'net',
                nodes: ['A', 'B', 'C'].map((id) => ({ id, capacity: null })),
                edges: [edge('A', 'B', 10), edge('B', 'A', 10), edge('A', 'C', 50), edge('C', 'A', 50)],
                zones: [],
                travelS: {},
                overtaking: false,
              },
            ],
            fleets: [fleet({ rule, stops: { far: 'C', near: 'B', sink: 'A' } })],
          },
        ),
      );
      return runToEnd(model, { ...END, stopAfter: { good: 2 } }).endedAtS;
    };
    // It goes for the far part at 0 in any case (100 s there and back); then 20 s for a near one, or 100 s for the other far one.
    expect(ends('nearest')).toBe(120);
    expect(ends('longestWaiting')).toBe(200);
  });
});

describe('robots', () => {
  it('with two grippers serve several machines in the order of their program from one saturated source', () => {
    const machines = ['a', 'b'];
    const program = machines.flatMap((at) => [
      { do: 'pick', at: 'source' } as const,
      { do: 'swap', at } as const,
      { do: 'place', at: 'sink' } as const,
    ]);
    const model = built(
      spec(
        [saturated(), ...machines.map((id) => station(id)), sink()],
        [
          stage(
            'source',
            machines.map((to) => branch(to, { via: 'r', choice: 'firstFree', share: 0.5 })),
          ),
          ...machines.map((id) => stage(id, [branch('sink', { via: 'r' })], { '*': operation(constant(5)) })),
          stage('sink', []),
        ],
        { robots: [robot({ grippers: 2, rule: 'cyclic', program, swapS: 1 })] },
      ),
    );
    const at = (good: number): number => runToEnd(model, { ...END, stopAfter: { good } }).endedAtS;
    // Pick 1, take out 1, turn 1, put in 1, place 1: 5 s per part; a machine has 5 s + the 5 s of the other's visit - nothing waits.
    expect((at(30) - at(10)) / 20).toBe(5);
    const run = runToEnd(model, { ...END, horizonS: 1_000 });
    expect(Math.abs(element(run, 'a').cycles - element(run, 'b').cycles)).toBeLessThanOrEqual(1);
  });

  it('bring a part to a station that begins only what ends within the shift; it is held there until the next', () => {
    const calendars = [{ id: 'shift', periodS: 20, windows: [[0, 10]] as const }];
    const model = built(
      spec(
        [saturated('source', { maxParts: 3 }), station('m', { calendar: 'shift', shiftRule: 'doNotBegin' }), sink()],
        [stage('source', [branch('m', { via: 'r' })]), stage('m', ['sink'], { '*': operation(constant(4)) }), stage('sink', [])],
        { calendars, robots: [robot({})] },
      ),
    );
    // 2 s to bring each: worked on at 2-6, then the next arrives at 8 and would end at 12: held until 20-24; the third at 26-30.
    expect(runToEnd(model, END).endedAtS).toBe(30);
  });
});

describe('kanban', () => {
  it('never lets more into its set than it has cards, however many vehicles are on their way', () => {
    const model = built(
      spec(
        [saturated(), buffer('q', null), station('m'), sink()],
        [
          stage('source', [branch('q', { via: 'agv' })]),
          stage('q', ['m']),
          stage('m', ['sink'], { '*': operation(constant(30)) }),
          stage('sink', []),
        ],
        {
          limits: [{ id: 'cards', max: 2, elements: ['q', 'm'] }],
          networks: [
            {
              id: 'net',
              nodes: ['A', 'B'].map((id) => ({ id, capacity: null })),
              edges: [],
              zones: [],
              travelS: { A: { B: 10 }, B: { A: 10 } },
              overtaking: false,
            },
          ],
          fleets: [fleet({ vehicles: [1, 2, 3, 4].map((i) => ({ id: `v${i}`, start: 'A' })), stops: { source: 'A', q: 'B' } })],
        },
      ),
    );
    const run = runToEnd(model, { ...END, horizonS: 1_000 });
    expect(run.wip.max).toBe(2);
    // Two come at 10; a card is free when a part ends at 40, 70, ...: the next is there 10 s later, before the machine needs it.
    expect(run.good).toBe(33);
  });
});
