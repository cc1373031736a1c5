/** Forward kinematics: from joint values to the pose of the tool centre point, and to every link's frame. */
import { type Chain, type JointVector, PRISMATIC, REVOLUTE } from './chain.ts';
import { cosine, sine } from './circle.ts';
import { multiplyPoses, POSE_SIZE, type Pose } from './pose.ts';

/**
 * Pose of the tool centre point in the world (base * chain * tool).
 *
 * @param joints shape [axes], rad or m; limits are not checked here
 * @param out    written into and returned
 */
export function forward(chain: Chain, joints: JointVector, out: Pose): Pose {
  out.set(chain.base);
  for (let row = 0; row < chain.rows; row++) advance(chain, row, joints, out);
  return multiplyPoses(out, chain.tool, out);
}

/**
 * Frame of every row after its joint has moved, in the world: the frames that link shapes hang on.
 *
 * @param out shape [rows, 12], written into and returned
 */
export function linkFrames(chain: Chain, joints: JointVector, out: Float64Array): Float64Array {
  const frame = new Float64Array(POSE_SIZE);
  frame.set(chain.base);
  for (let row = 0; row < chain.rows; row++) {
    advance(chain, row, joints, frame);
    out.set(frame, row * POSE_SIZE);
  }
  return out;
}

/** How far a row's joint has moved: the sum of its drives. */
export function rowValue(chain: Chain, row: number, joints: JointVector): number {
  let value = 0;
  for (let axis = 0; axis < chain.axes; axis++) value += chain.drives[row * chain.axes + axis]! * joints[axis]!;
  return value;
}

function advance(chain: Chain, row: number, joints: JointVector, frame: Pose): void {
  offsetBy(chain, row, frame);
  const type = chain.types[row]!;
  if (type === REVOLUTE) {
    const angle = rowValue(chain, row, joints);
    turn(frame, chain.directions, row * 3, cosine(angle), sine(angle));
  } else if (type === PRISMATIC) slide(frame, chain.directions, row * 3, rowValue(chain, row, joints));
}

/** frame * the row's fixed pose */
function offsetBy(chain: Chain, row: number, frame: Pose): void {
  const o = chain.offsets;
  const at = row * POSE_SIZE;
  const o00 = o[at]!,
    o01 = o[at + 1]!,
    o02 = o[at + 2]!,
    ox = o[at + 3]!;
  const o10 = o[at + 4]!,
    o11 = o[at + 5]!,
    o12 = o[at + 6]!,
    oy = o[at + 7]!;
  const o20 = o[at + 8]!,
    o21 = o[at + 9]!,
    o22 = o[at + 10]!,
    oz = o[at + 11]!;
  for (let r = 0; r < 12; r += 4) {
    const a = frame[r]!,
      b = frame[r + 1]!,
      c = frame[r + 2]!;
    frame[r + 3]! += a * ox + b * oy + c * oz;
    frame[r] = a * o00 + b * o10 + c * o20;
    frame[r + 1] = a * o01 + b * o11 + c * o21;
    frame[r + 2] = a * o02 + b * o12 + c * o22;
  }
}

/** frame * rotation about a unit direction (Rodrigues), with the aligned directions written out. */
function turn(frame: Pose, directions: Float64Array, at: number, c: number, s: number): void {
  const x = directions[at]!;
  const y = directions[at + 1]!;
  const z = directions[at + 2]!;
  if (x === 0 && y === 0) {
    mixColumns(frame, 0, 1, c, z * s);
    return;
  }
  if (y === 0 && z === 0) {
    mixColumns(frame, 1, 2, c, x * s);
    return;
  }
  if (x === 0 && z === 0) {
    mixColumns(frame, 2, 0, c, y * s);
    return;
  }
  const v = 1 - c;
  for (let r = 0; r < 12; r += 4) {
    const a = frame[r]!,
      b = frame[r + 1]!,
      d = frame[r + 2]!;
    frame[r] = a * (c + x * x * v) + b * (y * x * v + z * s) + d * (z * x * v - y * s);
    frame[r + 1] = a * (x * y * v - z * s) + b * (c + y * y * v) + d * (z * y * v + x * s);
    frame[r + 2] = a * (x * z * v + y * s) + b * (y * z * v - x * s) + d * (c + z * z * v);
  }
}

function mixColumns(frame: Pose, first: number, second: number, c: number, s: number): void {
  for (let r = 0; r < 12; r += 4) {
    const a = frame[r + first]!;
    const b = frame[r + second]!;
    frame[r + first] = a * c + b * s;
    frame[r + second] = b * c - a * s;
  }
}

function slide(frame: Pose, directions: Float64Array, at: number, distance: number): void {
  const x = directions[at]! * distance;
  const y = directions[at + 1]! * distance;
  const z = directions[at + 2]! * distance;
  for (let r = 0; r < 12; r += 4) frame[r + 3]! += frame[r]! * x + frame[r + 1]! * y + frame[r + 2]! * z;
}
