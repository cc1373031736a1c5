import { cosine, sine } from './circle.ts';
/**
 * Delta robot: three turning upper arms on a base, three parallelogram lower arms, a platform that stays level; a fourth axis turns the tool.
 *
 * Base triangle and platform by their radii (centre to joint), the first arm along x, the others at 120°; z up, the platform below the
 * base. Angles: 0 with the upper arm level and pointing outward, positive downward. Inverse: each arm is a circle against a sphere
 * (Clavel 1991); forward: the lowest point of three spheres.
 */

export interface DeltaSize {
  readonly baseRadiusM: number;
  readonly platformRadiusM: number;
  readonly upperArmM: number;
  readonly lowerArmM: number;
}

/** Platform centre in the base's frame, m. */
export type DeltaPoint = readonly [number, number, number];

const TURNS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3] as const;

/**
 * Angles of the three upper arms for a platform position, elbows outward (the way these robots are built).
 *
 * @returns shape [3], rad; null when the lower arms cannot reach
 */
export function deltaInverse(size: DeltaSize, [x, y, z]: DeltaPoint): Float64Array | null {
  const out = new Float64Array(3);
  for (let arm = 0; arm < 3; arm++) {
    const c = cosine(TURNS[arm]!);
    const s = sine(TURNS[arm]!);
    // the platform joint seen in the plane of the arm: ahead of the shoulder, beside its plane, above it
    const ahead = x * c + y * s + size.platformRadiusM - size.baseRadiusM;
    const beside = y * c - x * s;
    // (ahead - U cos q)^2 + (z + U sin q)^2 = L^2 - beside^2
    const k = (ahead * ahead + z * z + beside * beside + size.upperArmM ** 2 - size.lowerArmM ** 2) / (2 * size.upperArmM);
    const far = Math.hypot(ahead, z);
    if (!(far > 0) || Math.abs(k) > far) return null;
    // ahead cos q - z sin q = k, the elbow further out
    out[arm] = Math.atan2(-z, ahead) - Math.acos(Math.min(1, Math.max(-1, k / far)));
    if (out[arm]! < -Math.PI) out[arm]! += 2 * Math.PI;
  }
  return out;
}

/**
 * Platform position for the angles of the upper arms: the lower of the two points where the lower arms meet.
 *
 * @returns null when they do not meet
 */
export function deltaForward(size: DeltaSize, angles: ArrayLike<number>): DeltaPoint | null {
  const centres = TURNS.map((turn, arm) => {
    const out = size.baseRadiusM - size.platformRadiusM + size.upperArmM * cosine(angles[arm]!);
    return [out * cosine(turn), out * sine(turn), -size.upperArmM * sine(angles[arm]!)] as const;
  });
  const [p, q, r] = centres as unknown as readonly [DeltaPoint, DeltaPoint, DeltaPoint];
  return meetingBelow(p, q, r, size.lowerArmM);
}

/** Lower point at a distance from three centres (trilateration in the frame of the three). */
function meetingBelow(p: DeltaPoint, q: DeltaPoint, r: DeltaPoint, radius: number): DeltaPoint | null {
  const u = minus(q, p);
  const d = Math.hypot(...u);
  if (!(d > 0)) return null;
  const ex = scaled(u, 1 / d);
  const w = minus(r, p);
  const i = dot(ex, w);
  const across = minus(w, scaled(ex, i));
  const j = Math.hypot(...across);
  if (!(j > 0)) return null;
  const ey = scaled(across, 1 / j);
  const ez = [ex[1] * ey[2] - ex[2] * ey[1], ex[2] * ey[0] - ex[0] * ey[2], ex[0] * ey[1] - ex[1] * ey[0]] as const;
  const a = d / 2;
  const b = (i * i + j * j - 2 * i * a) / (2 * j);
  const square = radius * radius - a * a - b * b;
  if (square < 0) return null;
  const h = Math.sqrt(square) * (ez[2] > 0 ? -1 : 1);
  return [0, 1, 2].map((c) => p[c]! + a * ex[c]! + b * ey[c]! + h * ez[c]!) as unknown as DeltaPoint;
}

const minus = (a: DeltaPoint, b: DeltaPoint): DeltaPoint => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = (a: DeltaPoint, by: number): DeltaPoint => [a[0] * by, a[1] * by, a[2] * by];
const dot = (a: DeltaPoint, b: DeltaPoint): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
