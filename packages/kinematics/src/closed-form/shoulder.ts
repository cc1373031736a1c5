/**
 * The two subproblems that most arms share: turn axis 1 until a point lies in the arm's plane, and close a planar two-link chain.
 *
 * Angles are handled as cosine and sine pairs: both come from the algebra, so no trigonometric call is needed on the way.
 * Method: decomposition into subproblems after Paden (1986) and Kahan, written for axes 2 and 3 parallel.
 */
import type { Pose } from '../pose.ts';
import { along, cross, dot, frameAbout, minus, type Screw, unit, type Vector } from './screws.ts';

/** Rounding may leave a reachable edge pose this far outside (relative to the lengths involved). */
const EDGE = 1e-12;

/** Why a subproblem has no solution. */
export const NONE = 0;
export const TOO_FAR = 1;
export const TOO_NEAR = 2;
export const ORIENTATION = 4;

/** Axis 1, and the plane of the parallel axes behind it: constants of a chain. */
export interface Shoulder {
  /** frame about axis 1: x is the part of the plane's normal across axis 1 */
  readonly x: Vector;
  readonly y: Vector;
  readonly z: Vector;
  readonly point: Vector;
  /** the normal's parts along z and x */
  readonly normalZ: number;
  readonly normalX: number;
  /** frame of the plane: f1, f2 in it, normal third */
  readonly f1: Vector;
  readonly f2: Vector;
  readonly normal: Vector;
  /** plane coordinates of axis 2 and axis 1's point */
  readonly second: readonly [number, number];
}

/** Shoulder of a chain whose axis 1 is not parallel to the plane's normal; undefined when it is. */
export function shoulderOf(first: Screw, second: Screw): Shoulder | undefined {
  const normal = second.direction;
  const normalZ = dot(normal, first.direction);
  const across = along(normal, first.direction, -normalZ);
  const normalX = Math.sqrt(dot(across, across));
  if (normalX < 1e-3) return undefined;
  const x = unit(across);
  const y = cross(first.direction, x);
  const plane = frameAbout(normal, first.direction);
  return {
    x,
    y,
    z: first.direction,
    point: first.point,
    normalZ,
    normalX,
    f1: plane.x,
    f2: plane.y,
    normal,
    second: [dot(second.point, plane.x), dot(second.point, plane.y)],
  };
}

export const inPlane = (shoulder: Shoulder, point: Vector): [number, number] => [dot(point, shoulder.f1), dot(point, shoulder.f2)];

/**
 * Cosines and sines of axis 1 that bring a point to the given distance along the plane's normal.
 *
 * @param offset wanted part along the normal, measured from axis 1's point
 * @param out    [c, s, c, s]
 * @returns number of solutions, 0 to 2
 */
export function turnIntoPlane(shoulder: Shoulder, px: number, py: number, pz: number, offset: number, out: Float64Array): number {
  const { x, y, z, point } = shoulder;
  const dx = px - point[0];
  const dy = py - point[1];
  const dz = pz - point[2];
  const vx = dx * x[0] + dy * x[1] + dz * x[2];
  const vy = dx * y[0] + dy * y[1] + dz * y[2];
  const k = (offset - shoulder.normalZ * (dx * z[0] + dy * z[1] + dz * z[2])) / shoulder.normalX;
  const square = vx * vx + vy * vy;
  if (square < 1e-20) {
    if (Math.abs(k) > 1e-10) return 0;
    out[0] = Number.NaN;
    return 1;
  }
  const rest = square - k * k;
  if (rest < -EDGE * (1 + square)) return 0;
  const h = rest > 0 ? Math.sqrt(rest) : 0;
  out[0] = (k * vx + vy * h) / square;
  out[1] = (k * vy - vx * h) / square;
  if (h * h <= EDGE * square) return 1;
  out[2] = (k * vx - vy * h) / square;
  out[3] = (k * vy + vx * h) / square;
  return 2;
}

/**
 * What takes a point to plane coordinates from axis 2 once axis 1 is turned back: its frame about axis 1, and that frame seen in the plane.
 *
 * Layout: origin (3), x (3), y (3), z (3), then x.f1, y.f1, z.f1, origin.f1 - second[0], and the same for f2.
 */
export function planeOf({ x, y, z, point, f1, f2, second }: Shoulder): Float64Array {
  const row = (f: Vector, start: number): number[] => [dot(x, f), dot(y, f), dot(z, f), dot(point, f) - start];
  return Float64Array.of(...point, ...x, ...y, ...z, ...row(f1, second[0]), ...row(f2, second[1]));
}

