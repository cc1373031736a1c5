/** Rounding of the corner between two straight ways: an arc that leaves the one and joins the other at the same distance from the corner. */
import { cosine, sine } from '../circle.ts';
import { arcTangent } from '../closed-form/arc-tangent.ts';
import { identityPose, type Pose } from '../pose.ts';
import { linePath, type TcpPath, turnBetween, turned } from './tcp-path.ts';

/** A straight way from pose to pose. */
export interface Leg {
  readonly from: Pose;
  readonly to: Pose;
}

/** The arc of a rounded corner; `cutM` of both ways is left out for it, its radius is `cutM / tan(angle / 2)`. */
export interface Corner {
  readonly cutM: number;
  readonly radiusM: number;
  readonly arc: TcpPath;
}

/** Ways that turn less than this run on as one; those that turn back by all but this much have to stop. */
const STRAIGHT_RAD = 1e-6;
const BACK_RAD = Math.PI - 0.02;

/**
 * The corner between two ways.
 *
 * @param zoneM how far from the corner the tool may leave its way; at most half of either way is used
 * @returns null where the tool has to stop: it turns back, or one of the ways only turns in place
 */
export function cornerBetween(first: Leg, second: Leg, zoneM: number): Corner | null {
  const u = directionOf(first);
  const v = directionOf(second);
  if (u === null || v === null) return null;
  const cosAngle = Math.min(1, Math.max(-1, u.x * v.x + u.y * v.y + u.z * v.z));
  const cross = Math.hypot(u.y * v.z - u.z * v.y, u.z * v.x - u.x * v.z, u.x * v.y - u.y * v.x);
  const angle = arcTangent(cross, cosAngle);
  if (angle > BACK_RAD) return null;
  const cutM = Math.min(zoneM, u.length / 2, v.length / 2);
  const start = linePath(first.from, first.to).at(1 - cutM / u.length, identityPose());
  const end = linePath(second.from, second.to).at(cutM / v.length, identityPose());
  if (angle < STRAIGHT_RAD) return { cutM, radiusM: Number.POSITIVE_INFINITY, arc: linePath(start, end) };
  const radiusM = (cutM * (1 + cosAngle)) / cross;
  const n = { x: (v.x - u.x * cosAngle) / cross, y: (v.y - u.y * cosAngle) / cross, z: (v.z - u.z * cosAngle) / cross };
  const turn = turnBetween(start, end);
  const at = (s: number, out: Pose): Pose => {
    turned(start, turn, s, out);
    const ahead = radiusM * sine(angle * s);
    const aside = radiusM * (1 - cosine(angle * s));
    out[3] = start[3]! + u.x * ahead + n.x * aside;
    out[7] = start[7]! + u.y * ahead + n.y * aside;
    out[11] = start[11]! + u.z * ahead + n.z * aside;
    return out;
  };
  return { cutM, radiusM, arc: { length: radiusM * angle, angle: turn.angle, at } };
}

function directionOf({ from, to }: Leg): { x: number; y: number; z: number; length: number } | null {
  const [x, y, z] = [to[3]! - from[3]!, to[7]! - from[7]!, to[11]! - from[11]!];
  const length = Math.hypot(x, y, z);
  return length > 0 ? { x: x / length, y: y / length, z: z / length, length } : null;
}
