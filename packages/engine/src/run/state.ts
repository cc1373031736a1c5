import type { Belt } from '../activities/conveyor.ts';
import { type Fleet, openFleets, type Vehicle } from '../activities/fleet-state.ts';
import type { Wanted } from '../activities/operator.ts';
import { queuesOf as carriedQueues } from '../activities/robot.ts';
import { openRobots, type Robot } from '../activities/robot-state.ts';
import { Calendar } from '../calendar.ts';
import { Chance } from '../chance/draw.ts';
import type { CompiledModel } from '../model/compiled.ts';
import {
  ALIVE,
  BRANCH,
  BRANCH_QUEUE,
  BRANCHES,
  CLOCK_INTS,
  ELEMENT,
  ELEMENT_SUMS,
  FIRST_BRANCH,
  FLAGS,
  GROUP,
  OP,
  OWNER,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  READY_SINCE,
  SERVER,
  SHARED_ORIGIN,
  UNIT,
  UNIT_TIMES,
  UNLIMITED,
} from '../model/layout.ts';
import type { SourceSpec } from '../model/spec.ts';
import type { Stall } from '../results/result.ts';
import { LEAD_SUMS } from '../statistics/lead.ts';
import { LEAD_BINS, STAY_BINS } from '../statistics/stays.ts';
import type { TraceWriter } from '../trace/writer.ts';
import { DirtySet } from './dirty-set.ts';
import { NOW } from './events.ts';
import type { KnownTimes } from './known-times.ts';
import { layPlans, PLAIN_STATION, PLAN, plainElements } from './plain.ts';
import { connect, indexById, newBelt, setupAllowance, sourceColumns, vehiclesByUnit, walksOf } from './prepare.ts';
import { type Shifts, shiftsOf } from './shifts.ts';

export interface RunOptions {
  readonly seed: number;
  readonly replication: number;
  readonly warmUpS: number;
  /** null: until the line is empty or nothing can happen any more. */
  readonly horizonS: number | null;
  readonly antithetic?: boolean;
  /** Ends the run at the moment when so many parts are good, or have left the line, since t = 0. */
  /** Takes the general way everywhere, for tests that compare it with the short one. */
  readonly general?: boolean;
  readonly stopAfter?: { readonly good?: number; readonly finished?: number };
}

/** Totals of the window. */
export const TOTAL_RELEASED = 0;
export const TOTAL_GOOD = 1;
export const TOTAL_BAD = 2;
export const TOTAL_SCRAPPED = 3;
export const TOTAL_LOST = 4;
export const TOTAL_DEFECTIVE = 5;
export const TOTAL_REWORKED = 6;
export const TOTAL_FIRST_PASS = 7;
export const FLOW_SUM = 8;
/** Time inside the window spent in the line by parts that have ended. */
export const TIME_IN_LINE = 9;
export const TOTAL_ENDED = 10;
/** Components that ended in another part, and parts that were taken apart. */
export const TOTAL_MERGED = 11;
export const TOTALS = 12;

/** Where families of these lengths begin when they lie one behind the other. */
function carve(lengths: readonly number[]): { readonly at: readonly number[]; readonly total: number } {
  let total = 0;
  const at = lengths.map((length) => {
    total += length;
    return total - length;
  });
  return { at, total };
}

