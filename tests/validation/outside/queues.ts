import { type Case, kpi, leadOf, level, share, stay } from './case.ts';
import { constant, Draft, exponential } from './document.ts';
import { birthDeath, erlangC, pollaczek } from './theory.ts';

/** One queue: M/M/c, M/G/1 with every distribution, finite places, classes, groups, policies, failures. */
type Fields = Readonly<Record<string, unknown>>;

interface Queue {
  readonly arrival: Fields;
  readonly service: Fields;
  readonly source?: Fields;
  readonly buffer?: Fields;
  readonly places?: number | null;
  readonly station?: Fields;
  readonly work?: Fields;
}

function queue(id: string, { arrival, service, source = {}, buffer = {}, places = null, station = {}, work = {} }: Queue): Draft {
  const d = new Draft(id);
  d.arrivals('s', arrival, source);
  d.buffer('q', places, buffer);
  d.station('m', service, station, work);
  d.sink();
  d.chain('source:s', 'buffer:q', 'station:m', 'sink:out');
  return d;
}
const RUNS = { hours: 10, warmUpS: 3600, replications: 10 };

/** Distribution with its mean and variance from its own formulas. */
const SERVICES: readonly (readonly [Fields, number, number])[] = [
  [{ type: 'uniform', min: 2, max: 10 }, 6, 64 / 12],
  [{ type: 'triangular', min: 2, mode: 3, max: 10 }, 5, (4 + 9 + 100 - 6 - 20 - 30) / 18],
  [{ type: 'erlang', k: 3, mean: 6 }, 6, 12],
  [{ type: 'gamma', shape: 0.5, scale: 12 }, 6, 72],
  [{ type: 'weibull', shape: 2, scale: 8 }, 8 * Math.sqrt(Math.PI / 4), 64 * (1 - Math.PI / 4)],
  [{ type: 'lognormal', mean: 6, sd: 5 }, 6, 25],
  [{ type: 'beta', alpha: 2, beta: 3, min: 1, max: 11 }, 5, 4],
  [{ type: 'pert', min: 1, mode: 4, max: 16 }, 5.5, 6.75],
  [{ type: 'geometric', p: 0.2 }, 5, 20],
  [{ type: 'empirical', values: [2, 5, 20], weights: [5, 3, 1] }, 5, 30],
  [{ type: 'empiricalContinuous', points: [2, 6, 14], cumulative: [0, 0.6, 1] }, 6.4, 0.6 * (52 / 3) + 0.4 * (316 / 3) - 6.4 ** 2],
  [constant(6), 6, 0],
];

const general = SERVICES.map(
  ([service, mean, variance]): Case => ({
    draft: queue(`M/G/1 ${service.type}`, { arrival: exponential(mean / 0.7), service }),
    ...RUNS,
    expects: [
      { measure: 'wait', value: pollaczek(0.7 / mean, mean, variance), read: stay('buffer:q') },
      { measure: 'service', value: mean, read: stay('station:m') },
    ],
  }),
);

const places = birthDeath([7 / 4, 7 / 8, 7 / 8, 7 / 8, 7 / 8]);
const mean = (probabilities: readonly number[]): number => probabilities.reduce((sum, p, k) => sum + k * p, 0);

function classes(): Case {
  const d = new Draft('two classes');
  d.product('high', { priority: 1 });
  d.product('low', { priority: 2 });
  d.arrivals('a', exponential(10), {}, 'high');
  d.arrivals('b', exponential(8), {}, 'low');
  d.buffer('q', null, { discipline: 'priority' });
  d.stationFor('m', { high: constant(4), low: exponential(3) });
  d.sink();
  d.chain('source:a', 'buffer:q', 'station:m', 'sink:out');
  d.chain('source:b', 'buffer:q');
  const residual = (0.1 * 16 + 0.125 * 18) / 2;
  return {
    draft: d,
    ...RUNS,
    expects: [
      { measure: 'urgent', value: residual / 0.6 + 4, read: leadOf('high') },
      { measure: 'others', value: residual / (0.6 * 0.225) + 3, read: leadOf('low') },
    ],
  };
}

function preempted(): Case {
  const d = new Draft('pre-emptive resume');
  d.pool('w', { preemptive: true });
  for (const [name, interval, time, priority] of [
    ['a', 10, 4, 1],
    ['b', 8, 3, 2],
  ] as const) {
    d.product(name);
    d.arrivals(name, exponential(interval), {}, name);
    d.buffer(name);
    d.station(name, exponential(time), {}, { operators: [{ pool: 'pool:w', priority }] });
    d.sink(name);
    d.chain(`source:${name}`, `buffer:${name}`, `station:${name}`, `sink:${name}`);
  }
  return {
    draft: d,
    ...RUNS,
    expects: [
      { measure: 'urgent', value: 4 / 0.6, read: leadOf('a') },
      { measure: 'others', value: (3 * 0.225 + 0.1 * 16 + 0.125 * 9) / (0.6 * 0.225), read: leadOf('b') },
    ],
  };
}

