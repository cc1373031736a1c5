/**
 * Straight moves that run into one another: their corners are rounded and the whole is timed as one way, from rest to rest.
 *
 * On an arc the speed is kept so low that the centripetal acceleration stays within the tool's own; where speeds differ, the lower one
 * holds at the border. Joints keep their speed and acceleration all along, as on a single way.
 */
import type { Chain, JointVector } from '../chain.ts';
import { identityPose } from '../pose.ts';
import type { Corner, Leg } from './corner.ts';
import type { TcpSegment } from './motion.ts';
import { shapeAt } from './profiles.ts';
import { withFinerSteps, withSwitchingPoints } from './refine.ts';
import { linePath, type TcpPath } from './tcp-path.ts';
import { evenGoals, jointPathAlong, timeWay, type WayRefusal } from './tcp-segment.ts';
import { fastestScaling, type JointPath, type ScalingLimits, timesOf } from './time-scaling.ts';

/** A straight move of the run, with its own limits along the way (m/s, m/s2), and the corner that leads to the next; null at the end. */
export interface RunLeg extends Leg {
  readonly move: number;
  readonly speed: number;
  readonly acceleration: number;
  readonly corner: Corner | null;
}

export interface RunLimits {
  readonly jointSpeed: ArrayLike<number>;
  readonly jointAcceleration: ArrayLike<number>;
  readonly tcpRotationSpeed: number;
  readonly tcpRotationAcceleration: number;
  readonly tcpJerk?: number | undefined;
}

/** A stretch of the run with limits of its own: a straight one, or half an arc. */
interface Stretch {
  readonly leg: number;
  readonly path: TcpPath;
  readonly part: readonly [number, number];
  readonly length: number;
  readonly angle: number;
  readonly speed: number;
  readonly acceleration: number;
  /** share of the run where it ends */
  readonly until: number;
}

export interface RunRefusal {
  readonly leg: number;
  /** share of that leg that could be made */
  readonly progress: number;
  readonly reason: WayRefusal['reason'];
  /** pose at which it stopped */
  readonly at: Float64Array;
}

/** One segment for each move of the run; the border lies in the middle of each corner. */
export function blendedSegments(chain: Chain, legs: readonly RunLeg[], start: JointVector, limits: RunLimits): TcpSegment[] | RunRefusal {
  const stretches = stretchesOf(legs, limits);
  const length = stretches.reduce((sum, stretch) => sum + stretch.length, 0);
  const path = runPath(stretches, length);
  const goals = Float64Array.from(
    stretches.flatMap((stretch, i) => {
      const from = i === 0 ? 0 : stretches[i - 1]!.until;
      return [...evenGoals(stretch)].map((share) => (share === 1 ? stretch.until : from + share * (stretch.until - from)));
    }),
  );
  const joints = jointPathAlong(chain, path, start, goals);
  if ('reason' in joints) return refusalAt(joints, stretches, path);
  const timing = timeRun(joints, stretches, length, limits);
  return legs.map((leg, index) => segmentOf(leg, index, stretches, timing));
}

function stretchesOf(legs: readonly RunLeg[], limits: RunLimits): Stretch[] {
  const plain: Omit<Stretch, 'until'>[] = [];
  legs.forEach((leg, index) => {
    const line = linePath(leg.from, leg.to);
    const cutBefore = (legs[index - 1]?.corner?.cutM ?? 0) / line.length;
    const cutAfter = (leg.corner?.cutM ?? 0) / line.length;
    const { speed, acceleration } = leg;
    if (1 - cutBefore - cutAfter > 1e-9) {
      const share = 1 - cutBefore - cutAfter;
      const part = [cutBefore, 1 - cutAfter] as const;
      plain.push({ leg: index, path: line, part, length: line.length * share, angle: line.angle * share, speed, acceleration });
    }
    if (leg.corner === null || leg.corner.arc.length === 0) return;
    const { arc, radiusM } = leg.corner;
    const next = legs[index + 1]!;
    const slowest = Math.min(speed, next.speed);
    const gentlest = Math.min(acceleration, next.acceleration);
    const round = { path: arc, length: arc.length / 2, angle: arc.angle / 2, acceleration: gentlest };
    const around = Math.min(slowest, Math.sqrt(gentlest * radiusM));
    plain.push({ ...round, leg: index, part: [0, 0.5], speed: around });
    plain.push({ ...round, leg: index + 1, part: [0.5, 1], speed: around });
  });
  const whole = plain.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  return plain.map((stretch, i) => {
    done += stretch.length;
    const perLength = stretch.angle / stretch.length;
    return {
      ...stretch,
      speed: Math.min(stretch.speed, limits.tcpRotationSpeed / perLength),
      acceleration: Math.min(stretch.acceleration, limits.tcpRotationAcceleration / perLength),
      until: i === plain.length - 1 ? 1 : done / whole,
    };
  });
}

function runPath(stretches: readonly Stretch[], length: number): TcpPath {
  return {
    length,
    angle: stretches.reduce((sum, { angle }) => sum + angle, 0),
    at(s, out) {
      const i = stretchAt(stretches, s);
      const { path, part, until } = stretches[i]!;
      const from = i === 0 ? 0 : stretches[i - 1]!.until;
      return path.at(part[0] + ((s - from) / (until - from)) * (part[1] - part[0]), out);
    },
  };
}