/** Plane coordinates of a point after axis 1 is turned back by the angle with this cosine and sine. */
export function pointInPlane(plane: Float64Array, point: Float64Array, c: number, s: number, out: Float64Array): void {
  const dx = point[0]! - plane[0]!;
  const dy = point[1]! - plane[1]!;
  const dz = point[2]! - plane[2]!;
  const vx = dx * plane[3]! + dy * plane[4]! + dz * plane[5]!;
  const vy = dx * plane[6]! + dy * plane[7]! + dz * plane[8]!;
  const vz = dx * plane[9]! + dy * plane[10]! + dz * plane[11]!;
  const rx = vx * c + vy * s;
  const ry = vy * c - vx * s;
  out[0] = plane[15]! + plane[12]! * rx + plane[13]! * ry + plane[14]! * vz;
  out[1] = plane[19]! + plane[16]! * rx + plane[17]! * ry + plane[18]! * vz;
}

/** Two links in a plane at the zero position: from axis 2 to axis 3, and from axis 3 to the end. */
export interface TwoLinks {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly dotProduct: number;
  readonly crossProduct: number;
  /** squared lengths added, and the product of the lengths squared */
  readonly squares: number;
  readonly product: number;
}

export function twoLinksOf(second: readonly [number, number], third: readonly [number, number], end: readonly [number, number]): TwoLinks {
  const ax = third[0] - second[0];
  const ay = third[1] - second[1];
  const bx = end[0] - third[0];
  const by = end[1] - third[1];
  return {
    ax,
    ay,
    bx,
    by,
    dotProduct: ax * bx + ay * by,
    crossProduct: ay * bx - ax * by,
    squares: ax * ax + ay * ay + bx * bx + by * by,
    product: (ax * ax + ay * ay) * (bx * bx + by * by),
  };
}

/**
 * Closes the two links onto (dx, dy), measured from axis 2.
 *
 * @param out [c2, s2, c3, s3] per solution: turns of axis 2 and axis 3 about the plane's normal
 * @returns number of solutions, 0 to 2; or -TOO_FAR, -TOO_NEAR
 */
export function closeTwoLinks(links: TwoLinks, dx: number, dy: number, out: Float64Array): number {
  const square = dx * dx + dy * dy;
  const k = (square - links.squares) / 2;
  const rest = links.product - k * k;
  if (rest < -EDGE * (1 + links.product)) return k > 0 ? -TOO_FAR : -TOO_NEAR;
  const h = rest > 0 ? Math.sqrt(rest) : 0;
  const { dotProduct: a, crossProduct: b, product } = links;
  if (square < 1e-20 || product < 1e-20) return -TOO_NEAR;
  elbow(links, (k * a - b * h) / product, (k * b + a * h) / product, dx, dy, square, out, 0);
  if (h * h <= EDGE * product) return 1;
  elbow(links, (k * a + b * h) / product, (k * b - a * h) / product, dx, dy, square, out, 4);
  return 2;
}

function elbow(links: TwoLinks, c3: number, s3: number, dx: number, dy: number, square: number, out: Float64Array, at: number): void {
  const gx = links.ax + links.bx * c3 - links.by * s3;
  const gy = links.ay + links.bx * s3 + links.by * c3;
  out[at] = (gx * dx + gy * dy) / square;
  out[at + 1] = (gx * dy - gy * dx) / square;
  out[at + 2] = c3;
  out[at + 3] = s3;
}

/** Position of a flange-fixed point for a flange pose. */
export function carriedPoint(pose: Pose, point: Vector, out: Float64Array): void {
  out[0] = pose[0]! * point[0] + pose[1]! * point[1] + pose[2]! * point[2] + pose[3]!;
  out[1] = pose[4]! * point[0] + pose[5]! * point[1] + pose[6]! * point[2] + pose[7]!;
  out[2] = pose[8]! * point[0] + pose[9]! * point[1] + pose[10]! * point[2] + pose[11]!;
}

/** A point given at the zero position, seen from the flange. */
export function inFlange(flange: Pose, point: Vector): Vector {
  const d = minus(point, [flange[3]!, flange[7]!, flange[11]!]);
  return [
    flange[0]! * d[0] + flange[4]! * d[1] + flange[8]! * d[2],
    flange[1]! * d[0] + flange[5]! * d[1] + flange[9]! * d[2],
    flange[2]! * d[0] + flange[6]! * d[1] + flange[10]! * d[2],
  ];
}
