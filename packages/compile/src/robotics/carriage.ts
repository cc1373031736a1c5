import type { JointVector } from '@taktwerk/kinematics';
import type { LayoutRecord, Robot } from '@taktwerk/line';
import { type Compilation, recordsOf, report } from '../compilation.ts';
import { rounded } from '../durations.ts';
import { handoverOf } from '../spec/floor.ts';
import { heaviestAt } from '../spec/presence.ts';
import type { HandlingTimes } from '../spec/robots.ts';
import { type Arm, armOf } from './arm.ts';
import { type Stand, standAt } from './handover.ts';
import { movedFor, ptpMove, type Track } from './moves.ts';
import { HOME, noteTravel } from './playback.ts';
import { obstacleOf, reportReach, verdictOf } from './reach.ts';
import { DOWN, rollsOf, toolPose } from './targets.ts';

const GRIPPER_ROLLS = 8;

/** A place that a robot takes parts from or puts them to. */
interface Position {
  readonly id: string;
  readonly record: LayoutRecord;
  readonly side: 'in' | 'out';
}

/**
 * Times of a carrying robot from its own arm: point-to-point moves between postures above its places, and going straight down,
 * gripping or letting go, and up again at each. Their motions are noted for playback; a place's own dip goes from it to itself.
 *
 * @returns empty times when problems were reported
 */
export function carriageOf(compilation: Compilation, robot: Robot): HandlingTimes {
  const positions = positionsOf(compilation, robot);
  const arm = armOf(compilation, robot.id, loadKg(compilation, robot));
  if (arm === null) return { travelS: {}, pickS: {}, placeS: {} };
  const stands = new Map<string, Stand>();
  let from = arm.home;
  for (const position of positions) {
    const stand = standOver(compilation, arm, position, from);
    if (stand === null) continue;
    stands.set(position.id, stand);
    from = stand.joints;
  }
  return timesOf(compilation, arm, stands);
}

/** Places that a robot serves, in the order in which flows and steps name them. */
function positionsOf(compilation: Compilation, robot: Robot): Position[] {
  const found = new Map<string, Position>();
  const add = (id: string, side: 'in' | 'out') => {
    const record = compilation.layout.records[id];
    if (record !== undefined && !found.has(id)) found.set(id, { id, record, side });
  };
  for (const { from, to } of movesOf(compilation, robot)) {
    add(from, 'out');
    add(to, 'in');
  }
  for (const step of robot.program) add(step.at, step.do === 'pick' ? 'out' : 'in');
  return [...found.values()];
}

/** Everything the robot carries, from place to place. */
export function movesOf(compilation: Compilation, robot: Robot): { from: string; to: string }[] {
  const flows = recordsOf(compilation.layout, 'flow').filter((flow) => flow.via === robot.id);
  const steps = recordsOf(compilation.layout, 'route').flatMap((route) =>
    route.steps.flatMap((step, index) => (step.via === robot.id && index > 0 ? [{ from: route.steps[index - 1]!.at, to: step.at }] : [])),
  );
  return [...flows.map(({ from, to }) => ({ from, to })), ...steps];
}

/** Mass of the heaviest part it carries; the tool is not in it. */
function loadKg(compilation: Compilation, robot: Robot): number {
  return Math.max(0, ...movesOf(compilation, robot).map(({ to }) => heaviestAt(compilation, to)));
}

/** Above a place, in the posture that is soonest reached from where the arm comes from in the order of its flows. */
function standOver(compilation: Compilation, arm: Arm, position: Position, from: JointVector): Stand | null {
  const { robot } = arm;
  const point = handoverOf(position.record, position.side);
  if (point === null) return report(compilation, 'robot.noHandover', robot.id, '', 'handover', position.id);
  const rolls = rollsOf(GRIPPER_ROLLS);
  const stand = standAt(arm, point, rolls, from, robot.approachM, robot.linearSpeedMps);
  if (stand !== null) return stand;
  const verdict = verdictOf(
    arm,
    rolls.map((roll) => toolPose(point, DOWN, roll)),
  );
  return reportReach(compilation, arm, position.id, 'handover', point, obstacleOf(verdict));
}

function timesOf(compilation: Compilation, arm: Arm, stands: ReadonlyMap<string, Stand>): HandlingTimes {
  const postures = new Map([[HOME, arm.home], ...[...stands].map(([id, stand]) => [id, stand.joints] as const)]);
  const travelS: Record<string, Record<string, number>> = {};
  for (const [from, start] of postures) {
    travelS[from] = {};
    for (const [to, end] of postures) {
      if (from === to) continue;
      const track = movedFor(arm, ptpMove(start, end));
      travelS[from][to] = rounded(track.durationS);
      noteTravel(compilation, arm, from, to, track);
    }
  }
  const { gripS, releaseS } = arm.robot.tool;
  const dips = (waitS: number) => Object.fromEntries([...stands].map(([id, stand]) => [id, rounded(dipS(stand) + waitS)]));
  for (const [id, stand] of stands) noteTravel(compilation, arm, id, id, dipTrack(stand, gripS));
  return { travelS, pickS: dips(gripS), placeS: dips(releaseS) };
}

const dipS = (stand: Stand): number => stand.down.track.durationS + stand.up.track.durationS;

/** Down, a pause, and up again as one track. */
function dipTrack({ down, up }: Stand, pauseS: number): Track {
  const start = down.track.durationS + pauseS;
  return {
    durationS: start + up.track.durationS,
    timesS: Float64Array.of(...down.track.timesS, ...up.track.timesS.map((time) => time + start)),
    joints: Float64Array.of(...down.track.joints, ...up.track.joints),
    stops: Int32Array.of(...down.track.stops, ...up.track.stops.map((stop) => stop + down.track.timesS.length)),
  };
}
