/** Point-to-point moves: every axis on its own profile, the slowest sets the time and the others are stretched to it. */
import { type Profile, profileTime, sCurve, trapezoid } from './profiles.ts';

export interface AxisLimits {
  /** rad/s or m/s; shape [axes] */
  readonly speed: ArrayLike<number>;
  /** rad/s2 or m/s2; shape [axes] */
  readonly acceleration: ArrayLike<number>;
  /** rad/s3 or m/s3; without it profiles are trapezoids */
  readonly jerk?: ArrayLike<number> | undefined;
}

export interface PtpTiming {
  /** s */
  readonly duration: number;
  /** axis that sets the duration, 0-based; -1 when nothing moves */
  readonly leadingAxis: number;
  /** least time of each axis alone, s; shape [axes] */
  readonly axisTimes: Float64Array;
}

/**
 * Duration of a synchronised point-to-point move.
 *
 * @param delta way of each axis, rad or m; shape [axes]
 */
export function synchronisedPtp(delta: ArrayLike<number>, limits: AxisLimits): PtpTiming {
  const axisTimes = new Float64Array(delta.length);
  let duration = 0;
  let leadingAxis = -1;
  for (let axis = 0; axis < delta.length; axis++) {
    const time = profileTime(axisProfile(delta[axis]!, axis, limits));
    axisTimes[axis] = time;
    if (time > duration) {
      duration = time;
      leadingAxis = axis;
    }
  }
  return { duration, leadingAxis, axisTimes };
}

export function axisProfile(way: number, axis: number, limits: AxisLimits): Profile {
  const speed = limits.speed[axis]!;
  const acceleration = limits.acceleration[axis]!;
  return limits.jerk === undefined ? trapezoid(way, speed, acceleration) : sCurve(way, speed, acceleration, limits.jerk[axis]!);
}
