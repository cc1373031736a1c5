import { cosine, sine } from '../circle.ts';
import { arcTangent } from '../closed-form/arc-tangent.ts';
/** The way of the tool centre point between two poses: a straight line or an arc, with the rotation spread evenly over it. */
import { identityPose, type Pose } from '../pose.ts';

/** A path over s from 0 to 1; `length` in m, `angle` in rad. */
export interface TcpPath {
  readonly length: number;
  readonly angle: number;
  /** pose at a share of the way, written into out */
  at(s: number, out: Pose): Pose;
}

/** Straight line from one pose to another, turning about one fixed axis. */
export function linePath(from: Pose, to: Pose): TcpPath {
  const dx = to[3]! - from[3]!;
  const dy = to[7]! - from[7]!;
  const dz = to[11]! - from[11]!;
  const turn = turnBetween(from, to);
  return {
    length: Math.hypot(dx, dy, dz),
    angle: turn.angle,
    at(s, out) {
      turned(from, turn, s, out);
      out[3] = from[3]! + dx * s;
      out[7] = from[7]! + dy * s;
      out[11] = from[11]! + dz * s;
      return out;
    },
  };
}

/**
 * Arc of the circle through three positions, turning evenly from the first rotation to the last.
 *
 * @param via a point on the way; its rotation is not used
 * @returns undefined when the three positions lie on a line
 */
export function arcPath(from: Pose, via: Pose, to: Pose): TcpPath | undefined {
  const a = [from[3]!, from[7]!, from[11]!] as const;
  const u = [via[3]! - a[0], via[7]! - a[1], via[11]! - a[2]] as const;
  const v = [to[3]! - a[0], to[7]! - a[1], to[11]! - a[2]] as const;
  const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
  const uu = u[0] ** 2 + u[1] ** 2 + u[2] ** 2;
  const vv = v[0] ** 2 + v[1] ** 2 + v[2] ** 2;
  const nn = n[0] ** 2 + n[1] ** 2 + n[2] ** 2;
  if (nn <= 1e-18 * uu * vv || nn === 0) return undefined;
  const uv = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  const ku = (vv * (uu - uv)) / (2 * nn);
  const kv = (uu * (vv - uv)) / (2 * nn);
  const centre = [a[0] + ku * u[0] + kv * v[0], a[1] + ku * u[1] + kv * v[1], a[2] + ku * u[2] + kv * v[2]] as const;
  const ex = [a[0] - centre[0], a[1] - centre[1], a[2] - centre[2]] as const;
  const size = Math.sqrt(nn);
  const ey = [(n[1] * ex[2] - n[2] * ex[1]) / size, (n[2] * ex[0] - n[0] * ex[2]) / size, (n[0] * ex[1] - n[1] * ex[0]) / size] as const;
  const radius = Math.hypot(...ex);
  const e = [to[3]! - centre[0], to[7]! - centre[1], to[11]! - centre[2]] as const;
  let sweep = arcTangent(e[0] * ey[0] + e[1] * ey[1] + e[2] * ey[2], e[0] * ex[0] + e[1] * ex[1] + e[2] * ex[2]);
  if (sweep < 0) sweep += 2 * Math.PI;
  const turn = turnBetween(from, to);
  return {
    length: radius * sweep,
    angle: turn.angle,
    at(s, out) {
      turned(from, turn, s, out);
      const c = cosine(sweep * s);
      const d = sine(sweep * s);
      out[3] = centre[0] + ex[0] * c + ey[0] * d;
      out[7] = centre[1] + ex[1] * c + ey[1] * d;
      out[11] = centre[2] + ex[2] * c + ey[2] * d;
      return out;
    },
  };
}

interface Turn {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly angle: number;
}

/** Axis (in the world) and angle of the rotation that leads from one pose to another. */
export function turnBetween(from: Pose, to: Pose): Turn {
  const r = identityPose();
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      r[4 * i + j] = to[4 * i]! * from[4 * j]! + to[4 * i + 1]! * from[4 * j + 1]! + to[4 * i + 2]! * from[4 * j + 2]!;
    }
  }
  const x = r[9]! - r[6]!;
  const y = r[2]! - r[8]!;
  const z = r[4]! - r[1]!;
  const size = Math.sqrt(x * x + y * y + z * z);
  const angle = arcTangent(size, r[0]! + r[5]! + r[10]! - 1);
  if (size > 1e-9) return { x: x / size, y: y / size, z: z / size, angle };
  if (angle < 1) return { x: 0, y: 0, z: 1, angle: 0 };
  return halfTurn(r);
}

/** Half a turn: the axis is the largest column of R + I. */
function halfTurn(r: Pose): Turn {
  let best = 0;
  for (let i = 1; i < 3; i++) if (r[5 * i]! > r[5 * best]!) best = i;
  const axis = [0, 1, 2].map((i) => r[4 * i + best]! + (i === best ? 1 : 0));
  const size = Math.hypot(...axis);
  return { x: axis[0]! / size, y: axis[1]! / size, z: axis[2]! / size, angle: Math.PI };
}

/** Rotation part of `from`, turned by a share of the turn. */
export function turned(from: Pose, turn: Turn, s: number, out: Pose): void {
  const { x, y, z } = turn;
  const c = cosine(turn.angle * s);
  const d = sine(turn.angle * s);
  const v = 1 - c;
  const m00 = c + x * x * v;
  const m01 = x * y * v - z * d;
  const m02 = x * z * v + y * d;
  const m10 = y * x * v + z * d;
  const m11 = c + y * y * v;
  const m12 = y * z * v - x * d;
  const m20 = z * x * v - y * d;
  const m21 = z * y * v + x * d;
  const m22 = c + z * z * v;
  for (let j = 0; j < 3; j++) {
    const a = from[j]!;
    const b = from[4 + j]!;
    const e = from[8 + j]!;
    out[j] = m00 * a + m01 * b + m02 * e;
    out[4 + j] = m10 * a + m11 * b + m12 * e;
    out[8 + j] = m20 * a + m21 * b + m22 * e;
  }
}
