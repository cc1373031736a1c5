import type { LayoutResult } from '@taktwerk/study';
import { type Case, entered, kpi, leadOf, makespan, share } from './case.ts';
import { constant, Draft, operation } from './document.ts';

/** Traces worked out by hand: set-up, given orders, job shops, batches, assembly, pallets, belts, shifts, maintenance, quality, energy. */
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const lead = (value: number) => ({ measure: 'lead time', value, read: kpi('leadTimeS') });

const CHANGE: Readonly<Record<string, number>> = { AB: 4, AC: 7, BA: 5, BC: 3, CA: 2, CB: 6 };
const WORK: Readonly<Record<string, number>> = { A: 5, B: 3, C: 6 };

/** Jobs in the order of release on one machine with set-ups, worked in another order. */
function changeovers(id: string, jobs: string, order: readonly string[] | null, sequence: string): Case {
  const d = new Draft(id);
  for (const name of 'ABC') d.product(name);
  const matrix = Object.entries(CHANGE).map(([[from, to], s]) => ({ from: `product:${from}`, to: `product:${to}`, time: constant(s) }));
  const times = Object.fromEntries(Object.entries(WORK).map(([name, s]) => [name, constant(s)]));
  const setup = { initial: 'product:C', change: null, matrix };
  d.chain(d.releases('s', ...jobs), d.buffer('q'), d.stationFor('m', times, { setup, order }), d.sink());
  let [time, last, changing] = [0, 'C', 0];
  for (const job of sequence) {
    const change = CHANGE[last + job] ?? 0;
    changing += change;
    time += change + WORK[job]!;
    last = job;
  }
  return {
    draft: d,
    hours: 1,
    expects: [
      { measure: 'makespan', value: time, read: makespan },
      { measure: 'set-up', value: changing / 3600, read: share('station:m', 'setup') },
    ],
  };
}

/** Three jobs on three machines, first come first served: a, b, c are done at 10, 12 and 8. */
function jobShop(): Case {
  const d = new Draft('job shop with due dates');
  const jobs: Readonly<Record<string, { readonly due: number; readonly steps: readonly (readonly [number, number])[] }>> = {
    a: {
      due: 6,
      steps: [
        [1, 3],
        [2, 2],
        [3, 2],
      ],
    },
    b: {
      due: 20,
      steps: [
        [1, 2],
        [3, 1],
        [2, 4],
      ],
    },
    c: {
      due: 5,
      steps: [
        [2, 4],
        [3, 3],
        [1, 1],
      ],
    },
  };
  for (const [name, { due }] of Object.entries(jobs)) d.product(name, { dueAfterS: due });
  d.releases('s', 'a', 'b', 'c');
  for (const i of [1, 2, 3]) {
    d.buffer(`q${i}`);
    d.station(`m${i}`, constant(1));
  }
  d.sink();
  for (const [name, { steps }] of Object.entries(jobs))
    d.add('route', name, {
      product: `product:${name}`,
      steps: [
        { id: `${name} in`, at: 'source:s' },
        ...steps.flatMap(([machine, s], i) => [
          { id: `${name} waits ${i}`, at: `buffer:q${machine}` },
          { id: `${name} works ${i}`, at: `station:m${machine}`, operation: operation(constant(s)) },
        ]),
        { id: `${name} out`, at: 'sink:out' },
      ],
    });
  const late = (name: string, tardiness: number) => ({
    measure: `${name} is late`,
    value: tardiness,
    read: ({ products }: LayoutResult) => ({
      value: products.find(({ id }) => id === `product:${name}`)!.tardinessMeanS,
      halfWidth: null,
    }),
  });
  return {
    draft: d,
    hours: 1,
    expects: [
      ...Object.entries({ a: 10, b: 12, c: 8 }).map(([name, s]) => ({ measure: name, value: s, read: leadOf(name) })),
      ...[late('a', 4), late('b', 0), late('c', 3)],
    ],
  };
}

