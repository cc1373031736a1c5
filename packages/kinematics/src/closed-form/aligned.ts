/**
 * A chain of turning joints rewritten so that every joint turns about its own z: the shape in which running it forward is cheapest.
 *
 * Fixed rows are merged into the next joint's offset. Used for the forward check of closed-form answers.
 */
import { type Chain, FIXED, REVOLUTE } from '../chain.ts';
import { identityPose, invertPose, multiplyPoses, POSE_SIZE, type Pose } from '../pose.ts';
import { frameAbout, type Vector } from './screws.ts';

/** Offsets between joints that turn about z: one per joint and the one to the flange; shape [joints + 1, 12]. */
export type AlignedOffsets = Float64Array;

/** Undefined when a joint slides. */
export function alignedOffsets(chain: Chain): AlignedOffsets | undefined {
  const poses: Pose[] = [];
  let pending = identityPose();
  for (let row = 0; row < chain.rows; row++) {
    multiplyPoses(pending, chain.offsets.subarray(row * POSE_SIZE, (row + 1) * POSE_SIZE), pending);
    if (chain.types[row] === FIXED) continue;
    if (chain.types[row] !== REVOLUTE) return undefined;
    const { x, y, z } = frameAbout([...chain.directions.subarray(row * 3, row * 3 + 3)] as unknown as Vector, [1, 0, 0]);
    const align = Float64Array.of(x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0);
    poses.push(multiplyPoses(pending, align, identityPose()));
    pending = invertPose(align, identityPose());
  }
  poses.push(pending);
  const offsets = new Float64Array(poses.length * POSE_SIZE);
  poses.forEach((pose, index) => {
    offsets.set(pose, index * POSE_SIZE);
  });
  return offsets;
}

/**
 * Whether the flange meets a pose within a tolerance (every entry, m or direction cosine) for cosines and sines of all joints.
 *
 * @param pairs [c, s] per joint, from `at`
 */
export function meetsPose(offsets: AlignedOffsets, pairs: Float64Array, at: number, pose: Pose, tolerance: number): boolean {
  const joints = offsets.length / POSE_SIZE - 1;
  let a0 = 1,
    a1 = 0,
    a2 = 0,
    b0 = 0,
    b1 = 1,
    b2 = 0,
    c0 = 0,
    c1 = 0,
    c2 = 1;
  let x = 0,
    y = 0,
    z = 0;
  for (let joint = 0; joint <= joints; joint++) {
    const o = joint * POSE_SIZE;
    const px = offsets[o + 3]!,
      py = offsets[o + 7]!,
      pz = offsets[o + 11]!;
    x += a0 * px + a1 * py + a2 * pz;
    y += b0 * px + b1 * py + b2 * pz;
    z += c0 * px + c1 * py + c2 * pz;
    const c = joint < joints ? pairs[at + 2 * joint]! : 1;
    const s = joint < joints ? pairs[at + 2 * joint + 1]! : 0;
    const p0 = offsets[o]!,
      p1 = offsets[o + 1]!;
    const q0 = offsets[o + 4]!,
      q1 = offsets[o + 5]!;
    const r0 = offsets[o + 8]!,
      r1 = offsets[o + 9]!;
    const m0 = p0 * c + p1 * s,
      m1 = p1 * c - p0 * s,
      m2 = offsets[o + 2]!;
    const n0 = q0 * c + q1 * s,
      n1 = q1 * c - q0 * s,
      n2 = offsets[o + 6]!;
    const k0 = r0 * c + r1 * s,
      k1 = r1 * c - r0 * s,
      k2 = offsets[o + 10]!;
    const a = a0,
      b = a1,
      d = a2,
      e = b0,
      f = b1,
      g = b2,
      h = c0,
      i = c1,
      j = c2;
    a0 = a * m0 + b * n0 + d * k0;
    a1 = a * m1 + b * n1 + d * k1;
    a2 = a * m2 + b * n2 + d * k2;
    b0 = e * m0 + f * n0 + g * k0;
    b1 = e * m1 + f * n1 + g * k1;
    b2 = e * m2 + f * n2 + g * k2;
    c0 = h * m0 + i * n0 + j * k0;
    c1 = h * m1 + i * n1 + j * k1;
    c2 = h * m2 + i * n2 + j * k2;
  }
  const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= tolerance;
  return (
    near(x, pose[3]!) &&
    near(y, pose[7]!) &&
    near(z, pose[11]!) &&
    near(a0, pose[0]!) &&
    near(a1, pose[1]!) &&
    near(a2, pose[2]!) &&
    near(b0, pose[4]!) &&
    near(b1, pose[5]!) &&
    near(b2, pose[6]!) &&
    near(c0, pose[8]!) &&
    near(c1, pose[9]!) &&
    near(c2, pose[10]!)
  );
}
