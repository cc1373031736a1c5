/** All inverse solutions of a pose, in drive values, before limits are looked at. */
import { type Chain, FIXED, type JointVector, REVOLUTE } from './chain.ts';
import { type AlignedOffsets, alignedOffsets, meetsPose } from './closed-form/aligned.ts';
import { type ArmKind, type ClosedForm, principal } from './closed-form/closed-form.ts';
import { gantryOf } from './closed-form/gantry.ts';
import { offsetWristOf } from './closed-form/offset-wrist.ts';
import { parallelWristOf } from './closed-form/parallel-wrist.ts';
import { scaraOf } from './closed-form/scara.ts';
import { type Screws, screwsOf } from './closed-form/screws.ts';
import { sphericalWristOf } from './closed-form/spherical-wrist.ts';
import { forward, rowValue } from './forward.ts';
import { type DescentBuffers, descend, descentBuffers, haltonStart } from './numeric-inverse.ts';
import { identityPose, multiplyPoses, type Pose, poseDifference } from './pose.ts';

/** An inverse solution counts when the chain run forward meets the pose within this (m, direction cosine). */
export const FORWARD_CHECK = 1e-9;

/** Closed form, couplings and buffers of a chain's shape: made once, shared by all tools and bases of the same arm. */
export interface InverseKit {
  readonly kind: ArmKind;
  readonly screws: Screws;
  readonly form: ClosedForm | undefined;
  /** row index of each moving joint */
  readonly moving: Int32Array;
  /** moving joints that have a drive of their own, and the inverse of their coupling; shapes [axes], [axes, axes] */
  readonly driven: Int32Array;
  readonly decoupling: Float64Array;
  /** whether every row is moved by the drive of its own number, so that row values are drive values */
  readonly direct: boolean;
  /** for the quick forward check, where rows are drives and the closed form keeps cosines and sines */
  readonly aligned: AlignedOffsets | undefined;
  readonly nearRows: Float64Array;
  readonly rowValues: Float64Array;
  /** shape [most branches, axes] */
  readonly found: Float64Array;
  /** shape [most branches]: how far each is from where the arm stands */
  readonly distances: Float64Array;
  readonly candidate: JointVector;
  readonly flange: Pose;
  readonly tip: Pose;
  readonly buffers: DescentBuffers;
}

/** Branches looked for by a numeric search, and the starts it makes. */
const NUMERIC_BRANCHES = 16;
const NUMERIC_STARTS = 48;
const NUMERIC_ITERATIONS = 60;

/** Two solutions are the same within this, rad or m. */
const SAME = 1e-7;

const kits = new WeakMap<Float64Array, InverseKit>();

/** The kit of a chain; a pure function of its rows, remembered as long as the chain lives. */
export function inverseKit(chain: Chain): InverseKit {
  let kit = kits.get(chain.offsets);
  if (kit === undefined) {
    kit = makeKit(chain);
    kits.set(chain.offsets, kit);
  }
  return kit;
}

/**
 * Every branch for a target of the tool centre point, in (-pi, pi] for turning axes, each checked forward.
 *
 * Closed forms give all of them. A numeric search gives those it finds from a fixed set of starts, and stops at the first when `all` is false.
 *
 * @param near value of each axis, taken where an axis is free (singular pose); shape [axes]
 * @returns count; branch b stands in kit.found at [b * axes]
 */
export function findBranches(chain: Chain, kit: InverseKit, target: Pose, near: JointVector, all: boolean): number {
  if (kit.form === undefined) return searchBranches(chain, kit, target, near, all);
  const raw = solveRaw(chain, kit, target, near);
  const n = chain.axes;
  let count = 0;
  for (let b = 0; b < raw; b++) {
    if (!meetsByPairs(kit, b)) {
      for (let a = 0; a < n; a++) kit.candidate[a] = kit.found[b * n + a]!;
      if (!meets(chain, kit, target)) continue;
      for (let a = 0; a < n; a++) kit.found[b * n + a] = kit.candidate[a]!;
    }
    if (count < b) kit.found.copyWithin(count * n, b * n, (b + 1) * n);
    count++;
  }
  return count;
}

/** Branches of the closed form as drive values in kit.found, not yet checked. */
export function solveRaw(chain: Chain, kit: InverseKit, target: Pose, near: JointVector): number {
  multiplyPoses(chain.baseInverse, target, kit.flange);
  multiplyPoses(kit.flange, chain.toolInverse, kit.flange);
  for (let i = 0; i < kit.moving.length; i++) kit.nearRows[i] = rowValue(chain, kit.moving[i]!, near);
  const raw = kit.form!.solve(kit.flange, kit.nearRows, kit.direct ? kit.found : kit.rowValues);
  if (!kit.direct) for (let b = 0; b < raw; b++) decouple(chain, kit, b);
  return raw;
}

/** Drive values from row values: turns of a full circle do not matter, so each is brought into (-pi, pi]. */
function decouple(chain: Chain, kit: InverseKit, branch: number): void {
  const n = chain.axes;
  const at = branch * kit.moving.length;
  for (let a = 0; a < n; a++) {
    let value = 0;
    for (let k = 0; k < n; k++) value += kit.decoupling[a * n + k]! * kit.rowValues[at + kit.driven[k]!]!;
    kit.found[branch * n + a] = chain.axisTypes[a] === REVOLUTE ? principal(value) : value;
  }
}

