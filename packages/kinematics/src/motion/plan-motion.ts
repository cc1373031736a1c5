/** Plans a program of moves: joint values, duration of every segment, and a refusal with its place where a move cannot be made. */
import type { Chain, JointVector } from '../chain.ts';
import { forward } from '../forward.ts';
import { inverse } from '../inverse.ts';
import { identityPose, type Pose } from '../pose.ts';
import { type ReachVerdict, reachOf } from '../reach.ts';
import { blendedSegments, type RunLeg, type RunRefusal } from './blended-ways.ts';
import { runFrom } from './linear-run.ts';
import { type JointSegment, type Motion, type MotionSegment, openMotion, type TcpSegment } from './motion.ts';
import { axisProfile, synchronisedPtp } from './ptp.ts';
import { arcPath, linePath, type TcpPath } from './tcp-path.ts';
import { jointPathAlong, timeWay, type WayTiming } from './tcp-segment.ts';
import type { JointPath } from './time-scaling.ts';
import { pacedPtpTime } from './tool-pace.ts';

/** Limits that hold for a whole program; rad or m, s. */
export interface MotionLimits {
  /** shape [axes] */
  readonly jointSpeed: ArrayLike<number>;
  readonly jointAcceleration: ArrayLike<number>;
  /** makes joint moves jerk-limited */
  readonly jointJerk?: ArrayLike<number> | undefined;
  /** limits of linear and circular moves: m/s and m/s2 along the way, rad/s and rad/s2 of the turn */
  readonly tcpSpeed: number;
  readonly tcpAcceleration: number;
  readonly tcpRotationSpeed: number;
  readonly tcpRotationAcceleration: number;
  /** makes linear and circular moves jerk-limited along the way: m/s3, and rad/s3 where the tool only turns */
  readonly tcpJerk?: number | undefined;
  readonly tcpRotationJerk?: number | undefined;
  /** joint moves too are slowed until the tool keeps this speed (collaborative mode), m/s */
  readonly ptpTcpSpeed?: number | undefined;
}

/** Every move ends at rest, except a linear one with a zone that another linear one follows. */
export type Move =
  /** all axes together to a pose (the branch is chosen) or to joint values; shares of the joint limits in (0, 1], default 1 */
  | { readonly kind: 'ptp'; readonly to: Pose; readonly speedShare?: number | undefined; readonly accelerationShare?: number | undefined }
  | {
      readonly kind: 'ptp';
      readonly joints: JointVector;
      readonly speedShare?: number | undefined;
      readonly accelerationShare?: number | undefined;
    }
  /** straight; own speed (m/s) and acceleration (m/s2) only lower the program's */
  | {
      readonly kind: 'linear';
      readonly to: Pose;
      readonly speed?: number | undefined;
      readonly acceleration?: number | undefined;
      /** m: so near to `to` the tool may leave its line and go over to the next linear move without a stop */
      readonly zone?: number | undefined;
    }
  | {
      readonly kind: 'circular';
      readonly via: Pose;
      readonly to: Pose;
      readonly speed?: number | undefined;
      readonly acceleration?: number | undefined;
    }
  | { readonly kind: 'wait'; readonly duration: number };

export interface Path {
  readonly start: JointVector;
  readonly moves: readonly Move[];
}

/** Why a program cannot be run, at the first move that fails. */
export interface MotionRefusal {
  readonly move: number;
  /** share of the move that could be made, 0 to 1 */
  readonly progress: number;
  readonly verdict: ReachVerdict | 'branchChange' | 'straightArc';
}

export type PlanResult =
  | { readonly status: 'planned'; readonly motion: Motion }
  | { readonly status: 'refused'; readonly refusal: MotionRefusal };

/**
 * Plans a program from given joint values.
 *
 * A joint move to a pose takes the branch with the shortest move from which the following linear and circular moves can be made.
 */
export function planMotion(chain: Chain, path: Path, limits: MotionLimits): PlanResult {
  const segments: MotionSegment[] = [];
  let here = path.start;
  let move = 0;
  while (move < path.moves.length) {
    const run = planRun(chain, path.moves, move, here, limits);
    if (!Array.isArray(run)) return { status: 'refused', refusal: run };
    segments.push(...run);
    move += run.length;
    here = run.at(-1)!.end;
  }
  let time = 0;
  const placed = segments.map((segment) => {
    const start = time;
    time += segment.duration;
    return { ...segment, start };
  });
  return { status: 'planned', motion: openMotion({ axes: chain.axes, duration: time, start: path.start.slice(), segments: placed }) };
}

