import {
  AMPLE,
  BEFORE_SERVICE,
  BRANCH,
  BRANCH_CARRIER,
  BRANCH_ELEMENT,
  BRANCH_QUEUE,
  BRANCH_STAGE,
  BRANCHES,
  BUFFER,
  CHECKED_EVENTS,
  CLOCK,
  CLOCK_INTS,
  CLOCK_TYPE,
  CLOCKS,
  DISCIPLINE,
  ELEMENT,
  ELEMENT_SUMS,
  FIFO,
  FIRST_BRANCH,
  FIRST_UNIT,
  FLAGS,
  FROM_STAGE,
  GROUP,
  HAS_CYCLE,
  HAS_DWELL,
  HAS_MAINTENANCE,
  INCOMING,
  INCOMING_END,
  KIND,
  LEVEL,
  MULTIPLE_PARTS,
  OP,
  OP_NUMBERS,
  PROCESS,
  PROCESS_FACTOR,
  QUEUE,
  SINK,
  SOURCE,
  SPECIAL_CLAIM,
  STATION,
  UNIT,
  UNIT_TIMES,
  UNITS,
  WORKING_CLOCK,
} from '../model/layout.ts';
import { STAY_BINS } from '../statistics/stays.ts';
import type { RunState } from './state.ts';

/**
 * Plain elements, for which the short way of `activities/short-way.ts` holds: a station with one server, one way in, one way on and
 * nothing but a process time (and working-time failures, and quality); a first-in-first-out buffer between such ways. The plan of a
 * plain element holds the absolute offsets of everything its parts touch, in the run's two common columns `ints` and `floats`.
 */
export const PLAIN_BUFFER = 1;
export const PLAIN_STATION = 2;
export const PLAIN_SOURCE = 3;

export const PLAN = 32;
/** Rows in `ints` (element, unit, queues) and in `floats` (sums, unit times), and what stands where. */
export const P_ELEMENT = 0;
export const P_UNIT = 1;
export const P_TIMES = 2;
export const P_SUMS = 3;
export const P_BINS = 4;
/** Way on: kind of the next element if it is plain or a sink, its index, row, stage, and the queue that leads there. */
export const P_NEXT = 5;
export const P_NEXT_INDEX = 6;
export const P_NEXT_ROW = 7;
export const P_NEXT_STAGE = 8;
export const P_OUT_QUEUE = 9;
/** Way in: its queue, where it comes from if plain, and the stage the part will be at. */
export const P_IN_QUEUE = 10;
export const P_IN_INDEX = 11;
export const P_STAGE = 12;
export const P_OPERATION = 13;
export const P_SAMPLER = 14;
export const P_FLAGS = 15;
/** Level of a buffer: its value in `ints`, its time of last change and its histogram in `floats`. */
export const P_VALUE = 16;
export const P_SINCE = 17;
export const P_HISTOGRAM = 18;
export const P_LAST_BIN = 19;
export const P_UNIT_INDEX = 20;
export const P_INDEX = 21;
export const P_MOST = 22;

export const NEXT_OTHER = 0;
export const NEXT_BUFFER = 1;
export const NEXT_STATION = 2;
export const NEXT_SINK = 3;

const NOT_PLAIN = SPECIAL_CLAIM | HAS_CYCLE | HAS_MAINTENANCE | CHECKED_EVENTS | AMPLE | BEFORE_SERVICE | MULTIPLE_PARTS;

/** Kinds of plain elements; all zero when the run has limits or an ample station, or wants the general way. */
export function plainElements(run: RunState): Uint8Array {
  const plain = new Uint8Array(run.elementCount);
  if (run.hasLimits || run.options.general === true) return plain;
  for (let element = 0; element < run.elementCount; element++) if ((run.elements[element * ELEMENT + FLAGS]! & AMPLE) !== 0) return plain;
  for (let element = 0; element < run.elementCount; element++) {
    const kind = run.elements[element * ELEMENT + KIND]!;
    if (run.carriersTo[element] !== -1 || run.watched[element] !== 0 || onlyBranch(run, element) < 0) continue;
    if (kind === BUFFER && isPlainBuffer(run, element)) plain[element] = PLAIN_BUFFER;
    if (kind === STATION && isPlainStation(run, element)) plain[element] = PLAIN_STATION;
    if (kind === SOURCE) plain[element] = PLAIN_SOURCE;
  }
  return plain;
}

/** The stage of an element that is in the route once only, or -1. */
function onlyStage(run: RunState, element: number): number {
  const stage = run.stageElement.indexOf(element);
  return stage >= 0 && run.stageElement.indexOf(element, stage + 1) < 0 ? stage : -1;
}

/** Offset of the one branch by which every product passes on from an element, without a carrier; -1 where there is a choice. */
function onlyBranch(run: RunState, element: number): number {
  const stage = onlyStage(run, element);
  if (stage < 0) return -1;
  let only = -1;
  for (let product = 0; product < run.products; product++) {
    const group = run.groupOf[(stage * run.products + product) * 3]!;
    if (group < 0) continue;
    if (run.groups[group * GROUP + BRANCHES] !== 1) return -1;
    const branch = run.groups[group * GROUP + FIRST_BRANCH]! * BRANCH;
    if (run.branches[branch + BRANCH_CARRIER] !== -1 || (only >= 0 && only !== branch)) return -1;
    only = branch;
  }
  return only;
}

