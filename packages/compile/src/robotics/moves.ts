import {
  followInverse,
  identityPose,
  type JointVector,
  linePath,
  type Motion,
  type MotionLimits,
  type Move as PathMove,
  type Pose,
  pacedPtpTime,
  planMotion,
  synchronisedPtp,
  trapezoidTime,
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
  /** Length of each straight piece, metres, and the tool's acceleration on it, m/s². */
  readonly lengthsM: readonly number[];
  readonly accelerationMps2: number;
}

export type Move = PtpMove | LinearMove;

/** A move in time: its duration and joint values at moments of it, straight in between. */
export interface Track {
  readonly durationS: number;
  /** Shape [n], seconds. */
  readonly timesS: Float64Array;
  /** Shape [n × axes]. */
  readonly joints: Float64Array;
  /** Samples at which the arm stands at a programmed point, the first and the last among them; ascending. */
  readonly stops: Int32Array;
}

export const ptpMove = (from: JointVector, to: JointVector): PtpMove => ({ type: 'ptp', from, to });

/**
 * A straight move from a posture through poses, the tool stopping at each.
 *
 * @param through poses of the tool; the first is where it stands
 * @returns null when the arm can't follow on the branch it stands on
 */
export function linearMove(arm: Arm, from: JointVector, through: readonly Pose[], speedMps: number): LinearMove | null {
  const speed = Math.min(speedMps, arm.robot.collaborativeMps ?? speedMps);
  const plan = plannedLinear(arm, from, through, speed);
  if (plan === null) return null;
  const { motion, accelerationMps2 } = plan;
  const lengthsM = motion.segments.map((segment) => segment.length);
  const end = motion.segments.at(-1)?.end ?? from;
  return { type: 'linear', from, through, speedMps: speed, end, track: trackOf(motion), lengthsM, accelerationMps2 };
}

/** The same way back: limits are the same in both directions, so it takes the same time. */
export function reversed(move: LinearMove): LinearMove {
  return {
    ...move,
    from: move.end,
    end: move.from,
    through: move.through.toReversed(),
    lengthsM: move.lengthsM.toReversed(),
    track: reversedTrack(move.track, move.from.length),
  };
}

function reversedTrack({ durationS, timesS, joints, stops: stopsBefore }: Track, axes: number): Track {
  const back = new Float64Array(joints.length);
  const count = timesS.length;
  for (let i = 0; i < count; i++) back.set(joints.subarray(i * axes, (i + 1) * axes), (count - 1 - i) * axes);
  const stops = Int32Array.from(stopsBefore, (stop) => count - 1 - stop).reverse();
  return { durationS, timesS: timesS.map((_, i) => durationS - timesS[count - 1 - i]!), joints: back, stops };
}

/** Seconds of a point-to-point move. */
export function ptpTime(arm: Arm, from: JointVector, to: JointVector): number {
  return ptpTimeWithin(arm, from, to, arm.limits);
}

function ptpTimeWithin({ chain, robot }: Arm, from: JointVector, to: JointVector, limits: AxisLimits): number {
  if (robot.collaborativeMps !== null) return pacedPtpTime(chain, from, to, limits, robot.collaborativeMps);
  return synchronisedPtp(deltaOf(from, to), limits).duration;
}

/** A move in time. */
export function movedFor(arm: Arm, move: Move): Track {
  if (move.type === 'linear') return move.track;
  const motion = planned(arm, move.from, [{ kind: 'ptp', joints: move.to }]);
  if (motion === null) throw new Error('a move between postures can always be planned');
  return trackOf(motion);
}

/**
 * Seconds of a move with other ramps.
 *
 * @param limits the axes' limits with these ramps, `factor` their accelerations over the arm's own; a straight move's ramps scale alike
 */
export function moveTime(arm: Arm, move: Move, limits: AxisLimits, factor: number): number {
  if (move.type === 'ptp') return ptpTimeWithin(arm, move.from, move.to, limits);
  const { lengthsM, speedMps, accelerationMps2, track } = move;
  const sum = (acceleration: number) => lengthsM.reduce((time, length) => time + trapezoidTime(length, speedMps, acceleration), 0);
  return track.durationS + sum(accelerationMps2 * factor) - sum(accelerationMps2);
}

