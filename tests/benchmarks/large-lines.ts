/** Large line documents, drawn from a seed: a line of a thousand stations with everything in it, and a grid of lanes with 200 vehicles. */
export type Json = Readonly<Record<string, unknown>>;
export interface Draft extends Json {
  readonly id: string;
}

const text = (words: string) => ({ zh: words, en: words });
export const record = (kind: string, name: string, fields: Json): Draft => ({ kind, id: `${kind}:${name}`, name: text(name), ...fields });
export const AT = { x: 0, y: 0 };
const BELT = [
  [0, 0, 0],
  [4, 0, 0],
];
const byId = (records: readonly Draft[]) => Object.fromEntries(records.map((r) => [r.id, r]));

/** Park & Miller's generator: a fixed seed gives the same line everywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function lineDocument(id: string, shared: readonly Draft[], records: readonly Draft[]): Json {
  const layouts = { drawn: { name: text(id), records: byId(records) } };
  return { format: 'taktwerk-line', version: 1, id, name: text(id), description: text(id), shared: byId(shared), layouts };
}

const PRODUCTS = ['a', 'b', 'c'];
export const product = (name: string) => record('product', name, { massKg: 1, sizeM: [0.1, 0.1, 0.1] });
export const flow = (from: Draft, to: Draft, fields: Json = {}) => {
  const plain = ({ id }: Draft) => id.replace(':', '-');
  return record('flow', `${plain(from)}_to_${plain(to)}`, { from: from.id, to: to.id, ...fields });
};

/** A time of one of nine families with a mean of about 50 s and not much spread. */
function drawnTime(random: () => number): Json {
  const mean = 45 + 10 * random();
  const families: readonly Json[] = [
    { type: 'constant', value: mean },
    { type: 'uniform', min: 0.8 * mean, max: 1.2 * mean },
    { type: 'triangular', min: 0.8 * mean, mode: mean, max: 1.2 * mean },
    { type: 'erlang', k: 4, mean },
    { type: 'gamma', shape: 8, scale: mean / 8 },
    { type: 'weibull', shape: 3, scale: 1.1 * mean },
    { type: 'lognormal', mean, sd: 0.2 * mean },
    { type: 'normal', mean, sd: 0.1 * mean },
    { type: 'pert', min: 0.7 * mean, mode: mean, max: 1.5 * mean },
  ];
  return families[Math.floor(random() * families.length)]!;
}

const breakdown = (crew: string) => ({
  id: 'breakdown',
  clock: 'working',
  timeTo: { type: 'exponential', mean: 7200 },
  repair: { type: 'lognormal', mean: 300, sd: 200 },
  crew,
});

function drawnStation(random: () => number, i: number): Draft {
  const isDouble = random() < 0.1;
  const time = drawnTime(random);
  const quality = { defects: [], scrapProbability: random() < 0.05 ? 0.0005 : 0 };
  const operators = random() < 0.2 ? [{ pool: 'pool:people', during: 'loadUnload' }] : [];
  const hand = operators.length > 0 ? { load: { type: 'time', time: { type: 'constant', value: 2 } } } : {};
  return record('station', `m${i}`, {
    at: AT,
    servers: isDouble ? 2 : 1,
    blocking: random() < 0.1 ? 'before' : 'after',
    setup: random() < 0.05 ? { change: { type: 'constant', value: 20 } } : null,
    failures: random() < 0.4 ? [breakdown('crew:repair')] : [],
    operations: { '*': { work: { type: 'time', time }, quality, operators, ...hand } },
  });
}