function isPlainBuffer(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  if ((run.elements[e + FLAGS]! & HAS_DWELL) !== 0 || run.elements[e + DISCIPLINE] !== FIFO) return false;
  return run.elements[run.branches[onlyBranch(run, element) + BRANCH_ELEMENT]! * ELEMENT + KIND] === STATION;
}

/** One server, one way in, one operation for all products. */
function isPlainStation(run: RunState, element: number): boolean {
  const e = element * ELEMENT;
  const stage = onlyStage(run, element);
  for (let product = 1; product < run.products; product++)
    if (run.operationOf[stage * run.products + product] !== run.operationOf[stage * run.products]) return false;
  const single =
    run.elements[e + UNITS] === 1 && run.elements[e + LEVEL] === -1 && run.elements[e + INCOMING_END]! - run.elements[e + INCOMING]! === 1;
  const operation = run.operationOf[stage * run.products]!;
  const unit = run.elements[e + FIRST_UNIT]! * UNIT;
  const clocks = run.model.columns.clocks;
  for (let k = run.units[unit + CLOCK]!; k < run.units[unit + CLOCK]! + run.units[unit + CLOCKS]!; k++)
    if (clocks[k * CLOCK_INTS + CLOCK_TYPE] !== WORKING_CLOCK) return false;
  return (
    single &&
    (run.elements[e + FLAGS]! & NOT_PLAIN) === 0 &&
    operation >= 0 &&
    run.operationNumbers[operation * OP_NUMBERS + PROCESS_FACTOR] === 1
  );
}

/** Writes the plans of plain elements. */
export function layPlans(run: RunState): void {
  for (let element = 0; element < run.elementCount; element++) if (run.plain[element] !== 0) layPlan(run, element, run.plan[element]!);
}

function layPlan(run: RunState, element: number, at: number): void {
  const { ints } = run;
  const kind = run.plain[element]!;
  const stage = onlyStage(run, element);
  const branch = onlyBranch(run, element);
  const next = run.branches[branch + BRANCH_ELEMENT]!;
  const set = (field: number, value: number): void => {
    ints[at + field] = value;
  };
  set(P_INDEX, element);
  set(P_ELEMENT, element * ELEMENT);
  set(P_SUMS, element * ELEMENT_SUMS);
  set(P_BINS, run.binBase + element * STAY_BINS);
  set(P_STAGE, stage);
  set(
    P_NEXT,
    run.plain[next] === PLAIN_BUFFER
      ? NEXT_BUFFER
      : run.plain[next] === PLAIN_STATION
        ? NEXT_STATION
        : run.elements[next * ELEMENT + KIND] === SINK
          ? NEXT_SINK
          : NEXT_OTHER,
  );
  set(P_NEXT_INDEX, next);
  set(P_NEXT_ROW, next * ELEMENT);
  set(P_NEXT_STAGE, run.branches[branch + BRANCH_STAGE]!);
  set(P_OUT_QUEUE, run.queueBase + run.branches[branch + BRANCH_QUEUE]! * QUEUE);
  if (kind === PLAIN_BUFFER) layLevel(run, element, set);
  if (kind === PLAIN_STATION) layServer(run, element, stage, set);
}

function layLevel(run: RunState, element: number, set: (field: number, value: number) => void): void {
  const level = run.elements[element * ELEMENT + LEVEL]!;
  set(P_VALUE, run.valueBase + level);
  set(P_MOST, run.mostBase + level);
  set(P_SINCE, run.sinceBase + level);
  set(P_HISTOGRAM, run.histogramBase + run.levelBin[level]!);
  set(P_LAST_BIN, run.levelBins[level]! - 1);
  const first = run.elements[element * ELEMENT + INCOMING]!;
  const single = run.elements[element * ELEMENT + INCOMING_END]! - first === 1;
  set(P_IN_QUEUE, single ? run.queueBase + run.incomingQueue[first]! * QUEUE : -1);
}

function layServer(run: RunState, element: number, stage: number, set: (field: number, value: number) => void): void {
  const unit = run.elements[element * ELEMENT + FIRST_UNIT]!;
  const incoming = run.elements[element * ELEMENT + INCOMING]!;
  const queue = run.incomingQueue[incoming]!;
  const operation = run.operationOf[stage * run.products]!;
  set(P_UNIT_INDEX, unit);
  set(P_UNIT, run.unitBase + unit * UNIT);
  set(P_TIMES, run.timeBase + unit * UNIT_TIMES);
  set(P_IN_QUEUE, run.queueBase + queue * QUEUE);
  const from = run.stageElement[run.queues[queue * QUEUE + FROM_STAGE]!]!;
  set(P_IN_INDEX, run.plain[from] === PLAIN_BUFFER ? from : -1);
  set(P_OPERATION, operation);
  set(P_SAMPLER, run.operations[operation * OP + PROCESS]!);
  set(P_FLAGS, run.elements[element * ELEMENT + FLAGS]!);
}
