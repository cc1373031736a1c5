/** Small lines with what the templates have no use for, so that the golden runs meet every element and rule. */
import { AT, type Draft, flow, type Json, lineDocument, product, record } from '../benchmarks/large-lines.ts';

const constant = (value: number) => ({ type: 'constant', value });
const exponential = (mean: number) => ({ type: 'exponential', mean });
const inRow = (...row: readonly Draft[]): readonly Draft[] => [...row, ...row.slice(1).map((r, i) => flow(row[i]!, r))];
const operation = (time: Json, more: Json = {}) => ({ work: { type: 'time', time }, ...more });
const station = (name: string, time: Json, fields: Json = {}, more: Json = {}) =>
  record('station', name, { at: AT, operations: { '*': operation(time, more) }, ...fields });
const buffer = (name: string, capacity: number | null, fields: Json = {}) => record('buffer', name, { at: AT, capacity, ...fields });
const source = (name: string, fields: Json) => record('source', name, { at: AT, ...fields });
const sink = (name: string) => record('sink', name, { at: AT });
const mixOf = (...names: readonly string[]) => names.map((name, i) => ({ product: `product:${name}`, weight: i + 1 }));

/** Ovens, N-policy, dwell, every discipline, set-ups from a matrix, maintenance by calendar and count, and both ways of losing parts. */
function furnace(): Json {
  const day = record('calendar', 'day', { pattern: { type: 'windows', periodS: 28_800, windows: [[0, 12_000], [13_800, 28_800]] } }); // biome-ignore format: one window each
  const matrix = [{ from: 'product:a', to: 'product:b', time: { type: 'pert', min: 20, mode: 30, max: 90 } }];
  const maintenance = [
    { id: 'clean', every: { cycles: 40 }, time: constant(120), crew: 'crew:service' },
    { id: 'check', every: { periodS: 14_400, firstAtS: 7200 }, time: exponential(300), crew: null },
  ];
  const stops = (afterRepair: string, clock: string) => ({
    id: `${afterRepair}-${clock}`,
    clock,
    timeTo: clock === 'cycles' ? { type: 'geometric', p: 0.01 } : exponential(4000),
    repair: { type: 'gamma', shape: 2, scale: 60 },
    afterRepair,
    crew: 'crew:service',
  });
  const row = [
    source('in', { arrival: { type: 'interval', time: exponential(40) }, mix: mixOf('a', 'b', 'c'), whenFull: 'lose', batchSize: 2 }),
    buffer('first', 8, { discipline: 'lifo' }),
    station('saw', { type: 'erlang', k: 3, mean: 60 }, { setup: { initial: 'product:a', change: constant(15), matrix }, maintenance }),
    buffer('urgent', null, { discipline: 'priority' }),
    station('oven', { type: 'normal', mean: 300, sd: 40 }, { batch: { min: 2, max: 6, maxWaitS: 400 }, failures: [stops('restart', 'working')] }),
    buffer('cool', 30, { dwell: { type: 'uniform', min: 200, max: 400 }, discipline: 'shortestProcessing' }),
    station('mill', { type: 'weibull', shape: 2, scale: 70 }, { servers: 2, startAt: 4, failures: [stops('scrap', 'calendar'), stops('resume', 'cycles')] }),
    buffer('due', null, { discipline: 'earliestDue' }),
    station('test', { type: 'triangular', min: 20, mode: 40, max: 70 }, { calendar: 'calendar:day', shiftRule: 'doNotBegin', blocking: 'before' }),
    sink('out'),
  ]; // biome-ignore format: one record a line
  const products = ['a', 'b', 'c'].map((name, i) => ({ ...product(name), priority: 2 - i, dueAfterS: 3600 * (i + 1) }));
  return lineDocument('furnace', [...products, day], [...inRow(...row), record('crew', 'service', { count: 1 })]);
}

/** Two components joined by people with skills who can be called away, packed onto pallets and taken off them again, under a limit. */
function pallets(): Json {
  const people = record('pool', 'people', { at: AT, role: 'operator', count: 3, skills: ['fit'], preemptive: true, allowance: 1.1 });
  const need = (fields: Json) => ({ operators: [{ pool: people.id, ...fields }] });
  const frames = source('frames', { arrival: { type: 'saturated' }, mix: mixOf('frame') });
  const lids = source('lids', { arrival: { type: 'interval', time: { type: 'lognormal', mean: 50, sd: 30 } }, mix: mixOf('lid') });
  const shelf = buffer('shelf', 10);
  const rack = buffer('rack', 6);
  const fit = station('fit', { type: 'gamma', shape: 4, scale: 11 }, { assembly: [{ from: rack.id }, { from: shelf.id }] }, need({ skill: 'fit', priority: 1 })); // biome-ignore format: one record a line
  const stack = station(
    'stack',
    constant(30),
    { collect: { count: 6, product: 'product:pallet' } },
    need({ during: 'loadUnload', priority: 0 }),
  );
  const unstack = station('unstack', exponential(80), { splits: [{ product: 'product:frame', count: 6 }] });
  const limit = record('limit', 'kanban', { max: 25, elements: [rack.id, fit.id, stack.id] });
  const row = inRow(frames, rack, fit, buffer('done', 12), stack, buffer('pallets', 2), unstack, sink('out'));
  const products = ['frame', 'lid', 'pallet'].map(product);
  return lineDocument('pallets', products, [...row, ...inRow(lids, shelf), flow(shelf, fit), people, limit]);
}

/** Two vehicles with batteries on one two-way track with a crossing and one charger. */
function batteries(): Json {
  const node = (id: string, x: number, capacity: number | null) => ({ id, x, y: 0, capacity });
  const network = record('network', 'track', {
    nodes: [node('pick', 0, 1), node('middle', 20, 2), node('charge', 25, 2), node('drop', 50, 1)],
    edges: [
      { id: 'e1', from: 'pick', to: 'middle', twoWay: true, speedMps: 0.9 },
      { id: 'e2', from: 'middle', to: 'charge', twoWay: true, lengthM: 6 },
      { id: 'e3', from: 'middle', to: 'drop', twoWay: true, zone: 'crossing' },
    ],
    zones: [{ id: 'crossing', capacity: 1 }],
  });
  const from = buffer('from', 15);
  const into = buffer('into', 15);
  const battery = {
    capacityKwh: 0.4,
    drawMovingKw: 1,
    drawIdleKw: 0.1,
    chargeKw: 2,
    chargeBelow: 0.3,
    chargeTo: 0.9,
    chargers: ['charge'],
  };
  const fleet = record('fleet', 'agv', {
    ...{ model: null, look: 'agv', network: network.id, vehicles: [{ id: 'v1', start: 'charge' }], capacity: 2, battery },
    ...{ speedEmptyMps: 1.2, speedLoadedMps: 0.8, accelerationMps2: 0.5, load: constant(15), unload: exponential(12) },
    ...{ stops: { [from.id]: 'pick', [into.id]: 'drop' }, parking: ['charge'] },
    failures: [{ id: 'stop', clock: 'calendar', timeTo: exponential(9000), repair: exponential(300) }],
  });
  const supply = source('in', { arrival: { type: 'interval', time: exponential(150) }, mix: mixOf('a') });
  const rest = inRow(into, station('m', exponential(120)), sink('out'));
  return lineDocument('batteries', [product('a')], [...inRow(supply, from), flow(from, into, { via: fleet.id }), ...rest, network, fleet]);
}

export const rareLines = (): Readonly<Record<string, unknown>> => ({ furnace: furnace(), pallets: pallets(), batteries: batteries() });
