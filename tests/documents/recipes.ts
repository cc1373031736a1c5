import { constant, Draft, exponential, operation } from '../validation/outside/document.ts';

/** How common lines are said, each a whole layout that runs: shown on the document page, opened and run by a test. */
export interface Recipe {
  readonly title: string;
  readonly says: string;
  readonly draft: Draft;
}

const recipe = (title: string, says: string, write: (d: Draft) => void): Recipe => {
  const draft = new Draft(title.replaceAll(/[^a-z]+/gi, '-').toLowerCase());
  write(draft);
  return { title, says, draft };
};
const row = (...ids: string[]) => ids;

export const RECIPES: readonly Recipe[] = [
  recipe(
    'Queue with a Poisson stream',
    'Three servers, failures while working, repair by one crew, work resumed. Lost instead of waiting: `whenFull` with a `capacity`.',
    (d) => {
      d.add('crew', 'repair', { count: 1 });
      const failures = [{ id: 'wear', clock: 'working', timeTo: exponential(3600), repair: exponential(300), crew: 'crew:repair' }];
      d.chain(d.arrivals('in', exponential(40)), d.buffer('q'), d.station('m', exponential(100), { servers: 3, failures }), d.sink());
    },
  ),
  recipe(
    'Line without a buffer, and with one',
    'The first station is never starved. Where no buffer stands between, a finished part holds its server until the next is free.',
    (d) => {
      d.chain(d.saturated('in'), d.station('1', exponential(10)), d.station('2', exponential(10)), d.buffer('b', 2));
      d.chain('buffer:b', d.station('3', exponential(10)), d.sink());
    },
  ),
  recipe('Products, priority and set-up', 'Smaller `priority` goes first; set-up times by product before and after.', (d) => {
    d.product('urgent', { priority: 1 });
    d.product('usual', { priority: 2 });
    d.arrivals('a', exponential(200), {}, 'urgent');
    d.arrivals('b', exponential(150), {}, 'usual');
    d.buffer('q', null, { discipline: 'priority' });
    const matrix = [{ from: 'product:urgent', to: 'product:usual', time: constant(20) }];
    d.stationFor('m', { urgent: constant(30), usual: exponential(40) }, { setup: { change: constant(10), matrix } });
    d.chain('source:a', 'buffer:q', 'station:m', d.sink());
    d.chain('source:b', 'buffer:q');
  }),
  recipe(
    'Oven, and a machine that waits for work',
    'Full batches of four; a station that starts with three and works until none waits.',
    (d) => {
      d.chain(d.arrivals('in', exponential(30)), d.buffer('q'), d.station('oven', constant(90), { batch: { min: 4, max: 4 } }));
      d.chain('station:oven', d.buffer('z'), d.station('m', constant(20), { startAt: 3 }), d.sink());
    },
  ),
  recipe(
    'Assembly, pallets that go round',
    'A part is put on a pallet, worked, and taken off; the pallet (three of them) cools for 20 s and comes again.',
    (d) => {
      d.product('pallet');
      const assembly = ['buffer:parts', 'buffer:empty'].map((from) => ({ from, count: 1 }));
      const splits = ['p', 'pallet'].map((name) => ({ product: `product:${name}`, count: 1 }));
      d.chain(d.saturated('in'), d.buffer('parts', 1), d.station('load', constant(10), { assembly }));
      const release = { type: 'schedule', releases: [{ timeS: 0, product: 'product:pallet', count: 3 }] };
      d.chain(d.add('source', 'pallets', { at: { x: 0, y: 0 }, arrival: release }), d.buffer('empty'), 'station:load', d.buffer('b'));
      d.chain('buffer:b', d.station('work', exponential(30)), d.buffer('c'), d.station('unload', constant(8), { splits }));
      d.flow('station:unload', d.sink(), { products: ['product:p'] });
      d.flow('station:unload', d.buffer('cool', null, { dwell: constant(20) }), { products: ['product:pallet'] });
      d.flow('buffer:cool', 'buffer:empty');
    },
  ),
  recipe('CONWIP and kanban', 'At most six parts in the line, three of them in the second stage.', (d) => {
    const ids = row(d.saturated('in'), d.buffer('a'), d.station('1', exponential(10)), d.buffer('b'), d.station('2', exponential(10)));
    d.chain(...ids, d.sink());
    d.add('limit', 'line', { max: 6, elements: ids.slice(1) });
    d.add('limit', 'stage', { max: 3, elements: ids.slice(3) });
  }),
  recipe('Inspection and rework', 'Found parts are mended and looked at again, at most twice; then they are scrapped.', (d) => {
    const bad = d.share('defectClass', 'crack', {});
    const makes = { quality: { defects: [{ id: bad, probability: 0.1 }] } };
    const looks = { quality: { inspection: { detect: { '*': 0.9 }, falseAlarm: 0.01, reworkPasses: 2 } } };
    d.chain(d.arrivals('in', constant(60)), d.buffer('q'), d.station('make', exponential(40), {}, makes), d.buffer('w'));
    d.chain('buffer:w', d.station('look', constant(20), {}, looks), d.sink());
    d.flow('station:look', d.buffer('r'), { when: 'rework' });
    d.chain('buffer:r', d.station('mend', constant(50), {}, { quality: { repairProbability: 0.8 } }), 'buffer:w');
  }),
  recipe(
    'People',
    'One person loads two machines that then work alone; walks, rests, and leaves the less urgent work for the other.',
    (d) => {
      const pool = d.pool('w', { walkSpeedMps: 1.1, allowance: 1.1, skills: ['load'], preemptive: true });
      const by = (priority: number) => ({
        load: { type: 'time', time: constant(15) },
        operators: [{ pool, skill: 'load', during: 'loadUnload', priority }],
      });
      d.chain(d.saturated('1'), d.station('1', exponential(100), {}, by(1)), d.sink('1'));
      d.chain(d.saturated('2'), d.station('2', exponential(80), { at: { x: 6, y: 0 } }, by(2)), d.sink('2'));
    },
  ),
  recipe('Shifts', 'Two shifts with a break from Monday 06:00; what cannot be ended before the end of a shift is not begun.', (d) => {
    const shift = (id: string, startS: number, endS: number, breaks: object[]) => ({ id, name: { zh: id, en: id }, startS, endS, breaks });
    d.share('calendar', 'two', {
      pattern: {
        ...{ type: 'shifts', days: [0, 1, 2, 3, 4], dayStartsAtS: 21_600 },
        shifts: [shift('early', 21_600, 50_400, [{ startS: 36_000, endS: 37_800 }]), shift('late', 50_400, 79_200, [])],
      },
    });
    d.share('demand', 'year', { goodPartsPerYear: null, workingDaysPerYear: 250, calendar: 'calendar:two' });
    d.chain(d.saturated('in'), d.station('m', constant(420), { calendar: 'calendar:two', shiftRule: 'doNotBegin' }), d.sink());
  }),
  recipe(
    'Robot in a fixed cycle',
    'Given times; the second machine is unloaded before the first. With two grippers: `swap` at a machine.',
    (d) => {
      const ids = row(d.saturated('in'), d.station('1', constant(10)), d.station('2', constant(20)), d.sink());
      const step = (i: number) => [
        { do: 'pick', at: ids[i] },
        { do: 'place', at: ids[i + 1] },
      ];
      const via = d.robot('r', ids, (i, j) => 2 * Math.abs(i - j), 1, { rule: 'cyclic', program: [0, 2, 1].flatMap(step) });
      ids.slice(1).forEach((to, i) => {
        d.flow(ids[i]!, to, { via });
      });
    },
  ),
  recipe('Vehicles on lanes', 'Two on a one-way ring with a crossing for one, a battery, and a place to charge and park.', (d) => {
    const edges = ['ab', 'bp', 'pa'].map(([from, to], i) => ({ id: `e${i}`, from, to, lengthM: 60, zone: i === 0 ? 'cross' : null }));
    d.network(
      'n',
      [
        ['a', 0, 0],
        ['b', 60, 0],
        ['p', 30, 40],
      ],
      { edges, zones: [{ id: 'cross', capacity: 1 }] },
    );
    const battery = { capacityKwh: 2, drawMovingKw: 0.8, drawIdleKw: 0.1, chargeKw: 3, chargeBelow: 0.3, chargeTo: 0.9, chargers: ['p'] };
    const more = { load: constant(15), unload: constant(12), accelerationMps2: 0.5, battery, parking: ['p'] };
    const via = d.fleet('f', ['p', 'p'], { 'buffer:q': 'a', 'sink:out': 'b' }, more);
    d.chain(d.arrivals('in', exponential(200)), d.buffer('q'));
    d.flow('buffer:q', d.sink(), { via });
  }),
  recipe(
    'Job shop with a given schedule',
    'Each product goes its own route; `order` is the sequence of a machine, `schedule` the trips of a vehicle.',
    (d) => {
      for (const name of 'AB') d.product(name, { dueAfterS: 30 });
      d.releases('in', 'A', 'B');
      for (const name of ['store', 'in1', 'out1', 'in2', 'out2']) d.buffer(name);
      d.station('1', constant(1), { order: ['product:A', 'product:B'] });
      d.station('2', constant(1));
      d.sink();
      d.network(
        'n',
        [
          ['L', 0, 0],
          ['M1', 0, 0],
          ['M2', 0, 0],
        ],
        { travelS: { L: { M1: 4, M2: 6 }, M1: { L: 5, M2: 3 }, M2: { L: 7, M1: 2 } } },
      );
      const steps = (id: string, first: number, second: number, times: readonly number[]) => [
        { id: `${id}0`, at: 'source:in' },
        { id: `${id}1`, at: 'buffer:store' },
        { id: `${id}2`, at: `buffer:in${first}`, via: 'fleet:f' },
        { id: `${id}3`, at: `station:${first}`, operation: operation(constant(times[0]!)) },
        { id: `${id}4`, at: `buffer:out${first}` },
        { id: `${id}5`, at: `buffer:in${second}`, via: 'fleet:f' },
        { id: `${id}6`, at: `station:${second}`, operation: operation(constant(times[1]!)) },
        { id: `${id}7`, at: 'sink:out' },
      ];
      d.add('route', 'A', { product: 'product:A', steps: steps('a', 1, 2, [10, 8]) });
      d.add('route', 'B', { product: 'product:B', steps: steps('b', 2, 1, [9, 5]) });
      const trips = (...to: (readonly [string, string])[]) => to.map(([product, step]) => ({ product: `product:${product}`, to: step }));
      const schedule = [
        { vehicle: 'v1', trips: trips(['A', 'a2'], ['B', 'b5']) },
        { vehicle: 'v2', trips: trips(['B', 'b2'], ['A', 'a5']) },
      ];
      const stops = { 'buffer:store': 'L', 'buffer:in1': 'M1', 'buffer:out1': 'M1', 'buffer:in2': 'M2', 'buffer:out2': 'M2' };
      d.fleet('f', ['L', 'L'], stops, { rule: 'schedule', schedule });
    },
  ),
];
