/**
 * What compile hands to the engine: a plain, language-free description of one line, ready to be laid out in columns.
 *
 * Only ids, numbers and named choices; everything survives `structuredClone` and JSON. All times are seconds, lengths metres,
 * speeds m/s, powers kW. A `null` capacity, server count or limit means "unlimited".
 *
 * Parts travel from *stage* to *stage*. A stage is one visit of an element in a route: in a plain line there is one stage per
 * element; a job-shop route that visits a machine twice has two stages at that machine. What a part does at an element is looked
 * up by (stage, product).
 */

export type Distribution =
  | { readonly type: 'constant'; readonly value: number }
  | { readonly type: 'uniform'; readonly min: number; readonly max: number }
  | { readonly type: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly type: 'exponential'; readonly mean: number }
  | { readonly type: 'erlang'; readonly k: number; readonly mean: number }
  | { readonly type: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly type: 'weibull'; readonly shape: number; readonly scale: number }
  /** Mean and standard deviation of the variate itself, not of its logarithm. */
  | { readonly type: 'lognormal'; readonly mean: number; readonly sd: number }
  /** Truncated at 0 by resampling: draws below or at 0 are drawn again. */
  | { readonly type: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly type: 'beta'; readonly alpha: number; readonly beta: number; readonly min: number; readonly max: number }
  | { readonly type: 'pert'; readonly min: number; readonly mode: number; readonly max: number; readonly lambda?: number }
  | { readonly type: 'geometric'; readonly p: number }
  | { readonly type: 'empirical'; readonly values: readonly number[]; readonly weights: readonly number[] }
  /** Piecewise linear distribution function through (points[i], cumulative[i]). */
  | { readonly type: 'empiricalContinuous'; readonly points: readonly number[]; readonly cumulative: readonly number[] }
  /** The given values one after another, from the start again when used up (traces, flow-shop tables). */
  | { readonly type: 'sequence'; readonly values: readonly number[] };

export interface ModelSpec {
  readonly format: 1;
  readonly products: readonly ProductSpec[];
  readonly calendars: readonly CalendarSpec[];
  readonly elements: readonly ElementSpec[];
  readonly stages: readonly StageSpec[];
  readonly pools: readonly PoolSpec[];
  readonly crews: readonly CrewSpec[];
  readonly robots: readonly RobotSpec[];
  readonly fleets: readonly FleetSpec[];
  readonly networks: readonly NetworkSpec[];
  /** Part limits over a set of elements: CONWIP (all elements) and kanban (some). */
  readonly limits: readonly LimitSpec[];
  /** Calendar that defines scheduled working time of the line for the per-hour figures; null: all time is scheduled. */
  readonly lineCalendar: string | null;
}

export interface ProductSpec {
  readonly id: string;
  /** Smaller is more urgent. */
  readonly priority: number;
  /** Time allowed from release to the due date, or null. */
  readonly dueAfterS: number | null;
  /** Sum of mean processing times is used by the shortest-processing-time discipline unless given here. */
  readonly sptKeyS?: number;
}

/** Working windows [start, end) in seconds within a period that repeats for ever from t = 0. */
export interface CalendarSpec {
  readonly id: string;
  readonly periodS: number;
  readonly windows: readonly (readonly [number, number])[];
}

export type ElementSpec = SourceSpec | BufferSpec | StationSpec | ConveyorSpec | SinkSpec;

export interface SourceSpec {
  readonly kind: 'source';
  readonly id: string;
  readonly arrival:
    | { readonly type: 'interval'; readonly time: Distribution; readonly firstAtS?: number }
    | {
        readonly type: 'schedule';
        readonly releases: readonly { readonly timeS: number; readonly product: string; readonly count: number }[];
      }
    /** Makes a part the moment a place accepts one. */
    | { readonly type: 'saturated' };
  /** Products drawn at random by weight, or taken in turn. Ignored by a schedule. */
  readonly mix: readonly { readonly product: string; readonly weight: number }[];
  readonly mixRule: 'random' | 'cyclic';
  readonly batchSize: number;
  readonly maxParts: number | null;
  readonly untilS: number | null;
  /** What happens to a part that finds no place: it waits outside (default), or it is lost and counted. */
  readonly whenFull: 'wait' | 'lose';
  readonly calendar: string | null;
}

export interface BufferSpec {
  readonly kind: 'buffer';
  readonly id: string;
  readonly capacity: number | null;
  readonly discipline: 'fifo' | 'lifo' | 'priority' | 'shortestProcessing' | 'earliestDue';
  /** Least time that a part stays (cooling, curing). */
  readonly dwell: Distribution | null;
}

/** A moving belt; a part needs lengthM / speedMps end to end; capacity = floor(lengthM / pitchM). */
export interface ConveyorSpec {
  readonly kind: 'conveyor';
  readonly id: string;
  readonly lengthM: number;
  readonly speedMps: number;
  readonly pitchM: number;
  readonly accumulating: boolean;
  readonly failures: readonly FailureSpec[];
  readonly calendar: string | null;
  readonly power: PowerSpec;
}

