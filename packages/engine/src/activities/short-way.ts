import { draw } from '../chance/draw.ts';
import {
  AT_STAGE,
  BY_BUFFER,
  BY_SERVER,
  CAPACITY,
  COUNT,
  DONE,
  DRAWN_TIME,
  FAILING,
  HAS_CLOCKS,
  HAS_QUALITY,
  HEAD,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IDLE,
  IDLE_SERVERS,
  IN_QUEUE,
  IS_COUNTED,
  LEFT_TO_GO,
  NEXT,
  OCCUPIED,
  OP,
  OP_FLAGS,
  OPERATION,
  OUTCOME,
  OWNER,
  PART,
  PART_INTS,
  PART_TIMES,
  PASS,
  PHASE,
  PIECE_START,
  PREVIOUS,
  PROCESSING,
  QUEUE,
  READY_SINCE,
  REMAINING,
  STAGE,
  STATE,
  STAY_MAX,
  STAY_MIN,
  STAY_N,
  STAY_SQUARES,
  STAY_SUM,
  TAIL,
  UNIT,
  UNIT_FLAGS,
  WAITING,
} from '../model/layout.ts';
import { AT, NOW, PIECE_END, RELEASES_FIRST } from '../run/events.ts';
import {
  NEXT_BUFFER,
  NEXT_SINK,
  P_BINS,
  P_ELEMENT,
  P_FLAGS,
  P_HISTOGRAM,
  P_IN_INDEX,
  P_IN_QUEUE,
  P_INDEX,
  P_LAST_BIN,
  P_MOST,
  P_NEXT,
  P_NEXT_INDEX,
  P_NEXT_ROW,
  P_NEXT_STAGE,
  P_OPERATION,
  P_OUT_QUEUE,
  P_SAMPLER,
  P_SINCE,
  P_STAGE,
  P_SUMS,
  P_TIMES,
  P_UNIT,
  P_UNIT_INDEX,
  P_VALUE,
  PLAIN_STATION,
} from '../run/plain.ts';
import { joinQueue, leaveQueue } from '../run/queues.ts';
import { settle } from '../run/settle.ts';
import type { RunState } from '../run/state.ts';
import { bookStates, CLOSED, touch, WORKING } from '../run/unit-state.ts';
import { binOf, STAY_BITS } from '../statistics/stays.ts';
import { breakDown, untilFailure, useClocks } from './failure.ts';
import { offer } from './flow.ts';
import { judge } from './quality.ts';
import { enterSink } from './sink.ts';
import { complete, pushDone } from './station.ts';

/**
 * The short way: the general steps for plain elements written out in one piece, over two common columns and precomputed offsets.
 * Same effect to the last bit (a test compares both ways), a fraction of the work.
 *
 * Ends a piece of work of a plain server when nothing else is due at this moment: the part goes on, the server takes the next one,
 * and whoever waited for the place that became free moves up, station by station. What is not plain is left to `settle`.
 */