/** Everything that changes while a run goes on: columns, and lists of what has to be looked at before a moment is over. */
export class RunState {
  declare readonly model: CompiledModel;
  declare readonly options: RunOptions;
  declare readonly products: number;
  declare readonly calendar: Calendar;
  declare readonly clock: Float64Array;
  declare readonly chance: Chance;
  declare readonly elements: Int32Array;
  declare readonly rules: Int32Array;
  declare readonly elementSums: Float64Array;
  declare readonly stayBins: Int32Array;
  declare units: Int32Array;
  declare unitTimes: Float64Array;
  /** Units of the model; servers of ample stations come after them. */
  declare readonly unitCount: number;
  declare unitSlots: number;
  parts: Int32Array = new Int32Array(256 * PART_INTS);
  partTimes: Float64Array = new Float64Array(256 * PART_TIMES);
  freePart = -1;
  partSlots = 0;
  serial = 0;
  declare readonly stageElement: Int32Array;
  declare readonly operationOf: Int32Array;
  declare readonly operations: Int32Array;
  declare readonly operationNumbers: Float64Array;
  declare readonly operationCycles: Float64Array;
  declare readonly groupOf: Int32Array;
  declare readonly groups: Int32Array;
  declare readonly branches: Int32Array;
  declare readonly branchCumulative: Float64Array;
  declare readonly queues: Int32Array;
  declare readonly queueTargets: Int32Array;
  declare readonly incomingQueue: Int32Array;
  declare readonly incomingStage: Int32Array;
  declare readonly levelSince: Float64Array;
  declare readonly levelArea: Float64Array;
  declare readonly levelValue: Int32Array;
  declare readonly levelMax: Int32Array;
  declare readonly levelBin: Int32Array;
  declare readonly levelBins: Int32Array;
  declare readonly levelTime: Float64Array;
  readonly totals: Float64Array = new Float64Array(TOTALS);
  /** Parts that ended since t = 0: good, finished (good and bad), for stopAfter and the series. */
  readonly ended: Float64Array = new Float64Array(4);
  declare readonly stopGood: number;
  declare readonly stopFinished: number;
  stopped = false;
  windowStart = 0;
  areaBeforeWindow = 0;

  /** Parts finished at their stage that have not been offered yet. */
  done: Int32Array = new Int32Array(64);
  doneCount = 0;
  doneTaken = 0;
  stale: Int32Array = new Int32Array(64);
  staleCount = 0;
  declare readonly dirtyPlaces: DirtySet;
  declare readonly dirtyStations: DirtySet;
  declare readonly dirtySources: DirtySet;
  declare readonly dirtyCarriers: DirtySet;
  operatorsWanted = false;
  /** Whether events of this moment have been handled whose moves are still to be made. */
  unsettled = false;
  events = 0;
  picked = -1;
  readonly stay: Float64Array = new Float64Array(1);
  /** Common columns: the families of whole numbers and of floats that do not grow are views of these two. */
  declare readonly ints: Int32Array;
  declare readonly floats: Float64Array;
  declare readonly unitBase: number;
  declare readonly queueBase: number;
  declare readonly valueBase: number;
  declare readonly mostBase: number;
  declare readonly binBase: number;
  declare readonly timeBase: number;
  declare readonly sinceBase: number;
  declare readonly histogramBase: number;
  /** Kind of plain element, and the offset of its plan in `ints`. */
  declare readonly plain: Uint8Array;
  declare readonly plan: Int32Array;
  /** Whether a unit is the server of a plain station. */
  declare readonly shortServers: Uint8Array;
  declare readonly elementCount: number;
  declare readonly insideAtStart: Int32Array;
  declare readonly productSums: Float64Array;
  declare readonly leadSums: Float64Array;
  /** Per product: parts finished late, and the sum of their lateness. */
  declare readonly lateSums: Float64Array;
  declare readonly dueAfter: Float64Array;
  declare readonly leadBins: Uint32Array;
  declare readonly defectsMade: Float64Array;
  declare readonly defectsFound: Float64Array;
  /** Carriers that bring parts to an element: -1 none, an index, or -2 for several. */
  declare readonly carriersTo: Int32Array;
  declare readonly watched: Uint8Array;
  declare private readonly watchers: (readonly number[])[];

  declare readonly clocks: Int32Array;
  declare readonly clockLeft: Float64Array;
  declare readonly clockStarted: Float64Array;
  declare readonly clockRank: Float64Array;
  declare readonly moverFailures: Int32Array;
  declare readonly crewLevel: number;
  declare readonly crewFree: Int32Array;
  declare readonly crewHead: Int32Array;
  declare readonly crewTail: Int32Array;
  declare readonly maintenance: Int32Array;
  declare readonly maintenanceRows: number;
  declare readonly maintenanceElement: Int32Array;
  declare readonly maintenanceCount: Int32Array;
  declare readonly maintenanceNow: Int32Array;