const deltaOf = (from: JointVector, to: JointVector): Float64Array => to.map((value, axis) => value - from[axis]!);

/** Shares of the tool's acceleration from rest that are tried where joints can't hold it over the whole way. */
const ACCELERATION_SHARES = [0.9, 0.6, 0.3] as const;

/**
 * No limit of the tool's own acceleration is known, so the joints alone set it: what they allow from rest is tried first, less where
 * they can't keep it up on the way. The quickest plan counts.
 */
function plannedLinear(arm: Arm, from: JointVector, through: readonly Pose[], speed: number) {
  const fromRest = accelerationFromRest(arm, from, through);
  let best: { motion: Motion; accelerationMps2: number } | null = null;
  for (const share of ACCELERATION_SHARES) {
    const acceleration = fromRest * share;
    const moves = through.slice(1).map((to) => ({ kind: 'linear' as const, to, speed, acceleration }));
    const motion = planned(arm, from, moves);
    if (motion === null) return null;
    if (best === null || motion.duration < best.motion.duration) best = { motion, accelerationMps2: acceleration };
    if (motion.segments.every((segment) => segment.limitedBy !== 'joints')) break;
  }
  return best;
}

/** Tool acceleration in m/s² that the axes can give at the start of a straight way. */
function accelerationFromRest(arm: Arm, from: JointVector, through: readonly Pose[]): number {
  const line = linePath(through[0]!, through[1]!);
  const step = Math.min(1, PROBE_M / line.length);
  const next = new Float64Array(from.length);
  if (!followInverse(arm.chain, line.at(step, identityPose()), from, next)) return TOOL_UNLIMITED.tcpAcceleration;
  const { acceleration } = arm.limits;
  const possible = next.map((value, axis) => (acceleration[axis]! * step * line.length) / Math.max(1e-9, Math.abs(value - from[axis]!)));
  return Math.min(TOOL_UNLIMITED.tcpAcceleration, ...possible);
}

const PROBE_M = 0.001;

/** Where no limit of the tool itself is known, the joints alone limit it: these are far above what an arm can do. */
const TOOL_UNLIMITED = { tcpSpeed: 20, tcpAcceleration: 100, tcpRotationSpeed: 100, tcpRotationAcceleration: 1000 } as const;

function planned(arm: Arm, start: JointVector, moves: readonly PathMove[]): Motion | null {
  const { speed, acceleration } = arm.limits;
  const ptpTcpSpeed = arm.robot.collaborativeMps ?? undefined;
  const all: MotionLimits = { jointSpeed: speed, jointAcceleration: acceleration, ...TOOL_UNLIMITED, ptpTcpSpeed };
  const result = planMotion(arm.chain, { start, moves }, all);
  return result.status === 'planned' ? result.motion : null;
}

const SAMPLE_S = 0.05;
const FEWEST_SAMPLES = 2;
/** For each piece of a way. */
const MOST_SAMPLES = 24;

/** Samples of a motion for playback: evenly over its time, and at every point where one of its segments ends. */
function trackOf(motion: Motion): Track {
  const most = MOST_SAMPLES * Math.max(1, motion.segments.length);
  const intervals = Math.min(most, Math.max(FEWEST_SAMPLES, Math.ceil(motion.duration / SAMPLE_S)));
  const axes = motion.record.axes;
  const ends = motion.segments.slice(0, -1).map(({ start, duration }) => start + duration);
  const even = Array.from({ length: intervals + 1 }, (_, i) => (motion.duration * i) / intervals);
  const timesS = motion.duration > 0 ? Float64Array.from(new Set([...even, ...ends])).sort() : Float64Array.of(0, 0);
  const joints = new Float64Array(timesS.length * axes);
  timesS.forEach((time, i) => {
    motion.sample(time, joints.subarray(i * axes, (i + 1) * axes));
  });
  const stops = Int32Array.from([0, ...ends.map((end) => timesS.indexOf(end)), timesS.length - 1]);
  return { durationS: motion.duration, timesS, joints, stops };
}
