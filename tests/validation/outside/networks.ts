import { type Case, kpi, level, share } from './case.ts';
import { constant, Draft, exponential } from './document.ts';
import { closedNetwork, erlangC, stationary } from './theory.ts';

/** Lines with finite buffers, open and closed networks, CONWIP, kanban, assembly in step. */
const RUNS = { hours: 20, warmUpS: 3600, replications: 10 };

function line(id: string, times: readonly object[], places: readonly number[], more: Readonly<Record<number, object>> = {}): Draft {
  const d = new Draft(id);
  const ids = [d.saturated('s')];
  times.forEach((time, i) => {
    ids.push(d.station(`m${i}`, time as never, (more[i] ?? {}) as never));
    if ((places[i] ?? 0) > 0) ids.push(d.buffer(`b${i}`, places[i]!));
  });
  ids.push(d.sink());
  d.chain(...ids);
  return d;
}
const perHour = (value: number) => ({ measure: 'rate', value: 3600 * value, read: kpi('throughputPerHour') });

/** Two exponential servers of unequal rates with b places between: a birth-death chain of b + 3 states (Hunt 1956). */
function hunt(first: number, second: number, places: number): number {
  const rho = second / first;
  const n = places + 2;
  return (1 / second) * (1 - 1 / Array.from({ length: n + 1 }, (_, k) => rho ** k).reduce((sum, x) => sum + x, 0));
}

/** Two unreliable exponential machines, failures while working, b places between, blocking after service (Gershwin's line, exactly). */
function unreliable(places: number): { readonly rate: number; readonly content: number } {
  const [m1, p1, r1, m2, p2, r2] = [1 / 8, 1 / 200, 1 / 40, 1 / 9, 1 / 150, 1 / 30];
  const index = new Map<string, number>();
  const transitions: [number, number, number][] = [];
  const todo: { a: string; c: string; b: number }[] = [];
  const state = (a: string, c: string, b: number): number => {
    if (c === 'starved' && b > 0) return state(a, 'works', b - 1);
    if (a === 'blocked' && c === 'starved') return state('works', 'works', b);
    if (a === 'blocked' && b < places) return state('works', c, b + 1);
    const key = `${a} ${c} ${b}`;
    if (!index.has(key)) {
      index.set(key, index.size);
      todo.push({ a, c, b });
    }
    return index.get(key)!;
  };
  state('works', 'starved', 0);
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { a, c, b } = next;
    const from = state(a, c, b);
    if (a === 'works') transitions.push([from, state('blocked', c, b), m1], [from, state('down', c, b), p1]);
    if (a === 'down') transitions.push([from, state('works', c, b), r1]);
    if (c === 'works') transitions.push([from, state(a, 'starved', b), m2], [from, state(a, 'down', b), p2]);
    if (c === 'down') transitions.push([from, state(a, 'works', b), r2]);
  }
  const p = stationary(index.size, transitions);
  let [rate, content] = [0, 0];
  for (const [key, i] of index) {
    const [, c, b] = key.split(' ');
    if (c === 'works') rate += m2 * p[i]!;
    content += Number(b) * p[i]!;
  }
  return { rate, content };
}

const fails = (upS: number, repairS: number) => ({
  failures: [{ id: 'f', timeTo: exponential(upS), repair: exponential(repairS) }],
});
const twoMachines = unreliable(4);

function jackson(): Case {
  const d = new Draft('open network');
  d.arrivals('1', exponential(20));
  d.arrivals('2', exponential(40));
  const stations = [
    { time: 25, servers: 2 },
    { time: 9, servers: 1 },
    { time: 11, servers: 1 },
  ];
  stations.forEach(({ time, servers }, i) => {
    d.chain(d.buffer(`q${i}`), d.station(`m${i}`, exponential(time), { servers }));
  });
  d.sink();
  d.flow('source:1', 'buffer:q0');
  d.flow('source:2', 'buffer:q1');
  for (const [from, to, part] of [
    [0, 1, 0.5],
    [0, 2, 0.3],
    [1, 2, 0.75],
    [2, 0, 0.2],
  ] as const)
    d.flow(`station:m${from}`, `buffer:q${to}`, { share: part });
  for (const [from, part] of [
    [0, 0.2],
    [1, 0.25],
    [2, 0.8],
  ] as const)
    d.flow(`station:m${from}`, 'sink:out', { share: part });
  // Traffic: l0 = 1/20 + 0.2 l2, l1 = 1/40 + l0/2, l2 = 0.3 l0 + 0.75 l1.
  const l0 = (1 / 20 + 0.2 * 0.75 * (1 / 40)) / (1 - 0.2 * (0.3 + 0.375));
  const rates = [l0, 1 / 40 + l0 / 2, 0.3 * l0 + 0.75 * (1 / 40 + l0 / 2)];
  return {
    draft: d,
    ...RUNS,
    expects: stations.map(({ time, servers }, i) => {
      const load = rates[i]! * time;
      return { measure: `queue ${i}`, value: (erlangC(load, servers) * load) / (servers - load), read: level(`buffer:q${i}`) };
    }),
  };
}