export function finishPlain(run: RunState, unit: number): void {
  const ints = run.ints;
  const element = run.units[unit * UNIT + OWNER]!;
  const plan = run.plan[element]!;
  if ((ints[plan + P_FLAGS]! & HAS_CLOCKS) !== 0) {
    useClocks(run, unit);
    if (run.units[unit * UNIT + FAILING]! >= 0) {
      breakDown(run, unit, run.units[unit * UNIT + FAILING]!);
      settle(run);
      return;
    }
  }
  const u = ints[plan + P_UNIT]!;
  const operation = ints[plan + P_OPERATION]!;
  const buffer = ints[plan + P_NEXT_ROW]!;
  if (
    ints[plan + P_NEXT] === NEXT_SINK &&
    (ints[u + UNIT_FLAGS]! & CLOSED) === 0 &&
    (run.operations[operation * OP + OP_FLAGS]! & HAS_QUALITY) === 0
  ) {
    run.operationCycles[operation]! += 1;
    const last = ints[u + PART]!;
    leaveEmpty(run, plan, last);
    enterSink(run, last, ints[plan + P_NEXT_STAGE]!, ints[plan + P_NEXT_INDEX]!);
    pullChain(run, plan);
    finishMoment(run);
    return;
  }
  if (ints[plan + P_NEXT] !== NEXT_BUFFER || (ints[u + UNIT_FLAGS]! & CLOSED) !== 0) {
    run.operationCycles[operation]! += 1;
    complete(run, unit);
    settle(run);
    return;
  }
  run.operationCycles[operation]! += 1;
  const part = ints[u + PART]!;
  if ((run.operations[operation * OP + OP_FLAGS]! & HAS_QUALITY) !== 0) {
    judge(run, part, operation, element);
    if (run.parts[part * PART_INTS + OUTCOME] !== PASS) {
      rejected(run, unit, part);
      return;
    }
  }
  if (ints[buffer + WAITING]! > 0 || ints[buffer + OCCUPIED]! >= ints[buffer + CAPACITY]!) {
    ints[u + PHASE] = DONE;
    run.parts[part * PART_INTS + OUTCOME] = PASS;
    joinQueue(run, (ints[plan + P_OUT_QUEUE]! - run.queueBase) / QUEUE, part);
    touch(run, unit);
    finishMoment(run);
    return;
  }
  const next = run.plan[ints[plan + P_NEXT_INDEX]!]!;
  put(run, plan, next, part);
  const consumer = ints[next + P_NEXT_INDEX]!;
  if (ints[ints[next + P_NEXT_ROW]! + IDLE_SERVERS]! > 0) run.dirtyStations.add(consumer);
  pullChain(run, plan);
  finishMoment(run);
}

/** Leaves to `settle` what was not plain; else only the states are booked. */
function finishMoment(run: RunState): void {
  if (
    run.dirtyStations.size > 0 ||
    run.dirtyPlaces.size > 0 ||
    run.dirtySources.size > 0 ||
    run.operatorsWanted ||
    run.dirtyCarriers.size > 0
  )
    settle(run);
  else {
    if (run.staleCount > 0) bookStates(run);
    if (run.trace !== null) run.trace.settled(run);
  }
}

/** Ends a piece of work of a plain server when more is due at this moment: its part is offered when all of it has happened. */
export function endPlain(run: RunState, unit: number): void {
  const { ints } = run;
  const element = run.units[unit * UNIT + OWNER]!;
  const plan = run.plan[element]!;
  const u = ints[plan + P_UNIT]!;
  if ((ints[plan + P_FLAGS]! & HAS_CLOCKS) !== 0) {
    useClocks(run, unit);
    if (ints[u + FAILING]! >= 0) {
      breakDown(run, unit, ints[u + FAILING]!);
      return;
    }
  }
  const operation = ints[plan + P_OPERATION]!;
  const part = ints[u + PART]!;
  run.operationCycles[operation]! += 1;
  ints[u + PHASE] = DONE;
  if ((run.operations[operation * OP + OP_FLAGS]! & HAS_QUALITY) !== 0) judge(run, part, operation, element);
  else run.parts[part * PART_INTS + OUTCOME] = PASS;
  pushDone(run, ~unit);
}

/** A part that was found bad or scrapped is offered to its own way. */
function rejected(run: RunState, unit: number, part: number): void {
  run.units[unit * UNIT + PHASE] = DONE;
  pushDone(run, part);
  touch(run, unit);
  settle(run);
}

/** An empty plain server takes its next part; the places that become free pull upstream. */
function pullChain(run: RunState, first: number): void {
  const ints = run.ints;
  let plan = first;
  for (;;) {
    const from = ints[plan + P_IN_INDEX]!;
    if (from < 0 || ints[ints[plan + P_IN_QUEUE]! + HEAD]! < 0) {
      openPlain(run, plan);
      return;
    }
    take(run, plan, run.plan[from]!);
    if (ints[ints[run.plan[from]! + P_ELEMENT]! + WAITING]! === 0) return;
    const before = blockedBefore(run, run.plan[from]!);
    if (before < 0) {
      run.dirtyPlaces.add(from);
      return;
    }
    const part = ints[ints[before + P_UNIT]! + PART]!;
    leaveQueue(run, part);
    put(run, before, run.plan[from]!, part);
    plan = before;
  }
}

