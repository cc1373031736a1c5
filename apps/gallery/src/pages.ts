/** The pages: what stands on the floor of each. */
import type { RobotSpec } from '@taktwerk/catalog';
import { message } from '@taktwerk/i18n';
import { type LayoutRecord, type LineDocument, layoutRecordSchema, sharedRecordSchema } from '@taktwerk/line';
import { restingPose } from '@taktwerk/scene';
import { catalog } from './catalog.ts';
import { demonstrationOf, stageRecords } from './demonstration.ts';
import { flowing, PROCESSES } from './processes.ts';

export interface Page {
  readonly route: string;
  readonly group: 'hall' | 'station' | 'process' | 'people' | 'vehicle' | 'storage' | 'fixture' | 'robot' | 'tool';
  readonly name: { readonly zh: string; readonly en: string };
  readonly document: () => LineDocument;
  readonly layout: string;
  /** moment at which the page begins to play, s; undefined: it stands */
  readonly playFromS?: number;
}

const templates = import.meta.glob<LineDocument>('../../../models/lines/*.line.json', { eager: true, import: 'default' });

const same = (text: string) => ({ zh: text, en: text });
const floor = { x: 0, y: 0 };

const PRODUCTS = [
  { kind: 'product', id: 'product:bracket', name: { zh: '支架', en: 'bracket' }, massKg: 4.2, sizeM: [0.42, 0.28, 0.2], look: 'bracket' },
  { kind: 'product', id: 'product:carton', name: { zh: '纸箱', en: 'carton' }, massKg: 8, sizeM: [0.4, 0.3, 0.25], look: 'carton' },
  { kind: 'product', id: 'product:bag', name: { zh: '袋', en: 'bag' }, massKg: 25, sizeM: [0.6, 0.4, 0.15], look: 'bag' },
];

/** A document with one layout of the given records (fields with defaults may be missing). */
export function documentOf(records: readonly Record<string, unknown>[]): LineDocument {
  const shared = PRODUCTS.map((product) => sharedRecordSchema.parse(product));
  const own = records.map((record) => layoutRecordSchema.parse({ name: same(''), ...record }) as LayoutRecord);
  return {
    format: 'taktwerk-line',
    version: 1,
    id: 'gallery',
    name: same('gallery'),
    description: same(''),
    shared: Object.fromEntries(shared.map((record) => [record.id, record])),
    layouts: { only: { name: same('only'), records: Object.fromEntries(own.map((record) => [record.id, record])) } },
  };
}

const manual = {
  work: { type: 'manual', elements: [{ id: 'a', name: same('a'), phase: 'process', timeS: 30 }] },
  operators: [{ pool: 'pool:one' }],
};
const machined = { work: { type: 'machineLoading', machiningS: { type: 'constant', value: 20 } } };
const inspected = { work: { type: 'inspection', by: 'person', handlingS: 5, points: 6, perPointS: 3 }, operators: [{ pool: 'pool:one' }] };
const welded = {
  work: {
    type: 'arcWelding',
    robot: 'robot:one',
    seams: [
      {
        id: 's1',
        points: [
          [-0.14, 0.084, 0.92],
          [0.14, 0.084, 0.92],
        ],
        approach: [0, 0, -1],
        travelSpeedMps: 0.008,
      },
      {
        id: 's2',
        points: [
          [-0.14, -0.084, 0.92],
          [0.14, -0.084, 0.92],
        ],
        approach: [0, 0, -1],
        travelSpeedMps: 0.008,
      },
    ],
    positioner: { stations: 2, indexS: 3, clampS: 4, loadDuringWeld: true },
  },
  operators: [{ pool: 'pool:one', during: 'loadUnload' }],
};
const layer = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => ({ x: 0.2 + i * 0.4, y: 0.16 + j * 0.32 })));
const palletized = {
  work: {
    type: 'palletizing',
    robot: 'robot:one',
    pattern: { layer, layers: 4, layerHeightM: 0.25 },
    pickAt: [0.2, 0.4, 0.9],
    palletAt: [-1.8, -0.5, 0.15],
  },
};
const torch = { look: 'torch', tcp: { xyz: [0.0, 0.0, 0.35], rpy: [0, 0.61, 0] }, massKg: 3 };
const person = (role: string, x = 0, y = -0.6) => ({ kind: 'pool', id: 'pool:one', at: { x, y }, role, count: 1 });

