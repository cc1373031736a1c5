/** One page for each kind of process: the station, the robot that does it and the run of the engine that is played. */
import { message } from '@taktwerk/i18n';

type Records = readonly Record<string, unknown>[];
type Point = readonly [number, number, number];

export interface ProcessPage {
  readonly work: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly records: () => Records;
  readonly playFromS: number;
}

/** Steps of these records are not shown by name. */
const UNNAMED = { zh: '', en: '' };
const DOWN: Point = [0, 0, -1];
const TOP_M = 1.12;
const tool = (look: string, z: number, massKg = 4) => ({ look, tcp: { xyz: [0, 0, z], rpy: [0, 0, 0] }, massKg });
const robot = (model: string, own: object, at: object = { x: 0, y: 0.9, rotation: -Math.PI / 2 }, pedestalM = 0.4) => ({
  ...{ kind: 'robot', id: 'robot:one', model, at, tool: own, pedestalM },
});

/** Source, station and sink, so that parts flow. */
export const flowing = (station: Record<string, unknown>, product = 'product:bracket'): Records => [
  {
    ...{ kind: 'source', id: 'source:flow', at: { x: -2, y: -2 }, look: 'none' },
    arrival: { type: 'saturated' },
    mix: [{ product, weight: 1 }],
  },
  station,
  { kind: 'sink', id: 'sink:flow', at: { x: 2, y: -2 }, look: 'none' },
  { kind: 'flow', id: 'flow:in', from: 'source:flow', to: station.id },
  { kind: 'flow', id: 'flow:out', from: station.id, to: 'sink:flow' },
];

const station = (look: string, work: object, more: object = {}) => ({
  ...{ kind: 'station', id: 'station:one', at: { x: 0, y: 0 }, look, operations: { '*': { work } } },
  ...more,
});

/** The edge of the part, round its top. */
const ROUND: readonly Point[] = [
  [-0.2, -0.13, TOP_M],
  [0.2, -0.13, TOP_M],
  [0.2, 0.13, TOP_M],
  [-0.2, 0.13, TOP_M],
  [-0.2, -0.13, TOP_M],
];
const edge = [{ id: 'edge', points: ROUND, approach: DOWN }];
const top = [{ id: 'top', corner: [-0.2, -0.13, TOP_M], along: [0.4, 0, 0], across: [0, 0.26, 0], approach: DOWN }];
const carry = [{ id: 'carry', pickAt: [-0.55, 0.15, 0.95], placeAt: [0.45, 0.1, 0.95] }];

const AT_WORK = { robot: 'robot:one', handlingS: 0 } as const;
const SMALL = 'kuka-kr8-r1440-2-arc-hw';
const BIG = 'kawasaki-rs020n';
/** Carries a servo gun with its transformer; 90 kg is assumed for it. */
const SPOT_WELDER = 'fanuc-r2000ic-165f';

