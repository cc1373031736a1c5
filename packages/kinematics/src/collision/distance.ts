/**
 * Distance between the convex hulls of two sets of points, 0 where they overlap.
 *
 * Two points each (capsules) by the closed form for segments (Ericson 2005, 5.1.9), all else by GJK (Gilbert, Johnson, Keerthi 1988)
 * with the closest point of the simplex found region by region (Ericson 2005, 9.5). Own code: about 200 lines against a library that
 * would bring its own vectors, and the inner loop allocates nothing.
 */

/** Distances below this count as touching, m. */
const TOUCHING = 1e-9;
/** The walk ends when a step brings less than this share. */
const GAIN = 1e-9;
const MOST_STEPS = 40;

/** Buffers of one distance query; made once, used again. */
export interface DistanceBuffers {
  /** simplex corners as differences a - b; shape [4, 3] */
  readonly simplex: Float64Array;
  readonly closest: Float64Array;
  readonly support: Float64Array;
  /** which corners the closest point lies between */
  readonly kept: Int32Array;
  size: number;
}

export const distanceBuffers = (): DistanceBuffers => ({
  simplex: new Float64Array(12),
  closest: new Float64Array(3),
  support: new Float64Array(3),
  kept: new Int32Array(4),
  size: 0,
});

/**
 * Distance between two hulls.
 *
 * @param a,b points, shape [n, 3]
 * @param enough the answer may be any lower bound above this: the walk stops when it is sure to be further
 */
export function hullDistance(a: Float64Array, b: Float64Array, buffers: DistanceBuffers, enough = Number.POSITIVE_INFINITY): number {
  if (a.length === 6 && b.length === 6) return segmentDistance(a, b);
  const { closest, support } = buffers;
  for (let c = 0; c < 3; c++) closest[c] = a[c]! - b[c]!;
  buffers.simplex.set(closest);
  buffers.size = 1;
  let square = dot3(closest, closest);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (square < TOUCHING * TOUCHING) return 0;
    supportOf(a, b, closest, support);
    const along = dot3(closest, support);
    const length = Math.sqrt(square);
    if (along > 0 && along / length > enough) return along / length;
    if (square - along <= GAIN * square || isCorner(buffers)) return length;
    buffers.simplex.set(support, 3 * buffers.size++);
    if (!closestOfSimplex(buffers)) return 0;
    const next = dot3(closest, closest);
    if (next >= square) return Math.sqrt(square);
    square = next;
  }
  return Math.sqrt(square);
}

const dot3 = (a: Float64Array, b: Float64Array): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;

/** Corner of the difference of the hulls that lies furthest against a direction. */
function supportOf(a: Float64Array, b: Float64Array, direction: Float64Array, out: Float64Array): void {
  const i = furthest(a, -direction[0]!, -direction[1]!, -direction[2]!);
  const j = furthest(b, direction[0]!, direction[1]!, direction[2]!);
  for (let c = 0; c < 3; c++) out[c] = a[i + c]! - b[j + c]!;
}

function furthest(points: Float64Array, x: number, y: number, z: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points.length; i += 3) {
    const value = points[i]! * x + points[i + 1]! * y + points[i + 2]! * z;
    if (value > most) {
      most = value;
      best = i;
    }
  }
  return best;
}

/** The new support is a corner already there: nothing nearer can be found. */
function isCorner({ simplex, support, size }: DistanceBuffers): boolean {
  for (let k = 0; k < size; k++) {
    if (simplex[3 * k] === support[0] && simplex[3 * k + 1] === support[1] && simplex[3 * k + 2] === support[2]) return true;
  }
  return false;
}

/** Closest point of the simplex to the origin; corners it does not need are dropped. False when the origin is inside. */
function closestOfSimplex(buffers: DistanceBuffers): boolean {
  const { size, kept } = buffers;
  let count: number;
  if (size === 1) count = ofPoint(buffers, 0);
  else if (size === 2) count = ofSegment(buffers, 0, 1);
  else if (size === 3) count = ofTriangle(buffers, 0, 1, 2);
  else count = ofTetrahedron(buffers);
  if (count === 0) return false;
  const { simplex } = buffers;
  for (let k = 0; k < count; k++) simplex.copyWithin(3 * k, 3 * kept[k]!, 3 * kept[k]! + 3);
  buffers.size = count;
  return true;
}

function ofPoint({ simplex, closest, kept }: DistanceBuffers, i: number): number {
  for (let c = 0; c < 3; c++) closest[c] = simplex[3 * i + c]!;
  kept[0] = i;
  return 1;
}

function ofSegment(buffers: DistanceBuffers, i: number, j: number): number {
  const { simplex, closest, kept } = buffers;
  let along = 0;
  let length = 0;
  for (let c = 0; c < 3; c++) {
    const d = simplex[3 * j + c]! - simplex[3 * i + c]!;
    along -= simplex[3 * i + c]! * d;
    length += d * d;
  }
  if (along <= 0) return ofPoint(buffers, i);
  if (along >= length) return ofPoint(buffers, j);
  const t = along / length;
  for (let c = 0; c < 3; c++) closest[c] = simplex[3 * i + c]! * (1 - t) + simplex[3 * j + c]! * t;
  kept[0] = i;
  kept[1] = j;
  return 2;
}

