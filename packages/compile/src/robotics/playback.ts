import { type Compilation, remembered } from '../compilation.ts';
import type { JointMotion, Phase } from '../compiled-line.ts';
import { rounded } from '../durations.ts';
import { phase } from '../rules/rule.ts';
import type { Arm } from './arm.ts';
import type { Track } from './moves.ts';
import type { TimedProgram, TimedStep } from './program.ts';

/** Name of the home position in motions and travel matrices. */
export const HOME = 'home';

interface Subject {
  readonly robot: string;
  readonly station: string;
  readonly product: string;
}

/**
 * Notes the motions and programs that the scene plays, one program per variant of a repeating cycle. A motion is named by the seams or
 * picks that it leads from and to.
 *
 * @returns per variant and step the index of its motion, or null for a wait
 */
export function playedAs(
  compilation: Compilation,
  arm: Arm,
  subject: Subject,
  variants: readonly TimedProgram[],
  start = HOME,
): (number | null)[][] {
  return variants.map((program, variant) => {
    let at = start;
    const indices = program.steps.map((step) => {
      const index = motionOf(compilation, arm, step, at);
      if (step.track !== null) at = step.subject ?? HOME;
      return index;
    });
    compilation.programs.push({
      ...subject,
      variant,
      variants: variants.length,
      steps: placedSteps(program, indices),
      totalS: program.totalS,
    });
    return indices;
  });
}

function placedSteps(program: TimedProgram, indices: readonly (number | null)[]) {
  let clock = 0;
  return program.steps.map((step, index) => {
    const startS = clock;
    clock = Math.round((clock + step.durationS) * 1e6) / 1e6;
    return { startS, endS: clock, motion: indices[index] ?? null, label: `phase.${step.label}`, kind: step.kind };
  });
}

/** Adds a step's motion to the line's list; a motion that is played more than once is kept once. */
function motionOf(compilation: Compilation, arm: Arm, step: TimedStep, from: string): number | null {
  if (step.track === null) return null;
  const index = remembered(compilation, 'motions by their joint values', () => new Map<Float64Array, number>());
  const known = index.get(step.track.joints);
  if (known !== undefined) return known;
  index.set(step.track.joints, compilation.motions.length);
  return addMotion(compilation, {
    robot: arm.robot.id,
    from,
    to: step.subject ?? HOME,
    durationS: step.durationS,
    timesS: step.track.timesS,
    joints: step.track.joints,
    stops: step.track.stops,
    active: step.active ? [[0, step.durationS]] : [],
  });
}

function addMotion(compilation: Compilation, motion: JointMotion): number {
  compilation.motions.push(motion);
  return compilation.motions.length - 1;
}

/** Notes the motion of a robot between two of its places. */
export function noteTravel(
  compilation: Compilation,
  arm: Arm,
  from: string,
  to: string,
  { durationS, timesS, joints, stops }: Track,
): void {
  const motion = addMotion(compilation, {
    robot: arm.robot.id,
    from,
    to,
    durationS: rounded(durationS),
    timesS,
    joints,
    stops,
    active: [],
  });
  compilation.travels.push({ robot: arm.robot.id, from, to, motion });
}

/** A program's steps as phases of the cell time. */
export function phasesOf(program: TimedProgram, motions: readonly (number | null)[][]): Phase[] {
  return program.steps.map((step, index) =>
    phase(step.kind, step.label, step.durationS, { subject: step.subject, motion: motions[0]?.[index] ?? null }),
  );
}
