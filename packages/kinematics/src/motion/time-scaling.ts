/**
 * Time-optimal speed along a given joint path under joint speed and acceleration limits and limits along the path.
 *
 * Works on x = (ds/dt)^2 over a grid of s, where acceleration limits are linear in x and u = d2s/dt2: a backward pass finds the
 * largest x from which the end can still be reached at rest, a forward pass then goes as fast as these sets allow.
 * Limits are kept at both ends of every step (their interpolation scheme), otherwise the speed jumps where a joint turns back.
 * Method: reachability analysis, Pham and Pham (2018), "A new approach to time-optimal path parameterization".
 */

/** A joint path over a grid of s: values and first and second derivatives. */
export interface JointPath {
  readonly axes: number;
  /** shape [points], ascending from 0 to 1 */
  readonly s: Float64Array;
  /** shape [points, axes] */
  readonly q: Float64Array;
  readonly dq: Float64Array;
  readonly ddq: Float64Array;
}

export interface ScalingLimits {
  readonly speed: ArrayLike<number>;
  readonly acceleration: ArrayLike<number>;
  /** largest ds/dt and d2s/dt2 from limits of the tool centre point */
  readonly pathSpeed: number;
  readonly pathAcceleration: number;
  /** makes the profile along the path an S-curve: largest d3s/dt3 */
  readonly pathJerk?: number | undefined;
  /** lower limits along the path at each grid point, where they differ; shape [points] */
  readonly speedAt?: Float64Array | undefined;
  readonly accelerationAt?: Float64Array | undefined;
}

/**
 * Fastest squared path speed at every grid point, from rest to rest.
 *
 * @param out x = (ds/dt)^2; shape [points], written into and returned
 */
export function fastestScaling(path: JointPath, limits: ScalingLimits, out: Float64Array): Float64Array {
  const last = path.s.length - 1;
  const bounds = new Float64Array(2);
  out[last] = 0;
  for (let i = last - 1; i >= 0; i--) out[i] = controllable(path, limits, i, out[i + 1]!);
  out[0] = 0;
  for (let i = 0; i < last; i++) {
    const twice = 2 * (path.s[i + 1]! - path.s[i]!);
    stepBounds(path, limits, i, out[i]!, twice, bounds);
    out[i + 1] = Math.max(0, Math.min(out[i + 1]!, out[i]! + twice * bounds[1]!));
  }
  return out;
}

/** Time at every grid point for squared speeds x; shape [points]. */
export function timesOf(s: Float64Array, x: Float64Array, out: Float64Array): Float64Array {
  out[0] = 0;
  for (let i = 1; i < s.length; i++) out[i] = out[i - 1]! + (2 * (s[i]! - s[i - 1]!)) / (Math.sqrt(x[i - 1]!) + Math.sqrt(x[i]!));
  return out;
}

/** Largest squared speed that the joint and path speed limits allow at a point. */
export function speedBound(path: JointPath, limits: ScalingLimits, point: number): number {
  const along = limits.speedAt === undefined ? limits.pathSpeed : limits.speedAt[point]!;
  let x = along * along;
  for (let a = 0; a < path.axes; a++) {
    const slope = Math.abs(path.dq[point * path.axes + a]!);
    const reach = limits.speed[a]!;
    if (slope * slope * x > reach * reach) x = (reach / slope) ** 2;
  }
  return x;
}

/** Acceleration bounds along the path at a point and squared speed: out = [least, most]. */
export function accelerationBounds(path: JointPath, limits: ScalingLimits, point: number, x: number, out: Float64Array): void {
  const along = limits.accelerationAt === undefined ? limits.pathAcceleration : limits.accelerationAt[point]!;
  out[0] = -along;
  out[1] = along;
  for (let a = 0; a < path.axes; a++) {
    const at = point * path.axes + a;
    narrow(path.dq[at]!, path.ddq[at]!, limits.acceleration[a]!, x, out);
  }
}

/** The same for a whole step: limits are kept where it begins and where it ends. */
function stepBounds(path: JointPath, limits: ScalingLimits, point: number, x: number, twice: number, out: Float64Array): void {
  accelerationBounds(path, limits, point, x, out);
  for (let a = 0; a < path.axes; a++) {
    const at = (point + 1) * path.axes + a;
    narrow(path.dq[at]! + twice * path.ddq[at]!, path.ddq[at]!, limits.acceleration[a]!, x, out);
  }
}

/** Keeps |slope * u + curve * x| <= reach. */
function narrow(slope: number, curve: number, reach: number, x: number, out: Float64Array): void {
  const steep = Math.abs(slope);
  if (steep < FLAT) return;
  const centre = (-curve * x) / slope;
  if (centre + reach / steep < out[1]!) out[1] = centre + reach / steep;
  if (centre - reach / steep > out[0]!) out[0] = centre - reach / steep;
}

/** Slopes below this do not bound the acceleration along the path. */
const FLAT = 1e-12;

/**
 * Largest x at a point from which some allowed acceleration leads to at most `next` at the following point.
 *
 * The gap between the upper and the lower bound on u is concave in x and not negative at 0; from the right, stepping to where the two
 * active lines cross reaches its root in few steps.
 */
function controllable(path: JointPath, limits: ScalingLimits, point: number, next: number): number {
  const twice = 2 * (path.s[point + 1]! - path.s[point]!);
  let x = speedBound(path, limits, point);
  for (let step = 0; step < 60; step++) {
    const crossing = crossingBelow(path, limits, point, x, next, twice);
    if (crossing === undefined) return x;
    x = Math.max(0, crossing);
    if (x === 0) return 0;
  }
  return x;
}

/** Undefined when x is allowed, else where the active bounds meet. */
function crossingBelow(path: JointPath, limits: ScalingLimits, point: number, x: number, next: number, twice: number): number | undefined {
  const along = limits.accelerationAt === undefined ? limits.pathAcceleration : limits.accelerationAt[point]!;
  let highAt = along;
  let highSlope = 0;
  let lowAt = -along;
  let lowSlope = 0;
  if ((next - x) / twice < highAt) {
    highAt = (next - x) / twice;
    highSlope = -1 / twice;
  }
  if (-x / twice > lowAt) {
    lowAt = -x / twice;
    lowSlope = -1 / twice;
  }
  for (let k = 0; k < 2 * path.axes; k++) {
    const atEnd = k >= path.axes;
    const a = atEnd ? k - path.axes : k;
    const at = (atEnd ? point + 1 : point) * path.axes + a;
    const curve = path.ddq[at]!;
    const slope = path.dq[at]! + (atEnd ? twice * curve : 0);
    const steep = Math.abs(slope);
    if (steep < FLAT) {
      if (Math.abs(curve) * x > limits.acceleration[a]! * (1 + 1e-12)) return limits.acceleration[a]! / Math.abs(curve);
      continue;
    }
    const bend = -curve / slope;
    const reach = limits.acceleration[a]! / steep;
    if (bend * x + reach < highAt) {
      highAt = bend * x + reach;
      highSlope = bend;
    }
    if (bend * x - reach > lowAt) {
      lowAt = bend * x - reach;
      lowSlope = bend;
    }
  }
  const gap = highAt - lowAt;
  if (gap >= -1e-12 * (Math.abs(highAt) + Math.abs(lowAt))) return undefined;
  const slope = highSlope - lowSlope;
  return slope < 0 ? Math.min(x * (1 - 1e-13), x - gap / slope) : 0;
}
