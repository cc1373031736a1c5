/** How fast the tool goes on a joint move, and how long the move must last for the tool to keep a speed (collaborative mode). */
import type { Chain, JointVector } from '../chain.ts';
import { jacobian } from '../jacobian.ts';
import { shapeAt } from './profiles.ts';
import { type AxisLimits, axisProfile, synchronisedPtp } from './ptp.ts';

/** Moments of the move at which the tool's speed is looked at. */
const CHECKS = 64;

/**
 * Least duration of a synchronised point-to-point move on which the tool centre point is never faster than it may be.
 *
 * @param toolSpeed m/s
 * @returns s; the duration without that limit where the tool keeps it anyway
 */
export function pacedPtpTime(chain: Chain, from: JointVector, to: JointVector, limits: AxisLimits, toolSpeed: number): number {
  const delta = to.map((value, axis) => value - from[axis]!);
  const { duration, axisTimes } = synchronisedPtp(delta, limits);
  if (duration === 0) return 0;
  return Math.max(duration, fastestShare(chain, from, delta, axisTimes, limits) / toolSpeed);
}

/** Largest speed of the tool where the whole move lasts one second, m/s. */
function fastestShare(chain: Chain, from: JointVector, delta: JointVector, axisTimes: Float64Array, limits: AxisLimits): number {
  const axes = chain.axes;
  const joints = new Float64Array(axes);
  const rates = new Float64Array(axes);
  const matrix = new Float64Array(6 * axes);
  let fastest = 0;
  for (let k = 1; k < CHECKS; k++) {
    for (let a = 0; a < axes; a++) {
      const alone = axisTimes[a]!;
      const profile = axisProfile(delta[a]!, a, limits);
      const { share, rate } = alone === 0 ? STILL : shapeAt(k / CHECKS, profile.ramp / alone, profile.smooth / alone);
      joints[a] = from[a]! + delta[a]! * share;
      rates[a] = delta[a]! * rate;
    }
    jacobian(chain, joints, matrix);
    fastest = Math.max(fastest, Math.hypot(speedAlong(matrix, rates, 0), speedAlong(matrix, rates, 1), speedAlong(matrix, rates, 2)));
  }
  return fastest;
}

const STILL = { share: 0, rate: 0 } as const;

function speedAlong(matrix: Float64Array, rates: Float64Array, row: number): number {
  return rates.reduce((sum, rate, axis) => sum + matrix[row * rates.length + axis]! * rate, 0);
}