/** Two vehicles bring two jobs from machine to machine in a given order; the last operation ends after 25 s. */
function givenTrips(): Case {
  const d = new Draft('given trips');
  for (const name of 'AB') d.product(name);
  d.releases('s', 'A', 'B');
  for (const name of ['l', 'i1', 'o1', 'i2', 'o2']) d.buffer(name);
  d.station('m1', constant(1));
  d.station('m2', constant(1));
  d.sink();
  d.network(
    'n',
    [
      ['L', 0, 0],
      ['M1', 0, 0],
      ['M2', 0, 0],
    ],
    { travelS: { L: { M1: 4, M2: 6 }, M1: { M2: 3, L: 5 }, M2: { L: 7, M1: 2 } } },
  );
  const steps = (name: string, first: number, second: number, times: readonly number[]) => [
    { id: `${name}0`, at: 'source:s' },
    { id: `${name}1`, at: 'buffer:l' },
    { id: `${name}2`, at: `buffer:i${first}`, via: 'fleet:f' },
    { id: `${name}3`, at: `station:m${first}`, operation: operation(constant(times[0]!)) },
    { id: `${name}4`, at: `buffer:o${first}` },
    { id: `${name}5`, at: `buffer:i${second}`, via: 'fleet:f' },
    { id: `${name}6`, at: `station:m${second}`, operation: operation(constant(times[1]!)) },
    { id: `${name}7`, at: 'sink:out' },
  ];
  d.add('route', 'A', { product: 'product:A', steps: steps('a', 1, 2, [10, 8]) });
  d.add('route', 'B', { product: 'product:B', steps: steps('b', 2, 1, [9, 5]) });
  const trip = (product: string, to: string) => ({ product: `product:${product}`, to });
  d.fleet(
    'f',
    ['L', 'L'],
    { 'buffer:l': 'L', 'buffer:i1': 'M1', 'buffer:o1': 'M1', 'buffer:i2': 'M2', 'buffer:o2': 'M2' },
    {
      rule: 'schedule',
      schedule: [
        { vehicle: 'v1', trips: [trip('A', 'a2'), trip('B', 'b5')] },
        { vehicle: 'v2', trips: [trip('B', 'b2'), trip('A', 'a5')] },
      ],
    },
  );
  return {
    draft: d,
    hours: 1,
    expects: [
      { measure: 'A', value: 25, read: leadOf('A') },
      { measure: 'B', value: 22, read: leadOf('B') },
    ],
  };
}

/** Parts every 10 s, 2 to 4 at once, at most 15 s of waiting for more. */
function batches(): Case {
  const d = new Draft('batches that wait');
  const batch = { min: 2, max: 4, maxWaitS: 15 };
  d.chain(d.arrivals('s', constant(10), { maxParts: 7 }), d.buffer('q'), d.station('m', constant(25), { batch }), d.sink());
  // 10, 20, 30 start at 35; 40 to 70 start at 70, when the fourth is there, and end at 95.
  return { draft: d, hours: 1, expects: [lead((3 * 60 - 60 + 4 * 95 - 220) / 7)] };
}

function assembled(): Case {
  const d = new Draft('one and two');
  d.product('a');
  d.product('b');
  d.station('m', constant(10), {
    assembly: [
      { from: 'buffer:a', count: 1 },
      { from: 'buffer:b', count: 2 },
    ],
  });
  d.sink();
  d.chain(d.arrivals('a', constant(30), {}, 'a'), d.buffer('a'), 'station:m', 'sink:out');
  d.chain(d.arrivals('b', constant(20), {}, 'b'), d.buffer('b'), 'station:m');
  // The k-th a is there at 30 k, its pair of b at 40 k; done at 40 k + 10.
  const waits = Array.from({ length: 89 }, (_, k) => 10 * (k + 1) + 10);
  return { draft: d, hours: 1, expects: [lead(mean(waits)), { measure: 'made', value: 89, read: entered('sink:out') }] };
}

