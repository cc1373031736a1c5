import { initialsOf } from '@taktwerk/i18n';
import { robotRows } from '../files/robot-rows.ts';
import { named } from '../text/named.ts';
import {
  agvLoop,
  buffer,
  conveyor,
  fixture,
  lightCurtain,
  type Make,
  type Name,
  pallet,
  person,
  robot,
  sink,
  source,
  station,
} from './make.ts';

/** Shelves of the drawer, in their order. */
export const SHELVES = ['flow', 'transport', 'stations', 'robots', 'people', 'safety'] as const;
export type Shelf = (typeof SHELVES)[number];

/** A thing of the drawer. What is put down is called after it. */
export interface Item {
  readonly id: string;
  readonly shelf: Shelf;
  readonly name: Name;
  /** Robot of the catalog that must be loaded before it is put down. */
  readonly model: string | null;
  /** Payload and reach, for robots. */
  readonly payloadKg: number | null;
  readonly reachM: number | null;
  readonly words: string;
  readonly make: Make;
}

type Row = readonly [id: string, shelf: Shelf, make: Make, words?: string];

const FENCE = [
  [0, 0, 0],
  [3, 0, 0],
] as const;

const ROWS: readonly Row[] = [
  ['source', 'flow', source('pallet', 12), 'input arrival'],
  ['source-rack', 'flow', source('rack', 30), 'input'],
  ['source-dock', 'flow', source('dock', null), 'input truck'],
  ['buffer-table', 'flow', buffer('table', 5), 'queue store'],
  ['buffer-rack', 'flow', buffer('rack', 20), 'queue store'],
  ['buffer-floor', 'flow', buffer('floor', 20), 'queue store'],
  ['buffer-pallet', 'flow', buffer('pallet', 1), 'queue store'],
  ['sink', 'flow', sink('warehouse'), 'sink output end'],
  ['sink-dock', 'flow', sink('dock'), 'sink output end'],
  ['sink-scrap', 'flow', sink('scrapBin'), 'sink waste'],
  ['conveyor-roller', 'transport', conveyor('roller', 3, 0.3, 0.5)],
  ['conveyor-belt', 'transport', conveyor('belt', 3, 0.3, 0.5)],
  ['conveyor-chain', 'transport', conveyor('chain', 3, 0.15, 1.25)],
  ['agv-loop', 'transport', agvLoop, 'amr vehicle network lanes'],
  ['pallet', 'stations', pallet, 'palletizing palletiser'],
  ['bench', 'stations', station('bench', 60), 'manual'],
  ['machine', 'stations', station('machine', 60)],
  ['press', 'stations', station('press', 20)],
  ['lathe', 'stations', station('lathe', 120), 'turning'],
  ['centre', 'stations', station('machiningCentre', 180), 'milling cnc vmc'],
  ['weld-booth', 'stations', station('weldingBooth', 180)],
  ['grinding', 'stations', station('grindingBooth', 120)],
  ['inspection', 'stations', station('inspectionTable', 30), 'quality'],
  ['tester', 'stations', station('tester', 30)],
  ['packing', 'stations', station('packingTable', 30)],
  ['oven', 'stations', station('oven', 600)],
  ['press-brake', 'stations', station('pressBrake', 8), 'bending sheet'],
  ['injection', 'stations', station('injectionMoulding', 40), 'plastic molding'],
  ['die-casting', 'stations', station('dieCasting', 60), 'casting foundry'],
  ['warp-knitting', 'stations', station('warpKnitting', 60), 'textile yarn'],
  ['laser-cutter', 'stations', station('laserCutter', 90), 'sheet fiber'],
  ['paint-booth', 'stations', station('paintBooth', 300), 'spraying coating'],
  ['stretch-wrapper', 'stations', station('stretchWrapper', 60), 'film pallet'],
  ['case-packer', 'stations', station('casePacker', 12), 'carton packing'],
  ['cmm', 'stations', station('coordinateMeasuring', 120), 'cmm quality'],
  ['washer', 'stations', station('washingMachine', 180), 'cleaning'],
  ['operator', 'people', person('operator', 'direct'), 'person worker'],
  ['loader', 'people', person('loader', 'direct'), 'person worker'],
  ['welder', 'people', person('welder', 'direct'), 'person worker'],
  ['inspector', 'people', person('inspector', 'direct'), 'person quality'],
  ['transporter', 'people', person('transporter', 'indirect'), 'person'],
  ['technician', 'people', person('technician', 'maintenance'), 'person maintenance'],
  ['fence', 'safety', fixture('fence', [3, 0.05, 2], FENCE)],
  ['curtain', 'safety', lightCurtain],
  ['cabinet', 'safety', fixture('controlCabinet', [0.8, 0.5, 1.8])],
  ['tools', 'safety', fixture('toolCabinet', [1, 0.5, 1.8])],
  ['charger', 'safety', fixture('chargingPost', [0.4, 0.3, 1.2])],
  ['wall', 'safety', fixture('wall', [4, 0.2, 3])],
  ['column', 'safety', fixture('column', [0.4, 0.4, 5])],
  ['aisle', 'safety', fixture('aisle', [4, 1.5, 0])],
  ['door', 'safety', fixture('door', [2, 0.2, 2.5])],
];

const plainItem = ([id, shelf, make, words = '']: Row): Item => ({
  id,
  shelf,
  name: named(`build:item.${id}`),
  model: null,
  payloadKg: null,
  reachM: null,
  words,
  make,
});

/** Everything but the robots. */
export const PLAIN_ITEMS: readonly Item[] = ROWS.map(plainItem);

/** Classes of what stands in the robot catalog and is no arm that could be put down alone. */
const NO_ARM = new Set(['positioner', 'track']);
/** Palletizers stand on a base, m. */
const PALLETIZER_BASE_M = 0.3;

let items: Promise<readonly Item[]> | null = null;

/** All things of the drawer; the robots of the catalog are read when first asked for. */
export function allItems(): Promise<readonly Item[]> {
  items ??= robotRows().then((rows) => [
    ...PLAIN_ITEMS,
    ...rows
      .filter(({ classes }) => !classes.some((kind) => NO_ARM.has(kind)))
      .map(({ id, maker, model, classes, payloadKg, reachM }): Item => {
        const isPalletizer = classes.includes('palletizing');
        const title = `${maker} ${model}`;
        const make = robot(id, classes, isPalletizer ? PALLETIZER_BASE_M : 0);
        return {
          id: `robot-${id}`,
          shelf: 'robots',
          name: { zh: title, en: title },
          model: id,
          payloadKg,
          reachM,
          words: classes.join(' '),
          make,
        };
      }),
  ]);
  return items;
}

/**
 * Things that fit what was typed: words in either language, first letters of the Chinese reading, classes and payloads of robots.
 *
 * @param classNames the words for robot classes in the user's language
 */
export function found(all: readonly Item[], typed: string, classNames: (id: string) => string = () => ''): readonly Item[] {
  const terms = typed.toLowerCase().trim().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return all;
  return all.filter((item) => {
    const classes = item.model === null ? '' : item.words.split(' ').map(classNames).join(' ');
    const text = `${item.name.zh} ${item.name.en} ${item.words} ${classes} ${item.payloadKg ?? ''}kg`.toLowerCase();
    const initials = `${initialsOf(item.name.zh)} ${initialsOf(classes)}`;
    return terms.every((term) => text.includes(term) || initials.includes(term));
  });
}
