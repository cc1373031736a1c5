/**
 * What one replication yields: statistics over the window (warm-up, horizon], as plain values that survive `structuredClone`.
 * Times in seconds, shares as fractions of the window. Shapes are per element in the model's element order.
 */

export const STATES = [
  'working',
  'setup',
  'starved',
  'blocked',
  'down',
  'waitingOperator',
  'waitingRobot',
  'waitingRepair',
  'offShift',
] as const;
export type State = (typeof STATES)[number];
export type StateShares = Readonly<Record<State, number>>;

/** Moments and streaming quantiles of a set of durations. `mean` is null when n = 0. */
export interface Sample {
  readonly n: number;
  readonly mean: number | null;
  readonly variance: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
}

/** A level over time (queue length, parts in the line): time-mean, largest, and the share of time at 0, 1, 2, … (last bin: and above). */
export interface Level {
  readonly mean: number;
  readonly max: number;
  readonly atEnd: number;
  readonly histogram: readonly number[];
}

export interface ElementResult {
  readonly id: string;
  readonly kind: 'source' | 'buffer' | 'station' | 'conveyor' | 'sink' | 'robot' | 'vehicle';
  /** Averaged over the servers of the element; sums to 1. Buffers and sinks: null. */
  readonly shares: StateShares | null;
  readonly perServer: readonly StateShares[];
  readonly entered: number;
  readonly left: number;
  readonly cycles: number;
  /** Starts from idle (N-policy, ovens). */
  readonly starts: number;
  readonly scrapped: number;
  readonly reworked: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly defectsMade: Readonly<Record<string, number>>;
  readonly defectsFound: Readonly<Record<string, number>>;
  readonly lost: number;
  /** Parts in the element (buffers: queue; stations: on servers). */
  readonly level: Level;
  /** Time that parts spent here (buffers: waiting time). */
  readonly stay: Sample;
  /** Second moment of `stay`; null when n = 0. */
  readonly staySecondMoment: number | null;
  readonly energyKwh: number;
  readonly uses: Readonly<Record<string, number>>;
  readonly failures: number;
  /** Mean length of an uninterrupted active period (working, setup, down): average-active-period bottleneck. */
  readonly activePeriodMeanS: number | null;
}

export interface PoolResult {
  readonly id: string;
  readonly count: number;
  /** Fractions of on-shift time. */
  readonly working: number;
  readonly walking: number;
  readonly idle: number;
  readonly onShiftS: number;
  readonly waiting: Level;
  /** Seconds worked per element id. */
  readonly workS: Readonly<Record<string, number>>;
}

export interface CrewResult {
  readonly id: string;
  readonly count: number;
  readonly utilisation: number;
  /** Machines down (in repair and waiting). */
  readonly demand: Level;
  readonly waiting: Level;
}

export interface VehicleShares {
  readonly empty: number;
  readonly loaded: number;
  readonly loading: number;
  readonly unloading: number;
  readonly waitingTraffic: number;
  readonly idle: number;
  readonly charging: number;
  readonly down: number;
}

export interface FleetResult {
  readonly id: string;
  readonly deliveries: number;
  readonly vehicles: readonly { readonly id: string; readonly shares: VehicleShares; readonly distanceM: number }[];
  readonly utilisation: number;
  readonly energyKwh?: number;
}

export interface RobotResult {
  readonly id: string;
  readonly moves: number;
  /** carrying, going empty, picking, placing, waiting at a place, idle, down, off shift; fractions. */
  readonly shares: Readonly<Record<'carrying' | 'going' | 'picking' | 'placing' | 'waiting' | 'idle' | 'down' | 'offShift', number>>;
  readonly energyKwh: number;
}

export interface ProductResult {
  readonly id: string;
  readonly released: number;
  readonly good: number;
  readonly bad: number;
  readonly scrapped: number;
  readonly leadTime: Sample;
  /** Finished after their due date, and the mean lateness over finished parts; null without due dates. */
  readonly late: number | null;
  readonly tardinessMeanS: number | null;
}

/** Who waits for whom when nothing can happen any more although parts are in the line. */
export interface Stall {
  readonly kind: 'stalled' | 'deadlock';
  readonly atS: number;
  readonly waits: readonly { readonly who: string; readonly for: string; readonly reason: string }[];
}

export interface RunResult {
  readonly modelHash: string;
  readonly seed: number;
  readonly replication: number;
  readonly warmUpS: number;
  readonly horizonS: number;
  /** Scheduled working seconds of the line inside the window. */
  readonly scheduledS: number;
  readonly status: 'finished' | 'empty' | 'stalled';
  readonly stall: Stall | null;
  /** Moment of the last event. */
  readonly endedAtS: number;
  readonly events: number;
  readonly released: number;
  /** Parts into sinks without a defect / with one. */
  readonly good: number;
  readonly bad: number;
  readonly scrapped: number;
  readonly lost: number;
  /** Ended parts in which at least one defect was made / that were reworked at least once / that were good at the first pass. */
  readonly defective: number;
  readonly reworked: number;
  readonly firstPass: number;
  /** Components that ended in another part, and parts that were taken apart: released, but neither good, bad nor scrapped. */
  readonly merged: number;
  readonly leadTime: Sample;
  /** Var of lead time is in `leadTime.variance`; parts of every product, good and bad, that reached a sink. */
  readonly flowTimeSumS: number;
  readonly wip: Level;
  /** Integral of parts in the line over the window minus the time spent in it by all parts, relative; a self check. */
  readonly littleResidual: number;
  readonly energyKwh: number;
  readonly uses: Readonly<Record<string, number>>;
  readonly elements: readonly ElementResult[];
  readonly pools: readonly PoolResult[];
  readonly crews: readonly CrewResult[];
  readonly fleets: readonly FleetResult[];
  readonly robots: readonly RobotResult[];
  readonly products: readonly ProductResult[];
  /** Completion series from t = 0 for warm-up detection: good parts and lead-time sum per interval; at most 2,000 intervals. */
  readonly series: { readonly intervalS: number; readonly good: readonly number[]; readonly wip: readonly number[] };
}
