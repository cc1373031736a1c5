import { describe, expect, it } from 'vitest';
import type { FleetSpec, RobotStepSpec } from '../model/spec.ts';
import { element } from '../testing/replications.ts';
import {
  branch,
  buffer,
  built,
  constant,
  lineSpec,
  operation,
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
const POWER = { workingKw: 0, idleKw: 0, standbyKw: 0 };

/** Makespan of a flow shop: jobs by machine times, in the listed order. */
function flowShop(jobs: readonly (readonly number[])[], buffers: readonly (number | null)[]): number {
  const machines = jobs[0]!.map((_, k) => k);
  const ids = ['source', ...machines.flatMap((k) => (k < buffers.length && buffers[k] !== 0 ? [`m${k}`, `b${k}`] : [`m${k}`])), 'sink'];
  const releases = jobs.map((_, j) => ({ timeS: 0, product: `j${j}`, count: 1 }));
  const elementOf = (id: string) =>
    id === 'source'
      ? source(id, { type: 'schedule', releases })
      : id === 'sink'
        ? sink()
        : id.startsWith('m')
          ? station(id)
          : buffer(id, buffers[Number(id.slice(1))]!);
  const work = (k: number) => Object.fromEntries(jobs.map((times, j) => [`j${j}`, operation(constant(times[k]!))]));
  const stages = ids.map((id, i) =>
    stage(id, i + 1 < ids.length ? [ids[i + 1]!] : [], id.startsWith('m') ? work(Number(id.slice(1))) : {}),
  );
  return runToEnd(built(spec(ids.map(elementOf), stages, { products: jobs.map((_, j) => product(`j${j}`)) })), END).endedAtS;
}

describe('exact cases', () => {
  it('flow shops with buffers, without, and with ties and zero times', () => {
    const six = [
      [15, 18, 15],
      [15, 17, 19],
      [7, 6, 17],
      [16, 20, 6],
      [4, 15, 10],
      [5, 3, 18],
    ];
    expect(flowShop(six, [0, 0])).toBe(132);
    expect(flowShop(six, [null, null])).toBe(120);
    const ties = [
      [7, 12, 7, 7],
      [7, 12, 7, 3],
      [7, 0, 7, 7],
      [7, 7, 0, 7],
      [0, 3, 7, 7],
      [3, 7, 7, 12],
      [7, 3, 3, 12],
      [7, 7, 0, 7],
      [7, 12, 0, 7],
      [3, 7, 3, 7],
    ];
    for (const buffers of [
      [0, 0, 1],
      [0, 0, 0],
      [null, null, null],
    ])
      expect(flowShop(ties, buffers)).toBe(111);
  });

  it('job shop ft06 in the optimal machine orders ends at 55', () => {
    const jobs = [
      [
        [2, 1],
        [0, 3],
        [1, 6],
        [3, 7],
        [5, 3],
        [4, 6],
      ],
      [
        [1, 8],
        [2, 5],
        [4, 10],
        [5, 10],
        [0, 10],
        [3, 4],
      ],
      [
        [2, 5],
        [3, 4],
        [5, 8],
        [0, 9],
        [1, 1],
        [4, 7],
      ],
      [
        [1, 5],
        [0, 5],
        [2, 5],
        [3, 3],
        [4, 8],
        [5, 9],
      ],
      [
        [2, 9],
        [1, 3],
        [4, 5],
        [5, 4],
        [0, 3],
        [3, 1],
      ],
      [
        [1, 3],
        [3, 3],
        [5, 9],
        [0, 10],
        [4, 4],
        [2, 1],
      ],
    ] as const;
    const orders = [
      [1, 4, 3, 6, 2, 5],
      [2, 6, 4, 1, 5, 3],
      [3, 1, 2, 5, 4, 6],
      [3, 6, 4, 1, 2, 5],
      [2, 5, 4, 3, 6, 1],
      [3, 6, 2, 5, 1, 4],
    ];
    const releases = jobs.map((_, j) => ({ timeS: 0, product: `j${j + 1}`, count: 1 }));
    const machines = orders.flatMap((order, k) => [buffer(`b${k}`, null), station(`m${k}`, { order: order.map((j) => `j${j}`) })]);
    const stages = jobs.flatMap((job, j) =>
      job.flatMap(([k, time], i) => [
        stage(`b${k}`, [`s${j}.${i}`], {}, `q${j}.${i}`),
        stage(`m${k}`, [i + 1 < job.length ? `q${j}.${i + 1}` : 'sink'], { '*': operation(constant(time)) }, `s${j}.${i}`),
      ]),
    );
    const first = stage(
      'source',
      jobs.map((_, j) => branch(`q${j}.0`, { products: [`j${j + 1}`] })),
    );
    const model = built(
      spec([source('source', { type: 'schedule', releases }), ...machines, sink()], [first, ...stages, stage('sink', [])], {
        products: jobs.map((_, j) => product(`j${j + 1}`)),
      }),
    );
    expect(runToEnd(model, END).endedAtS).toBe(55);
  });

  it('sequence-dependent set-ups: 46 in the listed order, 28 in the best', () => {
    const times = { A: { A: 0, B: 4, C: 7 }, B: { A: 5, B: 0, C: 3 }, C: { A: 2, B: 6, C: 0 } } as const;
    const jobs = [
      ['A', 5],
      ['B', 3],
      ['A', 4],
      ['C', 6],
      ['B', 2],
      ['C', 1],
    ] as const;
    const matrix = Object.entries(times).flatMap(([from, row]) =>
      Object.entries(row).map(([to, time]) => ({ from, to, time: constant(time) })),
    );
    const makespan = (order: readonly number[]): number => {
      const process = { type: 'sequence', values: order.map((j) => jobs[j - 1]![1]) } as const;
      const releases = order.map((j) => ({ timeS: 0, product: jobs[j - 1]![0], count: 1 }));
      const base = lineSpec(
        source('source', { type: 'schedule', releases }),
        [{ process, station: { setup: { initial: 'A', change: null, matrix, operators: [] } } }],
        [],
        null,
        { products: ['A', 'B', 'C'].map((id) => product(id)) },
      );
      return runToEnd(built(base), END).endedAtS;
    };
    expect(makespan([1, 2, 3, 4, 5, 6])).toBe(46);
    expect(makespan([1, 3, 2, 5, 4, 6])).toBe(28);
  });

  it('two shifts with breaks, a begun part is finished: 130 parts in a day', () => {
    const calendars = [
      {
        id: 'day',
        periodS: 1440,
        windows: [
          [0, 240],
          [270, 480],
          [480, 720],
          [750, 960],
        ] as const,
      },
    ];
    const model = built(
      lineSpec(saturated(), [{ process: constant(7), station: { calendar: 'day' } }], [], 0, { calendars, lineCalendar: 'day' }),
    );
    const run = runToEnd(model, { ...END, horizonS: 1440 });
    expect(run.good).toBe(130);
    expect(run.scheduledS).toBe(900);
    expect(runToEnd(model, { ...END, stopAfter: { good: 35 } }).endedAtS).toBe(245);
  });

  it('a part suspended at the end of a shift goes on in the next; one that would not end is not begun', () => {
    const calendars = [{ id: 'c', periodS: 20, windows: [[0, 10]] as const }];
    const end = (shiftRule: 'suspend' | 'doNotBegin' | 'finish'): number =>
      runToEnd(
        built(
          lineSpec(saturated('source', { maxParts: 3 }), [{ process: constant(4), station: { calendar: 'c', shiftRule } }], [], 0, {
            calendars,
          }),
        ),
        END,
      ).endedAtS;
    expect(end('finish')).toBe(12);
    expect(end('suspend')).toBe(22);
    expect(end('doNotBegin')).toBe(24);
  });
});

describe('robots', () => {
  const ids = ['I', 'M1', 'M2', 'O'];
  const cycleTime = (
    a: number,
    b: number,
    delta: number,
    eps: number,
    program: readonly (readonly [RobotStepSpec['do'], string])[],
    theta = 0,
  ): number => {
    const travelS = Object.fromEntries(ids.map((from, i) => [from, Object.fromEntries(ids.map((to, k) => [to, Math.abs(i - k) * delta]))]));
    const robot = {
      id: 'r',
      grippers: 2,
      travelS,
      pickS: { '*': eps },
      placeS: { '*': eps },
      swapS: theta,
      home: 'I',
      rule: 'cyclic',
      program: program.map(([step, at]) => ({ do: step, at })),
      failures: [],
      calendar: null,
      power: POWER,
    } as const;
    const by = (to: string) => [branch(to, { via: 'r' })];
    const stages = [
      stage('I', by('M1')),
      stage('M1', by('M2'), { '*': operation(constant(a)) }),
      stage('M2', by('O'), { '*': operation(constant(b)) }),
      stage('O', []),
    ];
    const model = built(spec([saturated('I'), station('M1'), station('M2'), sink('O')], stages, { robots: [robot] }));
    const at = (good: number): number => runToEnd(model, { ...END, stopAfter: { good } }).endedAtS;
    return (at(30) - at(20)) / 10;
  };
  const S1 = [
    ['pick', 'I'],
    ['place', 'M1'],
    ['pick', 'M1'],
    ['place', 'M2'],
    ['pick', 'M2'],
    ['place', 'O'],
  ] as const;
  const S2 = [
    ['pick', 'I'],
    ['place', 'M1'],
    ['pick', 'M2'],
    ['place', 'O'],
    ['pick', 'M1'],
    ['place', 'M2'],
  ] as const;
  const DUAL = [
    ['pick', 'I'],
    ['swap', 'M1'],
    ['swap', 'M2'],
    ['place', 'O'],
  ] as const;

  it.each([
    [10, 20, 2, 1, 48, 32],
    [3, 4, 2, 1, 25, 22],
    [30, 5, 1, 0.5, 44, 36],
  ])('two-machine cell a=%d b=%d delta=%d eps=%d: S1 %d, S2 %d', (a, b, delta, eps, s1, s2) => {
    expect(cycleTime(a, b, delta, eps, S1)).toBeCloseTo(s1, 9);
    expect(cycleTime(a, b, delta, eps, S2)).toBeCloseTo(s2, 9);
  });

  it.each([
    [10, 20, 2, 1, 0.5, 22.5],
    [3, 4, 2, 1, 0.5, 19],
    [30, 5, 1, 0.5, 0.25, 31.25],
  ])('dual gripper a=%d b=%d delta=%d eps=%d theta=%d: %d', (a, b, delta, eps, theta, truth) => {
    expect(cycleTime(a, b, delta, eps, DUAL, theta)).toBeCloseTo(truth, 9);
  });
});

describe('vehicles', () => {
  const fleet = (more: Partial<FleetSpec>): FleetSpec => ({
    id: 'agv',
    network: 'net',
    vehicles: [],
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
  const vehicles = (n: number, start: string) => Array.from({ length: n }, (_, i) => ({ id: `v${i + 1}`, start }));
  const edge = (id: string, from: string, to: string, lengthM: number, zone: string | null = null) => ({
    id,
    from,
    to,
    twoWay: false,
    lengthM,
    speedMps: null,
    zone,
  });

  it.each([
    [1, 12.413793103448276],
    [5, 62.06896551724138],
    [9, 111.724137931],
    [10, 120],
    [12, 120],
  ])('one-way loop with %d vehicles: %d deliveries per hour', (n, truth) => {
    const network = {
      id: 'net',
      nodes: [
        { id: 'L', capacity: 1 },
        { id: 'U', capacity: 1 },
      ],
      edges: [edge('out', 'L', 'U', 120), edge('back', 'U', 'L', 120)],
      zones: [],
      travelS: {},
      overtaking: false,
    };
    const model = built(
      spec([saturated(), sink()], [stage('source', [branch('sink', { via: 'agv' })]), stage('sink', [])], {
        fleets: [fleet({ vehicles: vehicles(n, 'L'), load: constant(20), unload: constant(30), stops: { source: 'L', sink: 'U' } })],
        networks: [network],
      }),
    );
    const run = runToEnd(model, { ...END, warmUpS: 2_900, horizonS: 2_900 + 29_000 });
    expect(Math.abs(run.good / (29_000 / 3600) - truth)).toBeLessThan(0.005 * truth);
    const shares = run.fleets[0]!.vehicles[0]!.shares;
    expect(Object.values(shares).reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 9);
  });

  it('two vehicles that meet on a single track are named as deadlocked', () => {
    const network = {
      id: 'net',
      nodes: [
        { id: 'A', capacity: 1 },
        { id: 'B', capacity: 1 },
      ],
      edges: [{ ...edge('ab', 'A', 'B', 10), twoWay: true }],
      zones: [],
      travelS: {},
      overtaking: false,
    };
    const model = built(
      spec(
        [saturated('s1'), saturated('s2'), sink('k1'), sink('k2')],
        [stage('s1', [branch('k1', { via: 'agv' })]), stage('s2', [branch('k2', { via: 'agv' })]), stage('k1', []), stage('k2', [])],
        {
          fleets: [
            fleet({
              vehicles: [
                { id: 'v1', start: 'A' },
                { id: 'v2', start: 'B' },
              ],
              load: constant(1),
              stops: { s1: 'A', k1: 'B', s2: 'B', k2: 'A' },
            }),
          ],
          networks: [network],
        },
      ),
    );
    const run = runToEnd(model, { ...END, horizonS: 1_000 });
    expect(run.status).toBe('stalled');
    expect(run.stall!.kind).toBe('deadlock');
    expect(run.stall!.waits.map((w) => w.who).sort()).toEqual(['v1', 'v2']);
  });

  it('a zone of capacity one is used by one vehicle at a time', () => {
    const nodes = ['L', 'P', 'U', 'Q'].map((id) => ({ id, capacity: null }));
    const edges = [edge('1', 'L', 'P', 10), edge('2', 'P', 'U', 30, 'z'), edge('3', 'U', 'Q', 10), edge('4', 'Q', 'L', 10)];
    const network = { id: 'net', nodes, edges, zones: [{ id: 'z', capacity: 1 }], travelS: {}, overtaking: false };
    const model = built(
      spec([saturated(), sink()], [stage('source', [branch('sink', { via: 'agv' })]), stage('sink', [])], {
        fleets: [fleet({ vehicles: vehicles(4, 'L'), stops: { source: 'L', sink: 'U' } })],
        networks: [network],
      }),
    );
    const run = runToEnd(model, { ...END, warmUpS: 600, horizonS: 3_600 });
    expect(run.good).toBe(100);
  });

  it('a stalled line says who waits for whom', () => {
    const model = built(
      spec(
        [
          source('s', { type: 'schedule', releases: [{ timeS: 0, product: 'part', count: 2 }] }),
          buffer('b', 5),
          buffer('never', 5),
          source('t', { type: 'schedule', releases: [] }),
          station('a', {
            assembly: [
              { from: 'b', count: 1 },
              { from: 'never', count: 1 },
            ],
          }),
          sink(),
        ],
        [
          stage('s', ['b']),
          stage('b', ['a']),
          stage('t', ['never']),
          stage('never', ['a']),
          stage('a', ['sink'], { '*': operation(constant(1)) }),
          stage('sink', []),
        ],
      ),
    );
    const run = runToEnd(model, END);
    expect(run.status).toBe('stalled');
    expect(run.stall!.waits).toEqual([
      { who: 'b', for: 'a', reason: 'assembly' },
      { who: 'a', for: 'never', reason: 'component' },
    ]);
  });

  it('a line whose parts go round in no time is stopped, not hung', () => {
    const run = runToEnd(built(lineSpec(saturated(), [{ process: constant(0) }], [])), { ...END, horizonS: 10 });
    expect(run.status).toBe('stalled');
    expect(run.stall!.waits.map((w) => w.reason)).toEqual(['zeroTime']);
  });

  it('palletizing keeps the parts: three pallets of four are twelve good parts', () => {
    const model = built(
      spec(
        [saturated('source', { maxParts: 12 }), buffer('b', 2), station('p', { collect: { count: 4, product: 'pallet' } }), sink()],
        [stage('source', ['b']), stage('b', ['p']), stage('p', ['sink'], { '*': operation(constant(5)) }), stage('sink', [])],
        { products: [product('part'), product('pallet')] },
      ),
    );
    const run = runToEnd(model, END);
    expect(run.good).toBe(12);
    expect(run.products.map((p) => p.good)).toEqual([12, 3]);
    expect(run.endedAtS).toBe(60);
    expect(Math.abs(run.littleResidual)).toBeLessThan(1e-12);
    expect(element(run, 'p').cycles).toBe(12);
  });
});
