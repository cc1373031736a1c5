import type { JointVector } from '@taktwerk/kinematics';
import type { ArcWeldingWork, Seam } from '@taktwerk/line';
import type { Compilation } from '../compilation.ts';
import type { Phase } from '../compiled-line.ts';
import { constant, rounded } from '../durations.ts';
import { type Arm, armOf } from '../robotics/arm.ts';
import { ptpMove } from '../robotics/moves.ts';
import { alongWay, reportWay, type ToolWay } from '../robotics/paths.ts';
import { phasesOf, playedAs } from '../robotics/playback.ts';
import { moving, type Step, type TimedProgram, timed, waiting } from '../robotics/program.ts';
import { lasting, PLAIN, phase, type Rule, totalOf, type WorkPlace, type WorkTime } from './rule.ts';

/**
 * Arc welding by robot: from home to each seam in the order given and back. Each seam is approached straight along the torch direction,
 * lit, welded at its travel speed, its crater filled, and left the same way; between seams the robot moves point to point. The torch may
 * turn about its own axis: the turn and posture that are reached soonest and can follow the whole seam are taken. Cleaning, wire and tip
 * changes are spread over the parts; a positioner adds its turns, and hides the loading where both sides are used. A seam of several passes
 * is welded as often, with a wait in between.
 */
export const arcWeldingRule: Rule<ArcWeldingWork> = (work, place, compilation) => {
  const arm = armOf(compilation, work.robot, 0);
  const program = arm === null ? null : weldingProgram(work, place, compilation, arm);
  if (arm === null || program === null) return null;
  const subject = { robot: arm.robot.id, station: place.station.id, product: place.product };
  const motions = playedAs(compilation, arm, subject, [program]);
  const phases = lasting([...phasesOf(program, motions), ...serviceOf(work)]);
  const arcS = program.steps.filter((step) => step.active).reduce((sum, step) => sum + step.durationS, 0);
  return {
    ...PLAIN,
    phases,
    process: constant(totalOf(phases)),
    valueS: rounded(arcS),
    assumedS: program.assumedS,
    uses: usesOf(work, arcS),
    energyKwh: ((work.arcKw ?? 0) * arcS) / 3600,
    beside: besideOf(work),
  };
};

/** Wire, and gas while the arc burns and before and after it. */
function usesOf({ wire, gasM3PerS, gasPrePostFlowS, seams }: ArcWeldingWork, arcS: number): WorkTime['uses'] {
  return {
    ...(wire === null ? {} : { weldWireM: wire.feedMPerSeamM * weldedLengthM(seams) }),
    ...(gasM3PerS === null ? {} : { shieldingGasM3: gasM3PerS * (arcS + gasPrePostFlowS * passesOf(seams)) }),
  };
}

/** What the loading side of a positioner waits for besides its own work. */
function besideOf(work: ArcWeldingWork): WorkTime['beside'] {
  const { positioner } = work;
  if (positioner === null || !positioner.loadDuringWeld) return null;
  const phases = lasting([phase('gripper', 'clamp', positioner.clampS, { parallel: true })]);
  return { waitS: turnsOf(work) * positioner.indexS + positioner.clampS, phases };
}

function weldingProgram(work: ArcWeldingWork, place: WorkPlace, compilation: Compilation, arm: Arm): TimedProgram | null {
  const steps: Step[] = aroundOf(work);
  let at: JointVector = arm.home;
  let reached = true;
  work.seams.forEach((seam, index) => {
    const own = alongWay(place, arm, wayOf(work, seam), work, at);
    if (own === null) {
      reached = false;
      reportWay(compilation, place, arm, seam, `seams[${index}]`);
      return;
    }
    steps.push(...own.steps);
    at = own.end;
    for (let pass = 1; pass < seam.passes; pass++) {
      const again = alongWay(place, arm, wayOf(work, seam), work, at)!;
      steps.push(waiting('process', 'interpass', seam.id, seam.interpassS), ...again.steps);
      at = again.end;
    }
  });
  if (!reached) return null;
  steps.push(moving('motion', 'airMove', null, ptpMove(at, arm.home)));
  return timed(arm, steps);
}

/** A seam as the torch follows it: gas and ignition before, crater and gas after. */
function wayOf(work: ArcWeldingWork, seam: Seam): ToolWay {
  const flowS = work.gasPrePostFlowS / 2;
  return {
    ...{ id: seam.id, points: seam.points, approach: seam.approach, speedMps: seam.travelSpeedMps, label: 'weldSeam' },
    before: [waiting('process', 'gasFlow', seam.id, flowS), waiting('process', 'ignition', seam.id, work.ignitionS)],
    after: [waiting('process', 'craterFill', seam.id, work.craterFillS, true), waiting('process', 'gasFlow', seam.id, flowS)],
  };
}

/** What happens once per part before the arm moves. */
function aroundOf(work: ArcWeldingWork): Step[] {
  const { positioner } = work;
  const clampS = positioner === null || positioner.loadDuringWeld ? 0 : positioner.clampS;
  return [
    waiting('handshake', 'cellHandshake', null, work.handshakeS),
    waiting('gripper', 'clamp', null, clampS),
    waiting('motion', 'positionerTurn', null, positioner === null ? 0 : turnsOf(work) * positioner.indexS),
    waiting('sensor', 'seamSensor', null, work.sensorS),
  ];
}

/** Turns of the positioner per part: one to bring it in, more when its seams lie on several sides. */
function turnsOf(work: ArcWeldingWork): number {
  const changes = work.seams.filter((seam, index) => index > 0 && seam.fixture !== work.seams[index - 1]!.fixture).length;
  return changes === 0 ? 1 : changes + 1;
}

/** Torch cleaning, wire and tip change: what one part's seams use of each. */
function serviceOf(work: ArcWeldingWork): Phase[] {
  const { torchCleaning, wire, tipChange, seams } = work;
  const wireM = (wire?.feedMPerSeamM ?? 0) * weldedLengthM(seams);
  return [
    phase('service', 'torchCleaning', torchCleaning === null ? 0 : (torchCleaning.timeS * passesOf(seams)) / torchCleaning.everySeams, {
      spread: true,
    }),
    phase('service', 'wireChange', wire === null ? 0 : (wire.changeS * wireM) / wire.spoolM, { spread: true }),
    phase('service', 'tipChange', tipChange === null ? 0 : (tipChange.timeS * passesOf(seams)) / tipChange.everySeams, { spread: true }),
  ];
}

const passesOf = (seams: readonly Seam[]): number => seams.reduce((sum, { passes }) => sum + passes, 0);

/** Length that is welded, every pass counted, metres. */
const weldedLengthM = (seams: readonly Seam[]): number => seams.reduce((sum, seam) => sum + seam.passes * seamsLengthM([seam]), 0);

/** Length of all seams, metres. */
export function seamsLengthM(seams: readonly Seam[]): number {
  let length = 0;
  for (const { points } of seams) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      length += Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 + (b[2] - a[2]) ** 2);
    }
  }
  return length;
}