/** Corners are kept in ascending order, so that they can be moved down in place. */
function ofTriangle(buffers: DistanceBuffers, i: number, j: number, k: number): number {
  const { simplex: s, closest, kept } = buffers;
  const ax = s[3 * i]!,
    ay = s[3 * i + 1]!,
    az = s[3 * i + 2]!;
  const bx = s[3 * j]!,
    by = s[3 * j + 1]!,
    bz = s[3 * j + 2]!;
  const cx = s[3 * k]!,
    cy = s[3 * k + 1]!,
    cz = s[3 * k + 2]!;
  const abx = bx - ax,
    aby = by - ay,
    abz = bz - az;
  const acx = cx - ax,
    acy = cy - ay,
    acz = cz - az;
  const d1 = -(abx * ax + aby * ay + abz * az);
  const d2 = -(acx * ax + acy * ay + acz * az);
  if (d1 <= 0 && d2 <= 0) return ofPoint(buffers, i);
  const d3 = -(abx * bx + aby * by + abz * bz);
  const d4 = -(acx * bx + acy * by + acz * bz);
  if (d3 >= 0 && d4 <= d3) return ofPoint(buffers, j);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return ofSegment(buffers, i, j);
  const d5 = -(abx * cx + aby * cy + abz * cz);
  const d6 = -(acx * cx + acy * cy + acz * cz);
  if (d6 >= 0 && d5 <= d6) return ofPoint(buffers, k);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return ofSegment(buffers, i, k);
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) return ofSegment(buffers, j, k);
  const sum = va + vb + vc;
  if (!(sum > 0)) return ofSegment(buffers, i, j);
  const v = vb / sum;
  const w = vc / sum;
  closest[0] = ax + abx * v + acx * w;
  closest[1] = ay + aby * v + acy * w;
  closest[2] = az + abz * v + acz * w;
  kept[0] = i;
  kept[1] = j;
  kept[2] = k;
  return 3;
}

const FACES = [
  [0, 1, 2, 3],
  [0, 1, 3, 2],
  [0, 2, 3, 1],
  [1, 2, 3, 0],
] as const;

/** 0 when the origin is inside. */
function ofTetrahedron(buffers: DistanceBuffers): number {
  const { closest, kept } = buffers;
  let best = Number.POSITIVE_INFINITY;
  let count = 0;
  let x = 0;
  let y = 0;
  let z = 0;
  let k0 = 0;
  let k1 = 0;
  let k2 = 0;
  for (const [i, j, k, other] of FACES) {
    if (!isOutside(buffers.simplex, i, j, k, other)) continue;
    const found = ofTriangle(buffers, i, j, k);
    const square = dot3(closest, closest);
    if (square >= best) continue;
    best = square;
    count = found;
    x = closest[0]!;
    y = closest[1]!;
    z = closest[2]!;
    k0 = kept[0]!;
    k1 = kept[1]!;
    k2 = kept[2]!;
  }
  closest[0] = x;
  closest[1] = y;
  closest[2] = z;
  kept[0] = k0;
  kept[1] = k1;
  kept[2] = k2;
  return count;
}

/** Whether the origin and the fourth corner lie on different sides of a face; a flat tetrahedron counts as outside of all. */
function isOutside(s: Float64Array, i: number, j: number, k: number, other: number): boolean {
  const ax = s[3 * i]!,
    ay = s[3 * i + 1]!,
    az = s[3 * i + 2]!;
  const ux = s[3 * j]! - ax,
    uy = s[3 * j + 1]! - ay,
    uz = s[3 * j + 2]! - az;
  const vx = s[3 * k]! - ax,
    vy = s[3 * k + 1]! - ay,
    vz = s[3 * k + 2]! - az;
  const nx = uy * vz - uz * vy;
  const ny = uz * vx - ux * vz;
  const nz = ux * vy - uy * vx;
  const origin = -(nx * ax + ny * ay + nz * az);
  const corner = nx * (s[3 * other]! - ax) + ny * (s[3 * other + 1]! - ay) + nz * (s[3 * other + 2]! - az);
  return origin * corner <= 0;
}

/** Distance of two segments, either of which may be a point; shape [2, 3]. */
export function segmentDistance(a: Float64Array, b: Float64Array): number {
  const ux = a[3]! - a[0]!,
    uy = a[4]! - a[1]!,
    uz = a[5]! - a[2]!;
  const vx = b[3]! - b[0]!,
    vy = b[4]! - b[1]!,
    vz = b[5]! - b[2]!;
  const rx = a[0]! - b[0]!,
    ry = a[1]! - b[1]!,
    rz = a[2]! - b[2]!;
  const uu = ux * ux + uy * uy + uz * uz;
  const vv = vx * vx + vy * vy + vz * vz;
  const vr = vx * rx + vy * ry + vz * rz;
  const ur = ux * rx + uy * ry + uz * rz;
  const uv = ux * vx + uy * vy + uz * vz;
  const area = uu * vv - uv * uv;
  let s = area > 1e-14 * uu * vv ? clamp((uv * vr - ur * vv) / area) : 0;
  let t = vv > 0 ? (uv * s + vr) / vv : 0;
  if (t < 0 || t > 1 || !(vv > 0)) {
    t = clamp(t);
    s = uu > 0 ? clamp((uv * t - ur) / uu) : 0;
  }
  return Math.hypot(rx + s * ux - t * vx, ry + s * uy - t * vy, rz + s * uz - t * vz);
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
