/**
 * The joint curves a playback replays, as compile counted them. Structurally the same as `JointMotion`, `RobotProgram` and
 * `RobotTravel` of `packages/compile`, which this package does not know.
 */
export interface PlaybackMotions {
  readonly motions: readonly JointCurve[];
  readonly programs: readonly StationProgram[];
  readonly travels: readonly Travel[];
}

/** Joint positions over time, linear in between. */
export interface JointCurve {
  readonly robot: string;
  readonly from: string;
  readonly to: string;
  readonly durationS: number;
  /** shape [n], seconds from the start, ascending */
  readonly timesS: Float64Array;
  /** shape [n * axes], rad (m for linear axes) */
  readonly joints: Float64Array;
  /** process on during [start, end], seconds from the start */
  readonly active: readonly (readonly [number, number])[];
}

/** What one robot does at a station per part: curves in order with pauses. */
export interface StationProgram {
  readonly robot: string;
  readonly station: string;
  readonly product: string;
  readonly variant: number;
  readonly variants: number;
  readonly steps: readonly { readonly startS: number; readonly endS: number; readonly motion: number | null; readonly label: string }[];
  readonly totalS: number;
}

/** The curve of a carrying robot from place to place; places are record ids and 'home'. */
export interface Travel {
  readonly robot: string;
  readonly from: string;
  readonly to: string;
  readonly motion: number;
}

export const NO_MOTIONS: PlaybackMotions = { motions: [], programs: [], travels: [] };
