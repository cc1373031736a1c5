/**
 * A serial chain: fixed offsets and joints from the base to the flange, with couplings between drives and joints.
 *
 * Transform of the flange: the product over the rows of Trans(xyz) Rz(yaw) Ry(pitch) Rx(roll) J(axis, sum of drive * q).
 * A row is a joint that a drive moves, a passive joint that follows several drives (parallelogram, level wrist), or fixed.
 */
import { identityPose, invertPose, type Pose, poseOf } from './pose.ts';

/** Joint values, one per drive: rad for revolute axes, m for prismatic ones. */
export type JointVector = Float64Array;

export type JointType = 'revolute' | 'prismatic' | 'fixed';

/** One row of a chain as a catalog or a URDF file gives it. Lengths in m, angles in rad. */
export interface ChainRow {
  readonly name?: string | undefined;
  readonly type: JointType;
  readonly xyz: readonly number[];
  /** roll, pitch, yaw */
  readonly rpy: readonly number[];
  /** direction of the joint in its own frame; needed unless fixed */
  readonly axis?: readonly number[] | undefined;
  /** how much the joint turns per unit of each drive; shape [axes], missing means 0 */
  readonly drive?: readonly number[] | undefined;
  /** moved by a linkage, not by its own drive */
  readonly passive?: boolean | undefined;
}

/** One row of a Denavit-Hartenberg table: Rz(theta) Tz(d) Tx(a) Rx(alpha), or Craig's modified order of the same four. */
export interface DhRow {
  readonly thetaOffset: number;
  readonly d: number;
  readonly a: number;
  readonly alpha: number;
  /** a prismatic row adds the joint value to d */
  readonly type?: 'revolute' | 'prismatic' | undefined;
}

/** Lower and upper limits per axis, rad or m; an infinite pair means that the axis is not limited. */
export type JointRange = readonly (readonly [number, number])[];

export const FIXED = 0;
export const REVOLUTE = 1;
export const PRISMATIC = 2;

/** A chain ready to be computed with: columns by row, frozen once built. */
export interface Chain {
  readonly axes: number;
  readonly rows: number;
  readonly names: readonly string[];
  /** shape [rows]: FIXED, REVOLUTE or PRISMATIC */
  readonly types: Uint8Array;
  /** shape [rows]: 1 where a linkage moves the joint */
  readonly passive: Uint8Array;
  /** shape [rows, 12]: the row's fixed pose */
  readonly offsets: Float64Array;
  /** shape [rows, 3]: unit joint directions */
  readonly directions: Float64Array;
  /** shape [rows, axes] */
  readonly drives: Float64Array;
  /** shape [axes]: REVOLUTE or PRISMATIC */
  readonly axisTypes: Uint8Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** world to the chain's base, m */
  readonly base: Pose;
  /** flange to tool centre point */
  readonly tool: Pose;
  readonly baseInverse: Pose;
  readonly toolInverse: Pose;
}

export interface ChainOptions {
  /** shape [axes]; without it axes are not limited */
  readonly range?: JointRange | undefined;
  /** rotations within this angle of a quarter turn are taken as the quarter turn; catalog rotations are rounded to 1e-6 */
  readonly snap?: number | undefined;
}

/** Rounding of catalog rotations (six decimals) leaves up to 5e-7 rad; taken as exact within 1e-5 rad. */
export const CATALOG_SNAP = 1e-5;

/**
 * A chain from origin / rotation / axis rows.
 *
 * @param rows base to flange; the axes are counted from the longest `drive`
 * @throws RangeError when a joint has a zero axis, no drive, or an axis has its limits upside down
 */
export function chainFromRows(rows: readonly ChainRow[], options: ChainOptions = {}): Chain {
  const axes = rows.reduce((most, row) => Math.max(most, row.type === 'fixed' ? 0 : (row.drive?.length ?? 0)), 0);
  const snap = options.snap ?? CATALOG_SNAP;
  const offsets = new Float64Array(rows.length * 12);
  rows.forEach((row, index) => {
    const [roll, pitch, yaw] = row.rpy.map((angle) => snapped(angle, snap));
    offsets.set(poseOf(row.xyz[0]!, row.xyz[1]!, row.xyz[2]!, roll, pitch, yaw), index * 12);
  });
  return assemble(rows, offsets, axes, options);
}

/** A chain from standard DH rows: T_i = Rz(theta) Tz(d) Tx(a) Rx(alpha). */
export function chainFromDh(table: readonly DhRow[], options: ChainOptions = {}): Chain {
  const rows: ChainRow[] = table.map((row, index) => dhJoint(row, index, table.length));
  rows.push({ name: 'flange', type: 'fixed', xyz: [0, 0, 0], rpy: [0, 0, 0] });
  const offsets = new Float64Array(rows.length * 12);
  offsets.set(identityPose(), 0);
  for (let i = 0; i < rows.length; i++) {
    const before = table[i - 1];
    const own = table[i];
    const tail = before === undefined ? identityPose() : dhTail(before);
    offsets.set(own === undefined ? tail : turnedAboutZ(tail, own.thetaOffset), i * 12);
  }
  return assemble(rows, offsets, table.length, options);
}