const PAGES: readonly (readonly [work: string, records: () => Records, playFromS?: number])[] = [
  [
    'spotWelding',
    () => [
      ...flowing(
        station('bench', {
          ...{ type: 'spotWelding', ...AT_WORK, weldS: 0.3, gunS: 0.5 },
          spots: ROUND.slice(0, 4).map((at, i) => ({ id: `spot ${i + 1}`, at, approach: DOWN })),
        }),
      ),
      robot(SPOT_WELDER, tool('spotGun', 0.45, 90), { x: -2, y: -0.1, rotation: 0 }, 0),
    ],
  ],
  [
    'thermalCutting',
    () => [
      ...flowing(
        station('bench', {
          ...{ type: 'thermalCutting', ...AT_WORK, process: 'plasma', thicknessM: 0.006, speedMps: 0.04, pierceS: 0.6, leadInM: 0.01 },
          paths: edge,
        }),
      ),
      robot(SMALL, tool('torch', 0.3)),
    ],
  ],
  [
    'deburring',
    () => [...flowing(station('bench', { type: 'deburring', ...AT_WORK, paths: edge, feedMps: 0.05 })), robot(SMALL, tool('spindle', 0.3))],
  ],
  [
    'grinding',
    () => [
      ...flowing(station('grindingBooth', { type: 'grinding', ...AT_WORK, surfaces: top, contactWidthM: 0.06, feedMps: 0.1 })),
      robot(SMALL, tool('spindle', 0.3), { x: 0, y: 0.95, rotation: -Math.PI / 2 }),
    ],
  ],
  [
    'polishing',
    () => [
      ...flowing(station('bench', { type: 'polishing', ...AT_WORK, surfaces: top, contactWidthM: 0.08, passes: 2, feedMps: 0.12 })),
      robot(SMALL, tool('spindle', 0.3)),
    ],
  ],
  ['slagRemoval', () => [...flowing(station('oven', { type: 'slagRemoval', skims: 2, dipS: 3, skimS: 6, dumpS: 4, handlingS: 5 }))]],
  [
    'rustRemoval',
    () => [
      ...flowing(
        station('bench', { type: 'rustRemoval', ...AT_WORK, method: 'laser', surfaces: top, stripWidthM: 0.06, rateM2PerS: 0.006 }),
      ),
      robot(SMALL, tool('camera', 0.25)),
    ],
  ],
  [
    'painting',
    () => [
      ...flowing(
        station('paintBooth', {
          ...{ type: 'painting', ...AT_WORK, gun: 'HVLP', surfaces: top, fanWidthM: 0.12, gunSpeedMps: 0.3, overrunM: 0.08 },
          ...{ dryFilmM: 0.00006, solidsShare: 0.5 },
        }),
      ),
      robot(SMALL, tool('sprayGun', 0.3)),
    ],
  ],
  [
    'coatingLine',
    () => [
      ...flowing(
        station(
          'washingMachine',
          {
            ...{ type: 'coatingLine', conveyorSpeedMps: 0.05, pitchM: 0.8 },
            zones: [
              { id: 'wash', do: 'pretreat', lengthM: 1.6 },
              { id: 'dry', do: 'dry', lengthM: 1.6 },
            ],
          },
          { servers: 4 },
        ),
      ),
    ],
  ],
  [
    'gluing',
    () => [
      ...flowing(station('bench', { type: 'gluing', ...AT_WORK, adhesive: 'sealant', paths: edge, speedMps: 0.1, beadAreaM2: 0.00001 })),
      robot(SMALL, tool('torch', 0.25)),
    ],
  ],
  [
    'assembly',
    () => [
      ...flowing(
        station('bench', {
          ...{ type: 'assembly', ...AT_WORK, transfers: carry },
          steps: [{ id: 'press', name: UNNAMED, do: 'press', timeS: 2 }],
        }),
      ),
      robot(BIG, tool('twoFinger', 0.25)),
    ],
  ],
  [
    'inspection',
    () => flowing(station('coordinateMeasuring', { type: 'inspection', by: 'camera', handlingS: 4, points: 8, perPointS: 2, dwellS: 0.3 })),
  ],
  [
    'sorting',
    () => [
      ...flowing(
        station('bench', {
          ...{ type: 'sorting', ...AT_WORK, transfers: carry, beltSpeedMps: 0.2, pitchM: 0.8, windowM: 0.6 },
          misses: [{ beltSpeedMps: 0.2, probability: 0.01 }],
        }),
      ),
      robot(BIG, tool('vacuum', 0.25)),
    ],
  ],
  [
    'packing',
    () => [
      ...flowing(station('packingTable', { type: 'packing', ...AT_WORK, transfers: carry, partsPerCase: 12, erectS: 8, sealS: 6 })),
      robot(BIG, tool('vacuum', 0.25)),
    ],
  ],
  [
    'kitting',
    () => [
      ...flowing(
        station('bench', {
          ...{ type: 'kitting', ...AT_WORK, transfers: carry },
          items: [{ id: 'bolts', name: UNNAMED, pickS: 1 }],
        }),
      ),
      robot(BIG, tool('twoFinger', 0.25)),
    ],
  ],
];

export const PROCESSES: readonly ProcessPage[] = PAGES.map(([work, records, playFromS = 4]) => ({
  work,
  name: { zh: message('zh', `studio:choice.${work}`), en: message('en', `studio:choice.${work}`) },
  records,
  playFromS,
}));