function repairmen(): Case {
  const d = new Draft('four machines, two repairmen');
  d.add('crew', 'c', { count: 2 });
  const failures = [{ id: 'f', clock: 'calendar', timeTo: exponential(300), repair: exponential(100), crew: 'crew:c' }];
  for (let i = 0; i < 4; i++) {
    d.saturated(`${i}`);
    d.station(`${i}`, constant(10), { failures });
    d.sink(`${i}`);
    d.chain(`source:${i}`, `station:${i}`, `sink:${i}`);
  }
  const broken = birthDeath([4 / 3, 3 / 6, 2 / 6, 1 / 6]);
  const inRepair = broken.reduce((sum, p, k) => sum + Math.min(k, 2) * p, 0);
  return {
    draft: d,
    ...RUNS,
    hours: 30,
    expects: [0, 3].flatMap((i) => [
      { measure: `in repair ${i}`, value: inRepair / 4, read: share(`station:${i}`, 'down') },
      { measure: `waits ${i}`, value: (mean(broken) - inRepair) / 4, read: share(`station:${i}`, 'waitingRepair') },
    ]),
  };
}

/** A saturated machine with constant cycles of 6 s that fails while it works. */
function interrupted(afterRepair: string, cycleS: number): Case {
  const d = new Draft(`after repair: ${afterRepair}`);
  d.saturated('s');
  d.station('m', constant(6), { failures: [{ id: 'f', timeTo: exponential(10), repair: exponential(3), afterRepair }] });
  d.sink();
  d.chain('source:s', 'station:m', 'sink:out');
  return { draft: d, ...RUNS, expects: [{ measure: 'cycle', value: cycleS, read: kpi('cycleTimeS') }] };
}

const completion = { mean: 6 * (1 + 5 / 60 + 20 / 200), variance: (6 / 60) * 50 + (6 / 200) * 400 };

export const queues: readonly Case[] = [
  ...general,
  {
    draft: queue('M/M/4', { arrival: exponential(5), service: exponential(17), station: { servers: 4 } }),
    ...{ hours: 25, warmUpS: 7200, replications: 10 },
    expects: [
      { measure: 'wait', value: erlangC(3.4, 4) / (4 / 17 - 0.2), read: stay('buffer:q') },
      { measure: 'busy', value: 0.85, read: share('station:m', 'working') },
    ],
  },
  {
    draft: queue('M/M/2/5', {
      ...{ arrival: exponential(4), service: exponential(7), places: 3, station: { servers: 2 } },
      source: { whenFull: 'lose' },
    }),
    ...RUNS,
    expects: [
      { measure: 'rate', value: 900 * (1 - places[5]!), read: kpi('throughputPerHour') },
      { measure: 'level', value: mean(places), read: kpi('wip') },
    ],
  },
  {
    draft: queue('groups of three', { arrival: exponential(30), service: exponential(7), source: { batchSize: 3 } }),
    ...RUNS,
    expects: [{ measure: 'level', value: (0.7 * 4) / 2 / 0.3, read: kpi('wip') }],
  },
  {
    draft: queue('bulk service', { arrival: exponential(5), service: exponential(9), station: { batch: { min: 1, max: 3 } } }),
    ...RUNS,
    expects: [
      { measure: 'level', value: 2.887864260501589, read: level('buffer:q') },
      { measure: 'busy', value: 0.8847315946842063, read: share('station:m', 'working') },
    ],
  },
  {
    draft: queue('starts with four', { arrival: exponential(10), service: constant(7), station: { startAt: 4 } }),
    ...RUNS,
    expects: [{ measure: 'level', value: 0.7 + 0.49 / 0.6 + 1.5, read: kpi('wip') }],
  },
  {
    draft: queue('dwell is M/G/∞', {
      arrival: exponential(6),
      service: constant(0),
      buffer: { dwell: { type: 'uniform', min: 10, max: 50 } },
    }),
    ...RUNS,
    expects: [{ measure: 'level', value: 5, read: kpi('wip') }],
  },
  {
    draft: queue('two failure modes', {
      arrival: exponential(10),
      service: constant(6),
      station: {
        failures: [
          { id: 'a', timeTo: exponential(60), repair: exponential(5) },
          { id: 'b', timeTo: exponential(200), repair: constant(20) },
        ],
      },
    }),
    ...RUNS,
    expects: [
      { measure: 'wait', value: pollaczek(0.1, completion.mean, completion.variance), read: stay('buffer:q') },
      { measure: 'down', value: 0.6 * (5 / 60 + 0.1), read: share('station:m', 'down') },
    ],
  },
  classes(),
  preempted(),
  repairmen(),
  interrupted('resume', 6 * 1.3),
  interrupted('restart', Math.expm1(0.6) * 13),
  interrupted('scrap', Math.expm1(0.6) * 13),
];
