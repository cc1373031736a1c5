import {
  type JointVector,
  type Motion,
  type MotionLimits,
  type Move as PathMove,
  type Pose,
  planMotion,
  synchronisedPtp,
} from '@taktwerk/kinematics';
import type { Arm, AxisLimits } from './arm.ts';

/** All axes together from posture to posture. */
export interface PtpMove {
  readonly type: 'ptp';
  readonly from: JointVector;
  readonly to: JointVector;
}

/** The tool centre point straight from pose to pose, already found feasible. */
export interface LinearMove {
  readonly type: 'linear';
  readonly from: JointVector;
  readonly through: readonly Pose[];
  readonly speedMps: number;
  /** Posture at the end. */
  readonly end: JointVector;
  readonly track: Track;
}

export type Move = PtpMove | LinearMove;

/** A move in time: its duration and joint values at moments of it, straight in between. */
export interface Track {
  readonly durationS: number;
  /** Shape [n], seconds. */
  readonly timesS: Float64Array;
  /** Shape [n × axes]. */
  readonly joints: Float64Array;
}

export const ptpMove = (from: JointVector, to: JointVector): PtpMove => ({ type: 'ptp', from, to });

/**
 * A straight move from a posture through poses, the tool stopping at each.
 *
 * @param through poses of the tool; the first is where it stands
 * @returns null when the arm can't follow on the branch it stands on
 */
export function linearMove(arm: Arm, from: JointVector, through: readonly Pose[], speedMps: number): LinearMove | null {
  const motion = plannedLinear(arm, from, through, speedMps, arm.limits);
  if (motion === null) return null;
  const end = motion.segments.at(-1)?.end ?? from;
  return { type: 'linear', from, through, speedMps, end, track: trackOf(motion) };
}

/** Seconds of a point-to-point move. */
export function ptpTime(arm: Arm, from: JointVector, to: JointVector): number {
  return synchronisedPtp(deltaOf(from, to), arm.limits).duration;
}

/** A move in time; under the arm's own limits, what was planned when it was found feasible. */
export function movedFor(arm: Arm, move: Move, limits: AxisLimits): Track {
  if (move.type === 'linear' && limits === arm.limits) return move.track;
  const motion =
    move.type === 'linear' ? plannedLinear(arm, move.from, move.through, move.speedMps, limits) : plannedPtp(arm, move, limits);
  if (motion === null) throw new Error('a move that was feasible can no longer be planned');
  return trackOf(motion);
}

/** Seconds of a move under other limits than the arm's own. */
export function moveTime(arm: Arm, move: Move, limits: AxisLimits): number {
  if (move.type === 'ptp') return synchronisedPtp(deltaOf(move.from, move.to), limits).duration;
  return plannedLinear(arm, move.from, move.through, move.speedMps, limits)?.duration ?? move.track.durationS;
}

const deltaOf = (from: JointVector, to: JointVector): Float64Array => to.map((value, axis) => value - from[axis]!);

function plannedPtp(arm: Arm, move: PtpMove, limits: AxisLimits): Motion | null {
  return planned(arm, move.from, [{ kind: 'ptp', joints: move.to }], limits);
}

function plannedLinear(arm: Arm, from: JointVector, through: readonly Pose[], speed: number, limits: AxisLimits): Motion | null {
  return planned(
    arm,
    from,
    through.slice(1).map((to) => ({ kind: 'linear', to, speed })),
    limits,
  );
}

/** Where no limit of the tool itself is known, the joints alone limit it: these are far above what an arm can do. */
const TOOL_UNLIMITED = { tcpSpeed: 20, tcpAcceleration: 100, tcpRotationSpeed: 100, tcpRotationAcceleration: 1000 } as const;

function planned(arm: Arm, start: JointVector, moves: readonly PathMove[], limits: AxisLimits): Motion | null {
  const all: MotionLimits = { jointSpeed: limits.speed, jointAcceleration: limits.acceleration, ...TOOL_UNLIMITED };
  const result = planMotion(arm.chain, { start, moves }, all);
  return result.status === 'planned' ? result.motion : null;
}

const SAMPLE_S = 0.05;
const FEWEST_SAMPLES = 2;
const MOST_SAMPLES = 24;

/** Samples of a motion for playback, evenly over its time. */
function trackOf(motion: Motion): Track {
  const intervals = Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, Math.ceil(motion.duration / SAMPLE_S)));
  const axes = motion.record.axes;
  const timesS = Float64Array.from({ length: intervals + 1 }, (_, i) => (motion.duration * i) / intervals);
  const joints = new Float64Array((intervals + 1) * axes);
  for (let i = 0; i <= intervals; i++) motion.sample(timesS[i]!, joints.subarray(i * axes, (i + 1) * axes));
  return { durationS: motion.duration, timesS, joints };
}
