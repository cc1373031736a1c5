import { type LayoutRecord, layoutRecordSchema, type SharedRecord, sharedRecordSchema } from '@taktwerk/line';
import { freeId } from '../edits/free-id.ts';
import type { FloorPoint } from '../edits/geometry.ts';
import { nearestRobot } from '../edits/palletizing.ts';
import { named } from '../text/named.ts';

/** What a new thing is put among. */
export interface Surroundings {
  readonly records: Readonly<Record<string, LayoutRecord>>;
  readonly shared: Readonly<Record<string, SharedRecord>>;
}

/** Records that come into being when a thing is put down at a place; the first one is what the user sees as the thing. */
export interface Made {
  readonly records: readonly LayoutRecord[];
  readonly shared: readonly SharedRecord[];
}

export type Name = { readonly zh: string; readonly en: string };
export type Make = (at: FloorPoint & { readonly rotation: number }, around: Surroundings, name: Name) => Made;

const ASSUMED = { origin: 'assumed', source: 'studio' } as const;
const assumed = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, ASSUMED]));

/** A record of a kind with fields of its own; the rest is the schema's default. Numbered when its name is taken. */
export function record(kind: string, stem: string, fields: object, around: Surroundings, name: Name): LayoutRecord {
  const id = freeId(`${kind}:${stem}`, around.records);
  const number = id.slice(id.lastIndexOf('-') + 1);
  return layoutRecordSchema.parse({ kind, id, name: { zh: `${name.zh} ${number}`, en: `${name.en} ${number}` }, ...fields });
}

const alone = (made: LayoutRecord): Made => ({ records: [made], shared: [] });

/** A station whose work takes a given time until the user says more. */
export const station =
  (look: string, seconds: number): Make =>
  (at, around, name) =>
    alone(
      record(
        'station',
        'new',
        {
          at,
          look,
          operations: { '*': { work: { type: 'time', time: { type: 'constant', value: seconds } } } },
          sources: assumed('operations.*.work'),
        },
        around,
        name,
      ),
    );

export const buffer =
  (look: string, capacity: number): Make =>
  (at, around, name) =>
    alone(record('buffer', 'new', { at, look, capacity, sources: assumed('capacity') }, around, name));

export const sink =
  (look: string): Make =>
  (at, around, name) =>
    alone(record('sink', 'new', { at, look }, around, name));

export const fixture =
  (look: string, sizeM: readonly [number, number, number], points: readonly (readonly [number, number, number])[] = []): Make =>
  (at, around, name) =>
    alone(record('fixture', look, { at, look, sizeM, points }, around, name));

/** A light curtain that stops the nearest robot; its distance is checked by ISO 13855 once there is one. */
export const lightCurtain: Make = (at, around, name) => {
  const robot = nearestRobot(around.records, at);
  const protection = robot === '' ? null : { robot, device: 'lightCurtain', responseS: 0.03, resolutionM: 0.014 };
  const sources = robot === '' ? {} : assumed('protection');
  return alone(record('fixture', 'lightCurtain', { at, look: 'lightCurtain', sizeM: [1.6, 0.1, 1.8], protection, sources }, around, name));
};

export const person =
  (role: string, group: string): Make =>
  (at, around, name) =>
    alone(record('pool', 'new', { at, role, group, count: 1, sources: assumed('count') }, around, name));

/** A straight conveyor of a length from its place on. */
export const conveyor =
  (look: string, lengthM: number, speedMps: number, pitchM: number): Make =>
  (at, around, name) => {
    const [cos, sin] = [Math.cos(at.rotation), Math.sin(at.rotation)];
    const end = [Number((at.x + lengthM * cos).toFixed(6)), Number((at.y + lengthM * sin).toFixed(6)), 0.85];
    const points = [[at.x, at.y, 0.85], end];
    return alone(record('conveyor', 'new', { points, look, speedMps, pitchM, sources: assumed('speedMps', 'pitchM') }, around, name));
  };

const CARTON_M = [0.4, 0.3, 0.25] as const;

/** The product that new sources release: the first one of the project that is no pallet, or a carton. */
function firstProduct({ shared }: Surroundings): { readonly id: string; readonly made: readonly SharedRecord[] } {
  const known = Object.values(shared).find((candidate) => candidate.kind === 'product' && candidate.look !== 'pallet');
  if (known !== undefined) return { id: known.id, made: [] };
  const carton = sharedRecordSchema.parse({
    kind: 'product',
    id: 'product:carton',
    name: named('build:thing.carton'),
    massKg: 10,
    sizeM: CARTON_M,
    look: 'carton',
    sources: assumed('massKg', 'sizeM'),
  });
  return { id: carton.id, made: [carton] };
}

