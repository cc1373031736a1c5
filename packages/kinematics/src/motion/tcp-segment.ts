/** Joint values along a way of the tool centre point, and how fast it may be travelled. */
import type { Chain, JointVector } from '../chain.ts';
import { followInverse } from '../inverse.ts';
import { identityPose, type Pose } from '../pose.ts';
import { profileTime, sCurve, shapeAt, trapezoid } from './profiles.ts';
import { withFinerSteps, withSwitchingPoints } from './refine.ts';
import { splineThrough } from './spline.ts';
import type { TcpPath } from './tcp-path.ts';
import { accelerationBounds, fastestScaling, type JointPath, type ScalingLimits, speedBound, timesOf } from './time-scaling.ts';

/** Grid of a way: a point every 10 mm up to 80 mm, then every 20 mm, and every 3 degrees, between 4 and 128 of them. */
const STEP_M = 0.02;
const STEP_RAD = Math.PI / 60;
const FEWEST = 4;
const STEP_SHORT_M = 0.01;
const SHORT = 8;
const MOST = 128;
/** The scaling runs on steps cut into parts, at least this many of each and of all: it is then within about 1 % of an infinitely fine grid. */
const PARTS = 3;
const FEWEST_PARTS = 24;
/** Between two points no axis may move further than this; closer points are put in near singular poses. */
const LARGEST_JUMP = 0.1;
const SMALLEST_STEP = 1e-5;

/** Where and why a way cannot be travelled. */
export interface WayRefusal {
  /** share of the way travelled, 0 to 1 */
  readonly progress: number;
  /** no solution there, a joint at its limit, or the arm would have to change its branch */
  readonly reason: 'noSolution' | 'jointLimit' | 'branchChange';
}

/**
 * Joint values on the branch that the arm stands on, over a grid that is finer where joints move fast.
 *
 * @param start joint values at the beginning of the way
 * @param goals shares of the way that the grid has in any case, ascending, the last 1
 */
export function jointPathAlong(chain: Chain, path: TcpPath, start: JointVector, goals = evenGoals(path)): JointPath | WayRefusal {
  const n = chain.axes;
  let grid = new Float64Array(2 * goals.length + 2);
  let values = new Float64Array(grid.length * n);
  values.set(start);
  let last = 0;
  const target = identityPose();
  const here = start.slice();
  const next = new Float64Array(n);
  for (const goal of goals) {
    let step = goal - grid[last]!;
    while (grid[last]! < goal) {
      const from = grid[last]!;
      const to = from + step >= goal - 1e-12 ? goal : from + step;
      const found = followInverse(chain, path.at(to, target), here, next);
      if (!found || largestJump(here, next) > LARGEST_JUMP) {
        if (step <= SMALLEST_STEP) return { progress: from, reason: reasonAt(chain, target, here, next, found) };
        step /= 2;
        continue;
      }
      if (++last === grid.length) {
        grid = doubled(grid);
        values = doubled(values);
      }
      grid[last] = to;
      values.set(next, last * n);
      here.set(next);
      step = Math.min(2 * step, goal - to);
    }
  }
  return splineThrough(n, grid.slice(0, last + 1), values.slice(0, (last + 1) * n));
}

/** Shares of a way, evenly: as many as its length and its turn ask for. */
export function evenGoals(path: Pick<TcpPath, 'length' | 'angle'>): Float64Array {
  const fewest = Math.max(FEWEST, Math.min(SHORT, Math.ceil(path.length / STEP_SHORT_M)));
  const intervals = Math.min(MOST, Math.max(fewest, Math.ceil(path.length / STEP_M), Math.ceil(path.angle / STEP_RAD)));
  return Float64Array.from({ length: intervals }, (_, i) => (i + 1) / intervals);
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * values.length);
  longer.set(values);
  return longer;
}

/** Without limits the way would go on: then it is a limit that stops it. */
function reasonAt(chain: Chain, target: Pose, here: JointVector, next: JointVector, found: boolean): WayRefusal['reason'] {
  const free: Chain = {
    ...chain,
    lower: new Float64Array(chain.axes).fill(Number.NEGATIVE_INFINITY),
    upper: new Float64Array(chain.axes).fill(Number.POSITIVE_INFINITY),
  };
  if (followInverse(free, target, here, next) && largestJump(here, next) <= LARGEST_JUMP) return 'jointLimit';
  return found ? 'branchChange' : 'noSolution';
}

export interface WayTiming {
  readonly duration: number;
  readonly limitedBy: 'joints' | 'tcp';
  /** ramp share of the one trapezoid or S-curve, or NaN */
  readonly ramp: number;
  /** share of the S-curve during which acceleration builds up; 0 on a trapezoid */
  readonly smooth: number;
  /** the path over the grid that the times stand on */
  readonly path: JointPath;
  readonly time: Float64Array;
  readonly rate: Float64Array;
}

