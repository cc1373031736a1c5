import { type Case, entered, kpi } from './case.ts';
import { constant, Draft } from './document.ts';

/** Robots that serve machines, vehicles on lanes: cycles of the classical formulas, or worked out by hand. */
const cycle = (value: number, within = 2e-3) => ({ measure: 'cycle', value, read: kpi('cycleTimeS'), within });
const rounds = (cycleS: number, n = 500) => ({ hours: (cycleS * n) / 3600, warmUpS: 20 * cycleS });

/** In-line cell of machines with one robot in a fixed cycle: activity i takes a part from place i to place i + 1. */
function inLine(times: readonly number[], delta: number, handle: number, activities: readonly number[], cycleS: number): Case {
  const d = new Draft(`cell ${times.join(', ')} in the order ${activities.join(' ')}`);
  const places = [d.saturated('in'), ...times.map((time, i) => d.station(`${i + 1}`, constant(time))), d.sink()];
  const program = activities.flatMap((i) => [
    { do: 'pick', at: places[i] },
    { do: 'place', at: places[i + 1] },
  ]);
  const at = [...places, 'home'];
  const where = (i: number): number => (i === places.length ? 0 : i);
  const via = d.robot('r', at, (i, j) => delta * Math.abs(where(i) - where(j)), handle, { rule: 'cyclic', program });
  places.slice(1).forEach((to, i) => {
    d.flow(places[i]!, to, { via });
  });
  return { draft: d, ...rounds(cycleS), expects: [cycle(cycleS)] };
}

/** Sethi, Sriskandarajah, Sorger, Blazewicz and Kubiak 1992. */
const s1 = (a: number, b: number, delta: number, e: number): number => 6 * e + 6 * delta + a + b;
const s2 = (a: number, b: number, delta: number, e: number): number =>
  Math.max(6 * e + 8 * delta, a + 4 * e + 4 * delta, b + 4 * e + 4 * delta);

/** Two grippers: the finished part out and the next in at one visit. */
function swapping(a: number, b: number, delta: number, e: number, turn: number): Case {
  const d = new Draft(`two grippers ${a}, ${b}`);
  const places = [d.saturated('in'), d.station('1', constant(a)), d.station('2', constant(b)), d.sink()];
  const where = (i: number): number => (i === 4 ? 0 : i);
  const program = places.map((at, i) => ({ do: ['pick', 'swap', 'swap', 'place'][i], at }));
  const more = { rule: 'cyclic', program, grippers: 2, swapS: turn };
  const via = d.robot('r', [...places, 'home'], (i, j) => delta * Math.abs(where(i) - where(j)), e, more);
  places.slice(1).forEach((to, i) => {
    d.flow(places[i]!, to, { via });
  });
  const cycleS = Math.max(6 * e + 6 * delta + 2 * turn, a + 2 * e + turn, b + 2 * e + turn);
  return { draft: d, ...rounds(cycleS), expects: [cycle(cycleS)] };
}

/** A robot hands parts to a machine, a vehicle fetches them: one waits for the other. */
function robotAndVehicle(): Case {
  const d = new Draft('robot in, vehicle out');
  const [from, at, to] = [d.saturated('in'), d.station('m', constant(20)), d.sink()];
  d.flow(from, at, { via: d.robot('r', [from, at], () => 3, 1) });
  d.network(
    'n',
    [
      ['a', 0, 0],
      ['b', 15, 0],
    ],
    { edges: [{ id: 'e', from: 'a', to: 'b', twoWay: true }] },
  );
  d.flow(at, to, { via: d.fleet('f', ['b'], { [at]: 'a', [to]: 'b' }, { load: constant(4), unload: constant(2) }) });
  return { draft: d, ...rounds(47), expects: [cycle(20 + 15 + 4 + 3 + 1 + 3 + 1)] };
}

/** Two robots with a place between: the slower decides. */
function twoRobots(): Case {
  const d = new Draft('two robots');
  const ids = [d.saturated('in'), d.station('1', constant(12)), d.buffer('b', 1), d.station('2', constant(15)), d.sink()];
  const [first, second] = [d.robot('1', ids.slice(0, 3), () => 2, 1), d.robot('2', ids.slice(2), () => 2, 1)];
  ids.slice(1).forEach((to, i) => {
    d.flow(ids[i]!, to, { via: i < 2 ? first : second });
  });
  return { draft: d, ...rounds(25), expects: [cycle(25)] };
}

function shuttle(id: string, lengthM: number, cycleS: number): Case {
  const d = new Draft(id);
  d.network(
    'n',
    [
      ['a', 0, 0],
      ['b', lengthM, 0],
    ],
    { edges: [{ id: 'e', from: 'a', to: 'b', twoWay: true }] },
  );
  const [from, to] = [d.saturated('in'), d.sink()];
  const speeds = { speedEmptyMps: 1.5, speedLoadedMps: 1, accelerationMps2: 0.5, load: constant(12), unload: constant(9) };
  d.flow(from, to, { via: d.fleet('f', ['a'], { [from]: 'a', [to]: 'b' }, speeds) });
  return { draft: d, ...rounds(cycleS, 100), expects: [cycle(cycleS, 1e-6)] };
}

