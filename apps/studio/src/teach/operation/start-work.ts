import { type LayoutRecord, layoutRecordSchema, type Operation, type Station } from '@taktwerk/line';
import { nearestRobot } from '../../edits/palletizing.ts';
import { named } from '../../text/named.ts';

/** Kinds of work that one can choose for a station, from nothing but a time to what a robot does. */
export const WORK_TYPES = [
  'time',
  'manual',
  'machineLoading',
  'inspection',
  'arcWelding',
  'spotWelding',
  'palletizing',
  'gluing',
  'assembly',
  'packing',
  'grinding',
  'painting',
] as const;
export type WorkType = (typeof WORK_TYPES)[number];

type Records = Readonly<Record<string, LayoutRecord>>;

const ASSUMED = { origin: 'assumed', source: 'studio' } as const;
const element = (id: string, name: { zh: string; en: string }, phase: string, timeS: number) => ({ id, name, phase, timeS });

/** Where the part lies in the frame of its station: seams and paths begin there. */
function onPart({ handover: [x, y, z] }: Station, dx: number): number[] {
  return [x + dx, y, z];
}

/** The least that a kind of work needs, with figures that are assumed until the user says more. */
function startOf(type: WorkType, station: Station, records: Records, seconds: number): object {
  const robot = nearestRobot(records, station.at);
  const down = [0, 0, -1];
  const path = { id: 'path-1', points: [onPart(station, -0.1), onPart(station, 0.1)], approach: down };
  switch (type) {
    case 'time':
      return { type, time: { type: 'constant', value: seconds } };
    case 'manual':
      return {
        type,
        elements: [
          element('fetch', named('teach:new.fetch'), 'motion', Math.round(seconds * 0.2 * 10) / 10),
          element('work', named('teach:new.work'), 'process', Math.round(seconds * 0.6 * 10) / 10),
          element('away', named('teach:new.away'), 'motion', Math.round(seconds * 0.2 * 10) / 10),
        ],
      };
    case 'machineLoading':
      return { type, machiningS: { type: 'constant', value: seconds }, doorOpenS: 2, doorCloseS: 2, clampS: 1.5, unclampS: 1.5 };
    case 'inspection':
      return { type, by: 'person', handlingS: 4, points: 4, perPointS: 3 };
    case 'arcWelding':
      return { type, robot, seams: [{ id: 'seam-1', points: path.points, approach: down, travelSpeedMps: 0.01 }] };
    case 'spotWelding':
      return { type, robot: robot === '' ? null : robot, spots: [{ id: 'spot-1', at: onPart(station, 0), approach: down }], weldS: 0.2 };
    case 'palletizing':
      return {
        type,
        robot,
        pattern: { layer: [0.2, 0.6, 1].flatMap((x) => [0.15, 0.5, 0.85].map((y) => ({ x, y }))), layers: 4, layerHeightM: 0.25 },
        pickAt: [1.5, 0, 0.85],
        palletAt: [-0.6, -0.5, 0.15],
      };
    case 'gluing':
      return { type, robot: robot === '' ? null : robot, adhesive: 'sealant', beadAreaM2: 0.00002, paths: [path] };
    case 'assembly':
      return {
        type,
        robot: null,
        steps: [{ id: 'step-1', name: named('teach:new.insert'), do: 'insert', timeS: Math.max(1, Math.round(seconds / 2)) }],
      };
    case 'packing':
      return { type, robot: null, partsPerCase: 12, perPartS: 2, erectS: 6, sealS: 5, labelS: 3 };
    case 'grinding':
      return { type, robot: robot === '' ? null : robot, paths: [path], feedMps: 0.03 };
    case 'painting':
      return { type, robot: robot === '' ? null : robot, areaM2: 0.5, gun: 'HVLP', fanWidthM: 0.25, dryFilmM: 0.00004, solidsShare: 0.45 };
  }
}

/**
 * The station with another kind of work in one of its operations.
 *
 * @param seconds what the operation takes now: the new work starts from it where it can
 */
export function withStartWork(station: Station, product: string, type: WorkType, records: Records, seconds: number): Station {
  const operation = station.operations[product] as Operation;
  const work = startOf(type, station, records, seconds);
  const made = layoutRecordSchema.parse({
    ...station,
    operations: { ...station.operations, [product]: { ...operation, work } },
  }) as Station;
  const under = `operations.${product}.work`;
  const kept = Object.entries(made.sources).filter(([path]) => path !== under && !path.startsWith(`${under}.`));
  return { ...made, sources: { ...Object.fromEntries(kept), [under]: ASSUMED } };
}

/** Parts of a work that can be left out, with the figures they begin with. */
export const OPTIONAL_PARTS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  arcWelding: {
    torchCleaning: { everySeams: 40, timeS: 10 },
    wire: { feedMPerSeamM: 7.5, spoolM: 28_000, changeS: 900 },
    tipChange: { everySeams: 2000, timeS: 120 },
    positioner: { stations: 2, indexS: 4, clampS: 0.5, loadDuringWeld: true },
  },
  machineLoading: { toolChange: { everyParts: 200, timeS: 300 } },
  manual: { learning: { rate: 0.9, timesAtCycle: 1, atCycle: 1000 } },
  spotWelding: { tipDress: { everySpots: 150, timeS: 8 }, tipChange: { everySpots: 4000, timeS: 90 } },
  gluing: { purge: { everyParts: 100, timeS: 10, volumeL: 0.02 } },
  assembly: { feederRefill: { everyParts: 500, timeS: 60 } },
  grinding: { abrasive: { lifeM: 800, changeS: 120 } },
  deburring: { abrasive: { lifeM: 800, changeS: 120 } },
  polishing: { abrasive: { lifeM: 800, changeS: 120 } },
};