/**
 * Least time for a way, from rest to rest.
 *
 * When the joints can follow the trapezoid of the tool's own limits, that trapezoid is the answer, exactly; otherwise the path is
 * scaled so that every joint keeps its speed and acceleration.
 */
export function timeWay(path: JointPath, limits: ScalingLimits): WayTiming {
  if (limits.pathJerk !== undefined) return timeSmoothWay(path, limits, limits.pathJerk);
  const profile = trapezoid(1, limits.pathSpeed, limits.pathAcceleration);
  const duration = profileTime(profile);
  if (duration > 0 && Number.isFinite(duration) && followsTrapezoid(path, limits)) {
    const nothing = new Float64Array(path.s.length);
    return { duration, limitedBy: 'tcp', ramp: profile.ramp / duration, smooth: 0, path, time: nothing, rate: nothing };
  }
  const finer = withSwitchingPoints(withFinerSteps(path, Math.max(PARTS, Math.ceil(FEWEST_PARTS / (path.s.length - 1)))), limits);
  const x = fastestScaling(finer, limits, new Float64Array(finer.s.length));
  const time = timesOf(finer.s, x, new Float64Array(x.length));
  return { duration: time.at(-1)!, limitedBy: 'joints', ramp: Number.NaN, smooth: 0, path: finer, time, rate: x.map(Math.sqrt) };
}

/**
 * The S-curve of the tool's own limits, as a whole slowed down until every joint keeps its speed and acceleration at the grid points:
 * jerk stays within its limit, but a joint that races at one place slows the move everywhere.
 */
function timeSmoothWay(path: JointPath, limits: ScalingLimits, jerk: number): WayTiming {
  const profile = sCurve(1, limits.pathSpeed, limits.pathAcceleration, jerk);
  const least = profileTime(profile);
  const [ramp, smooth] = [profile.ramp / least, profile.smooth / least];
  let slower = 1;
  for (let k = 0; k <= SMOOTH_CHECKS; k++) {
    const u = k / SMOOTH_CHECKS;
    const { share, rate, bend } = shapeAt(u, ramp, smooth);
    const i = Math.min(path.s.length - 2, Math.max(0, path.s.findIndex((s) => s > share) - 1));
    for (const point of [i, i + 1]) slower = Math.max(slower, slowdownAt(path, limits, point, rate / least, bend / (least * least)));
  }
  const duration = least * slower;
  const nothing = new Float64Array(path.s.length);
  return { duration, limitedBy: slower > 1 ? 'joints' : 'tcp', ramp, smooth, path, time: nothing, rate: nothing };
}

/** Moments of a profile at which the joints are looked at. */
const SMOOTH_CHECKS = 200;

/** How many times slower the way must be run for the joints to keep their limits at a point, where it has this speed and acceleration. */
function slowdownAt(path: JointPath, limits: ScalingLimits, point: number, rate: number, bend: number): number {
  let worst = 1;
  for (let a = 0; a < path.axes; a++) {
    const at = point * path.axes + a;
    const speed = Math.abs(path.dq[at]! * rate) / limits.speed[a]!;
    const acceleration = Math.abs(path.dq[at]! * bend + path.ddq[at]! * rate * rate) / limits.acceleration[a]!;
    worst = Math.max(worst, speed, Math.sqrt(acceleration));
  }
  return worst;
}

/** Whether all joints keep their limits at every grid point of the tool's own trapezoid. */
function followsTrapezoid(path: JointPath, limits: ScalingLimits): boolean {
  const bounds = new Float64Array(2);
  const a = limits.pathAcceleration;
  const top = limits.pathSpeed * limits.pathSpeed;
  for (let i = 0; i < path.s.length; i++) {
    const rising = 2 * a * path.s[i]!;
    const falling = 2 * a * (1 - path.s[i]!);
    const x = Math.min(rising, falling, top);
    if (x > speedBound(path, limits, i) * (1 + 1e-9)) return false;
    accelerationBounds(path, limits, i, x, bounds);
    const slack = 1e-9 * a;
    if (rising <= x && bounds[1]! < a - slack) return false;
    if (falling <= x && bounds[0]! > slack - a) return false;
    if (bounds[0]! > slack || bounds[1]! < -slack) return false;
  }
  return true;
}

function largestJump(a: JointVector, b: JointVector): number {
  let worst = 0;
  for (let i = 0; i < a.length; i++) worst = Math.max(worst, Math.abs(a[i]! - b[i]!));
  return worst;
}