export interface SinkSpec {
  readonly kind: 'sink';
  readonly id: string;
}

export interface StationSpec {
  readonly kind: 'station';
  readonly id: string;
  readonly servers: number | null;
  /** 'before': a cycle begins only when the next place is free; that place is held from then on. */
  readonly blocking: 'after' | 'before';
  /** Whether a part may be put onto a server that is down, where it waits for the repair; default false: such a server accepts nothing. */
  readonly acceptsWhileDown?: boolean;
  readonly setup: SetupSpec | null;
  /** `maxWaitS`: with `min` ready and a server free, starts after this wait; null: at once. */
  readonly batch: { readonly min: number; readonly max: number; readonly maxWaitS: number | null } | null;
  /** An idle station starts only when this many parts are ready and then works until none is (N-policy); 1 = normal. */
  readonly startAt: number;
  /** Bill of material: one entry per component; the first one's identity continues. Empty: a normal station. */
  readonly assembly: readonly { readonly from: string; readonly count: number }[];
  /** A finished part leaves as these products (disassembly, depalletizing), its stage deciding where each goes; empty: as itself. */
  readonly splits: readonly { readonly product: string; readonly count: number }[];
  /** Parts collected into one unit that keeps their identity (palletizing); null: none. */
  readonly collect: { readonly count: number; readonly product: string } | null;
  readonly failures: readonly FailureSpec[];
  readonly maintenance: readonly MaintenanceSpec[];
  readonly calendar: string | null;
  readonly shiftRule: 'finish' | 'suspend' | 'doNotBegin';
  /** Products (by position in the release order, 1-based, or product ids) in the only order in which this station may start them. */
  readonly order: readonly string[] | null;
  readonly power: PowerSpec;
}

export interface SetupSpec {
  /** Product the station is set up for at t = 0; null: the first part needs no set-up. */
  readonly initial: string | null;
  /** Set-up when the product changes and no entry of `matrix` says otherwise. */
  readonly change: Distribution | null;
  readonly matrix: readonly { readonly from: string; readonly to: string; readonly time: Distribution }[];
  readonly operators: readonly NeedSpec[];
}

export interface FailureSpec {
  readonly id: string;
  /** 'working': the clock runs while a part is processed; 'calendar': all the time except while down; 'cycles': counts cycles. */
  readonly clock: 'working' | 'calendar' | 'cycles';
  readonly timeTo: Distribution;
  readonly repair: Distribution;
  readonly crew: string | null;
  readonly afterRepair: 'resume' | 'restart' | 'scrap';
}

export interface MaintenanceSpec {
  readonly id: string;
  readonly every: { readonly cycles: number } | { readonly periodS: number; readonly firstAtS: number };
  readonly time: Distribution;
  readonly crew: string | null;
}

export interface NeedSpec {
  readonly pool: string;
  readonly skill: string | null;
  readonly count: number;
  /** 'process': held from loading to unloading; 'loadUnload': held while loading and while unloading only. */
  readonly during: 'process' | 'loadUnload';
  readonly priority: number;
}

/** kW drawn while working (also setup), idle (starved, blocked, waiting, down) and standby (off shift). */
export interface PowerSpec {
  readonly workingKw: number;
  readonly idleKw: number;
  readonly standbyKw: number;
}

/** One visit of an element in a route. */
export interface StageSpec {
  readonly id: string;
  readonly element: string;
  /** What is done here, by product id or '*' for all others. Buffers, conveyors and sinks have none. */
  readonly operations: Readonly<Record<string, OperationSpec>>;
  /** Where parts go from here; branches are tried by product first, then `when`, then drawn by share among those left. */
  readonly next: readonly BranchSpec[];
}

export interface BranchSpec {
  readonly to: string;
  /** Product ids this branch is for; null: every product. */
  readonly products: readonly string[] | null;
  /** 'pass': not rejected at this stage; 'rework': found bad, passes left; 'scrap': found bad or scrapped (no branch: the part ends here). */
  readonly when: 'pass' | 'rework' | 'scrap';
  /** Probability among the branches of the same product and `when`; they sum to 1. */
  readonly share: number;
  /** Robot or fleet that carries the part; null: it moves by itself in no time. */
  readonly via: string | null;
  /** Choice among several branches: drawn by share, or the one with most room / first that accepts ('firstFree'). */
  readonly choice: 'share' | 'firstFree' | 'shortestQueue';
}

/** Name in `uses` of the electrical energy of the process itself (arc, beam), kWh per cycle, beside the power of the station. */
export const PROCESS_KWH = 'processKwh';

