import { type PlacementArea, searchPlacement } from '@taktwerk/compile';
import type { Robot, Station } from '@taktwerk/line';
import type { Proposal } from './proposal.ts';
import { type AdviceGround, proposal } from './proposals-of.ts';

/** Robots whose base is looked at: each costs a few dozen compilations. */
const MOST_ROBOTS = 3;
/** A place is worth a try from this share of time saved on. */
const WORTH = 0.02;
/** Around the base: half a metre to every side, as it is turned now. */
const AREA: PlacementArea = { halfM: 0.5, steps: 3, turns: [0] };
/** A two-station positioner of the usual kind: its turn and its clamps, s. */
const SECOND_FIXTURE = { stations: 2, indexS: 4, clampS: 0.5, loadDuringWeld: true } as const;

/** A second fixture on a turntable where a robot waits while its only one is loaded by hand. */
export function secondFixture(station: Station): readonly Proposal[] {
  const entries = Object.entries(station.operations);
  const isWaiting = entries.some(
    ([, { work, load }]) => work.type === 'arcWelding' && load !== null && (work.positioner === null || !work.positioner.loadDuringWeld),
  );
  if (!isWaiting) return [];
  const operations = Object.fromEntries(
    entries.map(([product, operation]) => {
      const { work } = operation;
      if (work.type !== 'arcWelding') return [product, operation];
      const positioner = {
        ...SECOND_FIXTURE,
        ...work.positioner,
        stations: Math.max(2, work.positioner?.stations ?? 2),
        loadDuringWeld: true,
      };
      return [product, { ...operation, work: { ...work, positioner } }];
    }),
  );
  const assumed = { origin: 'assumed' as const, source: 'advice', note: 'two-station positioner' };
  const sources = { ...station.sources, 'operations.*.work.positioner': assumed };
  return [proposal('secondFixture', { ...station, operations, sources }, {}, null)];
}

/** The base of a robot where its round takes the least time without touching anything, if that is worth a move. */
export function movedBase({ document, layout, catalog, records }: AdviceGround, robot: Robot): readonly Proposal[] {
  const robots = Object.values(records).filter((record) => record.kind === 'robot');
  if (robot.times !== null || robots.indexOf(robot) >= MOST_ROBOTS) return [];
  const found = searchPlacement(document, layout, catalog, robot.id, AREA);
  if (!found.ok) return [];
  const { x, y, rotation } = robot.at;
  const present = found.value.find(({ at }) => Math.hypot(at.x - x, at.y - y) < 1e-9 && at.rotation === rotation);
  const [best] = found.value;
  if (best?.cycleS == null || best.contact !== null || present?.cycleS == null || present.cycleS === 0) return [];
  const saved = 1 - best.cycleS / present.cycleS;
  if (saved < WORTH) return [];
  const at = { ...robot.at, x: Number(best.at.x.toFixed(6)), y: Number(best.at.y.toFixed(6)) };
  const values = {
    distance: Number(Math.hypot(at.x - x, at.y - y).toFixed(2)),
    from: Number(present.cycleS.toFixed(1)),
    to: Number(best.cycleS.toFixed(1)),
  };
  return [proposal('movedBase', { ...robot, at }, values, null)];
}
