import type { State } from '../results/result.ts';

/**
 * What can be seen of the line at one moment, read from a trace; arrays are owned by the caller and written in place.
 *
 * Units: `unit` = one server of a station, one robot or one vehicle, in the order of `CompiledModel.units`.
 */
export interface LineState {
  timeS: number;
  /** State code per unit (index into STATES), shape [units]. */
  readonly unitState: Uint8Array;
  /** Since when, seconds, shape [units]. */
  readonly unitSinceS: Float64Array;
  /** Until when the present state lasts (next change), seconds; the horizon when unknown. Shape [units]. */
  readonly unitUntilS: Float64Array;
  /** Parts now in the line. */
  readonly parts: PartAt[];
  /** Position of each vehicle, in the order of the model's vehicles. */
  readonly vehicles: VehicleAt[];
  /** What each robot (mover) does, in the order of the model's robots. */
  readonly robots: RobotAt[];
  /** Per pool: elements where its operators are busy (-1: idle), one entry per operator. */
  readonly operators: OperatorAt[];
  /** Parts that ended so far, by outcome, since t = 0. */
  good: number;
  bad: number;
  scrapped: number;
}

export interface PartAt {
  part: number;
  product: number;
  /** Element index, or -1 while carried. */
  element: number;
  /** Position in the element's queue or server, 0-based. */
  slot: number;
  sinceS: number;
  /** Carrier: -1 none, otherwise unit index of the robot or vehicle. */
  carrier: number;
  reworked: boolean;
  rejected: boolean;
}

export interface VehicleAt {
  unit: number;
  /** Node indices in its network; equal when standing. */
  fromNode: number;
  toNode: number;
  departS: number;
  arriveS: number;
  /** 0 idle, 1 empty, 2 loaded, 3 loading, 4 unloading, 5 waiting for traffic, 6 charging, 7 down. */
  activity: number;
  part: number;
}

export interface RobotAt {
  unit: number;
  /** 0 idle, 1 going empty, 2 picking, 3 carrying, 4 placing, 5 waiting at a place, 6 down, 7 off shift. */
  activity: number;
  fromPosition: number;
  toPosition: number;
  startS: number;
  endS: number;
  part: number;
}

export interface OperatorAt {
  pool: number;
  operator: number;
  /** Element index where he works or to which he walks; -1 idle. */
  element: number;
  walking: boolean;
  fromElement: number;
  startS: number;
  endS: number;
}

export interface TraceReader {
  readonly startS: number;
  readonly endS: number;
  readonly records: number;
  /** Writes the state at `timeS` into `out` and returns it; cost does not grow with timeS (snapshots per chunk). */
  stateAt(timeS: number, out: LineState): LineState;
  /** State intervals of one unit for bars and Gantt charts between two moments: flat [start, end, state] triples. */
  intervalsOf(unit: number, fromS: number, toS: number): Float64Array;
  /** Parts in an element (index) over time. */
  levelsOf(element: number): LevelSteps;
  /** The way of the part that has this number at a moment; null when there is none. */
  journeyOf(part: number, atS: number): PartJourney | null;
  /** How many parts went from element to element between two moments. */
  transitions(fromS: number, toS: number): readonly PartFlow[];
  createState(): LineState;
}

/** Parts that went from one element (index) to the next, whatever carried them; to -1: scrapped there. */
export interface PartFlow {
  readonly from: number;
  readonly to: number;
  readonly parts: number;
}

/** A level that is constant between changes: `levels[i]` from `timesS[i]` on. Shapes [n], times ascending. */
export interface LevelSteps {
  readonly timesS: Float64Array;
  readonly levels: Float64Array;
}

export type PartOutcome = 'good' | 'bad' | 'scrapped' | 'merged';

/** One place of a part: an element, or what carries it (unit index); -1 for none. It lasts until the next stop begins. */
export interface PartStop {
  readonly element: number;
  readonly carrier: number;
  readonly fromS: number;
}

export interface PartJourney {
  readonly part: number;
  readonly product: number;
  readonly startS: number;
  /** null: still in the line at the end of the trace. */
  readonly endS: number | null;
  readonly outcome: PartOutcome | null;
  readonly stops: readonly PartStop[];
}

export type StateCode = number;
export type StateName = State;

/** A transferable piece of a trace: columns of records and the snapshot at its beginning. */
export interface TraceChunk {
  readonly index: number;
  readonly startS: number;
  readonly endS: number;
  readonly records: ArrayBuffer;
  readonly count: number;
  readonly snapshot: ArrayBuffer;
}