export const source =
  (look: string, seconds: number | null): Make =>
  (at, around, name) => {
    const product = firstProduct(around);
    const arrival = seconds === null ? { type: 'saturated' } : { type: 'interval', time: { type: 'constant', value: seconds } };
    const fields = { at, look, arrival, mix: [{ product: product.id, weight: 1 }], sources: assumed('arrival') };
    return { records: [record('source', 'new', fields, around, name)], shared: product.made };
  };

/** Eight cartons a layer on a pallet of 1200 × 1000 mm: three columns of two lengthwise pairs, five layers. */
const PATTERN = {
  palletLengthM: 1.2,
  palletWidthM: 1,
  layer: [0.2, 0.6, 1].flatMap((x) => [0.15, 0.5, 0.85].map((y) => ({ x, y, rotation: 0 }))),
  layers: 5,
  layerHeightM: CARTON_M[2],
};

/** A place at which a robot fills a pallet; full pallets go on as one piece. */
export const pallet: Make = (at, around, name) => {
  const full = Object.values(around.shared).find((candidate) => candidate.kind === 'product' && candidate.look === 'pallet');
  const count = PATTERN.layer.length * PATTERN.layers;
  const loaded = sharedRecordSchema.parse({
    kind: 'product',
    id: 'product:full-pallet',
    name: named('build:thing.fullPallet'),
    massKg: 25 + count * 10,
    sizeM: [1.2, 1, 0.15 + PATTERN.layers * PATTERN.layerHeightM],
    look: 'pallet',
    sources: assumed('massKg', 'sizeM'),
  });
  const work = {
    type: 'palletizing',
    robot: nearestRobot(around.records, at),
    pattern: PATTERN,
    pickAt: [1.5, 0, 0.85],
    palletAt: [-0.6, -0.5, 0.15],
  };
  const fields = {
    at,
    look: 'palletizingCell',
    handover: [0, 0, 0.4],
    operations: { '*': { work } },
    collect: { count, product: full?.id ?? loaded.id },
    sources: assumed('operations.*.work', 'operations.*.work.pickAt', 'collect'),
  };
  return { records: [record('station', 'pallet', fields, around, name)], shared: full === undefined ? [loaded] : [] };
};

/** Tools by the class of a robot: what it most likely carries. */
const TOOLS: readonly (readonly [string, object])[] = [
  ['arc-welding', { look: 'torch', tcp: { xyz: [0.06, 0, 0.35], rpy: [0, 0.6, 0] }, massKg: 3 }],
  ['palletizing', { look: 'vacuum', tcp: { xyz: [0, 0, 0.25], rpy: [0, 0, 0] }, massKg: 25 }],
  ['painting', { look: 'sprayGun', tcp: { xyz: [0, 0, 0.25], rpy: [0, 0, 0] }, massKg: 2 }],
  ['grinding', { look: 'spindle', tcp: { xyz: [0, 0, 0.25], rpy: [0, 0, 0] }, massKg: 6 }],
];
const GRIPPER = { look: 'twoFinger', tcp: { xyz: [0, 0, 0.18], rpy: [0, 0, 0] }, massKg: 4 };

export function toolFor(classes: readonly string[]): object {
  return TOOLS.find(([kind]) => classes.includes(kind))?.[1] ?? GRIPPER;
}

export const robot =
  (model: string, classes: readonly string[], pedestalM: number): Make =>
  (at, around, name) =>
    alone(record('robot', 'new', { at, model, pedestalM, tool: toolFor(classes), sources: assumed('tool') }, around, name));

/** A loop of lanes, one way round, with one vehicle. */
export const agvLoop: Make = (at, around, name) => {
  const corners = [
    ['west', -2, -1.25],
    ['south', 2, -1.25],
    ['east', 2, 1.25],
    ['north', -2, 1.25],
  ] as const;
  const [cos, sin] = [Math.cos(at.rotation), Math.sin(at.rotation)];
  const nodes = corners.map(([id, x, y]) => ({
    id,
    x: Number((at.x + x * cos - y * sin).toFixed(6)),
    y: Number((at.y + x * sin + y * cos).toFixed(6)),
  }));
  const edges = nodes.map(({ id }, i) => {
    const to = nodes[(i + 1) % nodes.length]?.id ?? id;
    return { id: `${id}-${to}`, from: id, to };
  });
  const network = record('network', 'agv', { nodes, edges }, around, name);
  const fleet = record(
    'fleet',
    'agv',
    {
      model: 'mir600',
      look: 'agv',
      network: network.id,
      vehicles: [{ id: `${network.id.slice('network:'.length)}-1`, start: 'west' }],
      speedEmptyMps: 1.2,
      speedLoadedMps: 0.9,
      load: { type: 'constant', value: 20 },
      unload: { type: 'constant', value: 20 },
      stops: {},
      sources: assumed('speedEmptyMps', 'speedLoadedMps', 'load', 'unload', 'vehicles'),
    },
    around,
    named('build:thing.fleet'),
  );
  return { records: [network, fleet], shared: [] };
};