/** Six boxes make a pallet and are boxes again after it has been unpacked. */
function pallets(): Case {
  const d = new Draft('pallets keep their boxes');
  d.product('pallet');
  const collect = { count: 6, product: 'product:pallet' };
  const splits = [{ product: 'product:p', count: 6 }];
  d.chain(d.arrivals('s', constant(10)), d.buffer('q'), d.station('pack', constant(4), { collect }), d.buffer('w'));
  d.chain('buffer:w', d.station('unpack', constant(30), { splits }), d.buffer('z'), d.station('last', constant(2)), d.sink());
  return { draft: d, hours: 1, expects: [lead(mean([0, 1, 2, 3, 4, 5].map((i) => 36 + 2 * i + 50 - 10 * i)))] };
}

/** Pallets go round: a part is put on one, worked, taken off; the pallet cools for 20 s and comes again. */
function palletLoop(n: number, cycleS: number): Case {
  const d = new Draft(`${n} pallets`);
  for (const name of ['part', 'pallet']) d.product(name);
  const [parts, empty] = [d.buffer('parts', 1), d.buffer('empty')];
  const assembly = [parts, empty].map((from) => ({ from, count: 1 }));
  const load = d.station('load', constant(10), { assembly });
  d.chain(d.saturated('s', 'part'), parts, load);
  d.chain(d.releases('pallets', ...Array<string>(n).fill('pallet')), empty, load, d.buffer('b'), d.station('work', constant(30)));
  const splits = ['part', 'pallet'].map((name) => ({ product: `product:${name}`, count: 1 }));
  d.chain('station:work', d.buffer('c'), d.station('unload', constant(8), { splits }));
  d.flow('station:unload', d.sink(), { products: ['product:part'] });
  d.flow('station:unload', d.buffer('cool', null, { dwell: constant(20) }), { products: ['product:pallet'] });
  d.flow('buffer:cool', empty);
  return { draft: d, hours: 10, warmUpS: 1000, expects: [{ measure: 'cycle', value: cycleS, read: kpi('cycleTimeS'), within: 1e-3 }] };
}

/** Thirty parts every 10 s, a belt of 20 s with 0.5 m per part, a station of 15 s. */
function belt(accumulating: boolean, value: number): Case {
  const d = new Draft(accumulating ? 'accumulating belt' : 'belt that stops');
  const points = [
    [0, 0, 0],
    [10, 0, 0],
  ];
  const conveyor = d.add('conveyor', 'c', { points, speedMps: 0.5, pitchM: 0.5, accumulating });
  d.chain(d.arrivals('s', constant(10), { maxParts: 30 }), conveyor, d.station('m', constant(15)), d.sink());
  return { draft: d, hours: 1, expects: [lead(value)] };
}

/** A belt stepped through in quarters of a second: it stands while its first part waits, and nothing gets onto it meanwhile. */
function steppedBelt(): number {
  const [onBelt, leads]: [{ entry: number; at: number }[], number[]] = [[], []];
  let [next, free] = [0, 0];
  for (let t = 0; leads.length < 30; t += 0.25) {
    if (onBelt.length > 0 && onBelt[0]!.at >= 10 && free <= t) {
      free = t + 15;
      leads.push(free - onBelt.shift()!.entry);
    }
    if (onBelt.length > 0 && onBelt[0]!.at >= 10) continue;
    if (next < 30 && 10 * (next + 1) <= t && (onBelt.at(-1)?.at ?? 1) >= 0.5) {
      onBelt.push({ entry: t, at: 0 });
      next++;
    }
    for (const part of onBelt) part.at += 0.125;
  }
  return mean(leads);
}