/** Stretch that a share of the run lies on; a border belongs to the one that ends there. */
function stretchAt(stretches: readonly Stretch[], s: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.until >= s) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface RunTiming {
  readonly path: JointPath;
  readonly time: Float64Array;
  readonly rate: Float64Array;
  readonly limitedBy: 'tcp' | 'joints';
}

function timeRun(joints: JointPath, stretches: readonly Stretch[], length: number, limits: RunLimits): RunTiming {
  const { jointSpeed: speed, jointAcceleration: acceleration, tcpJerk } = limits;
  const fastest = Math.max(...stretches.map((stretch) => stretch.speed)) / length;
  const hardest = Math.max(...stretches.map((stretch) => stretch.acceleration)) / length;
  const base: ScalingLimits = { speed, acceleration, pathSpeed: fastest, pathAcceleration: hardest };
  const finer = withSwitchingPoints(withFinerSteps(joints, PARTS), base);
  if (tcpJerk !== undefined) return smoothRun(finer, stretches, length, base, tcpJerk);
  const along: ScalingLimits = { ...base, ...limitsAt(finer, stretches, length) };
  const timed = (scaling: ScalingLimits) => {
    const x = fastestScaling(finer, scaling, new Float64Array(finer.s.length));
    return { time: timesOf(finer.s, x, new Float64Array(x.length)), rate: x.map(Math.sqrt) };
  };
  const answer = timed(along);
  const free = new Float64Array(joints.axes).fill(Number.POSITIVE_INFINITY);
  const alone = timed({ ...along, speed: free, acceleration: free }).time.at(-1)!;
  return { path: finer, ...answer, limitedBy: answer.time.at(-1)! > alone * (1 + 1e-9) ? 'joints' : 'tcp' };
}

/** Steps between two points of the inverse are cut into as many. */
const PARTS = 4;

/** Limits along the path at every grid point; at a border the lower of both sides. */
function limitsAt(path: JointPath, stretches: readonly Stretch[], length: number) {
  const speedAt = new Float64Array(path.s.length);
  const accelerationAt = new Float64Array(path.s.length);
  path.s.forEach((s, point) => {
    const i = stretchAt(stretches, s);
    const own = stretches[i]!;
    const next = own.until - s < 1e-12 ? (stretches[i + 1] ?? own) : own;
    speedAt[point] = Math.min(own.speed, next.speed) / length;
    accelerationAt[point] = Math.min(own.acceleration, next.acceleration) / length;
  });
  return { speedAt, accelerationAt };
}

/** One S-curve over the whole run, at the limits of its slowest stretch. */
function smoothRun(path: JointPath, stretches: readonly Stretch[], length: number, base: ScalingLimits, jerk: number): RunTiming {
  const pathSpeed = Math.min(...stretches.map((stretch) => stretch.speed)) / length;
  const pathAcceleration = Math.min(...stretches.map((stretch) => stretch.acceleration)) / length;
  const { duration, limitedBy, ramp, smooth } = timeWay(path, { ...base, pathSpeed, pathAcceleration, pathJerk: jerk / length });
  const time = new Float64Array(path.s.length);
  const rate = new Float64Array(path.s.length);
  path.s.forEach((s, point) => {
    const u = momentOf(s, ramp, smooth);
    time[point] = u * duration;
    rate[point] = shapeAt(u, ramp, smooth).rate / duration;
  });
  return { path, time, rate, limitedBy };
}

/** Share of the time at which a profile has covered a share of the way (bisection). */
function momentOf(share: number, ramp: number, smooth: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (shapeAt(middle, ramp, smooth).share < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function segmentOf(leg: RunLeg, index: number, stretches: readonly Stretch[], { path, time, rate, limitedBy }: RunTiming): TcpSegment {
  const own = stretches.flatMap((stretch, i) => (stretch.leg === index ? [i] : []));
  const from = pointAt(path.s, own[0] === 0 ? 0 : stretches[own[0]! - 1]!.until);
  const to = pointAt(path.s, stretches[own.at(-1)!]!.until) + 1;
  const { axes } = path;
  return {
    kind: 'linear',
    move: leg.move,
    start: 0,
    duration: time[to - 1]! - time[from]!,
    limitedBy,
    length: own.reduce((sum, i) => sum + stretches[i]!.length, 0),
    end: path.q.slice((to - 1) * axes, to * axes),
    s: path.s.slice(from, to),
    q: path.q.slice(from * axes, to * axes),
    dq: path.dq.slice(from * axes, to * axes),
    time: time.slice(from, to).map((value) => value - time[from]!),
    rate: rate.slice(from, to),
    ramp: Number.NaN,
    smooth: 0,
  };
}

/** Grid point nearest to a share of the way. */
function pointAt(s: Float64Array, share: number): number {
  let best = 0;
  for (let i = 1; i < s.length; i++) if (Math.abs(s[i]! - share) < Math.abs(s[best]! - share)) best = i;
  return best;
}

function refusalAt({ progress, reason }: WayRefusal, stretches: readonly Stretch[], path: TcpPath): RunRefusal {
  const { leg } = stretches[stretchAt(stretches, Math.min(1, progress + 1e-9))]!;
  const own = stretches.flatMap((stretch, i) => (stretch.leg === leg ? [i] : []));
  const from = own[0] === 0 ? 0 : stretches[own[0]! - 1]!.until;
  const to = stretches[own.at(-1)!]!.until;
  return {
    leg,
    progress: Math.min(1, Math.max(0, (progress - from) / (to - from))),
    reason,
    at: path.at(Math.min(1, progress + 1e-4), identityPose()),
  };
}