function loop(vehicles: number): Case {
  const d = new Draft(`loop with ${vehicles}`);
  const edges = ['ab', 'bp', 'pa'].map(([from, to]) => ({ id: `${from}${to}`, from, to, lengthM: 100 }));
  d.network(
    'n',
    [
      ['a', 0, 0, 1],
      ['b', 100, 0, 1],
      ['p', 50, 50],
    ],
    { edges },
  );
  const [from, to] = [d.saturated('in'), d.sink()];
  const more = { speedEmptyMps: 1.25, speedLoadedMps: 1.25, load: constant(15), unload: constant(25) };
  d.flow(from, to, { via: d.fleet('f', Array<string>(vehicles).fill('p'), { [from]: 'a', [to]: 'b' }, more) });
  return { draft: d, hours: 20, warmUpS: 3600, expects: [cycle(Math.max((300 / 1.25 + 40) / vehicles, 25), 5e-3)] };
}

/** Two fleets whose vehicles have the same id cross in a zone for one: the second waits once, then never again. */
function crossing(): Case {
  const d = new Draft('crossing of two fleets');
  const nodes: [string, number, number][] = [];
  const edges: object[] = [];
  for (const i of [1, 2]) {
    const on = (x: number): [number, number] => (i === 1 ? [x, 0] : [45, x - 45]);
    for (const [name, x] of [
      ['a', 0],
      ['x', 40],
      ['y', 50],
      ['b', 90],
    ] as const)
      nodes.push([`${name}${i}`, ...on(x)]);
    edges.push(
      { id: `p${i}`, from: `a${i}`, to: `x${i}` },
      { id: `c${i}`, from: `x${i}`, to: `y${i}`, zone: 'z' },
      { id: `q${i}`, from: `y${i}`, to: `b${i}` },
      { id: `r${i}`, from: `b${i}`, to: `a${i}`, lengthM: 90 },
    );
  }
  d.network('n', nodes, { edges, zones: [{ id: 'z', capacity: 1 }] });
  for (const i of [1, 2]) {
    const [from, to] = [d.saturated(`${i}`), d.sink(`${i}`)];
    const via = d.fleet(`${i}`, [`a${i}`], { [from]: `a${i}`, [to]: `b${i}` }, { load: constant(5), unload: constant(5) });
    d.flow(from, to, { via });
  }
  // Unloaded first after 100 s, and 10 s later by the second, which lets the first pass; a round of either takes 190 s.
  const until = (firstS: number): number => 1 + Math.floor((7200 - firstS) / 190);
  return {
    draft: d,
    hours: 2,
    expects: [1, 2].map((i) => ({ measure: `fleet ${i}`, value: until(90 + 10 * i), read: entered(`sink:${i}`) })),
  };
}

/** One vehicle that charges below half: deliveries counted round by round. */
function charging(): Case {
  const d = new Draft('charging');
  d.network(
    'n',
    [
      ['a', 0, 0],
      ['b', 90, 0],
    ],
    { edges: [{ id: 'e', from: 'a', to: 'b', twoWay: true }] },
  );
  const battery = { capacityKwh: 1, drawMovingKw: 1.8, drawIdleKw: 0.36, chargeKw: 6, chargeBelow: 0.5, chargeTo: 1, chargers: ['b'] };
  const [from, to] = [d.saturated('in'), d.sink()];
  d.flow(from, to, { via: d.fleet('f', ['a'], { [from]: 'a', [to]: 'b' }, { load: constant(10), unload: constant(10), battery }) });
  let [charge, time, done] = [1, 0, 0];
  for (;;) {
    charge -= (20 * 0.36 + 90 * 1.8) / 3600;
    time += 110;
    if (time > 180_000) break;
    done++;
    if (charge < 0.5) {
      time += (1 - charge) * 600;
      charge = 1;
    }
    charge -= (90 * 1.8) / 3600;
    time += 90;
  }
  return { draft: d, hours: 50, expects: [{ measure: 'deliveries', value: done, read: entered('sink:out') }] };
}

export const cells: readonly Case[] = [
  inLine([14, 23], 1.5, 0.75, [0, 1, 2], s1(14, 23, 1.5, 0.75)),
  inLine([14, 23], 1.5, 0.75, [0, 2, 1], s2(14, 23, 1.5, 0.75)),
  inLine([5, 6], 3, 1, [0, 2, 1], s2(5, 6, 3, 1)),
  inLine([20, 30, 10], 2, 1, [0, 1, 2, 3], 8 * 1 + 8 * 2 + 60),
  inLine([20, 30, 10], 2, 1, [0, 3, 2, 1], Math.max(8 * 1 + 12 * 2, 30 + 4 * 1 + 4 * 2)),
  swapping(12, 18, 1, 1.5, 0.5),
  swapping(50, 20, 2, 1, 1),
  robotAndVehicle(),
  twoRobots(),
  shuttle('shuttle', 60, 12 + 9 + 60 + 1 / 0.5 + 40 + 1.5 / 0.5),
  shuttle('shuttle that never gets to full speed', 1, 12 + 9 + 4 * Math.sqrt(1 / 0.5)),
  ...[1, 3, 8, 14].map(loop),
  crossing(),
  charging(),
];