/** A chain from modified (Craig) DH rows: T_i = Rx(alpha_{i-1}) Tx(a_{i-1}) Rz(theta) Tz(d); row i holds alpha and a of i - 1. */
export function chainFromModifiedDh(table: readonly DhRow[], options: ChainOptions = {}): Chain {
  const rows: ChainRow[] = table.map((row, index) => dhJoint(row, index, table.length));
  const offsets = new Float64Array(rows.length * 12);
  table.forEach((row, index) => {
    const turned = turnedAboutZ(poseOf(row.a, 0, 0, row.alpha), row.thetaOffset);
    for (let r = 0; r < 3; r++) turned[4 * r + 3]! += turned[4 * r + 2]! * row.d;
    offsets.set(turned, index * 12);
  });
  return assemble(rows, offsets, table.length, options);
}

/** The same chain carrying a tool: poses are then those of the tool centre point. */
export function withTool(chain: Chain, tool: Pose): Chain {
  return { ...chain, tool: tool.slice(), toolInverse: invertPose(tool, identityPose()) };
}

/** The same chain standing elsewhere: poses are then given in the world. */
export function withBase(chain: Chain, base: Pose): Chain {
  return { ...chain, base: base.slice(), baseInverse: invertPose(base, identityPose()) };
}

function assemble(rows: readonly ChainRow[], offsets: Float64Array, axes: number, options: ChainOptions): Chain {
  const directions = new Float64Array(rows.length * 3);
  const drives = new Float64Array(rows.length * axes);
  const types = new Uint8Array(rows.length);
  const passive = new Uint8Array(rows.length);
  const axisTypes = new Uint8Array(axes);
  rows.forEach((row, index) => {
    if (row.type === 'fixed') return;
    types[index] = row.type === 'revolute' ? REVOLUTE : PRISMATIC;
    passive[index] = row.passive === true ? 1 : 0;
    directions.set(unitAxis(row, index), index * 3);
    drives.set(driveOf(row, index), index * axes);
    for (let a = 0; a < axes; a++) if (drives[index * axes + a] !== 0 && row.passive !== true) axisTypes[a] = types[index]!;
  });
  for (let a = 0; a < axes; a++) if (axisTypes[a] === FIXED) throw new RangeError(`axis ${a + 1} moves no joint`);
  const lower = new Float64Array(axes).fill(Number.NEGATIVE_INFINITY);
  const upper = new Float64Array(axes).fill(Number.POSITIVE_INFINITY);
  options.range?.forEach(([from, to], axis) => {
    if (!(from <= to)) throw new RangeError(`limits of axis ${axis + 1} are upside down: ${from} to ${to}`);
    lower[axis] = from;
    upper[axis] = to;
  });
  return {
    axes,
    rows: rows.length,
    names: rows.map((row, index) => row.name ?? `row_${index + 1}`),
    types,
    passive,
    offsets,
    directions,
    drives,
    axisTypes,
    lower,
    upper,
    base: identityPose(),
    tool: identityPose(),
    baseInverse: identityPose(),
    toolInverse: identityPose(),
  };
}

function unitAxis(row: ChainRow, index: number): number[] {
  const axis = row.axis ?? [0, 0, 0];
  const length = Math.hypot(axis[0]!, axis[1]!, axis[2]!);
  if (!(length > 1e-9)) throw new RangeError(`joint ${row.name ?? index + 1} has a zero axis`);
  return axis.map((value) => value / length);
}

function driveOf(row: ChainRow, index: number): readonly number[] {
  const drive = row.drive ?? [];
  if (!drive.some((share) => share !== 0)) throw new RangeError(`joint ${row.name ?? index + 1} is moved by no drive`);
  return drive;
}

function dhJoint(row: DhRow, index: number, axes: number): ChainRow {
  const drive = Array.from({ length: axes }, (_, axis) => (axis === index ? 1 : 0));
  return { name: `joint_${index + 1}`, type: row.type ?? 'revolute', xyz: [0, 0, 0], rpy: [0, 0, 0], axis: [0, 0, 1], drive };
}

/** Tz(d) Tx(a) Rx(alpha) */
const dhTail = (row: DhRow): Pose => poseOf(row.a, 0, row.d, row.alpha);

/** pose * Rz(angle) */
function turnedAboutZ(pose: Pose, angle: number): Pose {
  const turn = poseOf(0, 0, 0, 0, 0, angle);
  for (let r = 0; r < 3; r++) {
    const x = pose[4 * r]!;
    const y = pose[4 * r + 1]!;
    pose[4 * r] = x * turn[0]! + y * turn[4]!;
    pose[4 * r + 1] = x * turn[1]! + y * turn[5]!;
  }
  return pose;
}

function snapped(angle: number, within: number): number {
  const quarter = Math.round(angle / (Math.PI / 2)) * (Math.PI / 2);
  return Math.abs(angle - quarter) <= within ? quarter : angle;
}
