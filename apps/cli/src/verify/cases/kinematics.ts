import {
  allInverse,
  type Chain,
  chainFromDh,
  chainFromModifiedDh,
  dexterity,
  forward,
  identityPose,
  type Pose,
  synchronisedPtp,
  trapezoidTime,
  twoLinkAngles,
} from '@taktwerk/kinematics';
import type { CaseData, Judgement, Recipe } from '../case.ts';
import type { Json } from '../line-builder.ts';

/** Arms and motions with published answers, through the public face of the kinematics. */
type Rows = readonly (readonly [number, number, number, number])[];

function chainOf(data: CaseData): Chain {
  const rows = (data.model.rows_thetaoffset_d_a_alpha as Rows).map(([thetaOffset, d, a, alpha]) => ({ thetaOffset, d, a, alpha }));
  return String(data.model.convention).startsWith('modified') ? chainFromModifiedDh(rows) : chainFromDh(rows);
}

const poseAt = (chain: Chain, joints: readonly number[]): Pose => forward(chain, Float64Array.from(joints), identityPose());

/** A pose as the four rows of its matrix. */
const matrixOf = (pose: Pose): readonly (readonly number[])[] => [
  ...[0, 1, 2].map((row) => [...pose.slice(4 * row, 4 * row + 4)]),
  [0, 0, 0, 1],
];

const TURN = 2 * Math.PI;
/** The same angle, in the turn nearest to another. */
const near = (angle: number, to: number): number => angle + TURN * Math.round((to - angle) / TURN);

/** Solutions in the order of the published ones: to each its nearest, every angle in the nearest turn; null when it is missing. */
function paired(published: readonly (readonly number[])[], found: readonly Float64Array[]): readonly (readonly (number | null)[])[] {
  const left = [...found];
  return published.map((wanted) => {
    const distances = left.map((joints) => Math.max(...wanted.map((angle, i) => Math.abs(near(joints[i]!, angle) - angle))));
    const best = distances.indexOf(Math.min(...distances));
    const joints = left.splice(best, 1)[0];
    return wanted.map((angle, i) => (joints === undefined ? null : near(joints[i]!, angle)));
  });
}

const INVERSE: Judgement = { by: 'distance', absolute: 1e-6, relative: 0 };

const arm = (id: string): Recipe => ({
  id,
  type: 'exact',
  readings: (data) => {
    const chain = chainOf(data);
    const pose = poseAt(chain, data.model.q as number[]);
    const published = data.measures['all IK solutions'] as number[][] | undefined;
    const solutions = published === undefined ? [] : allInverse(chain, pose);
    return {
      'T (4x4 flange pose)': matrixOf(pose),
      'number of IK solutions (each joint in (-pi,pi])': solutions.length,
      'all IK solutions': paired(published ?? [], solutions),
    };
  },
  limits: () => ({ 'all IK solutions': INVERSE }),
});

function twoLinks(data: CaseData): Json {
  const [p, q] = (data.model.targets as [number, number][]).map(([x, y]) => twoLinkAngles(0.325, 0.275, x, y));
  return { 'IK at P [q1,q2] elbow +,-': p, 'IK at Q': q };
}

/** Rows of UR5e and PUMA 560 as in the cases K01 and K05. */
const HALF = Math.PI / 2;
const dh = (rows: Rows): Chain => chainFromDh(rows.map(([thetaOffset, d, a, alpha]) => ({ thetaOffset, d, a, alpha })));
const UR5E: Rows = [
  [0, 0.1625, 0, HALF],
  [0, 0, -0.425, 0],
  [0, 0, -0.3922, 0],
  [0, 0.1333, 0, HALF],
  [0, 0.0997, 0, -HALF],
  [0, 0.0996, 0, 0],
];
const PUMA: Rows = [
  [0, 0, 0, HALF],
  [0, 0, 0.4318, 0],
  [0, 0.15005, 0.0203, -HALF],
  [0, 0.4318, 0, HALF],
  [0, 0, 0, -HALF],
  [0, 0, 0, 0],
];
const rank = (rows: Rows, joints: readonly number[]): number => dexterity(dh(rows), Float64Array.from(joints)).rank;

const singular = (): Json => ({
  'UR5e q5=0 (any other q): Jacobian rank': rank(UR5E, [0.3, -1.2, 1.4, -0.7, 0, 0.5]),
  'UR5e q=[0.3,-1.2,0,-0.7,1.1,0.5] (elbow straight): rank': rank(UR5E, [0.3, -1.2, 0, -0.7, 1.1, 0.5]),
  'UR5e q of K02: rank': rank(UR5E, [0.3, -1.2, 1.4, -0.7, 1.1, 0.5]),
  'PUMA560 q5=0 (q=[.4,.6,-2.2,.3,0,-.5]): rank': rank(PUMA, [0.4, 0.6, -2.2, 0.3, 0, -0.5]),
});

const restToRest = (): Json => ({
  'D=1.2': trapezoidTime(1.2, 1, 2),
  'D=0.5 (boundary)': trapezoidTime(0.5, 1, 2),
  'D=0.3 (triangular) = 2*sqrt(0.15)': trapezoidTime(0.3, 1, 2),
  'D=0': trapezoidTime(0, 1, 2),
  'D=1, a=2, deceleration 4': trapezoidTime(1, 1, 2, 4),
  'D=0.2, a=2, deceleration 4 (triangular)': trapezoidTime(0.2, 1, 2, 4),
});

function sixAxes(data: CaseData): Json {
  const limits = { speed: data.model.vmax_deg_s as number[], acceleration: data.model.amax_deg_s2 as number[] };
  const { axisTimes, duration, leadingAxis } = synchronisedPtp(data.model.delta_deg as number[], limits);
  return { 'axis times alone': [...axisTimes], T: duration, 'leading axis (1-based)': leadingAxis + 1 };
}

function pickAndPlace(): Json {
  const straight = (length: number): number => trapezoidTime(length, 2, 20);
  const oneWay = straight(0.025) + straight(0.305) + straight(0.025);
  return {
    'one way s': oneWay,
    'full cycle s': 2 * oneWay,
    'total path length m': 2 * (0.025 + 0.305 + 0.025),
    'cycles per minute': 60 / (2 * oneWay),
    'with 0.05 s grip and 0.05 s release per cycle: cycles/min': 60 / (2 * oneWay + 0.1),
  };
}

export const arms: readonly Recipe[] = [
  arm('KIN-K01'),
  arm('KIN-K02'),
  arm('KIN-K05'),
  arm('KIN-K07'),
  arm('KIN-K09'),
  { id: 'KIN-K10', type: 'exact', readings: twoLinks },
  { id: 'KIN-K12', type: 'exact', readings: singular },
  { id: 'KIN-M01', type: 'exact', readings: restToRest },
  { id: 'KIN-M03', type: 'exact', readings: sixAxes },
  { id: 'KIN-M05', type: 'exact', readings: pickAndPlace },
];