export interface OperationSpec {
  readonly load: Distribution | null;
  readonly process: Distribution;
  readonly unload: Distribution | null;
  readonly operators: readonly NeedSpec[];
  /** In this order at the end of a cycle: repair of an existing defect, new defects, scrap, inspection. */
  readonly repairProbability: number;
  readonly defects: readonly { readonly id: string; readonly probability: number }[];
  readonly scrapProbability: number;
  readonly inspection: InspectionSpec | null;
  /** Consumables or other counters per cycle, by name (weld wire m, tips, `PROCESS_KWH`, …). */
  readonly uses: Readonly<Record<string, number>>;
}

export interface InspectionSpec {
  /** Probability that a defect of this class is found, by class id or '*'. */
  readonly detect: Readonly<Record<string, number>>;
  /** Probability that a good part is called bad. */
  readonly falseAlarm: number;
  /** Passes of rework a part may have before it is scrapped; 0: a found part is scrapped at once. */
  readonly reworkPasses: number;
}

export interface PoolSpec {
  readonly id: string;
  readonly count: number;
  readonly skills: readonly string[];
  readonly calendar: string | null;
  /** Seconds of walking between elements (asymmetric allowed); absent pairs cost nothing. */
  readonly walkS: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Element where everyone stands at t = 0, or null. */
  readonly home: string | null;
  /** Working times of people are multiplied by this (1.1 = 10 % personal and fatigue allowance). */
  readonly allowance: number;
  /** Whether a more urgent task takes an operator away from a less urgent one. */
  readonly preemptive: boolean;
}

export interface CrewSpec {
  readonly id: string;
  readonly count: number;
}

/**
 * A robot (or gantry) that carries parts between elements it reaches; it serves the branches whose `via` names it.
 * Positions are element ids (and 'home').
 */
export interface RobotSpec {
  readonly id: string;
  readonly grippers: 1 | 2;
  /** Seconds from position to position. */
  readonly travelS: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Seconds to take a part from / put a part at an element; '*' for all others. */
  readonly pickS: Readonly<Record<string, number>>;
  readonly placeS: Readonly<Record<string, number>>;
  /** Seconds to turn from one gripper to the other. */
  readonly swapS: number;
  readonly home: string;
  readonly rule: 'longestWaiting' | 'firstCome' | 'nearest' | 'priority' | 'cyclic';
  /** For 'cyclic': steps repeated for ever; the robot goes to each place early and waits there until the step is possible. */
  readonly program: readonly RobotStepSpec[];
  readonly failures: readonly FailureSpec[];
  readonly calendar: string | null;
  readonly power: PowerSpec;
}

export type RobotStepSpec =
  | { readonly do: 'pick'; readonly at: string }
  | { readonly do: 'place'; readonly at: string }
  /** Take the finished part out with the empty gripper, turn, put the held one in (two grippers). */
  | { readonly do: 'swap'; readonly at: string }
  | { readonly do: 'go'; readonly at: string };

export interface NetworkSpec {
  readonly id: string;
  readonly nodes: readonly { readonly id: string; readonly capacity: number | null }[];
  /** A two-way edge is one track for both directions unless it is given as two edges. */
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly twoWay: boolean;
    readonly lengthM: number;
    readonly speedMps: number | null;
    readonly zone: string | null;
  }[];
  readonly zones: readonly { readonly id: string; readonly capacity: number }[];
  /** Explicit travel times from node to node instead of edges (no traffic); empty: use the edges. */
  readonly travelS: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whether vehicles may pass each other on an edge. */
  readonly overtaking: boolean;
}

export interface FleetSpec {
  readonly id: string;
  readonly network: string;
  readonly vehicles: readonly { readonly id: string; readonly start: string }[];
  readonly capacity: number;
  readonly speedEmptyMps: number;
  readonly speedLoadedMps: number;
  /** null: speed changes take no time. */
  readonly accelerationMps2: number | null;
  readonly load: Distribution;
  readonly unload: Distribution;
  /** Node at which each element is loaded or unloaded. */
  readonly stops: Readonly<Record<string, string>>;
  readonly rule: 'nearest' | 'longestWaiting' | 'priority' | 'schedule';
  /** For 'schedule': per vehicle the parts it carries, in order, each named "product@stage" of the destination. */
  readonly schedule: readonly { readonly vehicle: string; readonly trips: readonly { readonly product: string; readonly to: string }[] }[];
  /** Nodes to which idle vehicles drive; empty: they stay where they unloaded. */
  readonly parking: readonly string[];
  readonly battery: {
    readonly capacityKwh: number;
    readonly drawMovingKw: number;
    readonly drawIdleKw: number;
    readonly chargeKw: number;
    readonly chargeBelow: number;
    readonly chargeTo: number;
    readonly chargers: readonly string[];
  } | null;
  readonly failures: readonly FailureSpec[];
  /** Shifts of those who drive: a begun trip is finished, none is begun off shift; absent or null: day and night. */
  readonly calendar?: string | null;
  readonly power: PowerSpec;
}

export interface LimitSpec {
  readonly id: string;
  readonly max: number;
  readonly elements: readonly string[];
}
