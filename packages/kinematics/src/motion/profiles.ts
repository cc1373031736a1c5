/**
 * Rest-to-rest speed profiles of one coordinate: trapezoid and jerk-limited S-curve, their durations and their shape.
 *
 * Distances in m or rad, speeds, accelerations and jerks in the matching units; durations in s.
 */

/**
 * Least time for a rest-to-rest move with limited speed and acceleration.
 *
 * @param distance     sign does not matter
 * @param deceleration defaults to the acceleration
 * @returns D/v + v/2a + v/2d where full speed is reached, else sqrt(2 D (1/a + 1/d))
 *
 * @example trapezoidTime(1.2, 1, 2)  // 1.2 + 0.5 = 1.7
 */
export function trapezoidTime(distance: number, speed: number, acceleration: number, deceleration = acceleration): number {
  const length = Math.abs(distance);
  const ramps = 1 / acceleration + 1 / deceleration;
  if (length >= (speed * speed * ramps) / 2) return length / speed + (speed * ramps) / 2;
  return Math.sqrt(2 * length * ramps);
}

/** Least time for a rest-to-rest move along an arc of a circle: the trapezoid over its length. */
export const arcTime = (radius: number, angle: number, speed: number, acceleration: number): number =>
  trapezoidTime(radius * angle, speed, acceleration);

/**
 * Least time for a rest-to-rest move with limited speed, acceleration and jerk (seven phases, symmetric).
 *
 * Three cases: full speed reached, full acceleration reached, neither. After Biagiotti and Melchiorri (2008), double-S profile.
 */
export function sCurveTime(distance: number, speed: number, acceleration: number, jerk: number): number {
  const { ramp, cruise } = sCurve(Math.abs(distance), speed, acceleration, jerk);
  return 2 * ramp + cruise;
}

/** A symmetric profile: ramp up, cruise, ramp down; `smooth` is the part of the ramp during which the acceleration builds up. */
export interface Profile {
  readonly ramp: number;
  readonly smooth: number;
  readonly cruise: number;
}

export function trapezoid(distance: number, speed: number, acceleration: number): Profile {
  const length = Math.abs(distance);
  if (length >= (speed * speed) / acceleration) {
    const ramp = speed / acceleration;
    return { ramp, smooth: 0, cruise: length / speed - ramp };
  }
  return { ramp: Math.sqrt(length / acceleration), smooth: 0, cruise: 0 };
}

export function sCurve(distance: number, speed: number, acceleration: number, jerk: number): Profile {
  const length = Math.abs(distance);
  if (length === 0) return { ramp: 0, smooth: 0, cruise: 0 };
  const toFull = acceleration / jerk;
  const reachesAcceleration = speed >= acceleration * toFull;
  const smooth = reachesAcceleration ? toFull : Math.sqrt(speed / jerk);
  const ramp = reachesAcceleration ? toFull + speed / acceleration : 2 * smooth;
  if (length >= speed * ramp) return { ramp, smooth, cruise: length / speed - ramp };
  if (length >= 2 * acceleration * toFull * toFull) {
    return { ramp: (toFull + Math.sqrt(toFull * toFull + (4 * length) / acceleration)) / 2, smooth: toFull, cruise: 0 };
  }
  const short = Math.cbrt(length / (2 * jerk));
  return { ramp: 2 * short, smooth: short, cruise: 0 };
}

export const profileTime = (profile: Profile): number => 2 * profile.ramp + profile.cruise;

/**
 * Share of the distance covered at a share of the time.
 *
 * @param u      0 to 1
 * @param ramp   share of the time spent on each ramp, 0 < ramp <= 0.5
 * @param smooth share of the time during which acceleration builds up, 0 <= smooth <= ramp / 2
 */
export function progressOf(u: number, ramp: number, smooth: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return 1;
  if (u > 0.5) return 1 - progressOf(1 - u, ramp, smooth);
  const peak = 1 / (1 - ramp);
  if (u >= ramp) return peak * (u - ramp / 2);
  const slope = peak / (ramp - smooth);
  if (u < smooth) return (slope * u * u * u) / (6 * smooth);
  if (u <= ramp - smooth) return slope * (u * u * 0.5 - smooth * u * 0.5 + (smooth * smooth) / 6);
  const rest = ramp - u;
  return peak * (ramp / 2 - rest) + (smooth > 0 ? (slope * rest * rest * rest) / (6 * smooth) : 0);
}

/**
 * Share of the distance at a share of the time, with its first and second derivative by that share.
 *
 * @param ramp   as in `progressOf`
 * @param smooth as in `progressOf`
 */
export function shapeAt(u: number, ramp: number, smooth: number): { share: number; rate: number; bend: number } {
  if (u > 0.5) {
    const { share, rate, bend } = shapeAt(1 - u, ramp, smooth);
    return { share: 1 - share, rate, bend: -bend };
  }
  const share = progressOf(u, ramp, smooth);
  const peak = 1 / (1 - ramp);
  if (u >= ramp) return { share, rate: peak, bend: 0 };
  const slope = peak / (ramp - smooth);
  if (u < smooth) return { share, rate: (slope * u * u) / (2 * smooth), bend: (slope * u) / smooth };
  if (u <= ramp - smooth) return { share, rate: slope * (u - smooth / 2), bend: slope };
  const rest = ramp - u;
  return { share, rate: peak - (smooth > 0 ? (slope * rest * rest) / (2 * smooth) : 0), bend: smooth > 0 ? (slope * rest) / smooth : 0 };
}
