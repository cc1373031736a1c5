import { describe, expect, it } from 'vitest';
import type { FleetSpec, RobotSpec } from '../model/spec.ts';
import type { RunResult } from '../results/result.ts';
import { element } from '../testing/replications.ts';
import {
  branch,
  buffer,
  built,
  constant,
  conveyor,
  exponential,
  failure,
  lineSpec,
  operation,
  poisson,
  product,
  saturated,
  sink,
  source,
  spec,
  stage,
  station,
} from '../testing/spec-builders.ts';
import { runToEnd } from './open.ts';

const END = { seed: 1, replication: 0, warmUpS: 0, horizonS: null } as const;
const POWER = { workingKw: 1, idleKw: 0.5, standbyKw: 0 };
const release = (count: number) => source('source', { type: 'schedule', releases: [{ timeS: 0, product: 'part', count }] });
const sum = (shares: object): number => Object.values(shares).reduce((a: number, b: number) => a + b, 0);

function isSound(run: RunResult): void {
  expect(run.released).toBe(run.good + run.bad + run.scrapped + run.wip.atEnd);
  expect(Math.abs(run.littleResidual)).toBeLessThan(1e-9);
}

describe('conveyors', () => {
  const belt = (first: ReturnType<typeof source>, accumulating: boolean) =>
    built(
      spec(
        [first, conveyor('c', { accumulating }), station('m'), sink()],
        [stage('source', ['c']), stage('c', ['m']), stage('m', ['sink'], { '*': operation(constant(2)) }), stage('sink', [])],
      ),
    );

  it('three parts on a 10 m belt at 1 m/s, one metre apart, reach its end after 10, 11 and 12 s', () => {
    const model = built(spec([release(3), conveyor('c'), sink()], [stage('source', ['c']), stage('c', ['sink']), stage('sink', [])]));
    expect(runToEnd(model, END).endedAtS).toBe(12);
  });

  it.each([true, false])('feeds a slower station without loss (accumulating: %s)', (accumulating) => {
    const run = runToEnd(belt(saturated(), accumulating), { ...END, horizonS: 2_000 });
    isSound(run);
    expect(run.good).toBe(995);
    expect(element(run, 'c').level.max).toBeLessThanOrEqual(10);
  });
});

describe('rules of lines', () => {
  it('CONWIP keeps at most its number in the line', () => {
    const base = lineSpec(
      saturated(),
      [1, 1, 1].map(() => ({ process: exponential(1) })),
      [null, null],
      null,
    );
    const limits = [{ id: 'conwip', max: 4, elements: base.elements.filter((e) => e.kind !== 'source').map((e) => e.id) }];
    const run = runToEnd(built({ ...base, limits }), { ...END, horizonS: 10_000 });
    isSound(run);
    expect(run.wip.max).toBe(4);
    expect(run.good / 10_000).toBeGreaterThan(0.64);
    expect(run.good / 10_000).toBeLessThan(0.69);
  });

  it('maintenance after every 30 cycles: 600 parts in 20 rounds of 30 x 45 + 240 s', () => {
    const maintenance = [{ id: 'tool', every: { cycles: 30 }, time: constant(240), crew: null }];
    const run = runToEnd(built(lineSpec(saturated(), [{ process: constant(45), station: { maintenance } }], [])), {
      ...END,
      horizonS: 20 * 1_590,
    });
    expect(run.good).toBe(600);
    expect(element(run, 'm1').shares!.down).toBeCloseTo(240 / 1_590, 9);
  });

  it('a least dwell holds the part in its buffer', () => {
    const base = lineSpec(release(1), [{ process: constant(1) }], [], null);
    const model = built({
      ...base,
      elements: base.elements.map((e) => (e.kind === 'buffer' ? buffer(e.id, null, { dwell: constant(10) }) : e)),
    });
    expect(runToEnd(model, END).endedAtS).toBe(11);
  });

  it('pallets are taken apart into the parts they were made of', () => {
    const work = (seconds: number) => ({ '*': operation(constant(seconds)) });
    const elements = [
      saturated('source', { maxParts: 12 }),
      buffer('a', 4),
      station('p', { collect: { count: 4, product: 'pallet' } }),
      buffer('x', 2),
      station('d', { splits: [{ product: 'part', count: 4 }] }),
      buffer('y', 10),
      station('m'),
      sink(),
    ];
    const stages = [
      stage('source', ['a']),
      stage('a', ['p']),
      stage('p', ['x'], work(1)),
      stage('x', ['d']),
      stage('d', ['y'], work(5)),
      stage('y', ['m']),
      stage('m', ['sink'], work(1)),
      stage('sink', []),
    ];
    const run = runToEnd(built(spec(elements, stages, { products: [product('part'), product('pallet')] })), END);
    isSound(run);
    expect(run.good).toBe(12);
    expect(run.released).toBe(12);
  });
});

