import type { Catalog } from '@taktwerk/catalog';
import type { LayoutId, LineDocument, RecordId, Robot, Station } from '@taktwerk/line';
import { ok, type Result, refused } from '@taktwerk/units';
import { type Compilation, type CompileProblem, openCompilation, recordsOf } from './compilation.ts';
import type { MotionContact } from './compiled-line.ts';
import { rounded } from './durations.ts';
import { carriageOf, movesOf } from './robotics/carriage.ts';
import { contactsOf } from './robotics/collisions.ts';
import { operationsOf } from './spec/stages.ts';

/** Where a robot's base could stand, seen from where it stands now. */
export interface PlacementArea {
  /** The grid reaches so far to every side, metres, in so many steps. */
  readonly halfM: number;
  readonly steps: number;
  /** Turns of the base that are tried, rad. */
  readonly turns: readonly number[];
}

export const PLACEMENT_AREA: PlacementArea = { halfM: 0.5, steps: 5, turns: [-Math.PI / 4, 0, Math.PI / 4] };

/** A place for a robot's base, with what it means for its work. */
export interface Placement {
  readonly at: { readonly x: number; readonly y: number; readonly rotation: number };
  /** Time of one round of all its work: programs, and the ways of what it carries; null where a target is not reached. */
  readonly cycleS: number | null;
  /** Places and ways that it cannot do, by problem code; empty where everything is reached. */
  readonly missed: readonly CompileProblem[];
  /** What it touches first, or null. */
  readonly contact: MotionContact | null;
}

/**
 * Searches a better place for a robot's base: a grid around where it stands, then a finer one around the best. Every place is judged by the
 * rules themselves, so a cycle time here is the one that a run counts.
 *
 * @returns places, best first: those that reach everything without touching anything by cycle time, then those that touch, then those that miss
 */
export function searchPlacement(
  document: LineDocument,
  layoutId: LayoutId,
  catalog: Catalog,
  robotId: RecordId,
  area: PlacementArea = PLACEMENT_AREA,
): Result<Placement[], CompileProblem[]> {
  const robot = document.layouts[layoutId]?.records[robotId];
  if (robot?.kind !== 'robot') {
    const robots = Object.values(document.layouts[layoutId]?.records ?? {}).filter(({ kind }) => kind === 'robot');
    const expected = robots.map(({ id }) => id);
    return refused([{ code: 'station.unknown', at: robotId, layout: layoutId, field: 'records', expected, got: robot?.kind ?? null }]);
  }
  const judge = (at: Placement['at']): Placement => judged(document, layoutId, catalog, robot, at);
  const coarse = gridAround(robot.at, area).map(judge).sort(better);
  const best = coarse[0]!;
  const step = area.steps > 1 ? (2 * area.halfM) / (area.steps - 1) : area.halfM;
  const fine = gridAround(best.at, { halfM: step / 2, steps: 3, turns: [0] }).map(judge);
  const all = [...coarse, ...fine].sort(better);
  return ok(all.filter(({ at }, index) => all.findIndex((other) => isSame(other.at, at)) === index));
}

const isSame = (a: Placement['at'], b: Placement['at']): boolean =>
  Math.abs(a.x - b.x) < 1e-9 && Math.abs(a.y - b.y) < 1e-9 && Math.abs(a.rotation - b.rotation) < 1e-9;

function gridAround({ x, y, rotation }: Placement['at'], { halfM, steps, turns }: PlacementArea): Placement['at'][] {
  const offsets = Array.from({ length: steps }, (_, k) => (steps === 1 ? 0 : halfM * ((2 * k) / (steps - 1) - 1)));
  return turns.flatMap((turn) => offsets.flatMap((dx) => offsets.map((dy) => ({ x: x + dx, y: y + dy, rotation: rotation + turn }))));
}

/** Best first; times that differ by less than a microsecond are equal. */
function better(a: Placement, b: Placement): number {
  const rank = ({ cycleS, contact }: Placement): number => (cycleS === null ? 2 : contact === null ? 0 : 1);
  return rank(a) - rank(b) || a.missed.length - b.missed.length || (a.cycleS ?? 0) - (b.cycleS ?? 0);
}

function judged(document: LineDocument, layoutId: LayoutId, catalog: Catalog, robot: Robot, at: Placement['at']): Placement {
  const layout = document.layouts[layoutId]!;
  const moved: Robot = { ...robot, at: { ...robot.at, ...at } };
  const records = { ...layout.records, [robot.id]: moved };
  const compilation = openCompilation(
    { ...document, layouts: { ...document.layouts, [layoutId]: { ...layout, records } } },
    layoutId,
    catalog,
  );
  const roundS = workOf(compilation, moved) + carryingOf(compilation, moved);
  const missed = compilation.problems.slice();
  if (missed.length > 0) return { at, cycleS: null, missed, contact: null };
  return { at, cycleS: rounded(roundS), missed, contact: contactsOf(compilation, robot.id)[0]?.contact ?? null };
}

/** Seconds of the programs of every operation that names the robot; of pallet places their mean. */
function workOf(compilation: Compilation, robot: Robot): number {
  for (const station of recordsOf(compilation.layout, 'station')) {
    if (namesRobot(station, robot.id)) operationsOf(compilation, station, { at: station.id, field: 'operations' }, station.operations);
  }
  return compilation.programs.reduce((sum, { totalS, variants }) => sum + totalS / variants, 0);
}

const namesRobot = (station: Station, id: RecordId): boolean =>
  Object.values(station.operations).some(({ work, load, unload }) =>
    [work, load, unload].some((part) => part !== null && 'robot' in part && part.robot === id),
  );

/** Seconds of one round over everything that it carries: there, take, across, put. */
function carryingOf(compilation: Compilation, robot: Robot): number {
  const moves = movesOf(compilation, robot);
  if (moves.length === 0 || robot.times !== null) return 0;
  const { travelS, pickS, placeS } = carriageOf(compilation, robot);
  const between = (from: string, to: string): number => (from === to ? 0 : (travelS[from]?.[to] ?? 0));
  return moves.reduce((sum, { from, to }, index) => {
    const before = moves[(index + moves.length - 1) % moves.length]!.to;
    return sum + between(before, from) + (pickS[from] ?? 0) + between(from, to) + (placeS[to] ?? 0);
  }, 0);
}