/** A serial line of three products: parallel servers, set-ups, blocking before and after service, failures with crews, people, scrap, belts. */
export function randomLine(stations: number, seed: number): Json {
  const random = dice(seed);
  const mix = PRODUCTS.map((name) => ({ product: `product:${name}`, weight: 1 + Math.floor(3 * random()) }));
  const row: Draft[] = [record('source', 'in', { at: AT, arrival: { type: 'saturated' }, mix })];
  for (let i = 1; i <= stations; i++) {
    const place = random();
    if (place < 0.7) row.push(record('buffer', `b${i}`, { at: AT, capacity: 1 + Math.floor(6 * random()) }));
    else if (place < 0.9) row.push(record('conveyor', `c${i}`, { points: BELT, speedMps: 0.5, pitchM: 0.5, accumulating: random() < 0.5 }));
    row.push(drawnStation(random, i));
  }
  row.push(record('sink', 'out', { at: AT }));
  const people = record('pool', 'people', { at: AT, role: 'operator', count: Math.ceil(stations / 40), walkSpeedMps: null });
  const crew = record('crew', 'repair', { count: Math.ceil(stations / 50) });
  const ways = row.slice(1).map((r, i) => flow(row[i]!, r));
  return lineDocument(`random-${stations}-${seed}`, PRODUCTS.map(product), [...row, people, crew, ...ways]);
}

/** Streets of a grid alternate in direction, the outer ones make a circle, so that every crossing can be reached from every other. */
function streets(side: number): readonly (readonly [string, string])[] {
  const name = (x: number, y: number) => `x${x}y${y}`;
  const lanes: (readonly [string, string])[] = [];
  for (let y = 0; y < side; y++)
    for (let x = 1; x < side; x++) lanes.push(y % 2 === 0 ? [name(x - 1, y), name(x, y)] : [name(x, y), name(x - 1, y)]);
  for (let x = 0; x < side; x++)
    for (let y = 1; y < side; y++) lanes.push(x % 2 === 1 ? [name(x, y - 1), name(x, y)] : [name(x, y), name(x, y - 1)]);
  return lanes;
}

/** A grid of one-way lanes 20 m long; queues are emptied by vehicles into sinks; each is served in a siding with a place for one vehicle. */
export function vehicleGrid(vehicles: number, seed: number, side = 20, places = 40): Json {
  const random = dice(seed);
  const crossing = () => Math.floor(random() * side);
  const nodes: Json[] = [];
  for (let x = 0; x < side; x++) for (let y = 0; y < side; y++) nodes.push({ id: `x${x}y${y}`, x: 20 * x, y: 20 * y, capacity: null });
  const lanes = streets(side);
  const edges: Json[] = lanes.map(([from, to], i) => ({ id: `e${i}`, from, to, zone: i % 29 === 0 ? `z${i}` : null }));
  const zones = edges.flatMap(({ zone }) => (zone === null ? [] : [{ id: zone, capacity: 1 }]));
  const stops: Record<string, string> = {};
  const records: Draft[] = [];
  const siding = (of: Draft): void => {
    const [x, y] = [crossing(), crossing()];
    const stop = `at-${of.id.replace(':', '-')}`;
    nodes.push({ id: stop, x: 20 * x + 8, y: 20 * y + 8, capacity: 1 });
    edges.push({ id: `to-${stop}`, from: `x${x}y${y}`, to: stop }, { id: `from-${stop}`, from: stop, to: `x${x}y${y}` });
    stops[of.id] = stop;
  };
  for (let i = 0; i < places; i++) {
    const source = record('source', `in${i}`, {
      at: AT,
      arrival: { type: 'interval', time: { type: 'exponential', mean: (260 * places) / vehicles } },
      mix: [{ product: 'product:a', weight: 1 }],
    });
    const queue = record('buffer', `q${i}`, { at: AT, capacity: null });
    const out = record('sink', `out${i}`, { at: AT });
    siding(queue);
    siding(out);
    records.push(source, queue, out, flow(source, queue), flow(queue, out, { via: 'fleet:agv' }));
  }
  const anywhere = () => `x${crossing()}y${crossing()}`;
  const track = record('network', 'grid', { nodes, edges, zones });
  const fleet = record('fleet', 'agv', {
    model: null,
    look: 'agv',
    network: track.id,
    vehicles: Array.from({ length: vehicles }, (_, i) => ({ id: `v${i + 1}`, start: anywhere() })),
    speedEmptyMps: 1.5,
    speedLoadedMps: 1.2,
    accelerationMps2: 0.6,
    load: { type: 'uniform', min: 8, max: 12 },
    unload: { type: 'uniform', min: 8, max: 12 },
    stops,
    parking: Array.from({ length: side }, anywhere),
  });
  return lineDocument(`grid-${vehicles}-${seed}`, [product('a')], [...records, track, fleet]);
}