describe('carriers by rule', () => {
  it.each([
    ['longestWaiting', 1],
    ['longestWaiting', 2],
    ['nearest', 1],
    ['firstCome', 2],
    ['priority', 1],
  ] as const)('a robot serves three machines (%s, %d grippers) and survives failures', (rule, grippers) => {
    const ids = ['M1', 'M2', 'M3'];
    const robot: RobotSpec = {
      id: 'r',
      grippers,
      travelS: {},
      pickS: { '*': 2 },
      placeS: { '*': 3 },
      swapS: 1,
      home: 'S',
      rule,
      program: [],
      failures: [failure(exponential(300), exponential(20)), failure(exponential(900), exponential(9), { id: 'clock', clock: 'calendar' })],
      calendar: null,
      power: POWER,
    };
    const model = built(
      spec(
        [saturated('S'), ...ids.map((id) => station(id)), sink('K')],
        [
          stage(
            'S',
            ids.map((id) => branch(id, { via: 'r', choice: 'firstFree' })),
          ),
          ...ids.map((id) => stage(id, [branch('K', { via: 'r' })], { '*': operation(constant(30)) })),
          stage('K', []),
        ],
        { robots: [robot] },
      ),
    );
    const run = runToEnd(model, { ...END, horizonS: 5_000 });
    isSound(run);
    expect(run.good).toBeGreaterThan(250);
    expect(sum(run.robots[0]!.shares)).toBeCloseTo(1, 9);
    for (const id of ids) expect(sum(element(run, id).shares!)).toBeCloseTo(1, 9);
  });

  it('two vehicles with batteries, failures and a parking place bring parts to a machine', () => {
    const edge = (id: string, from: string, to: string, lengthM: number) => ({
      id,
      from,
      to,
      twoWay: false,
      lengthM,
      speedMps: null,
      zone: null,
    });
    const battery = { capacityKwh: 1, drawMovingKw: 5, drawIdleKw: 0.2, chargeKw: 10, chargeBelow: 0.4, chargeTo: 0.9, chargers: ['P'] };
    const fleet: FleetSpec = {
      id: 'agv',
      network: 'net',
      vehicles: [
        { id: 'v1', start: 'P' },
        { id: 'v2', start: 'P' },
      ],
      capacity: 2,
      speedEmptyMps: 1,
      speedLoadedMps: 0.8,
      accelerationMps2: 0.5,
      load: constant(10),
      unload: constant(10),
      stops: { out: 'A', in: 'B' },
      rule: 'nearest',
      schedule: [],
      parking: ['P'],
      battery,
      failures: [failure(exponential(500), exponential(50), { clock: 'calendar' })],
      power: POWER,
    };
    const network = {
      id: 'net',
      nodes: ['P', 'A', 'B'].map((id) => ({ id, capacity: null })),
      edges: [edge('1', 'P', 'A', 20), edge('2', 'A', 'B', 30), edge('3', 'B', 'P', 20)],
      zones: [],
      travelS: {},
      overtaking: false,
    };
    const model = built(
      spec(
        [poisson(1 / 40), buffer('out', 10), buffer('in', 10), station('m'), sink()],
        [
          stage('source', ['out']),
          stage('out', [branch('in', { via: 'agv' })]),
          stage('in', ['m']),
          stage('m', ['sink'], { '*': operation(constant(10)) }),
          stage('sink', []),
        ],
        { fleets: [fleet], networks: [network] },
      ),
    );
    const run = runToEnd(model, { ...END, horizonS: 20_000 });
    isSound(run);
    expect(run.good).toBeGreaterThan(450);
    for (const { shares } of run.fleets[0]!.vehicles) {
      expect(sum(shares)).toBeCloseTo(1, 9);
      expect(shares.charging).toBeGreaterThan(0);
    }
  });
});