  arrived: Int32Array = new Int32Array(16);
  arrivedCount = 0;
  declare readonly sourceLeft: Float64Array;
  declare readonly sourceUntil: Float64Array;
  declare readonly sourceNext: Int32Array;
  declare readonly sourcePending: Int32Array;
  declare readonly sourceCalendar: Int32Array;
  declare readonly sourceMix: readonly Float64Array[];
  declare readonly sourceProducts: readonly Int32Array[];
  declare readonly sourceWeight: Float64Array;

  /** Allowance of the people who set up, by element. */
  declare readonly setupFactor: Float64Array;
  declare readonly stationOn: Uint8Array;
  declare readonly orderAt: Int32Array;
  declare readonly batchDue: Float64Array;
  declare readonly batchWait: Float64Array;
  declare readonly loadOn: Int32Array;
  declare readonly loadCount: Int32Array;
  declare readonly ampleFree: Int32Array;
  declare readonly belts: readonly (Belt | undefined)[];

  declare readonly hasLimits: boolean;
  declare readonly limitMax: Int32Array;
  declare readonly limitCount: Int32Array;
  declare readonly limitMember: readonly (readonly number[])[];
  /** By part: the element where it counts for limits, and the one at which a place is kept for it; -1 none. Longer when needed. */
  limitPlace: Int32Array = new Int32Array(0);
  limitKept: Int32Array = new Int32Array(0);

  /** Process times drawn before the work begins; null while no rule has asked for any. */
  knownTimes: KnownTimes | null = null;
  /** Whether parts are numbered as they begin to wait, for elements to which several ways lead from one place; by part, its number. */
  declare readonly numbersJoins: boolean;
  joinOrder: Float64Array = new Float64Array(0);
  joins = 0;
  /** Products that a choice is among; ready parts by product; components of an assembly. */
  declare readonly eligible: Uint8Array;
  declare readonly readyByProduct: Int32Array;
  readonly gathered: number[] = [];

  declare readonly needs: Int32Array;
  declare readonly poolLevel: number;
  declare readonly poolFirst: Int32Array;
  declare readonly poolCalendar: Int32Array;
  declare readonly poolTimes: Float64Array;
  declare readonly poolWork: Float64Array;
  declare readonly poolClosed: Uint8Array;
  declare readonly operatorPool: Int32Array;
  declare readonly operatorUnit: Int32Array;
  declare readonly operatorAt: Int32Array;
  declare readonly operatorFor: Int32Array;
  declare readonly operatorState: Int32Array;
  /** Urgency of the task an operator is at, and in which order operators were given out. */
  declare readonly operatorRank: Int32Array;
  declare readonly operatorGranted: Float64Array;
  /** Operators who were called away, by the server that waits for them. */
  readonly owed: Map<number, readonly Wanted[]> = new Map();
  declare readonly operatorSince: Float64Array;
  declare requests: Int32Array;
  requestCount = 0;
  declare requestFirst: Int32Array;
  declare requestEnd: Int32Array;
  declare requestFor: Int32Array;
  declare private readonly walks: readonly ReadonlyMap<number, number>[];
  readonly longestWalk: Float64Array = new Float64Array(1);

  declare readonly robots: readonly Robot[];
  declare readonly fleets: readonly Fleet[];
  declare private readonly vehicles: readonly (Vehicle | undefined)[];
  /** Fleets on whose network something has become free. */
  declare readonly trafficMoved: DirtySet;
  deadlock: Stall | null = null;
  declare readonly shifts: readonly Shifts[];
  declare readonly calendarOn: Uint8Array;
  declare readonly trace: TraceWriter | null;