function station(
  look: string,
  operation: unknown,
  extra: readonly Record<string, unknown>[] = [],
  role = 'operator',
  product = 'product:bracket',
): () => LineDocument {
  return () =>
    documentOf([
      ...flowing({ kind: 'station', id: 'station:one', at: floor, look, operations: { '*': operation } }, product),
      ...(JSON.stringify(operation).includes('pool:one') ? [person(role)] : []),
      ...extra,
    ]);
}

const robotAt = (model: string, tool: unknown, at: unknown = floor, pedestalM = 0) => ({
  kind: 'robot',
  id: 'robot:one',
  model,
  at,
  tool,
  pedestalM,
});
const NO_TOOL = { look: 'none', tcp: { xyz: [0, 0, 0], rpy: [0, 0, 0] }, massKg: 0 };
const toolOf = (look: string, z: number) => ({ look, tcp: { xyz: [0, 0, z], rpy: [0, 0, 0] }, massKg: 5 });

/** The flange of this arm's chain looks up: its tools work against z. */
const UPSIDE_DOWN = { look: 'vacuum', tcp: { xyz: [0, 0, -0.28], rpy: [Math.PI, 0, 0] }, massKg: 15 };

const MACHINES = [
  'pressBrake',
  'injectionMoulding',
  'dieCasting',
  'warpKnitting',
  'laserCutter',
  'paintBooth',
  'stretchWrapper',
  'casePacker',
  'coordinateMeasuring',
  'washingMachine',
] as const;

const STATIONS: Page[] = [
  page('station', 'bench', named('bench'), station('bench', manual)),
  page('station', 'weldingBooth', named('weldingBooth'), station('weldingBooth', manual, [], 'welder')),
  page(
    'station',
    'weldingCell',
    named('weldingCell'),
    station('weldingCell', welded, [robotAt('kuka-kr8-r1440-2-arc-hw', torch, { x: 0, y: 1.05, rotation: -Math.PI / 2 }, 0.3)], 'loader'),
  ),
  page('station', 'press', named('press'), station('press', machined)),
  page('station', 'lathe', named('lathe'), station('lathe', machined)),
  page('station', 'machiningCentre', named('machiningCentre'), station('machiningCentre', machined)),
  page('station', 'grindingBooth', named('grindingBooth'), station('grindingBooth', manual, [], 'grinder')),
  page('station', 'inspectionTable', named('inspectionTable'), station('inspectionTable', inspected, [], 'inspector')),
  page('station', 'packingTable', named('packingTable'), station('packingTable', manual, [], 'packer')),
  page(
    'station',
    'palletizingCell',
    named('palletizingCell'),
    station(
      'palletizingCell',
      palletized,
      [robotAt('fanuc-m410ic-110', toolOf('vacuum', 0.25), { x: -1.1, y: 1.5, rotation: -Math.PI / 2 }, 0.3)],
      'operator',
      'product:carton',
    ),
  ),
  page('station', 'oven', named('oven'), station('oven', machined)),
  ...MACHINES.map((look) => page('station', look, named(look), station(look, machined))),
  page('station', 'tester', named('tester'), station('tester', inspected)),
  page('station', 'machine', named('machine'), station('machine', machined)),
];

const PROCESS_PAGES: Page[] = PROCESSES.map(({ work, name, records, playFromS }) => ({
  ...page('process', work, name, () => documentOf(records())),
  playFromS,
}));