/** A belt that fails by the calendar and has shifts: what is seen of it is told by second. */
function beltStates(): Case {
  const d = new Draft('belt with shifts and failures');
  const calendar = d.windows('c', 3600, [[0, 1800]]);
  const points = [
    [0, 0, 0],
    [10, 0, 0],
  ];
  const failures = [{ id: 'f', clock: 'calendar', timeTo: constant(1000), repair: constant(50) }];
  const conveyor = d.add('conveyor', 'c', { points, speedMps: 0.5, pitchM: 1, calendar, failures });
  d.chain(d.arrivals('s', constant(20)), d.buffer('q'), conveyor, d.sink());
  let [down, off] = [0, 0];
  for (let t = 0; t < 36_000; t++) {
    if (t % 1050 >= 1000) down++;
    else if (t % 3600 >= 1800) off++;
  }
  return {
    draft: d,
    hours: 10,
    expects: [
      { measure: 'down', value: down / 36_000, read: share(conveyor, 'down') },
      { measure: 'off shift', value: off / 36_000, read: share(conveyor, 'offShift') },
    ],
  };
}

/** Constant cycles of 11 minutes in a day of two windows, by the rule at their ends. */
function shifts(shiftRule: string, parts: number): Case {
  const d = new Draft(`shift rule ${shiftRule}`);
  const calendar = d.windows('c', 86_400, [
    [0, 14_400],
    [16_200, 28_800],
  ]);
  d.chain(d.saturated('s'), d.station('m', constant(660), { calendar, shiftRule }), d.sink());
  return { draft: d, hours: 24, expects: [{ measure: 'parts', value: parts, read: entered('sink:out') }] };
}

/** A week of two shifts with a break, failures after every 5,000 s of work: time and energy by second. */
function week(): Case {
  const d = new Draft('a week');
  const breaks = [{ startS: 36_000, endS: 37_800 }];
  d.share('calendar', 'w', {
    pattern: {
      ...{ type: 'shifts', days: [0, 1, 2, 3, 4], dayStartsAtS: 21_600 },
      shifts: [
        { id: 'early', name: { zh: '早', en: 'early' }, startS: 21_600, endS: 50_400, breaks },
        { id: 'late', name: { zh: '晚', en: 'late' }, startS: 50_400, endS: 79_200 },
      ],
    },
  });
  d.share('demand', 'd', { goodPartsPerYear: null, workingDaysPerYear: 250, calendar: 'calendar:w' });
  const failures = [{ id: 'f', timeTo: constant(5000), repair: constant(1000) }];
  const power = { workingKw: 6, idleKw: 2, standbyKw: 0.5 };
  d.chain(d.saturated('s'), d.station('m', constant(50), { calendar: 'calendar:w', failures, power }), d.sink());
  const works = (t: number): boolean => {
    const s = t % 86_400;
    return t < 5 * 86_400 && s < 57_600 && !(s >= 14_400 && s < 16_200);
  };
  let [work, down, off, until] = [0, 0, 0, -1];
  for (let t = 0; t < 604_800; t++) {
    if (t < until) down++;
    else if (!works(t)) off++;
    else if (++work % 5000 === 0) until = t + 1001;
  }
  const parts = Math.floor(work / 50);
  return {
    draft: d,
    hours: 168,
    expects: [
      { measure: 'works', value: work / 604_800, read: share('station:m', 'working') },
      { measure: 'down', value: down / 604_800, read: share('station:m', 'down') },
      { measure: 'off shift', value: off / 604_800, read: share('station:m', 'offShift') },
      { measure: 'per scheduled hour', value: parts / 77.5, read: kpi('throughputPerHour') },
      { measure: 'energy', value: (6 * work + 2 * down + 0.5 * off) / 3600 / parts, read: kpi('energyKwhPerPart') },
    ],
  };
}

/** Maintenance after ten cycles; maintenance at 500 s and every 1,000 s after, begun when the part is done. */
function maintained(id: string, every: object, timeS: number, parts: number): Case {
  const d = new Draft(id);
  const maintenance = [{ id: 'care', every, time: constant(timeS) }];
  d.chain(d.saturated('s'), d.station('m', constant(7), { maintenance }), d.sink());
  return { draft: d, hours: 1, expects: [{ measure: 'parts', value: parts, read: entered('sink:out') }] };
}

