import type { ModelSpec } from '@taktwerk/engine';
import type { LayoutId, RecordId } from '@taktwerk/line';
import type { CompileProblem } from './compilation.ts';

/** Kinds of time that a cell time is made of (the waterfall), the same for robots and people. */
export const PHASES = ['motion', 'handshake', 'gripper', 'sensor', 'process', 'safety', 'service'] as const;
export type PhaseKind = (typeof PHASES)[number];

export type FigureOrigin = 'measured' | 'read' | 'recalled' | 'derived' | 'assumed' | 'policy';

/** One piece of a cycle: what, how long, and whose motion (if any) it plays. */
export interface Phase {
  readonly kind: PhaseKind;
  /**
   * Message key of what happens ("phase.weldSeam", namespace `phases`) and what it happens to (a seam, pick or element id). Elements of
   * hand work are "element.<id>": their names stand in the document.
   */
  readonly label: string;
  readonly subject: string | null;
  readonly durationS: number;
  /** Phases that run while the main sequence goes on (loading the other fixture) do not add to the cycle. */
  readonly parallel: boolean;
  /** Index into `CompiledLine.motions`, or null. */
  readonly motion: number | null;
  /** Spread over many parts (torch cleaning, wire change): the share per part is in durationS. */
  readonly spread: boolean;
}

/** The time of one operation of one product at one station, part by part; `totalS` is the sum of its phases that are not parallel. */
export interface CellTime {
  readonly station: RecordId;
  readonly product: string;
  readonly rule: string;
  readonly phases: readonly Phase[];
  readonly totalS: number;
  /** What of the total a carrying robot does at and around the station: the engine counts it with the robot, not in the station's time. */
  readonly handlingS?: number;
  /** Error band of the total from what is assumed (accelerations), seconds; 0 when nothing is. */
  readonly assumedS: number;
  /** Share of the total during which value is added (arc on, machining). */
  readonly processShare: number;
  /** Electrical energy of the process itself per part, beside the station's power, kWh; absent where unknown. */
  readonly energyKwh?: number;
}

/** Joint positions over time; the scene plays exactly what was counted. Samples are linear in between. */
export interface JointMotion {
  readonly robot: RecordId;
  readonly from: string;
  readonly to: string;
  readonly durationS: number;
  /** Shape [n], seconds from the start, ascending. */
  readonly timesS: Float64Array;
  /** Shape [n × axes], radians (metres for linear axes). */
  readonly joints: Float64Array;
  /** Samples at which the arm stands at a programmed point, the first and the last among them; ascending. */
  readonly stops: Int32Array;
  /** Process on (arc, spray, grip) during [start, end] intervals, seconds from the start. */
  readonly active: readonly (readonly [number, number])[];
  /** What the arm, its tool or its part touches first on the way; absent where it was not looked at, null where nothing. */
  readonly contact?: MotionContact | null;
}

/** Where a motion touches something. */
export interface MotionContact {
  readonly timeS: number;
  /** Part of the arm ("link 3", "tool", "part") and what it meets: a record id, "floor", or another part of the arm. */
  readonly link: string;
  readonly other: string;
}

/** Whole programs that repeat once per part at a station: motions in order with pauses; for playback. */
export interface RobotProgram {
  readonly robot: RecordId;
  readonly station: RecordId;
  readonly product: string;
  /** Which part of a repeating cycle this is for (pallet place 0 … n − 1); 0 when every cycle is the same. */
  readonly variant: number;
  readonly variants: number;
  readonly steps: readonly {
    readonly startS: number;
    readonly endS: number;
    readonly motion: number | null;
    readonly label: string;
    readonly kind: PhaseKind;
  }[];
  readonly totalS: number;
}

/** Motion of a carrying robot between two of its places (record ids and 'home'); from a place to itself: down, grip and up again there. */
export interface RobotTravel {
  readonly robot: RecordId;
  readonly from: string;
  readonly to: string;
  readonly motion: number;
}

/** People on the roster of one role. */
export interface RosterEntry {
  readonly pool: RecordId;
  readonly role: string;
  readonly group: 'direct' | 'indirect' | 'maintenance';
  readonly perShift: number;
  readonly shifts: number;
  /** Seconds per working day that one of them is paid for, breaks included. */
  readonly paidSPerShift: number;
  /** Days per week on which this pool works. */
  readonly daysPerWeek: number;
}

/** A figure that nobody has confirmed yet, with what it moves. */
export interface Assumption {
  readonly at: RecordId;
  readonly field: string;
  readonly value: number | string;
  readonly unit: string;
  readonly origin: FigureOrigin;
  readonly source: string;
}

export interface CompiledLine {
  readonly layout: LayoutId;
  readonly spec: ModelSpec;
  readonly cells: readonly CellTime[];
  readonly motions: readonly JointMotion[];
  readonly programs: readonly RobotProgram[];
  readonly travels: readonly RobotTravel[];
  readonly roster: readonly RosterEntry[];
  readonly assumptions: readonly Assumption[];
  /** Ideal cycle seconds per station element (shortest mean time per good part), for the performance factor of OEE. */
  readonly idealCycleS: Readonly<Record<RecordId, number>>;
  /** Scheduled working seconds per calendar day, averaged over the pattern; paid days per year. */
  readonly workingSPerDay: number;
  readonly workingDaysPerYear: number;
  /** Scheduled working seconds of a year: those of a working day times the working days. */
  readonly workingSPerYear: number;
  readonly demandPerYear: number | null;
  /** What to look at before the line is built, though it runs: safety distances, heavy lifts. */
  readonly warnings?: readonly CompileProblem[];
}
