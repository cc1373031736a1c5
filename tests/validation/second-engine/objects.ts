import type {
  BranchSpec,
  BufferSpec,
  ConveyorSpec,
  CrewSpec,
  FailureSpec,
  NeedSpec,
  PoolSpec,
  ProductSpec,
  SinkSpec,
  SourceSpec,
  StageSpec,
  StationSpec,
} from '@taktwerk/engine';
import type { Activity, Event } from './scheduler.ts';

/** The things on the floor, as plain objects that point at each other. */

export type Outcome = 'pass' | 'rework' | 'scrap';

export interface Part {
  readonly serial: number;
  product: ProductSpec;
  stage: StageSpec;
  at: Source | Buffer | Server | Belt | null;
  releasedAt: number;
  cameAt: number;
  readonly defects: Set<string>;
  /** The time of the operation of this name, drawn before it begins. */
  known: { readonly name: string; readonly time: number } | null;
  defective: boolean;
  wasDefective: boolean;
  wasReworked: boolean;
  passes: number;
  outcome: Outcome;
  /** Scrapped: wherever it is led, it is no output. */
  rejected: boolean;
  inLine: boolean;
  /** The ways on that it waits for, since when, and in which order it began to wait; null: it does not wait. */
  waits: { readonly ways: readonly BranchSpec[]; readonly since: number; readonly order: number } | null;
  /** The place kept for it before its service began. */
  kept: { readonly way: BranchSpec } | null;
  /** Parts of a unit load, and the unit load in which a part is. */
  load: Part[] | null;
  inside: Part | null;
}

export interface Source {
  readonly kind: 'source';
  readonly spec: SourceSpec;
  left: number;
  turn: number;
  /** The part that a saturated source has ready. */
  pending: Part | null;
}

export interface Buffer {
  readonly kind: 'buffer';
  readonly spec: BufferSpec;
  readonly parts: Part[];
  kept: number;
}

export interface Station {
  readonly kind: 'station';
  readonly spec: StationSpec;
  readonly servers: Server[];
  /** N-policy: whether it has started. */
  started: boolean;
  batchTimer: { readonly due: number; readonly event: Event | null } | null;
  orderDone: number;
}

export interface Clock {
  readonly spec: FailureSpec;
  left: number;
  /** Clock time only: when it began to run, and the event. */
  since: number;
  event: Event | null;
}

export type Phase = 'idle' | 'holds' | 'awaitsOperator' | 'handling' | 'setup' | 'process' | 'done';

export interface Server {
  readonly kind: 'server';
  readonly id: string;
  readonly station: Station;
  parts: Part[];
  phase: Phase;
  /** In a timed phase that goes on now. */
  running: boolean;
  down: boolean;
  awaitsCrew: boolean;
  inMaintenance: boolean;
  offShift: boolean;
  suspended: boolean;
  /** Stands still because somebody was called away. */
  calledAway: boolean;
  /** Kept for a part whose service elsewhere has begun. */
  kept: boolean;
  readonly clocks: Clock[];
  readonly cyclesSince: number[];
  readonly maintenanceDue: Set<number>;
  lastProduct: string | null;
  keptDraw: { readonly key: string; readonly time: number } | null;
  keptWay: BranchSpec | null;
  /** In which order servers took their parts. */
  taken: number;
  /** Parts collected into a unit so far. */
  collected: Part[];
  activity: Activity | null;
}

export interface Belt {
  readonly kind: 'conveyor';
  readonly spec: ConveyorSpec;
  readonly parts: Part[];
  kept: number;
}

export interface Sink {
  readonly kind: 'sink';
  readonly spec: SinkSpec;
}

export type Element = Source | Buffer | Station | Belt | Sink;

export interface Operator {
  readonly pool: PoolSpec;
  at: string | null;
  server: Server | null;
  purpose: 'process' | 'handling' | 'setup';
  walking: boolean;
  /** Urgency of the task, and in which order operators were given out. */
  priority: number;
  granted: number;
}

export interface Request {
  readonly server: Server;
  readonly needs: readonly NeedSpec[];
  readonly purposeOf: (need: NeedSpec) => Operator['purpose'];
  readonly priority: number;
  readonly order: number;
  /** Those who were called away; null: a request of its own. */
  readonly owed: readonly { readonly need: NeedSpec; readonly purpose: Operator['purpose'] }[] | null;
}

export interface Crew {
  readonly spec: CrewSpec;
  free: number;
  readonly queue: { readonly server: Server; readonly begin: () => void }[];
}