/** One joint move (or none) with the moves of the tool that follow it: the part of a program that shares a branch. */
function planRun(
  chain: Chain,
  moves: readonly Move[],
  first: number,
  here: JointVector,
  limits: MotionLimits,
): MotionSegment[] | MotionRefusal {
  const move = moves[first]!;
  if (move.kind !== 'ptp') return planFollowing(chain, moves, first, here, limits);
  const candidates = 'joints' in move ? [move.joints] : branchesTo(chain, move.to, here, move, limits);
  let refusal: MotionRefusal | undefined;
  for (const candidate of candidates) {
    const opening = jointSegment(chain, first, here, candidate, shared(limits, move), limits.ptpTcpSpeed);
    const following = planFollowing(chain, moves, first + 1, candidate, limits);
    if (Array.isArray(following)) return [opening, ...following];
    if (
      refusal === undefined ||
      following.move > refusal.move ||
      (following.move === refusal.move && following.progress > refusal.progress)
    ) {
      refusal = following;
    }
  }
  return refusal ?? { move: first, progress: 0, verdict: reachOf(chain, (move as { to: Pose }).to, here).verdict };
}

/** Moves of the tool and waits up to the next joint move. */
function planFollowing(
  chain: Chain,
  moves: readonly Move[],
  first: number,
  start: JointVector,
  limits: MotionLimits,
): MotionSegment[] | MotionRefusal {
  const segments: MotionSegment[] = [];
  let here = start;
  for (let index = first; index < moves.length; index++) {
    const move = moves[index]!;
    if (move.kind === 'ptp') break;
    if (move.kind === 'wait') {
      segments.push({ kind: 'wait', move: index, start: 0, duration: move.duration, limitedBy: 'wait', length: 0, end: here });
      continue;
    }
    const run = runFrom(forward(chain, here, identityPose()), moves, index, limits);
    if (run.length > 1) {
      const blended = blendedSegments(chain, run, here, limits);
      if (!Array.isArray(blended)) return refusedRun(chain, run, blended, here);
      segments.push(...blended);
      here = blended.at(-1)!.end;
      index += run.length - 1;
      continue;
    }
    const segment = tcpSegment(chain, move, index, here, limits);
    if ('verdict' in segment) return segment;
    segments.push(segment);
    here = segment.end;
  }
  return segments;
}

function refusedRun(chain: Chain, run: readonly RunLeg[], { leg, progress, reason, at }: RunRefusal, here: JointVector): MotionRefusal {
  const { move } = run[leg]!;
  if (reason !== 'noSolution') return { move, progress, verdict: reason };
  const { verdict } = reachOf(chain, at, here);
  return { move, progress, verdict: verdict === 'reachable' ? 'branchChange' : verdict };
}

/** Solutions inside the limits, quickest joint move first. */
function branchesTo(chain: Chain, to: Pose, here: JointVector, move: Move, limits: MotionLimits): readonly JointVector[] {
  const axes = shared(limits, move);
  return inverse(chain, to, here)
    .solutions.map((joints) => ({
      joints,
      time: synchronisedPtp(
        joints.map((value, a) => value - here[a]!),
        axes,
      ).duration,
    }))
    .sort((a, b) => a.time - b.time)
    .map((entry) => entry.joints);
}

function shared(
  limits: MotionLimits,
  move: Move,
): { speed: ArrayLike<number>; acceleration: ArrayLike<number>; jerk?: ArrayLike<number> | undefined } {
  const speedShare = move.kind === 'ptp' ? (move.speedShare ?? 1) : 1;
  const accelerationShare = move.kind === 'ptp' ? (move.accelerationShare ?? 1) : 1;
  const scaled = (values: ArrayLike<number>, share: number) => (share === 1 ? values : Array.from(values, (value) => value * share));
  return {
    speed: scaled(limits.jointSpeed, speedShare),
    acceleration: scaled(limits.jointAcceleration, accelerationShare),
    jerk: limits.jointJerk,
  };
}