const STORAGE: Page[] = [
  ...(['pallet', 'rack', 'dock'] as const).map((look) =>
    page('storage', `source-${look}`, named(look), () =>
      documentOf([
        {
          kind: 'source',
          id: 'source:one',
          at: floor,
          look,
          arrival: { type: 'saturated' },
          mix: [{ product: 'product:bracket', weight: 1 }],
        },
      ]),
    ),
  ),
  ...(['warehouse', 'dock', 'scrapBin', 'pallet'] as const).map((look) =>
    page('storage', `sink-${look}`, named(look), () => documentOf([{ kind: 'sink', id: 'sink:one', at: floor, look }])),
  ),
  ...(['table', 'rack', 'floor', 'pallet', 'chute'] as const).map((look) =>
    page('storage', `buffer-${look}`, named(look), () => documentOf([{ kind: 'buffer', id: 'buffer:one', at: floor, look, capacity: 12 }])),
  ),
  ...(['roller', 'belt', 'chain'] as const).map((look) =>
    page('storage', `conveyor-${look}`, named(look), () =>
      documentOf([
        {
          kind: 'conveyor',
          id: 'conveyor:one',
          points: [
            [-2, 0, 0.8],
            [1.5, 0, 0.8],
            [1.5, 2, 0.8],
          ],
          look,
          speedMps: 0.2,
          pitchM: 0.6,
        },
      ]),
    ),
  ),
];

/** Each vehicle carries parts from one pallet place to another. */
const VEHICLES: Page[] = (['agv', 'amr', 'forklift', 'rgv', 'handCart'] as const).map((look) => ({
  ...page('vehicle', look, named(look), () =>
    documentOf([
      {
        kind: 'network',
        id: 'network:one',
        nodes: [
          { id: 'a', x: 0, y: 0 },
          { id: 'b', x: 4, y: 0 },
          { id: 'c', x: 4, y: 2 },
        ],
        edges: [
          { id: 'ab', from: 'a', to: 'b', twoWay: true },
          { id: 'bc', from: 'b', to: 'c', twoWay: true },
        ],
      },
      {
        kind: 'source',
        id: 'source:one',
        at: { x: 0, y: -1.4 },
        look: 'pallet',
        arrival: { type: 'saturated' },
        mix: [{ product: 'product:carton', weight: 1 }],
      },
      { kind: 'sink', id: 'sink:one', at: { x: 4, y: 3.4 }, look: 'pallet' },
      { kind: 'flow', id: 'flow:one', from: 'source:one', to: 'sink:one', via: 'fleet:one' },
      {
        kind: 'fleet',
        id: 'fleet:one',
        model: null,
        look,
        network: 'network:one',
        vehicles: [{ id: 'v', start: 'a' }],
        speedEmptyMps: 1,
        speedLoadedMps: 1,
        load: { type: 'constant', value: 5 },
        unload: { type: 'constant', value: 5 },
        stops: { 'source:one': 'a', 'sink:one': 'c' },
      },
    ]),
  ),
  playFromS: 6.5,
}));

const FIXTURES: Page[] = (
  [
    [
      'fence',
      [4, 0.1, 2],
      [
        [0, 0, 0],
        [3, 0, 0],
        [3, 2, 0],
      ],
    ],
    ['wall', [4, 0.2, 3], []],
    ['column', [0.4, 0.4, 5], []],
    ['aisle', [6, 1.6, 0], []],
    ['lightCurtain', [2, 0.1, 1.4], []],
    ['controlCabinet', [1.2, 0.6, 2], []],
    ['positioner', [2.4, 0.8, 0.95], []],
    ['fumeHood', [2.4, 2, 2.6], []],
    ['toolCabinet', [0.7, 0.5, 1], []],
    ['chargingPost', [0.4, 0.3, 1.2], []],
    ['door', [1, 0.1, 2.1], []],
  ] as const
).map(([look, sizeM, points]) =>
  page('fixture', look, named(look), () => documentOf([{ kind: 'fixture', id: 'fixture:one', look, at: floor, sizeM, points }])),
);

const ROLES = ['loader', 'welder', 'grinder', 'inspector', 'packer', 'technician', 'supervisor'];
const PEOPLE: Page[] = [
  page('people', 'roles', named('people'), () =>
    documentOf(
      ROLES.map((role, i) => ({ kind: 'pool', id: `pool:${role}`, at: { x: i * 0.95, y: 0, rotation: Math.PI }, role, count: 1 })),
    ),
  ),
];

