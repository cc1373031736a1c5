import type { JointVector, Pose, ReachVerdict } from '@taktwerk/kinematics';
import type { PalletizingWork } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { Phase } from '../compiled-line.ts';
import { constant, rounded, sumOf } from '../durations.ts';
import { type Arm, armOf } from '../robotics/arm.ts';
import { type Stand, standAt } from '../robotics/handover.ts';
import { movedFor, ptpMove } from '../robotics/moves.ts';
import { HOME, noteTravel, playedAs } from '../robotics/playback.ts';
import { moving, type Step, type TimedProgram, timed, waiting } from '../robotics/program.ts';
import { obstacleOf, reportReach, verdictOf } from '../robotics/reach.ts';
import { DOWN, rollsOf, toolPose } from '../robotics/targets.ts';
import { type FloorPoint, onFloor } from '../spec/floor.ts';
import { type PalletPick, picksOf } from './pallet-pattern.ts';
import { lasting, PLAIN, phase, type Rule, type WorkPlace, type WorkTime } from './rule.ts';

/** Turns of the gripper that are tried at the pick point. */
const GRIPPER_ROLLS = 4;

/**
 * Palletizing by robot: every pick has its own motion from the pick point to its place on the pallet and back. The time of a part is
 * that of its pick, in order over the whole pallet; of several parts picked together the last one carries the time, because the pick
 * begins when it is there. Slip sheets come before a layer's first pick, the pallet change after the last.
 */
export const palletizingRule: Rule<PalletizingWork> = (work, place, compilation) => {
  const isUnstacking = work.direction === 'unstack';
  const picks = isUnstacking ? picksOf(work).reverse() : picksOf(work);
  const loadKg = Math.max(0, ...place.products.map((product) => product.massKg)) * Math.min(work.partsPerPick, work.pattern.layer.length);
  const arm = armOf(compilation, work.robot, loadKg);
  const programs = arm === null ? null : palletPrograms(work, place, compilation, arm, picks);
  if (arm === null || programs === null) return null;
  if (isUnstacking) return unstacked(compilation, arm, place, programs);
  const cycles = picks.flatMap((pick, index) => [...Array.from({ length: pick.parts - 1 }, () => null), programs[index]!]);
  const subject = { robot: arm.robot.id, station: place.station.id, product: place.product };
  playedAs(
    compilation,
    arm,
    subject,
    cycles.map((cycle) => cycle ?? EMPTY),
    PICK,
  );
  noteWayFromHome(compilation, arm, programs[0]!);
  const values = cycles.map((cycle) => cycle?.totalS ?? 0);
  const phases = meanPhases(programs, cycles.length);
  return {
    ...PLAIN,
    phases,
    process: { type: 'sequence', values },
    valueS: 0,
    assumedS: rounded(programs.reduce((sum, program) => sum + program.assumedS, 0) / cycles.length),
  };
};

/** A pallet is emptied in one go: the time of a pallet is that of all its picks, played as one program. */
function unstacked(compilation: Compilation, arm: Arm, place: WorkPlace, programs: readonly TimedProgram[]): WorkTime {
  const steps = programs.flatMap((program) => program.steps);
  const whole = { steps, totalS: sumOf(programs.map(({ totalS }) => totalS)), assumedS: 0 };
  playedAs(compilation, arm, { robot: arm.robot.id, station: place.station.id, product: place.product }, [whole], PICK);
  noteWayFromHome(compilation, arm, programs[0]!);
  const assumedS = rounded(programs.reduce((sum, program) => sum + program.assumedS, 0));
  return { ...PLAIN, phases: meanPhases(programs, 1), process: constant(whole.totalS), valueS: 0, assumedS };
}

/** Name of the pick point in motions. */
const PICK = 'pick';

/** The way from home to above the pick point: played once, counted in no cycle. */
function noteWayFromHome(compilation: Compilation, arm: Arm, program: TimedProgram): void {
  const above = program.steps.find(({ track }) => track !== null)?.track?.joints.slice(0, arm.chain.axes);
  if (above !== undefined) noteTravel(compilation, arm, HOME, PICK, movedFor(arm, ptpMove(arm.home, above)));
}

const EMPTY: TimedProgram = { steps: [], totalS: 0, assumedS: 0 };

/** Programs of all picks of a pallet, each beginning and ending above the pick point. */
function palletPrograms(work: PalletizingWork, place: WorkPlace, compilation: Compilation, arm: Arm, picks: readonly PalletPick[]) {
  const pickPoint = onFloor(place.station.at, work.pickAt);
  for (const stand of pickStands(work, arm, pickPoint)) {
    const programs = programsFrom(work, place, arm, picks, stand);
    if (programs !== null) return programs;
  }
  reportPlaces(place, compilation, arm, picks, pickPoint);
  return null;
}

/** Ways to stand at the pick point, by turn of the gripper, soonest reached from home first. */
function pickStands(work: PalletizingWork, arm: Arm, point: FloorPoint): Stand[] {
  const stands = rollsOf(GRIPPER_ROLLS).map((roll) => standAt(arm, point, [roll], arm.home, work.approachM, work.linearSpeedMps));
  return stands.filter((stand) => stand !== null).sort((a, b) => Math.round(a.timeS * 1e4) - Math.round(b.timeS * 1e4));
}

