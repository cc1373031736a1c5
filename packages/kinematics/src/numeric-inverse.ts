/**
 * Inverse kinematics by damped least squares with limits and restarts: for chains without a closed form, and to polish closed ones.
 *
 * Method: Levenberg-Marquardt on position and rotation vector (Wampler 1986, Nakamura and Hanafusa 1986); starts come from
 * a Halton sequence over the limits, so that the same question always gets the same answer.
 */
import { type Chain, type JointVector, REVOLUTE } from './chain.ts';
import { arcTangent } from './closed-form/arc-tangent.ts';
import { forward, linkFrames } from './forward.ts';
import { jacobianFrom } from './jacobian.ts';
import { identityPose, POSE_SIZE, type Pose, poseDifference } from './pose.ts';

/** Buffers of one solver; a chain's shape decides their sizes. */
export interface DescentBuffers {
  readonly frames: Float64Array;
  readonly jacobian: Float64Array;
  readonly normal: Float64Array;
  readonly error: Float64Array;
  readonly step: Float64Array;
  readonly trial: Float64Array;
  readonly tip: Pose;
}

export function descentBuffers(chain: Chain): DescentBuffers {
  const n = chain.axes;
  return {
    frames: new Float64Array(chain.rows * POSE_SIZE),
    jacobian: new Float64Array(6 * n),
    normal: new Float64Array(n * n),
    error: new Float64Array(6),
    step: new Float64Array(n),
    trial: new Float64Array(n),
    tip: identityPose(),
  };
}

/**
 * Descends from `joints` towards the target, in place.
 *
 * @param limited whether joints are kept inside the chain's limits
 * @returns the pose difference reached (largest entry, m or direction cosine)
 */
export function descend(chain: Chain, target: Pose, joints: JointVector, iterations: number, limited: boolean, b: DescentBuffers): number {
  const n = chain.axes;
  let damping = 1e-4;
  let cost = errorAt(chain, target, joints, b);
  for (let i = 0; i < iterations; i++) {
    if (cost < 1e-26) break;
    linkFrames(chain, joints, b.frames);
    jacobianFrom(chain, b.frames, b.tip, b.jacobian);
    let improved = false;
    for (let attempt = 0; attempt < 8 && !improved; attempt++) {
      if (!solveStep(b, n, damping)) {
        damping *= 10;
        continue;
      }
      for (let a = 0; a < n; a++) {
        const value = joints[a]! + b.step[a]!;
        b.trial[a] = limited ? Math.min(chain.upper[a]!, Math.max(chain.lower[a]!, value)) : value;
      }
      const trialCost = errorAt(chain, target, b.trial, b);
      if (trialCost < cost) {
        joints.set(b.trial);
        improved = true;
        if (trialCost > cost * 0.999999 && trialCost > 1e-20) i += 5;
        cost = trialCost;
        damping = Math.max(1e-14, damping * 0.1);
      } else damping *= 10;
    }
    if (!improved) break;
    errorAt(chain, target, joints, b);
  }
  return poseDifference(forward(chain, joints, b.tip), target);
}

/** Deterministic start values inside the limits (an unlimited turn counts as one full turn). */
export function haltonStart(chain: Chain, index: number, out: JointVector): JointVector {
  const primes = [2, 3, 5, 7, 11, 13, 17, 19];
  for (let a = 0; a < chain.axes; a++) {
    const reach = chain.axisTypes[a] === REVOLUTE ? Math.PI : 1;
    const low = Math.max(chain.lower[a]!, -reach);
    const high = Math.min(chain.upper[a]!, reach);
    out[a] = low + (Math.max(low, high) - low) * radicalInverse(index + 1, primes[a % primes.length]!);
  }
  return out;
}

function radicalInverse(index: number, base: number): number {
  let value = 0;
  let share = 1 / base;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * share;
    share /= base;
  }
  return value;
}

/** Half the squared error; leaves position and rotation error in `b.error` and the tip in `b.tip`. */
function errorAt(chain: Chain, target: Pose, joints: JointVector, b: DescentBuffers): number {
  const tip = forward(chain, joints, b.tip);
  b.error[0] = target[3]! - tip[3]!;
  b.error[1] = target[7]! - tip[7]!;
  b.error[2] = target[11]! - tip[11]!;
  rotationError(target, tip, b.error);
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += b.error[i]! ** 2;
  return sum / 2;
}

/** Rotation vector that turns `from` into `to`, into out[3..5]. */
function rotationError(to: Pose, from: Pose, out: Float64Array): void {
  let x = 0;
  let y = 0;
  let z = 0;
  let trace = 0;
  for (let c = 0; c < 3; c++) {
    const fx = from[c]!,
      fy = from[4 + c]!,
      fz = from[8 + c]!;
    const tx = to[c]!,
      ty = to[4 + c]!,
      tz = to[8 + c]!;
    x += fy * tz - fz * ty;
    y += fz * tx - fx * tz;
    z += fx * ty - fy * tx;
    trace += fx * tx + fy * ty + fz * tz;
  }
  const sin2 = Math.sqrt(x * x + y * y + z * z);
  const angle = arcTangent(sin2 / 2, (trace - 1) / 2);
  const scale = sin2 > 1e-12 ? angle / sin2 : 0.5;
  const turned = sin2 <= 1e-12 && trace < 0 ? Math.PI : 0;
  out[3] = x * scale + turned;
  out[4] = y * scale;
  out[5] = z * scale;
}

/** (J^T J + damping I) step = J^T error by Cholesky; false when not positive definite. */
function solveStep(b: DescentBuffers, n: number, damping: number): boolean {
  const { jacobian: j, normal: m, error: e, step } = b;
  for (let r = 0; r < n; r++) {
    let right = 0;
    for (let k = 0; k < 6; k++) right += j[k * n + r]! * e[k]!;
    step[r] = right;
    for (let c = 0; c <= r; c++) {
      let sum = r === c ? damping : 0;
      for (let k = 0; k < 6; k++) sum += j[k * n + r]! * j[k * n + c]!;
      m[r * n + c] = sum;
    }
  }
  for (let r = 0; r < n; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = m[r * n + c]!;
      for (let k = 0; k < c; k++) sum -= m[r * n + k]! * m[c * n + k]!;
      if (r === c) {
        if (!(sum > 0)) return false;
        m[r * n + r] = Math.sqrt(sum);
      } else m[r * n + c] = sum / m[c * n + c]!;
    }
  }
  for (let r = 0; r < n; r++) {
    let sum = step[r]!;
    for (let k = 0; k < r; k++) sum -= m[r * n + k]! * step[k]!;
    step[r] = sum / m[r * n + r]!;
  }
  for (let r = n - 1; r >= 0; r--) {
    let sum = step[r]!;
    for (let k = r + 1; k < n; k++) sum -= m[k * n + r]! * step[k]!;
    step[r] = sum / m[r * n + r]!;
  }
  return true;
}
