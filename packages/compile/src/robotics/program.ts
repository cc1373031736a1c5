import type { PhaseKind } from '../compiled-line.ts';
import { rounded } from '../durations.ts';
import type { Arm, Ramps } from './arm.ts';
import { type Move, movedFor, moveTime, type Track } from './moves.ts';

/** One piece of a robot's program: a move, or a wait in place. */
export interface Step {
  readonly kind: PhaseKind;
  /** Label of the phase it counts to, and what it is done to. */
  readonly label: string;
  readonly subject: string | null;
  readonly move: Move | null;
  /** Seconds that it lasts when it is no move. */
  readonly waitS: number;
  /** Process on (arc, grip) meanwhile. */
  readonly active: boolean;
}

/** A step with its time, in whole microseconds. */
export interface TimedStep extends Step {
  readonly durationS: number;
  readonly track: Track | null;
}

export interface TimedProgram {
  readonly steps: readonly TimedStep[];
  readonly totalS: number;
  /** Half the band of the total from assumed ramps, seconds. */
  readonly assumedS: number;
}

export const moving = (kind: PhaseKind, label: string, subject: string | null, move: Move, active = false): Step => ({
  ...{ kind, label, subject, move, waitS: 0, active },
});

export const waiting = (kind: PhaseKind, label: string, subject: string | null, waitS: number, active = false): Step => ({
  ...{ kind, label, subject, move: null, waitS, active },
});

/** Times every step of a program; where ramps are assumed, also with shorter and longer ones. */
export function timed(arm: Arm, steps: readonly Step[]): TimedProgram {
  const done = steps.filter((step) => step.move !== null || step.waitS > 0).map((step) => timedStep(arm, step));
  return { steps: done, totalS: totalS(done), assumedS: bandOf(arm, done) };
}

function timedStep(arm: Arm, step: Step): TimedStep {
  if (step.move === null) return { ...step, durationS: rounded(step.waitS), track: null };
  const track = movedFor(arm, step.move);
  return { ...step, durationS: rounded(track.durationS), track };
}

const totalS = (steps: readonly TimedStep[]): number => rounded(steps.reduce((sum, step) => sum + step.durationS, 0));

/** Half of what the moves' total changes by between the quick and the slow ramps. */
function bandOf(arm: Arm, steps: readonly TimedStep[]): number {
  if (arm.band === null) return 0;
  const { quick, slow } = arm.band;
  const sum = ({ limits, factor }: Ramps) =>
    steps.reduce((total, step) => total + (step.move === null ? 0 : moveTime(arm, step.move, limits, factor)), 0);
  return rounded((sum(slow) - sum(quick)) / 2);
}
