import type { Pose } from '@taktwerk/kinematics';
import { cosine, sine } from '@taktwerk/kinematics';

type Vector = readonly [number, number, number];

/** How many turns of the tool about its own axis are tried. */
export const TORCH_ROLLS = 24;

/** Straight down, the direction of every gripper above a handover point. */
export const DOWN: Vector = [0, 0, -1];

/**
 * Pose of a tool at a point: its z axis along `direction`, turned about it by `roll`.
 *
 * @param point     TCP position, metres
 * @param direction unit vector out of the tool
 * @param roll      radians; 0 has the tool's x axis as near to the floor's x axis as the direction allows
 */
export function toolPose(point: Vector, direction: Vector, roll: number): Pose {
  const z = unit(direction);
  const x0 = Math.abs(z[0]) < 0.9 ? unit(rejected([1, 0, 0], z)) : unit(rejected([0, 1, 0], z));
  const y0 = cross(z, x0);
  const cos = cosine(roll);
  const sin = sine(roll);
  const x = combined(x0, cos, y0, sin);
  const y = combined(y0, cos, x0, -sin);
  return Float64Array.of(x[0], y[0], z[0], point[0], x[1], y[1], z[1], point[1], x[2], y[2], z[2], point[2]);
}

/** The same orientation at another point. */
export function movedTo(pose: Pose, point: Vector): Pose {
  const moved = pose.slice();
  [moved[3], moved[7], moved[11]] = point;
  return moved;
}

/** A point back along a direction. */
export const backFrom = (point: Vector, direction: Vector, by: number): Vector => {
  const [x, y, z] = unit(direction);
  return [point[0] - x * by, point[1] - y * by, point[2] - z * by];
};

/** Rolls that are tried, spread evenly over a turn, the smallest turn first. */
export function rollsOf(count: number): number[] {
  const rolls = Array.from({ length: count }, (_, index) => (2 * Math.PI * index) / count);
  return rolls.map((roll) => (roll > Math.PI ? roll - 2 * Math.PI : roll)).sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
}

const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

const combined = (a: Vector, p: number, b: Vector, q: number): Vector => [a[0] * p + b[0] * q, a[1] * p + b[1] * q, a[2] * p + b[2] * q];

function rejected(v: Vector, from: Vector): Vector {
  const along = v[0] * from[0] + v[1] * from[1] + v[2] * from[2];
  return [v[0] - along * from[0], v[1] - along * from[1], v[2] - along * from[2]];
}

function unit(v: Vector): Vector {
  const length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  return [v[0] / length, v[1] / length, v[2] / length];
}