/** Plan of the plain server that holds the first part waiting for a buffer, or -1. */
function blockedBefore(run: RunState, buffer: number): number {
  const ints = run.ints;
  const queue = ints[buffer + P_IN_QUEUE]!;
  if (queue < 0) return -1;
  const p = ints[queue + HEAD]! * PART_INTS;
  if (run.parts[p + HOLDER_KIND] !== BY_SERVER) return -1;
  const unit = run.parts[p + HOLDER]!;
  const element = run.units[unit * UNIT + OWNER]!;
  return run.plain[element] === PLAIN_STATION && (run.units[unit * UNIT + UNIT_FLAGS]! & CLOSED) === 0 ? run.plan[element]! : -1;
}

/** The server stays empty: it counts as idle, and its state is read when the moment has settled. */
export function openPlain(run: RunState, plan: number): void {
  const ints = run.ints;
  ints[ints[plan + P_UNIT]! + UNIT_FLAGS]! |= IS_COUNTED;
  ints[ints[plan + P_ELEMENT]! + IDLE_SERVERS]! += 1;
  if (ints[ints[plan + P_ELEMENT]! + WAITING]! > 0) run.dirtyStations.add(ints[plan + P_INDEX]!);
  touch(run, ints[plan + P_UNIT_INDEX]!);
}

/** The finished part of a plain server goes into its plain buffer; the server is empty, but not yet counted as idle. */
export function put(run: RunState, plan: number, buffer: number, part: number): void {
  leaveEmpty(run, plan, part);
  enterPlain(run, buffer, part);
}

/** A part leaves its plain server. */
function leaveEmpty(run: RunState, plan: number, part: number): void {
  const ints = run.ints;
  bookPlain(run, plan, part * PART_TIMES);
  const u = ints[plan + P_UNIT]!;
  ints[u + PART] = -1;
  ints[u + LEFT_TO_GO] = 0;
  ints[u + PHASE] = IDLE;
  ints[ints[plan + P_ELEMENT]! + OCCUPIED]! -= 1;
}

/** A part that nobody holds comes to the end of a plain buffer's queue. */
export function enterPlain(run: RunState, buffer: number, part: number): void {
  const { ints, floats, parts, partTimes } = run;
  const now = run.clock[NOW]!;
  const p = part * PART_INTS;
  const t = part * PART_TIMES;
  const e = ints[buffer + P_ELEMENT]!;
  const queue = ints[buffer + P_OUT_QUEUE]!;
  parts[p + STAGE] = ints[buffer + P_STAGE]!;
  parts[p + HOLDER] = ints[buffer + P_INDEX]!;
  parts[p + HOLDER_KIND] = BY_BUFFER;
  parts[p + OUTCOME] = PASS;
  partTimes[t + HERE_SINCE] = now;
  partTimes[t + READY_SINCE] = now;
  ints[e + OCCUPIED]! += 1;
  const value = ints[buffer + P_VALUE]!;
  const level = ints[value]!;
  const last = ints[buffer + P_LAST_BIN]!;
  const since = ints[buffer + P_SINCE]!;
  floats[ints[buffer + P_HISTOGRAM]! + Math.min(level, last)]! += now - floats[since]!;
  floats[since] = now;
  ints[value] = level + 1;
  const most = ints[buffer + P_MOST]!;
  if (level >= ints[most]!) ints[most] = level + 1;
  if (run.trace !== null) run.trace.partEnters(run, part, ints[buffer + P_INDEX]!);

  const tail = ints[queue + TAIL]!;
  parts[p + IN_QUEUE] = (queue - run.queueBase) / QUEUE;
  parts[p + PREVIOUS] = tail;
  parts[p + NEXT] = -1;
  if (tail < 0) ints[queue + HEAD] = part;
  else parts[tail * PART_INTS + NEXT] = part;
  ints[queue + TAIL] = part;
  ints[queue + COUNT]! += 1;
  ints[ints[buffer + P_NEXT_ROW]! + WAITING]! += 1;
}