const TOOLS: Page[] = (
  [
    ['torch', torch, 'kuka-kr8-r1440-2-arc-hw'],
    ['spotGun', toolOf('spotGun', 0.45), 'fanuc-r2000ic-165f'],
    ['twoFinger', toolOf('twoFinger', 0.2), 'kawasaki-rs020n'],
    ['doubleGripper', toolOf('doubleGripper', 0.25), 'fanuc-m20id-35'],
    ['vacuum', UPSIDE_DOWN, 'yaskawa-mpl80'],
    ['bagClamp', toolOf('bagClamp', 0.35), 'abb-irb460'],
    ['sprayGun', toolOf('sprayGun', 0.3), 'fanuc-p250ib'],
    ['spindle', toolOf('spindle', 0.35), 'abb-irb2600-12-165'],
    ['camera', toolOf('camera', 0.2), 'ur-ur10e'],
  ] as const
).map(([look, tool, model]) => page('tool', look, named(look), () => documentOf([robotAt(model, tool)])));

/** Arms whose chain begins at the level of the arm, not at the foot, stand on a post. */
const postOf = (robot: RobotSpec): number => (robot.classes.includes('scara') ? 0.55 : 0);

const ROBOTS: Page[] = catalog
  .robots()
  .filter((robot) => restingPose(robot) !== null)
  .map((robot) => ({
    ...page('robot', robot.id, same(`${robot.maker} ${robot.model}`), () =>
      documentOf([
        robotAt(robot.id, NO_TOOL, { ...floor, rotation: postOf(robot) > 0 ? -Math.PI / 3 : 0 }, postOf(robot)),
        { kind: 'pool', id: 'pool:scale', at: { x: -0.5, y: 1.5, rotation: Math.PI }, role: 'technician', count: 1 },
        ...stageRecords(Math.round(1e6 * (demonstrationOf(robot)?.durationS ?? 1)) / 1e6),
      ]),
    ),
    playFromS: 1,
  }));

const ROW = [
  'kuka-kr8-r1440-2-arc-hw',
  'fanuc-m20id-25',
  'abb-irb2600-12-165',
  'yaskawa-gp25',
  'kawasaki-rs020n',
  'ur-ur10e',
  'fanuc-crx10ia',
  'yaskawa-mpl80',
  'abb-irb460',
  'kuka-kr210-r2700-2',
];
const ROBOT_ROW = page('robot', 'row', named('robotRow'), () =>
  documentOf(ROW.map((model, i) => ({ ...robotAt(model, NO_TOOL, { x: i * 2.2, y: 0, rotation: -Math.PI / 2 }), id: `robot:${model}` }))),
);

/** Fifty robots for counting draw calls. */
const BIG_HALL = page('hall', 'fifty-robots', named('fiftyRobots'), () =>
  documentOf([
    ...Array.from({ length: 50 }, (_, i) => ({
      ...robotAt(ROW[i % ROW.length]!, toolOf('twoFinger', 0.2), { x: (i % 10) * 4, y: Math.floor(i / 10) * 4, rotation: -Math.PI / 2 }),
      id: `robot:${i}`,
    })),
    ...Array.from({ length: 10 }, (_, i) => ({
      kind: 'station',
      id: `station:${i}`,
      at: { x: i * 4, y: -3 },
      look: 'press',
      operations: { '*': machined },
    })),
  ]),
);

const HALLS: Page[] = Object.entries(templates).flatMap(([path, document]) =>
  Object.entries(document.layouts).map(([layout, { name }]) => ({
    route: `hall/${path.split('/').pop()!.replace('.line.json', '')}/${layout}`,
    group: 'hall' as const,
    name,
    document: () => document,
    layout,
  })),
);

export const PAGES: readonly Page[] = [
  ...HALLS,
  BIG_HALL,
  ...STATIONS.map((own) => ({ ...own, playFromS: 8 })),
  ...PROCESS_PAGES,
  ...PEOPLE,
  ...VEHICLES,
  ...STORAGE,
  ...FIXTURES,
  ...TOOLS,
  ROBOT_ROW,
  ...ROBOTS,
];

function page(group: Page['group'], id: string, name: Page['name'], document: () => LineDocument): Page {
  return { route: `${group}/${id}`, group, name, document, layout: 'only' };
}

function named(look: string): Page['name'] {
  return { zh: message('zh', `scene:look.${look}`), en: message('en', `scene:look.${look}`) };
}
