import type { Lift } from '@taktwerk/line';

/**
 * The revised NIOSH lifting equation (Waters, Putz-Anderson, Garg 1994; metric): recommended weight limit
 * RWL = 23 kg × HM × VM × DM × AM × FM × CM and lifting index LI = mass ÷ RWL, at the start of the lift. HM, VM, DM and the constant are
 * read (models/people/lifting-limits.json), AM, the frequency and coupling tables recalled.
 */
const LOAD_CONSTANT_KG = 23;

/** Height of the knuckles: below it the frequency and grip count differently. */
const KNUCKLES_M = 0.75;

/** Most lifts per minute of a row, and the multiplier for up to 1, 2 and 8 hours: below and from 0.75 m. */
const FREQUENCY: readonly (readonly [number, ...(readonly [number, number])[]])[] = [
  [0.2, [1, 1], [0.95, 0.95], [0.85, 0.85]],
  [0.5, [0.97, 0.97], [0.92, 0.92], [0.81, 0.81]],
  [1, [0.94, 0.94], [0.88, 0.88], [0.75, 0.75]],
  [2, [0.91, 0.91], [0.84, 0.84], [0.65, 0.65]],
  [3, [0.88, 0.88], [0.79, 0.79], [0.55, 0.55]],
  [4, [0.84, 0.84], [0.72, 0.72], [0.45, 0.45]],
  [5, [0.8, 0.8], [0.6, 0.6], [0.35, 0.35]],
  [6, [0.75, 0.75], [0.5, 0.5], [0.27, 0.27]],
  [7, [0.7, 0.7], [0.42, 0.42], [0.22, 0.22]],
  [8, [0.6, 0.6], [0.35, 0.35], [0.18, 0.18]],
  [9, [0.52, 0.52], [0.3, 0.3], [0, 0.15]],
  [10, [0.45, 0.45], [0.26, 0.26], [0, 0.13]],
  [11, [0.41, 0.41], [0, 0.23], [0, 0]],
  [12, [0.37, 0.37], [0, 0.21], [0, 0]],
  [13, [0, 0.34], [0, 0], [0, 0]],
  [14, [0, 0.31], [0, 0], [0, 0]],
  [15, [0, 0.28], [0, 0], [0, 0]],
];

const GRIPS = { good: [1, 1], fair: [0.95, 1], poor: [0.9, 0.9] } as const;

/** Multipliers of one lift. */
export interface LiftingLimit {
  /** Recommended weight limit, kg; 0 where the equation allows no lift. */
  readonly limitKg: number;
  /** Lifting index; null where the limit is 0. */
  readonly index: number | null;
}

/**
 * Recommended weight limit and lifting index of a two-handed lift.
 *
 * @param liftsPerMinute used where the lift names no frequency
 *
 * @example liftingLimit({ massKg: 11.5, horizontalM: 0.25, fromHeightM: 0.75, toHeightM: 1, … }, 0.2)  // all multipliers 1 but DM = 1
 */
export function liftingLimit(lift: Lift, liftsPerMinute: number): LiftingLimit {
  const from = lift.fromHeightM;
  const travelCm = Math.max(25, Math.abs(lift.toHeightM - from) * 100);
  const turnDegrees = (lift.asymmetryRad * 180) / Math.PI;
  const multipliers = [
    lift.horizontalM > 0.63 ? 0 : Math.min(1, 0.25 / lift.horizontalM),
    from > 1.75 ? 0 : 1 - 0.003 * Math.abs(from * 100 - 75),
    travelCm > 175 ? 0 : 0.82 + 4.5 / travelCm,
    turnDegrees > 135 ? 0 : 1 - 0.0032 * turnDegrees,
    frequencyMultiplier(lift.liftsPerMinute ?? liftsPerMinute, lift.hoursPerDay, from),
    GRIPS[lift.grip][from < KNUCKLES_M ? 0 : 1],
  ];
  const limitKg = multipliers.reduce((product, factor) => product * factor, LOAD_CONSTANT_KG);
  return { limitKg, index: limitKg > 0 ? lift.massKg / limitKg : null };
}

/** By the next higher row of the table: 2.5 lifts a minute count as 3. */
export function frequencyMultiplier(perMinute: number, hours: number, heightM: number): number {
  const row = FREQUENCY.find(([most]) => perMinute <= most + 1e-9);
  if (row === undefined) return 0;
  const [, one, two, eight] = row;
  const pair = (hours <= 1 ? one : hours <= 2 ? two : eight)!;
  return pair[heightM < KNUCKLES_M ? 0 : 1];
}