/** The head of a plain buffer's queue goes onto its plain server, which begins to process it. */
export function take(run: RunState, plan: number, buffer: number): void {
  const { ints, floats, parts } = run;
  const now = run.clock[NOW]!;
  const queue = ints[buffer + P_OUT_QUEUE]!;
  const part = ints[queue + HEAD]!;
  const p = part * PART_INTS;
  const t = part * PART_TIMES;
  const next = parts[p + NEXT]!;
  ints[queue + HEAD] = next;
  if (next < 0) ints[queue + TAIL] = -1;
  else parts[next * PART_INTS + PREVIOUS] = -1;
  ints[queue + COUNT]! -= 1;
  parts[p + IN_QUEUE] = -1;

  ints[ints[buffer + P_ELEMENT]! + OCCUPIED]! -= 1;
  const value = ints[buffer + P_VALUE]!;
  const level = ints[value]!;
  const last = ints[buffer + P_LAST_BIN]!;
  const since = ints[buffer + P_SINCE]!;
  floats[ints[buffer + P_HISTOGRAM]! + Math.min(level, last)]! += now - floats[since]!;
  floats[since] = now;
  ints[value] = level - 1;
  bookPlain(run, buffer, t);

  const e = ints[plan + P_ELEMENT]!;
  const u = ints[plan + P_UNIT]!;
  const unit = ints[plan + P_UNIT_INDEX]!;
  const stage = ints[plan + P_STAGE]!;
  ints[e + WAITING]! -= 1;
  ints[e + OCCUPIED]! += 1;
  parts[p + STAGE] = stage;
  parts[p + HOLDER] = unit;
  parts[p + HOLDER_KIND] = BY_SERVER;
  run.partTimes[t + HERE_SINCE] = now;
  ints[u + PART] = part;
  ints[u + AT_STAGE] = stage;
  ints[u + LEFT_TO_GO] = 1;
  ints[u + OPERATION] = ints[plan + P_OPERATION]!;
  ints[u + PHASE] = PROCESSING;
  ints[u + FAILING] = -1;
  if (run.trace !== null) run.trace.partEnters(run, part, ints[plan + P_INDEX]!);
  draw(run.chance, ints[plan + P_SAMPLER]!);
  const duration = run.chance.drawn[0]!;
  const clock = run.clock;
  clock[AT] = now + duration;
  if ((ints[plan + P_FLAGS]! & HAS_CLOCKS) !== 0) {
    const times = ints[plan + P_TIMES]!;
    floats[times + REMAINING] = duration;
    floats[times + PIECE_START] = now;
    floats[times + DRAWN_TIME] = duration;
    untilFailure(run, unit);
  }
  run.calendar.push(RELEASES_FIRST, (unit << 5) | PIECE_END);
  if (ints[u + STATE] !== WORKING) touch(run, unit);
}

/** Books the stay of a part that leaves a plain element. */
function bookPlain(run: RunState, plan: number, t: number): void {
  const { ints, floats } = run;
  const stay = run.clock[NOW]! - run.partTimes[t + HERE_SINCE]!;
  const at = ints[plan + P_SUMS]!;
  const n = floats[at + STAY_N]!;
  floats[at + STAY_N] = n + 1;
  floats[at + STAY_SUM]! += stay;
  floats[at + STAY_SQUARES]! += stay * stay;
  if (stay > floats[at + STAY_MAX]!) floats[at + STAY_MAX] = stay;
  if (n === 0 || stay < floats[at + STAY_MIN]!) floats[at + STAY_MIN] = stay;
  ints[ints[plan + P_BINS]! + binOf(stay, STAY_BITS)]! += 1;
}

/** A plain server's part moves to a plain buffer in the course of `settle`. */
export function serverToBuffer(run: RunState, part: number, to: number): void {
  if (run.parts[part * PART_INTS + IN_QUEUE]! >= 0) leaveQueue(run, part);
  const unit = run.parts[part * PART_INTS + HOLDER]!;
  const from = run.units[unit * UNIT + OWNER]!;
  const plan = run.plan[from]!;
  const buffer = run.plan[to]!;
  put(run, plan, buffer, part);
  if ((run.units[unit * UNIT + UNIT_FLAGS]! & CLOSED) === 0) {
    run.units[unit * UNIT + UNIT_FLAGS]! |= IS_COUNTED;
    run.ints[run.ints[plan + P_ELEMENT]! + IDLE_SERVERS]! += 1;
    run.dirtyStations.add(from);
  } else {
    touch(run, unit);
  }
  if (run.ints[run.ints[buffer + P_NEXT_ROW]! + IDLE_SERVERS]! > 0) run.dirtyStations.add(run.ints[buffer + P_NEXT_INDEX]!);
}