  constructor(model: CompiledModel, options: RunOptions, trace: TraceWriter | null) {
    const c = model.columns;
    const elements = c.elements.length / ELEMENT;
    this.model = model;
    this.options = options;
    this.products = model.spec.products.length;
    this.calendar = new Calendar();
    this.clock = this.calendar.at;
    this.chance = new Chance(c.samplers, options.seed, options.replication, options.antithetic === true);
    this.rules = c.rules;
    const levels = c.levelBins.length;
    const ints = carve([c.elements.length, c.units.length, c.queues.length, levels, levels, elements * STAY_BINS, elements * PLAN]);
    this.ints = new Int32Array(ints.total);
    [this.unitBase, this.queueBase, this.valueBase, this.mostBase, this.binBase] = [
      ints.at[1]!,
      ints.at[2]!,
      ints.at[3]!,
      ints.at[4]!,
      ints.at[5]!,
    ];
    this.plan = Int32Array.from({ length: elements }, (_, e) => ints.at[6]! + e * PLAN);
    const own = (family: number): Int32Array => this.ints.subarray(ints.at[family]!, ints.at[family + 1] ?? ints.total);
    this.elements = own(0);
    this.units = own(1);
    this.queues = own(2);
    this.levelValue = own(3);
    this.levelMax = own(4);
    this.stayBins = own(5);
    this.elements.set(c.elements);
    this.units.set(c.units);
    this.queues.set(c.queues);
    const floats = carve([elements * ELEMENT_SUMS, (c.units.length / UNIT) * UNIT_TIMES, levels, levels, c.levelBin[levels]!]);
    this.floats = new Float64Array(floats.total);
    [this.timeBase, this.sinceBase, this.histogramBase] = [floats.at[1]!, floats.at[2]!, floats.at[4]!];
    const ownFloats = (family: number): Float64Array => this.floats.subarray(floats.at[family]!, floats.at[family + 1] ?? floats.total);
    this.elementSums = ownFloats(0);
    this.unitTimes = ownFloats(1);
    this.levelSince = ownFloats(2);
    this.levelArea = ownFloats(3);
    this.levelTime = ownFloats(4);
    this.stageElement = c.stageElement;
    this.operationOf = c.operationOf;
    this.operations = c.operations;
    this.operationNumbers = c.operationNumbers;
    this.operationCycles = new Float64Array(c.operations.length / OP + 1);
    this.groupOf = c.groupOf;
    this.groups = c.groups;
    this.branches = c.branches;
    this.branchCumulative = c.branchCumulative;
    this.queueTargets = c.queueTargets;
    this.incomingQueue = c.incomingQueue;
    this.incomingStage = c.incomingStage;
    this.levelBin = c.levelBin;
    this.levelBins = c.levelBins;
    this.stopGood = options.stopAfter?.good ?? Number.POSITIVE_INFINITY;
    this.stopFinished = options.stopAfter?.finished ?? Number.POSITIVE_INFINITY;
    this.dirtyPlaces = new DirtySet(elements);
    this.dirtyStations = new DirtySet(elements);
    this.dirtySources = new DirtySet(elements);
    this.dirtyCarriers = new DirtySet(model.spec.robots.length + model.spec.fleets.length);
    this.trace = trace;
    this.elementCount = elements;
    this.unitCount = c.units.length / UNIT;
    this.unitSlots = this.unitCount;
    const { spec } = model;
    this.insideAtStart = new Int32Array(elements);
    this.productSums = new Float64Array(this.products * 4);
    const rows = this.products > 1 ? this.products + 1 : 1;
    this.leadSums = new Float64Array(rows * LEAD_SUMS);
    this.lateSums = new Float64Array(this.products * 2);
    this.dueAfter = Float64Array.from(spec.products, (p) => (p.dueAfterS === null ? Number.POSITIVE_INFINITY : p.dueAfterS * 1e6));
    this.leadBins = new Uint32Array(rows * LEAD_BINS);
    this.defectsMade = new Float64Array(elements * c.defectClasses.length);
    this.defectsFound = new Float64Array(elements * c.defectClasses.length);
    this.carriersTo = new Int32Array(elements).fill(-1);
    this.watched = new Uint8Array(elements);
    this.watchers = spec.elements.map(() => []);
    connect(this);
    this.clocks = c.clocks;
    const clocks = c.clocks.length / CLOCK_INTS;
    this.clockLeft = new Float64Array(clocks);
    this.clockStarted = new Float64Array(clocks);
    this.clockRank = new Float64Array(clocks).fill(-1);
    this.moverFailures = new Int32Array(this.unitCount);
    this.crewLevel = c.crewLevel;
    this.crewFree = Int32Array.from(spec.crews, (crew) => crew.count);
    this.crewHead = new Int32Array(spec.crews.length).fill(-1);
    this.crewTail = new Int32Array(spec.crews.length).fill(-1);
    this.maintenance = c.maintenance;
    this.maintenanceRows = Math.max(0, ...spec.elements.map((e) => (e.kind === 'station' ? e.maintenance.length : 0)));
    this.maintenanceElement = new Int32Array(c.maintenance.length / 4);
    this.maintenanceCount = new Int32Array(this.unitCount * this.maintenanceRows);
    this.maintenanceNow = new Int32Array(this.unitCount);
    const sources = sourceColumns(model);
    this.sourceLeft = sources.left;
    this.sourceUntil = sources.until;
    this.sourceNext = new Int32Array(elements);
    this.sourcePending = new Int32Array(elements).fill(-1);
    this.sourceCalendar = sources.calendar;
    this.sourceMix = sources.mix;
    this.sourceProducts = sources.products;
    this.sourceWeight = sources.weight;
    this.setupFactor = Float64Array.from(spec.elements, (e) => setupAllowance(spec, e));
    this.stationOn = new Uint8Array(elements);
    this.orderAt = new Int32Array(elements);
    this.batchDue = new Float64Array(elements).fill(UNLIMITED * 1e9);
    this.batchWait = Float64Array.from(spec.elements, (e) =>
      e.kind === 'station' && e.batch !== null ? Math.floor((e.batch.maxWaitS ?? 0) * 1e6 + 0.5) : 0,
    );
    this.loadOn = new Int32Array(this.unitCount).fill(-1);
    this.loadCount = new Int32Array(this.unitCount);
    this.ampleFree = new Int32Array(elements).fill(-1);
    this.belts = spec.elements.map((e) => (e.kind === 'conveyor' ? newBelt(e) : undefined));
    this.numbersJoins = spec.elements.some((_, e) => (c.elements[e * ELEMENT + FLAGS]! & SHARED_ORIGIN) !== 0);
    this.eligible = new Uint8Array(this.products);
    this.readyByProduct = new Int32Array(this.products);
    this.hasLimits = spec.limits.length > 0;
    this.limitMax = Int32Array.from(spec.limits, (l) => l.max);
    this.limitCount = new Int32Array(spec.limits.length);
    this.limitMember = spec.limits.map((l) => spec.elements.flatMap((e, i) => (l.elements.includes(e.id) ? [i] : [])));
    this.needs = c.needs;
    this.poolLevel = c.poolLevel;
    this.poolFirst = Int32Array.from([0, ...spec.pools.map((_, i) => spec.pools.slice(0, i + 1).reduce((sum, p) => sum + p.count, 0))]);
    this.poolCalendar = Int32Array.from(spec.pools, (p) => indexById(spec.calendars, p.calendar));
    this.poolTimes = new Float64Array(spec.pools.length * 3);
    this.poolWork = new Float64Array(spec.pools.length * elements);
    this.poolClosed = new Uint8Array(spec.pools.length);
    const operators = this.poolFirst[spec.pools.length]!;
    this.operatorPool = Int32Array.from(spec.pools.flatMap((p, i) => Array.from({ length: p.count }, () => i)));
    this.operatorUnit = new Int32Array(operators).fill(-1);
    this.operatorAt = Int32Array.from(this.operatorPool, (p) => indexById(spec.elements, spec.pools[p]!.home));
    this.operatorFor = new Int32Array(operators);
    this.operatorState = new Int32Array(operators);
    this.operatorRank = new Int32Array(operators);
    this.operatorGranted = new Float64Array(operators);
    this.operatorSince = new Float64Array(operators);
    this.walks = spec.pools.map((pool) => walksOf(spec, pool));
    this.requests = new Int32Array(this.unitCount + 1);
    this.requestFirst = new Int32Array(this.unitCount);
    this.requestEnd = new Int32Array(this.unitCount);
    this.requestFor = new Int32Array(this.unitCount);
    const unitOf = (kind: 'robot' | 'vehicle', owner: number, id: string): number =>
      model.units.findIndex((unit) => unit.kind === kind && unit.owner === owner && unit.id === id);
    const queuesOf = (carrier: number): readonly number[] => carriedQueues(this, carrier);
    this.robots = openRobots(spec, unitOf, queuesOf);
    this.fleets = openFleets(model, unitOf, queuesOf);
    this.vehicles = vehiclesByUnit(this.fleets);
    this.trafficMoved = new DirtySet(spec.fleets.length);
    this.shifts = spec.calendars.map(shiftsOf);
    this.plain = plainElements(this);
    this.shortServers = Uint8Array.from({ length: this.unitCount }, (_, unit) =>
      this.units[unit * UNIT] === SERVER && this.plain[this.units[unit * UNIT + OWNER]!] === PLAIN_STATION ? 1 : 0,
    );
    layPlans(this);
    this.calendarOn = new Uint8Array(spec.calendars.length);
  }