/** Parts (pallets) that go round for ever. */
function circle(n: number, times: readonly number[]): Case {
  const d = new Draft(`circle of ${n}`);
  d.releases('s', ...Array<string>(n).fill('p'));
  times.forEach((time, i) => {
    d.chain(d.buffer(`q${i}`), d.station(`m${i}`, exponential(time)));
  });
  times.forEach((_, i) => {
    d.flow(`station:m${i}`, `buffer:q${(i + 1) % times.length}`);
  });
  d.flow('source:s', 'buffer:q0');
  const { rate, level: contents } = closedNetwork(times, n);
  return {
    draft: d,
    ...RUNS,
    expects: times.flatMap((time, i) => [
      { measure: `busy ${i}`, value: rate * time, read: share(`station:m${i}`, 'working') },
      { measure: `queue ${i}`, value: contents[i]! - rate * time, read: level(`buffer:q${i}`) },
    ]),
  };
}

function conwip(n: number, times: readonly number[]): Case {
  const d = new Draft('conwip');
  const ids = [d.saturated('s')];
  times.forEach((time, i) => {
    ids.push(d.buffer(`q${i}`), d.station(`m${i}`, exponential(time)));
  });
  d.chain(...ids, d.sink());
  d.add('limit', 'all', { max: n, elements: ids.slice(1) });
  const { rate } = closedNetwork(times, n);
  return {
    draft: d,
    ...RUNS,
    expects: [
      perHour(rate),
      { measure: 'lead time', value: n / rate, read: kpi('leadTimeS'), within: 2e-4 },
      { measure: 'level', value: n, read: kpi('wip') },
    ],
  };
}

function kanban(): Case {
  const d = new Draft('kanban');
  d.chain(d.saturated('s'), d.station('m1', exponential(10)), d.buffer('b'), d.station('m2', exponential(10)), d.sink());
  d.add('limit', 'k', { max: 3, elements: ['station:m1', 'buffer:b'] });
  return { draft: d, ...RUNS, expects: [perHour(0.1 * (1 - 1 / 5))] };
}

function inStep(): Case {
  const d = new Draft('assembly in step');
  for (const i of [1, 2, 3]) d.chain(d.saturated(`${i}`), d.station(`m${i}`, exponential(10)));
  d.station('a', constant(0), { assembly: [1, 2, 3].map((i) => ({ from: `station:m${i}`, count: 1 })) });
  for (const i of [1, 2, 3]) d.flow(`station:m${i}`, 'station:a');
  d.chain('station:a', d.sink());
  return { draft: d, ...RUNS, expects: [{ measure: 'cycle', value: 10 * (1 + 1 / 2 + 1 / 3), read: kpi('cycleTimeS') }] };
}

/** One person who loads three machines: M/M/1 with three sources. */
function interference(): Case {
  const d = new Draft('machine interference');
  const pool = d.pool('w');
  const load = { type: 'time', time: exponential(20) };
  for (const i of [1, 2, 3])
    d.chain(
      d.saturated(`${i}`),
      d.station(`${i}`, exponential(100), {}, { load, operators: [{ pool, during: 'loadUnload' }] }),
      d.sink(`${i}`),
    );
  const idle = 1 / (1 + 0.6 + 0.6 * 0.4 + 0.6 * 0.4 * 0.2);
  return { draft: d, ...RUNS, hours: 40, expects: [perHour((1 - idle) / 20)] };
}

export const networks: readonly Case[] = [
  {
    draft: line('Hunt, unequal', [exponential(10), exponential(12)], [2]),
    ...RUNS,
    expects: [perHour(hunt(10, 12, 2))],
  },
  {
    draft: line('before service', [exponential(10), exponential(10)], [2], { 0: { blocking: 'before' } }),
    ...RUNS,
    expects: [perHour(0.075)],
  },
  {
    draft: line('two unreliable machines', [exponential(8), exponential(9)], [4], { 0: fails(200, 40), 1: fails(150, 30) }),
    ...RUNS,
    hours: 40,
    expects: [perHour(twoMachines.rate), { measure: 'content', value: twoMachines.content, read: level('buffer:b0') }],
  },
  jackson(),
  circle(5, [10, 15, 8]),
  conwip(4, [10, 14, 8]),
  kanban(),
  inStep(),
  interference(),
];