/** The quick check: forward from the cosines and sines that the solver found. False when it keeps none, or they miss the pose. */
function meetsByPairs(kit: InverseKit, branch: number): boolean {
  if (kit.aligned === undefined) return false;
  return meetsPose(kit.aligned, kit.form!.pairs, 2 * branch * kit.moving.length, kit.flange, FORWARD_CHECK / 10);
}

/** Runs the candidate forward; what rounding of the catalog's rotations left is removed by Newton steps. */
export function meets(chain: Chain, kit: InverseKit, target: Pose): boolean {
  const difference = poseDifference(forward(chain, kit.candidate, kit.tip), target);
  if (difference <= FORWARD_CHECK / 10) return true;
  if (!(difference < 1e-4)) return false;
  return descend(chain, target, kit.candidate, 6, false, kit.buffers) <= FORWARD_CHECK;
}

/** Stores the candidate unless an equal one is there. */
function keep(chain: Chain, kit: InverseKit, count: number): boolean {
  const n = chain.axes;
  for (let b = 0; b < count; b++) {
    let equal = true;
    for (let a = 0; a < n && equal; a++) {
      const difference = Math.abs(kit.found[b * n + a]! - kit.candidate[a]!);
      equal = difference < SAME || (difference > 2 * Math.PI - SAME && chain.axisTypes[a] === REVOLUTE && principal(difference) < SAME);
    }
    if (equal) return false;
  }
  kit.found.set(kit.candidate, count * n);
  return true;
}

function searchBranches(chain: Chain, kit: InverseKit, target: Pose, near: JointVector, all: boolean): number {
  let count = 0;
  for (let start = -1; start < NUMERIC_STARTS && count < NUMERIC_BRANCHES; start++) {
    if (start < 0) kit.candidate.set(near);
    else haltonStart(chain, start, kit.candidate);
    if (descend(chain, target, kit.candidate, NUMERIC_ITERATIONS, true, kit.buffers) > FORWARD_CHECK) continue;
    for (let a = 0; a < chain.axes; a++) {
      if (chain.axisTypes[a] === REVOLUTE && !Number.isFinite(chain.upper[a]!)) kit.candidate[a] = principal(kit.candidate[a]!);
    }
    if (keep(chain, kit, count)) count++;
    if (!all && count > 0) return count;
  }
  return count;
}

function makeKit(chain: Chain): InverseKit {
  const screws = screwsOf(chain);
  const moving: number[] = [];
  for (let row = 0; row < chain.rows; row++) if (chain.types[row] !== FIXED) moving.push(row);
  const driven = moving.map((_, index) => index).filter((index) => chain.passive[moving[index]!] === 0);
  const decoupling =
    driven.length === chain.axes
      ? inverseCoupling(
          chain,
          driven.map((index) => moving[index]!),
        )
      : undefined;
  const form =
    decoupling === undefined
      ? undefined
      : (sphericalWristOf(screws) ?? parallelWristOf(screws) ?? scaraOf(screws) ?? offsetWristOf(screws) ?? gantryOf(screws));
  const direct = decoupling !== undefined && moving.length === chain.axes && isIdentity(decoupling, chain.axes);
  const branches = Math.max(form?.branches ?? 0, NUMERIC_BRANCHES);
  return {
    kind: form?.kind ?? 'numeric',
    screws,
    form,
    moving: Int32Array.from(moving),
    distances: new Float64Array(branches),
    driven: Int32Array.from(driven),
    decoupling: decoupling ?? new Float64Array(0),
    direct,
    aligned: direct && form !== undefined && form.pairs.length > 0 ? alignedOffsets(chain) : undefined,
    nearRows: new Float64Array(moving.length),
    rowValues: new Float64Array(moving.length * branches),
    found: new Float64Array(chain.axes * branches),
    candidate: new Float64Array(chain.axes),
    flange: identityPose(),
    tip: identityPose(),
    buffers: descentBuffers(chain),
  };
}

const isIdentity = (matrix: Float64Array, n: number): boolean => matrix.every((value, index) => value === (index % (n + 1) === 0 ? 1 : 0));

/** Inverse of the coupling matrix of the driven rows (Gauss-Jordan); undefined when it has none. */
function inverseCoupling(chain: Chain, rows: readonly number[]): Float64Array | undefined {
  const n = chain.axes;
  const a = rows.map((row, r) => [
    ...chain.drives.subarray(row * n, (row + 1) * n),
    ...Array.from({ length: n }, (_, c) => (c === r ? 1 : 0)),
  ]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r]![c]!) > Math.abs(a[pivot]![c]!)) pivot = r;
    if (Math.abs(a[pivot]![c]!) < 1e-9) return undefined;
    [a[c], a[pivot]] = [a[pivot]!, a[c]!];
    const scale = a[c]![c]!;
    a[c] = a[c]!.map((value) => value / scale);
    for (let r = 0; r < n; r++) {
      const factor = a[r]![c]!;
      if (r !== c && factor !== 0) a[r] = a[r]!.map((value, k) => value - factor * a[c]![k]!);
    }
  }
  return Float64Array.from(a.flatMap((row) => row.slice(n)));
}
