/**
 * A finer grid for the scaling of a joint path: more points between those that the inverse gave, and points where a move changes from
 * speeding up to cruising. Without the latter a coarse grid would stretch both ends of a slow move.
 */
import { accelerationBounds, type JointPath, type ScalingLimits, speedBound } from './time-scaling.ts';

/**
 * The path with points put in where full acceleration from rest meets the speed limit, at both ends; where these cross, at the
 * moment of turning from speeding up to slowing down.
 *
 * Bounds are taken at the ends of the path, so the points are exact where bounds are constant and good guesses elsewhere.
 */
export function withSwitchingPoints(path: JointPath, limits: ScalingLimits): JointPath {
  const last = path.s.length - 1;
  const bounds = new Float64Array(2);
  accelerationBounds(path, limits, 0, 0, bounds);
  const speedingUp = bounds[1]!;
  accelerationBounds(path, limits, last, 0, bounds);
  const slowingDown = -bounds[0]!;
  const up = speedBound(path, limits, 0) / (2 * speedingUp);
  const down = 1 - speedBound(path, limits, last) / (2 * slowingDown);
  if (up < down) return withPoint(withPoint(path, up), down);
  return withPoint(path, slowingDown / (speedingUp + slowingDown));
}

/** The path with every step cut into equal parts. */
export function withFinerSteps(path: JointPath, parts: number): JointPath {
  const { axes } = path;
  const steps = path.s.length - 1;
  const points = steps * parts + 1;
  const finer: JointPath = {
    axes,
    s: new Float64Array(points),
    q: new Float64Array(points * axes),
    dq: new Float64Array(points * axes),
    ddq: new Float64Array(points * axes),
  };
  for (let i = 0; i < points; i++) {
    const step = Math.min(steps - 1, Math.floor(i / parts));
    const u = (i - step * parts) / parts;
    finer.s[i] = path.s[step]! + u * (path.s[step + 1]! - path.s[step]!);
    between(path, step, u, finer, i);
  }
  finer.s[points - 1] = 1;
  return finer;
}

/** The path with one more point. */
function withPoint(path: JointPath, share: number): JointPath {
  const { axes, s } = path;
  const after = s.findIndex((value) => value > share);
  if (after < 1) return path;
  const u = (share - s[after - 1]!) / (s[after]! - s[after - 1]!);
  if (!(u > CLOSE && u < 1 - CLOSE)) return path;
  const longer: JointPath = {
    axes,
    s: inserted(s, after, 1),
    q: inserted(path.q, after * axes, axes),
    dq: inserted(path.dq, after * axes, axes),
    ddq: inserted(path.ddq, after * axes, axes),
  };
  longer.s[after] = share;
  between(path, after - 1, u, longer, after);
  return longer;
}

/** Values and slopes from the cubic between two points, second derivatives straight between them, written at a point of another path. */
function between(path: JointPath, step: number, u: number, out: JointPath, at: number): void {
  const { axes } = path;
  const h = path.s[step + 1]! - path.s[step]!;
  for (let a = 0; a < axes; a++) {
    const p = step * axes + a;
    const n = p + axes;
    const d0 = path.dq[p]! * h;
    const d1 = path.dq[n]! * h;
    const rise = path.q[n]! - path.q[p]!;
    const c2 = 3 * rise - 2 * d0 - d1;
    const c3 = d0 + d1 - 2 * rise;
    out.q[at * axes + a] = path.q[p]! + u * (d0 + u * (c2 + u * c3));
    out.dq[at * axes + a] = (d0 + u * (2 * c2 + 3 * u * c3)) / h;
    out.ddq[at * axes + a] = path.ddq[p]! * (1 - u) + path.ddq[n]! * u;
  }
}

/** Points nearer than this share of a step to a grid point are that grid point. */
const CLOSE = 1e-9;

function inserted(values: Float64Array, at: number, count: number): Float64Array {
  const longer = new Float64Array(values.length + count);
  longer.set(values.subarray(0, at));
  longer.set(values.subarray(at), at + count);
  return longer;
}
