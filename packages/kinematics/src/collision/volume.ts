/**
 * Volumes for collision: the convex hull of points, rounded by a radius. Capsules are two points, boxes eight, hulls any number.
 *
 * One shape for all, so that one distance serves every pair; lengths in m.
 */
import { POSE_SIZE, type Pose } from '../pose.ts';

export interface Volume {
  /** shape [n, 3] */
  readonly points: Float64Array;
  /** how far the surface stands off the hull, m, >= 0 */
  readonly radius: number;
}

type Vector = readonly [number, number, number];

/** A round bar with half-sphere ends between two points; a ball where they are one. */
export const capsule = (from: Vector, to: Vector, radius: number): Volume => ({
  points: Float64Array.of(...from, ...to),
  radius,
});

/**
 * A box by its half lengths.
 *
 * @param pose where its centre stands and how it is turned
 */
export function box(half: Vector, pose: Pose): Volume {
  const points = new Float64Array(24);
  for (let corner = 0; corner < 8; corner++) {
    const x = (corner & 1) === 0 ? -half[0] : half[0];
    const y = (corner & 2) === 0 ? -half[1] : half[1];
    const z = (corner & 4) === 0 ? -half[2] : half[2];
    for (let r = 0; r < 3; r++) {
      points[3 * corner + r] = pose[4 * r]! * x + pose[4 * r + 1]! * y + pose[4 * r + 2]! * z + pose[4 * r + 3]!;
    }
  }
  return { points, radius: 0 };
}

/** The hull of points. @param points shape [n, 3], n >= 1 */
export const hull = (points: ArrayLike<number>, radius = 0): Volume => ({ points: Float64Array.from(points), radius });

/** The points of a volume that hangs on a frame, in the world. @param frames shape [rows, 12], `at` the row's first entry */
export function placePoints(volume: Volume, frames: Float64Array, at: number, out: Float64Array): void {
  const { points } = volume;
  for (let i = 0; i < points.length; i += 3) {
    const x = points[i]!;
    const y = points[i + 1]!;
    const z = points[i + 2]!;
    out[i] = frames[at]! * x + frames[at + 1]! * y + frames[at + 2]! * z + frames[at + 3]!;
    out[i + 1] = frames[at + 4]! * x + frames[at + 5]! * y + frames[at + 6]! * z + frames[at + 7]!;
    out[i + 2] = frames[at + 8]! * x + frames[at + 9]! * y + frames[at + 10]! * z + frames[at + 11]!;
  }
}

/** A volume moved by a pose. */
export function moved(volume: Volume, pose: Pose): Volume {
  const points = new Float64Array(volume.points.length);
  placePoints(volume, pose.length === POSE_SIZE ? pose : pose.subarray(0, POSE_SIZE), 0, points);
  return { points, radius: volume.radius };
}

/** Box around points along the world's axes, the radius included: [x0, y0, z0, x1, y1, z1] from `at`. */
export function boundsOf(points: Float64Array, radius: number, out: Float64Array, at: number): void {
  for (let c = 0; c < 3; c++) {
    let low = points[c]!;
    let high = low;
    for (let i = c + 3; i < points.length; i += 3) {
      const value = points[i]!;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
    out[at + c] = low - radius;
    out[at + 3 + c] = high + radius;
  }
}

/** Distance between two such boxes, 0 where they overlap: never more than that of what they hold. */
export function boundsDistance(a: Float64Array, ai: number, b: Float64Array, bi: number): number {
  let square = 0;
  for (let c = 0; c < 3; c++) {
    const gap = Math.max(a[ai + c]! - b[bi + 3 + c]!, b[bi + c]! - a[ai + 3 + c]!);
    if (gap > 0) square += gap * gap;
  }
  return Math.sqrt(square);
}
