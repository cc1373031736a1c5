/** The Jacobian of a chain, and how near to a singular position it stands. */
import { type Chain, type JointVector, PRISMATIC, REVOLUTE } from './chain.ts';
import { forward, linkFrames } from './forward.ts';
import { identityPose, POSE_SIZE, type Pose } from './pose.ts';

/**
 * Geometric Jacobian at the tool centre point, in world directions.
 *
 * @param out shape [6, axes], row-major: velocity in m per unit of the axis, then angular velocity in rad; written into and returned
 */
export function jacobian(chain: Chain, joints: JointVector, out: Float64Array): Float64Array {
  const frames = linkFrames(chain, joints, new Float64Array(chain.rows * POSE_SIZE));
  const tip = forward(chain, joints, identityPose());
  return jacobianFrom(chain, frames, tip, out);
}

/** The same from frames that are already known. */
export function jacobianFrom(chain: Chain, frames: Float64Array, tip: Pose, out: Float64Array): Float64Array {
  const n = chain.axes;
  out.fill(0);
  for (let row = 0; row < chain.rows; row++) {
    const type = chain.types[row]!;
    if (type !== REVOLUTE && type !== PRISMATIC) continue;
    const f = row * POSE_SIZE;
    const d = row * 3;
    const ux = chain.directions[d]!;
    const uy = chain.directions[d + 1]!;
    const uz = chain.directions[d + 2]!;
    const x = frames[f]! * ux + frames[f + 1]! * uy + frames[f + 2]! * uz;
    const y = frames[f + 4]! * ux + frames[f + 5]! * uy + frames[f + 6]! * uz;
    const z = frames[f + 8]! * ux + frames[f + 9]! * uy + frames[f + 10]! * uz;
    const rx = tip[3]! - frames[f + 3]!;
    const ry = tip[7]! - frames[f + 7]!;
    const rz = tip[11]! - frames[f + 11]!;
    for (let axis = 0; axis < n; axis++) {
      const share = chain.drives[row * n + axis]!;
      if (share === 0) continue;
      if (type === PRISMATIC) {
        out[axis]! += share * x;
        out[n + axis]! += share * y;
        out[2 * n + axis]! += share * z;
      } else {
        out[axis]! += share * (y * rz - z * ry);
        out[n + axis]! += share * (z * rx - x * rz);
        out[2 * n + axis]! += share * (x * ry - y * rx);
        out[3 * n + axis]! += share * x;
        out[4 * n + axis]! += share * y;
        out[5 * n + axis]! += share * z;
      }
    }
  }
  return out;
}

/**
 * Singular values of a matrix, largest first, by one-sided Jacobi rotations (Hestenes 1958): small values keep their digits.
 *
 * @param matrix shape [rows, columns], row-major; not changed
 */
export function singularValues(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const a = matrix.slice();
  for (let sweep = 0; sweep < 40; sweep++) {
    let off = 0;
    for (let p = 0; p < columns - 1; p++) for (let q = p + 1; q < columns; q++) off = Math.max(off, rotatePair(a, rows, columns, p, q));
    if (off < 1e-15) break;
  }
  const values = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    let square = 0;
    for (let r = 0; r < rows; r++) square += a[r * columns + c]! ** 2;
    values[c] = Math.sqrt(square);
  }
  return values.sort().reverse();
}

/** Makes two columns orthogonal; returns how far from it they were. */
function rotatePair(a: Float64Array, rows: number, columns: number, p: number, q: number): number {
  let pp = 0;
  let qq = 0;
  let pq = 0;
  for (let r = 0; r < rows * columns; r += columns) {
    pp += a[r + p]! * a[r + p]!;
    qq += a[r + q]! * a[r + q]!;
    pq += a[r + p]! * a[r + q]!;
  }
  const scale = Math.sqrt(pp * qq);
  if (scale === 0 || Math.abs(pq) <= 1e-16 * scale) return 0;
  const zeta = (qq - pp) / (2 * pq);
  const t = Math.sign(zeta || 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = c * t;
  for (let r = 0; r < rows * columns; r += columns) {
    const x = a[r + p]!;
    const y = a[r + q]!;
    a[r + p] = c * x - s * y;
    a[r + q] = s * x + c * y;
  }
  return Math.abs(pq) / scale;
}

/** Measures of a position: how many directions the tool can move in, and how well. */
export interface Dexterity {
  /** number of singular values above the threshold */
  readonly rank: number;
  /** product of the singular values (Yoshikawa's measure for a square Jacobian) */
  readonly manipulability: number;
  /** smallest singular value, mixed units of m and rad per unit of the axis */
  readonly smallest: number;
}

/** Singular values up to this count as zero for the rank. */
export const RANK_THRESHOLD = 1e-9;

export function dexterity(chain: Chain, joints: JointVector, threshold = RANK_THRESHOLD): Dexterity {
  const values = singularValues(jacobian(chain, joints, new Float64Array(6 * chain.axes)), 6, chain.axes).subarray(
    0,
    Math.min(6, chain.axes),
  );
  let rank = 0;
  let manipulability = 1;
  for (const value of values) {
    if (value > threshold) rank++;
    manipulability *= value;
  }
  return { rank, manipulability, smallest: values.at(-1)! };
}