/** Makes defects, finds most of them, mends some within two passes. */
function reworked(): Case {
  const d = new Draft('rework');
  const bad = d.share('defectClass', 'x', {});
  const [p, detect, falseAlarm, mends] = [0.2, 0.9, 0.03, 0.7];
  const makes = { quality: { defects: [{ id: bad, probability: p }] } };
  const looks = { quality: { inspection: { detect: { '*': detect }, falseAlarm, reworkPasses: 2 } } };
  d.chain(d.arrivals('s', constant(10)), d.buffer('q'), d.station('make', constant(5), {}, makes), d.buffer('w'));
  d.chain('buffer:w', d.station('look', constant(2), {}, looks), d.sink());
  d.flow('station:look', d.buffer('r'), { when: 'rework' });
  d.chain('buffer:r', d.station('mend', constant(4), {}, { quality: { repairProbability: mends } }), 'buffer:w');
  const fate = (isBad: boolean, pass: number): { scrap: number; escaped: number } => {
    const found = isBad ? detect : falseAlarm;
    const out = isBad ? 1 - found : 0;
    if (pass === 2) return { scrap: found, escaped: out };
    const [again, good] = [fate(true, pass + 1), fate(false, pass + 1)];
    const mix = (of: 'scrap' | 'escaped'): number => (isBad ? (1 - mends) * again[of] + mends * good[of] : good[of]);
    return { scrap: found * mix('scrap'), escaped: out + found * mix('escaped') };
  };
  const [bads, goods] = [fate(true, 0), fate(false, 0)];
  const all = (of: 'scrap' | 'escaped'): number => p * bads[of] + (1 - p) * goods[of];
  return {
    draft: d,
    ...{ hours: 20, warmUpS: 600, replications: 10 },
    expects: [
      { measure: 'scrap', value: all('scrap'), read: kpi('scrapRate') },
      { measure: 'escapes', value: all('escaped') / (1 - all('scrap')), read: kpi('escapeRate') },
      { measure: 'defects', value: p, read: kpi('defectRate') },
      { measure: 'rework', value: p * detect + (1 - p) * falseAlarm, read: kpi('reworkRate') },
      { measure: 'first pass', value: (1 - p) * (1 - falseAlarm), read: kpi('firstPassYield'), within: 1e-3 },
    ],
  };
}

/** One person walks 5.5 m between two stations at 1.1 m/s and needs a tenth more for rest: 11 + 22 + 10 s for a part. */
function walking(): Case {
  const d = new Draft('walking');
  const operators = [{ pool: d.pool('w', { walkSpeedMps: 1.1, allowance: 1.1 }) }];
  const second = { at: { x: 5.5, y: 0 } };
  d.chain(d.saturated('s'), d.station('1', constant(10), {}, { operators }), d.buffer('b', 1));
  d.chain('buffer:b', d.station('2', constant(20), second, { operators }), d.sink());
  return { draft: d, hours: 40, warmUpS: 1000, expects: [{ measure: 'cycle', value: 43, read: kpi('cycleTimeS'), within: 1e-3 }] };
}

export const flows: readonly Case[] = [
  changeovers('set-ups', 'ABBACCA', null, 'ABBACCA'),
  changeovers(
    'set-ups in a given order of products',
    'ABBACCA',
    [...'ABBCCAA'].map((name) => `product:${name}`),
    'ABBCCAA',
  ),
  changeovers('set-ups in a given order of jobs', 'ABBACCA', ['7', '4', '2', '3', '1', '5', '6'], 'AABBACC'),
  jobShop(),
  givenTrips(),
  batches(),
  assembled(),
  pallets(),
  palletLoop(2, 34),
  palletLoop(3, 30),
  belt(true, mean(Array.from({ length: 30 }, (_, k) => 35 + 5 * k))),
  belt(false, steppedBelt()),
  beltStates(),
  shifts('finish', 42),
  shifts('suspend', 40),
  shifts('doNotBegin', 40),
  week(),
  maintained('maintenance by count', { cycles: 10 }, 30, 360),
  maintained('maintenance by calendar', { periodS: 1000, firstAtS: 500 }, 100, 458),
  reworked(),
  walking(),
];
