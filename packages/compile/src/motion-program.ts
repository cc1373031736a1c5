import type { Catalog } from '@taktwerk/catalog';
import { type Chain, dexterity, forward, identityPose, rpyOf } from '@taktwerk/kinematics';
import type { LayoutId, LineDocument, RecordId } from '@taktwerk/line';
import { ok, type Result, refused } from '@taktwerk/units';
import type { CompileProblem } from './compilation.ts';
import { openCompilation } from './compilation.ts';
import { compileWith } from './compile-line.ts';
import type { CellTime, JointMotion, PhaseKind } from './compiled-line.ts';
import { rounded } from './durations.ts';
import { type Arm, armOf } from './robotics/arm.ts';

/** What stands at a waypoint: a place the arm reaches, one where it is singular, or one where it touches something. */
export type WaypointVerdict = 'reachable' | 'singular' | 'collides';

/** A programmed point of a robot's motion. */
export interface Waypoint {
  /** Seconds from the start of the program. */
  readonly timeS: number;
  /** Joint values, rad (m for slides); shape [axes]. */
  readonly joints: readonly number[];
  /** Tool centre point on the floor: metres, and roll, pitch, yaw in rad. */
  readonly tcp: { readonly xyz: readonly number[]; readonly rpy: readonly number[] };
  readonly verdict: WaypointVerdict;
  /** Smallest singular value of the Jacobian: 0 where the tool cannot move in some direction. */
  readonly singularity: number;
  /** Way to the nearest joint limit, rad or m; null where no axis is limited. */
  readonly limitMargin: number | null;
}

/** A piece of a program: a move with its waypoints, or a wait in place. */
export interface MotionPhase {
  readonly label: string;
  readonly subject: string | null;
  readonly kind: PhaseKind;
  readonly startS: number;
  readonly durationS: number;
  readonly waypoints: readonly Waypoint[];
}

/** What one robot does for one part at a station. */
export interface MotionProgram {
  readonly robot: RecordId;
  readonly model: string;
  readonly product: string;
  /** Which part of a repeating cycle this is for, and of how many. */
  readonly variant: number;
  readonly variants: number;
  readonly totalS: number;
  readonly phases: readonly MotionPhase[];
}

/** A carrying robot's way between two of its places; from a place to itself: down, grip and up again. */
export interface MotionTravel {
  readonly robot: RecordId;
  readonly model: string;
  readonly from: string;
  readonly to: string;
  readonly durationS: number;
  readonly waypoints: readonly Waypoint[];
}

export interface StationMotion {
  readonly layout: LayoutId;
  readonly station: RecordId;
  readonly programs: readonly MotionProgram[];
  readonly travels: readonly MotionTravel[];
  /** Cell times of the station's operations: phases in their kinds, total, band from what is assumed. */
  readonly cells: readonly CellTime[];
  /** The worst of all waypoints. */
  readonly verdict: WaypointVerdict;
  /** What to look at: collisions, safety distances. */
  readonly warnings: readonly CompileProblem[];
}

/**
 * The motion programs of a station: of the robots that work there, and the ways of those that carry parts to and from it. The same
 * compile as a run's, so that every duration is the one that is counted.
 *
 * @param station id of a station, or of a robot (then everything that it does)
 * @returns the programs, or every problem that stands in the way: a target out of reach has its verdict in its code (reach.tooFar …)
 */
export function motionOf(
  document: LineDocument,
  layoutId: LayoutId,
  catalog: Catalog,
  station: RecordId,
): Result<StationMotion, CompileProblem[]> {
  const layout = document.layouts[layoutId];
  const compilation = openCompilation(document, layoutId, catalog);
  const compiled = compileWith(compilation);
  if (!compiled.ok || layout === undefined) return compiled.ok ? refused([]) : compiled;
  const record = layout.records[station];
  const stations = Object.values(layout.records).filter(({ kind }) => kind === 'station' || kind === 'robot');
  if (record?.kind !== 'station' && record?.kind !== 'robot') {
    const known = stations.map(({ id }) => id);
    return refused([
      { code: 'station.unknown', at: station, layout: layoutId, field: 'records', expected: known, got: record?.kind ?? null },
    ]);
  }
  const line = compiled.value;
  const arms = (robot: RecordId): Arm => armOf(compilation, robot, 0)!;
  const programs = line.programs
    .filter((program) => program.station === station || program.robot === station)
    .map((program): MotionProgram => {
      const arm = arms(program.robot);
      return {
        ...{ robot: program.robot, model: arm.model.id, product: program.product },
        ...{ variant: program.variant, variants: program.variants, totalS: program.totalS },
        phases: program.steps.map((step) => ({
          label: step.label,
          subject: step.motion === null ? null : line.motions[step.motion]!.to,
          kind: step.kind,
          startS: step.startS,
          durationS: rounded(step.endS - step.startS),
          waypoints: step.motion === null ? [] : waypointsOf(arm.chain, line.motions[step.motion]!, step.startS),
        })),
      };
    });
  const travels = line.travels
    .filter(({ robot, from, to }) => from === station || to === station || robot === station)
    .map(({ robot, from, to, motion }): MotionTravel => {
      const arm = arms(robot);
      const own = line.motions[motion]!;
      return { robot, model: arm.model.id, from, to, durationS: own.durationS, waypoints: waypointsOf(arm.chain, own, 0) };
    });
  const all = [...programs.flatMap(({ phases }) => phases), ...travels].flatMap(({ waypoints }) => waypoints);
  const robots = new Set([...programs, ...travels].map(({ robot }) => robot));
  return ok({
    layout: layoutId,
    station,
    programs,
    travels,
    cells: line.cells.filter((cell) => cell.station === station),
    verdict: worstOf(all.map(({ verdict }) => verdict)),
    warnings: (line.warnings ?? []).filter(({ at }) => at === station || robots.has(at)),
  });
}

const WORST_FIRST: readonly WaypointVerdict[] = ['collides', 'singular', 'reachable'];

const worstOf = (verdicts: readonly WaypointVerdict[]): WaypointVerdict =>
  WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'reachable';

/** Singular values below this are called singular; as `inverse` does. */
const SINGULAR_BELOW = 1e-6;

function waypointsOf(chain: Chain, motion: JointMotion, startS: number): Waypoint[] {
  const { contact, timesS, joints, stops } = motion;
  const pose = identityPose();
  const touched = contact == null ? -1 : stops.findIndex((stop) => timesS[stop]! >= contact.timeS);
  return Array.from(stops, (stop, index): Waypoint => {
    const values = joints.slice(stop * chain.axes, (stop + 1) * chain.axes);
    forward(chain, values, pose);
    const singularity = dexterity(chain, values).smallest;
    return {
      timeS: rounded(startS + timesS[stop]!),
      joints: [...values],
      tcp: { xyz: [pose[3]!, pose[7]!, pose[11]!], rpy: rpyOf(pose) },
      verdict: index === touched ? 'collides' : singularity < SINGULAR_BELOW ? 'singular' : 'reachable',
      singularity,
      limitMargin: limitMarginOf(chain, values),
    };
  });
}

function limitMarginOf(chain: Chain, joints: Float64Array): number | null {
  const margin = Math.min(...joints.map((value, axis) => Math.min(value - chain.lower[axis]!, chain.upper[axis]! - value)));
  return Number.isFinite(margin) ? margin : null;
}