function programsFrom(
  work: PalletizingWork,
  place: WorkPlace,
  arm: Arm,
  picks: readonly PalletPick[],
  above: Stand,
): TimedProgram[] | null {
  const programs: TimedProgram[] = [];
  let near: JointVector = above.joints;
  for (const pick of picks) {
    const point = onFloor(place.station.at, pick.at);
    const stand = standAt(arm, point, [above.roll + pick.rotation], near, work.approachM, work.linearSpeedMps);
    if (stand === null) return null;
    const isLast = pick === picks.at(-1);
    const steps = work.direction === 'unstack' ? unstackSteps(work, pick, above, stand, isLast) : pickSteps(work, pick, above, stand);
    programs.push(timed(arm, steps));
    near = stand.joints;
  }
  return programs;
}

function pickSteps(work: PalletizingWork, pick: PalletPick, above: Stand, stand: Stand): Step[] {
  const { down, up } = above;
  const { down: lower, up: lift } = stand;
  const { pattern } = work;
  return [
    waiting('service', 'slipSheet', null, pick.slipSheet ? pattern.slipSheetS : 0),
    waiting('sensor', 'partPresent', null, work.sensorS),
    waiting('handshake', 'cellHandshake', null, work.handshakeS),
    moving('motion', 'pickApproach', PICK, down),
    waiting('gripper', 'grip', PICK, work.gripS),
    moving('motion', 'pickRetreat', PICK, up, true),
    moving('motion', 'carry', pick.id, ptpMove(above.joints, stand.joints), true),
    moving('motion', 'placeApproach', pick.id, lower, true),
    waiting('gripper', 'release', pick.id, work.releaseS),
    moving('motion', 'placeRetreat', pick.id, lift),
    moving('motion', 'return', PICK, ptpMove(stand.joints, above.joints)),
    waiting('service', 'palletChange', null, pick.last ? work.palletChangeS : 0),
  ];
}

/** The other way round: empty to the pallet, the part off it and to the hand-over point; a slip sheet goes after the last part on it. */
function unstackSteps(work: PalletizingWork, pick: PalletPick, above: Stand, stand: Stand, isLast: boolean): Step[] {
  return [
    waiting('handshake', 'cellHandshake', null, work.handshakeS),
    moving('motion', 'airMove', pick.id, ptpMove(above.joints, stand.joints)),
    waiting('sensor', 'partPresent', null, work.sensorS),
    moving('motion', 'pickApproach', pick.id, stand.down),
    waiting('gripper', 'grip', pick.id, work.gripS),
    moving('motion', 'pickRetreat', pick.id, stand.up, true),
    moving('motion', 'carry', PICK, ptpMove(stand.joints, above.joints), true),
    moving('motion', 'placeApproach', PICK, above.down, true),
    waiting('gripper', 'release', PICK, work.releaseS),
    moving('motion', 'placeRetreat', PICK, above.up),
    waiting('service', 'slipSheet', null, pick.slipSheet ? work.pattern.slipSheetS : 0),
    waiting('service', 'palletChange', null, isLast ? work.palletChangeS : 0),
  ];
}

/** Phases of the mean part: each kind of step over the whole pallet, shared by its parts. */
function meanPhases(programs: readonly TimedProgram[], parts: number): Phase[] {
  const sums = new Map<string, { entry: Phase; totalS: number }>();
  for (const step of programs.flatMap((program) => program.steps)) {
    const spread = step.kind === 'service';
    const sum = sums.get(step.label) ?? { entry: phase(step.kind, step.label, 0, { spread }), totalS: 0 };
    sums.set(step.label, { ...sum, totalS: sum.totalS + step.durationS });
  }
  return lasting([...sums.values()].map(({ entry, totalS }) => ({ ...entry, durationS: totalS / parts })));
}

function reportPlaces(place: WorkPlace, compilation: Compilation, arm: Arm, picks: readonly PalletPick[], pickPoint: FloorPoint): void {
  const rolls = rollsOf(GRIPPER_ROLLS);
  const verdictAt = (point: FloorPoint) =>
    verdictOf(
      arm,
      rolls.flatMap((roll): Pose[] => [toolPose(point, DOWN, roll)]),
    );
  const tell = (field: string, point: FloorPoint, verdict: ReachVerdict) =>
    reportReach(compilation, arm, place.at, `${place.field}.${field}`, point, obstacleOf(verdict));
  const atPick = verdictAt(pickPoint);
  if (atPick !== 'reachable') tell('pickAt', pickPoint, atPick);
  const places = picks.map((pick) => ({ pick, point: onFloor(place.station.at, pick.at) }));
  const worst = places.find(({ point }) => verdictAt(point) !== 'reachable');
  if (worst !== undefined) tell(`pattern.layer[${worst.pick.slot}]`, worst.point, verdictAt(worst.point));
  else if (atPick === 'reachable') tell('palletAt', onFloor(place.station.at, palletCorner(picks)), 'reachable');
}

/** The place of the first part, which stands for the pallet. */
const palletCorner = (picks: readonly PalletPick[]): FloorPoint => picks[0]!.at;