/** The head of a plain buffer moves to its idle plain server in the course of `settle`. */
export function bufferToServer(run: RunState, from: number, to: number): void {
  const plan = run.plan[to]!;
  const { ints } = run;
  ints[ints[plan + P_UNIT]! + UNIT_FLAGS]! ^= IS_COUNTED;
  ints[ints[plan + P_ELEMENT]! + IDLE_SERVERS]! -= 1;
  take(run, plan, run.plan[from]!);
  const row = ints[run.plan[from]! + P_ELEMENT]!;
  if (ints[row + WAITING]! > 0 && ints[row + OCCUPIED]! < ints[row + CAPACITY]!) run.dirtyPlaces.add(from);
}

/** Offers the finished part of a plain server in the course of `settle`. */
export function offerPlain(run: RunState, unit: number): void {
  const { ints } = run;
  const element = run.units[unit * UNIT + OWNER]!;
  const plan = run.plan[element]!;
  const part = ints[ints[plan + P_UNIT]! + PART]!;
  if (ints[plan + P_NEXT] !== NEXT_BUFFER || run.parts[part * PART_INTS + OUTCOME] !== PASS) {
    touch(run, unit);
    offer(run, part);
    return;
  }
  const row = ints[plan + P_NEXT_ROW]!;
  if (ints[row + WAITING]! > 0 || ints[row + OCCUPIED]! >= ints[row + CAPACITY]!) {
    joinQueue(run, (ints[plan + P_OUT_QUEUE]! - run.queueBase) / QUEUE, part);
    touch(run, unit);
    if (ints[row + OCCUPIED]! < ints[row + CAPACITY]!) run.dirtyPlaces.add(ints[plan + P_NEXT_INDEX]!);
  } else {
    const buffer = run.plan[ints[plan + P_NEXT_INDEX]!]!;
    put(run, plan, buffer, part);
    if ((ints[ints[plan + P_UNIT]! + UNIT_FLAGS]! & CLOSED) === 0) {
      ints[ints[plan + P_UNIT]! + UNIT_FLAGS]! |= IS_COUNTED;
      ints[ints[plan + P_ELEMENT]! + IDLE_SERVERS]! += 1;
      run.dirtyStations.add(element);
    } else {
      touch(run, unit);
    }
    if (ints[ints[buffer + P_NEXT_ROW]! + IDLE_SERVERS]! > 0) run.dirtyStations.add(ints[buffer + P_NEXT_INDEX]!);
  }
}

/** A plain server claims from its plain buffer. @returns false where the general way has to do it */
export function claimPlain(run: RunState, element: number): boolean {
  const { ints } = run;
  const plan = run.plan[element]!;
  const from = ints[plan + P_IN_INDEX]!;
  if (from < 0) return false;
  if (ints[ints[plan + P_ELEMENT]! + IDLE_SERVERS]! === 0) return true;
  if (ints[ints[plan + P_IN_QUEUE]! + HEAD]! < 0) touch(run, ints[plan + P_UNIT_INDEX]!);
  else bufferToServer(run, from, element);
  return true;
}

/** Parts of plain servers that wait for a plain buffer move into its free places. */
export function fillPlain(run: RunState, element: number): void {
  const { ints } = run;
  const plan = run.plan[element]!;
  const row = ints[plan + P_ELEMENT]!;
  while (ints[row + WAITING]! > 0 && ints[row + OCCUPIED]! < ints[row + CAPACITY]!) {
    const before = blockedBefore(run, plan);
    if (before < 0) return;
    serverToBuffer(run, ints[ints[before + P_UNIT]! + PART]!, element);
  }
}