function jointSegment(
  chain: Chain,
  move: number,
  from: JointVector,
  to: JointVector,
  limits: ReturnType<typeof shared>,
  toolSpeed: number | undefined,
): JointSegment {
  const delta = to.map((value, axis) => value - from[axis]!);
  const timing = synchronisedPtp(delta, limits);
  const ramp = new Float64Array(delta.length).fill(0.5);
  const smooth = new Float64Array(delta.length);
  for (let axis = 0; axis < delta.length; axis++) {
    const alone = timing.axisTimes[axis]!;
    if (alone === 0) continue;
    const profile = axisProfile(delta[axis]!, axis, limits);
    ramp[axis] = profile.ramp / alone;
    smooth[axis] = profile.smooth / alone;
  }
  const duration = toolSpeed === undefined ? timing.duration : pacedPtpTime(chain, from, to, limits, toolSpeed);
  return {
    kind: 'ptp',
    move,
    start: 0,
    duration,
    limitedBy: duration > timing.duration ? 'tcp' : 'joints',
    length: 0,
    leadingAxis: timing.leadingAxis,
    from: from.slice(),
    end: to.slice(),
    ramp,
    smooth,
  };
}

function tcpSegment(
  chain: Chain,
  move: Extract<Move, { kind: 'linear' | 'circular' }>,
  index: number,
  here: JointVector,
  limits: MotionLimits,
): TcpSegment | MotionRefusal {
  const from = forward(chain, here, identityPose());
  const way: TcpPath | undefined = move.kind === 'linear' ? linePath(from, move.to) : arcPath(from, move.via, move.to);
  if (way === undefined) return { move: index, progress: 0, verdict: 'straightArc' };
  const joints = jointPathAlong(chain, way, here);
  if ('reason' in joints) {
    if (joints.reason !== 'noSolution') return { move: index, progress: joints.progress, verdict: joints.reason };
    const stop = way.at(Math.min(1, joints.progress + 1e-4), identityPose());
    const { verdict } = reachOf(chain, stop, here);
    return { move: index, progress: joints.progress, verdict: verdict === 'reachable' ? 'branchChange' : verdict };
  }
  const speed = Math.min(limits.tcpSpeed, move.speed ?? Number.POSITIVE_INFINITY);
  const acceleration = Math.min(limits.tcpAcceleration, move.acceleration ?? Number.POSITIVE_INFINITY);
  const timing =
    way.length === 0 && way.angle === 0
      ? standing(joints)
      : timeWay(joints, {
          speed: limits.jointSpeed,
          acceleration: limits.jointAcceleration,
          pathSpeed: Math.min(speed / way.length, limits.tcpRotationSpeed / way.angle),
          pathAcceleration: Math.min(acceleration / way.length, limits.tcpRotationAcceleration / way.angle),
          pathJerk: pathJerkOf(way, limits),
        });
  return {
    kind: move.kind,
    move: index,
    start: 0,
    duration: timing.duration,
    limitedBy: timing.limitedBy,
    length: way.length,
    end: joints.q.slice((joints.s.length - 1) * chain.axes),
    s: timing.path.s,
    q: timing.path.q,
    dq: timing.path.dq,
    time: timing.time,
    rate: timing.rate,
    ramp: timing.ramp,
    smooth: timing.smooth,
  };
}

/** Largest third derivative of the way's share; undefined where jerk is not limited. */
function pathJerkOf({ length, angle }: TcpPath, { tcpJerk, tcpRotationJerk }: MotionLimits): number | undefined {
  const jerks = [
    ...(tcpJerk !== undefined && length > 0 ? [tcpJerk / length] : []),
    ...(tcpRotationJerk !== undefined && angle > 0 ? [tcpRotationJerk / angle] : []),
  ];
  return jerks.length === 0 ? undefined : Math.min(...jerks);
}

/** A move that goes nowhere. */
function standing(path: JointPath): WayTiming {
  const nothing = new Float64Array(path.s.length);
  return { duration: 0, limitedBy: 'tcp', ramp: 0.5, smooth: 0, path, time: nothing, rate: nothing };
}