  /** Whether no part is left anywhere and no source will make another. */
  isExhausted(): boolean {
    for (let part = 0; part < this.partSlots; part++) if ((this.parts[part * PART_INTS + PART_FLAGS]! & ALIVE) !== 0) return false;
    return this.model.spec.elements.every((e, i) => {
      if (e.kind !== 'source') return true;
      if (e.arrival.type === 'schedule') return this.sourceNext[i]! >= e.arrival.releases.length;
      return this.sourceLeft[i]! <= 0 || this.clock[NOW]! > this.sourceUntil[i]!;
    });
  }

  sourceSpec(element: number): SourceSpec {
    return this.model.spec.elements[element] as SourceSpec;
  }

  productIndex(id: string): number {
    return indexById(this.model.spec.products, id);
  }

  /** Integral of the parts in the line since t = 0, over the end of the warm-up. */
  wipArea(): number {
    return this.areaBeforeWindow + this.levelArea[0]! + (this.clock[NOW]! - this.levelSince[0]!) * this.levelValue[0]!;
  }

  vehicleOf(unit: number): Vehicle {
    return this.vehicles[unit]!;
  }

  /** Whether a branch group has a branch that uses this queue. */
  leadsInto(group: number, queue: number): boolean {
    const first = this.groups[group * GROUP + FIRST_BRANCH]!;
    const end = first + this.groups[group * GROUP + BRANCHES]!;
    for (let b = first; b < end; b++) if (this.branches[b * BRANCH + BRANCH_QUEUE] === queue) return true;
    return false;
  }

  readyOf(part: number): number {
    return this.partTimes[part * PART_TIMES + READY_SINCE]!;
  }

  /** Microseconds an operator of a pool walks between two elements; 0 where the distance is not given. */
  walkTime(pool: number, from: number, to: number): number {
    return from < 0 || from === to ? 0 : (this.walks[pool]!.get(from * this.elementCount + to) ?? 0);
  }

  growArrived(): void {
    const longer = new Int32Array(this.arrived.length * 2);
    longer.set(this.arrived);
    this.arrived = longer;
  }

  /** Tells the carriers that bring parts to an element that it may have a place. */
  wakeCarriersTo(element: number): void {
    const carrier = this.carriersTo[element]!;
    if (carrier >= 0) this.dirtyCarriers.add(carrier);
    else for (let i = 0; i < this.model.spec.robots.length + this.model.spec.fleets.length; i++) this.dirtyCarriers.add(i);
  }

  /** Tells the stations that begin only when this element has a place. */
  wakeWatchers(element: number): void {
    for (const station of this.watchers[element]!) this.dirtyStations.add(station);
  }

  watch(element: number, station: number): void {
    this.watched[element] = 1;
    this.watchers[element] = [...this.watchers[element]!, station];
  }
}
