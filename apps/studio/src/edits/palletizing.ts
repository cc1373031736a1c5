import type { LayoutId, LayoutRecord, LineDraft, PalletizingWork, Station } from '@taktwerk/line';
import { clean, type FloorPoint, turnedAbout } from './geometry.ts';

/** Origin of a pick point that follows the conveyor before the pallet. */
const FOLLOWS = { origin: 'derived', source: 'studio' } as const;
const PICK = 'operations.*.work.pickAt';
const ROBOT = 'operations.*.work.robot';

type Records = Readonly<Record<string, LayoutRecord>>;

const workOf = (station: LayoutRecord | undefined): PalletizingWork | null => {
  const work = station?.kind === 'station' ? station.operations['*']?.work : undefined;
  return work?.type === 'palletizing' ? work : null;
};

const withWork = (station: Station, work: PalletizingWork, sources: Station['sources']): Station => {
  const operation = station.operations['*'];
  if (operation === undefined) return station;
  return { ...station, operations: { ...station.operations, '*': { ...operation, work } }, sources: { ...station.sources, ...sources } };
};

/** A floor point in the frame of a station. */
function inFrame(station: Station, point: readonly [number, number, number]): [number, number, number] {
  const local = turnedAbout({ x: point[0] - station.at.x, y: point[1] - station.at.y }, { x: 0, y: 0 }, -station.at.rotation);
  return [local.x, local.y, clean(point[2] - station.at.z)];
}

/**
 * Pallets that were put down in the studio are picked for at the end of the conveyor that feeds them, wherever either is moved; a pick
 * point that the user or a file has given stays.
 */
export function refitPicks(draft: LineDraft, layout: LayoutId): void {
  const records: Records = draft.document().layouts[layout]?.records ?? {};
  for (const flow of Object.values(records)) {
    if (flow.kind !== 'flow') continue;
    const [from, to] = [records[flow.from], records[flow.to]];
    const work = workOf(to);
    const last = from?.kind === 'conveyor' ? from.points.at(-1) : undefined;
    if (to?.kind !== 'station' || work === null || last === undefined || to.sources[PICK]?.source !== 'studio') continue;
    const pickAt = inFrame(to, last);
    if (pickAt.some((value, i) => value !== work.pickAt[i])) draft.put(layout, withWork(to, { ...work, pickAt }, { [PICK]: FOLLOWS }));
  }
}

/** The robot that stands nearest to a point; '' when there is none yet. */
export function nearestRobot(records: Records, at: FloorPoint): string {
  const robots = Object.values(records).flatMap((record) =>
    record.kind === 'robot' ? [{ id: record.id, far: Math.hypot(record.at.x - at.x, record.at.y - at.y) }] : [],
  );
  return robots.sort((a, b) => a.far - b.far)[0]?.id ?? '';
}

/** Pallets that wait for a robot get this one. */
export function serveWaitingPallets(draft: LineDraft, layout: LayoutId, robot: string): void {
  const records: Records = draft.document().layouts[layout]?.records ?? {};
  for (const station of Object.values(records)) {
    const work = workOf(station);
    if (station.kind === 'station' && work !== null && !(work.robot in records))
      draft.put(layout, withWork(station, { ...work, robot }, { [ROBOT]: { origin: 'assumed', source: 'studio' } }));
  }
}
