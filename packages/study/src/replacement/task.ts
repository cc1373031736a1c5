import { palletPatternFor } from '@taktwerk/compile';
import type { LayoutId, LineDocument, PalletPattern, Product, Station } from '@taktwerk/line';

/** What a robot would do in the place of people at a station. */
export type HandTask = 'tend' | 'weld' | 'palletize';
export const HAND_TASKS: readonly HandTask[] = ['tend', 'weld', 'palletize'];

/** What only the user knows of the job; start values are assumed. */
export interface TaskInputs {
  readonly seams: number;
  readonly seamLengthM: number;
  readonly weldSpeedMps: number;
  readonly loadHeightM: number;
}

/** Assumed: a bracket-sized part with eight seams of 60 mm at 10 mm/s, and a load of 1 m on its pallet. */
export const TASK_START: TaskInputs = { seams: 8, seamLengthM: 0.06, weldSpeedMps: 0.01, loadHeightM: 1 };

/** Mass of a gripper or torch that is counted on top of the part, kg: assumed. */
export const TOOL_KG: Readonly<Record<HandTask, number>> = { tend: 4, weld: 3.2, palletize: 12 };

/** What a robot must be able to do for a task at a station. */
export interface TaskNeeds {
  readonly payloadKg: number;
  readonly reachM: number;
  readonly classes: readonly string[];
}

/** Least reach with which the generated cell can be laid out, m. */
const LEAST_REACH: Readonly<Record<HandTask, number>> = { tend: 0.9, weld: 1.3, palletize: 2 };
const CLASSES: Readonly<Record<HandTask, readonly string[]>> = {
  tend: ['machine-tending', 'handling'],
  weld: ['arc-welding'],
  palletize: ['palletizing'],
};

/** The station of a layout, or null. */
export function stationOf(document: LineDocument, layout: LayoutId, id: string): Station | null {
  const record = document.layouts[layout]?.records[id];
  return record?.kind === 'station' ? record : null;
}

/** Products of the project that a station's work may be done on. */
export const productsOf = (document: LineDocument): readonly Product[] =>
  Object.values(document.shared).filter((record): record is Product => record.kind === 'product');

/** Whether people work or load at a station at all. */
export function isHandWork(station: Station): boolean {
  return Object.values(station.operations).some(
    ({ work, load, unload, operators }) =>
      operators.length > 0 ||
      [work, load, unload].some((entry) => entry?.type === 'manual' || (entry?.type === 'inspection' && entry.by === 'person')),
  );
}

/**
 * Tasks that can stand for the hand work of a station. Only what the station itself says it is for: a grinding booth is not offered a
 * palletizer, and finding and repairing defects is not offered at all.
 */
export function tasksFor(station: Station): readonly HandTask[] {
  if (!isHandWork(station)) return [];
  const works = Object.values(station.operations).map(({ work }) => work.type);
  if (works.includes('machineLoading')) return ['tend'];
  const repairs = Object.values(station.operations).some(({ quality }) => quality.repairProbability > 0);
  if (!works.includes('manual') || repairs) return [];
  if (station.look === 'weldingBooth') return ['weld'];
  return station.look === 'packingTable' ? ['palletize'] : [];
}

/** What the robot must carry and how far it must reach. */
export function needsOf(document: LineDocument, task: HandTask): TaskNeeds {
  const heaviest = Math.max(0, ...unitProducts(document).map(({ massKg }) => massKg));
  const partKg = task === 'weld' ? 0 : heaviest;
  return { payloadKg: partKg + TOOL_KG[task], reachM: LEAST_REACH[task], classes: CLASSES[task] };
}

/** Products that are handled one by one: full pallets and crates of others are not, unless there is nothing else. */
function unitProducts(document: LineDocument): readonly Product[] {
  const products = productsOf(document);
  const single = products.filter(({ look }) => look !== 'pallet' && look !== 'crate');
  return single.length > 0 ? single : products;
}

/**
 * How the part would lie on its pallet; null when it does not fit.
 *
 * @param count parts that the station collects into one load; null: as many as fit
 */
export function patternFor(document: LineDocument, { loadHeightM }: TaskInputs, count: number | null): PalletPattern | null {
  const part = unitProducts(document)[0];
  if (part === undefined) return null;
  const [lengthM, widthM, heightM] = part.sizeM;
  const kind = part.look === 'bag' ? ('bag' as const) : ('carton' as const);
  const space = { palletLengthM: 1.2, palletWidthM: 1, loadHeightM, overhangM: 0 };
  const pattern = palletPatternFor({ kind, lengthM, widthM, heightM }, space)?.pattern ?? null;
  return pattern === null || count === null ? pattern : withCount(pattern, count);
}

/** The pattern with as many parts as make one load, in equal layers: as few layers as possible; null when there is no such number. */
function withCount(pattern: PalletPattern, count: number): PalletPattern | null {
  for (let layers = 1; layers <= pattern.layers; layers++) {
    const perLayer = count / layers;
    if (Number.isInteger(perLayer) && perLayer <= pattern.layer.length) {
      return { ...pattern, layers, layer: pattern.layer.slice(0, perLayer), alternate: false };
    }
  }
  return null;
}

/** One station where people work, and what a robot could do there. */
export interface HandWork {
  readonly station: string;
  readonly tasks: readonly { readonly task: HandTask; readonly needs: TaskNeeds }[];
}

/** Stations of a layout whose hand work a robot could take. */
export function handWorkOf(document: LineDocument, layout: LayoutId): readonly HandWork[] {
  const stations = Object.values(document.layouts[layout]?.records ?? {}).filter((record): record is Station => record.kind === 'station');
  return stations.flatMap((station): readonly HandWork[] => {
    const tasks = tasksFor(station).map((task) => ({ task, needs: needsOf(document, task) }));
    return tasks.length === 0 ? [] : [{ station: station.id, tasks }];
  });
}
