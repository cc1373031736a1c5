import {
  ASKS_OPERATORS,
  AWAITS_CREW,
  CALENDAR,
  ELEMENT,
  HAS_OPERATORS,
  IN_MAINTENANCE,
  IS_DOWN,
  LOAD_AND_UNLOAD,
  NEED_COUNT,
  NEED_DURING,
  NEED_INTS,
  NEED_POOL,
  NEED_PRIORITY,
  OWNER,
  PREEMPTED,
  RULES,
  SHIFT_RULE,
  SUSPEND,
  SUSPENDED,
  UNIT,
  UNIT_FLAGS,
} from '../model/layout.ts';
import { AT, NOW, OPERATORS_ARRIVE, RELEASES_FIRST, schedule } from '../run/events.ts';
import { workingTime } from '../run/shifts.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { callAway } from './call-away.ts';
import { operatorsReady } from './cycle.ts';
import { resumePiece } from './interruption.ts';

/** What an operator is held for at a server (bits, so that one release can name several). */
export const FOR_PROCESS = 1;
export const FOR_HANDLING = 2;
export const FOR_SETUP = 4;

export const OPERATOR_IDLE = 0;
export const OPERATOR_WALKING = 1;
export const OPERATOR_WORKING = 2;

/** A server asks for the operators of a range of needs; requests are served by priority, then first come first served. */
export function askOperators(run: RunState, unit: number, first: number, end: number, purposes: number): void {
  run.requestFirst[unit] = first;
  run.requestEnd[unit] = end;
  run.requestFor[unit] = purposes;
  run.units[unit * UNIT + UNIT_FLAGS]! |= ASKS_OPERATORS;
  run.units[unit * UNIT + UNIT_FLAGS]! &= ~HAS_OPERATORS;
  listRequest(run, unit);
  for (const { pool } of wantedBy(run, unit)) changeLevel(run, run.poolLevel + pool, 1);
  run.operatorsWanted = true;
}

/** Puts a server into the list of requests behind those that are as urgent. */
export function listRequest(run: RunState, unit: number): void {
  const priority = priorityOf(run, unit);
  let i = run.requestCount++;
  while (i > 0 && priorityOf(run, run.requests[i - 1]!) > priority) {
    run.requests[i] = run.requests[i - 1]!;
    i--;
  }
  run.requests[i] = unit;
}

export function unlistRequest(run: RunState, unit: number): void {
  let kept = 0;
  for (let i = 0; i < run.requestCount; i++) if (run.requests[i] !== unit) run.requests[kept++] = run.requests[i]!;
  run.requestCount = kept;
}

/** Smaller is more urgent; a request is as urgent as its most urgent need. */
function priorityOf(run: RunState, unit: number): number {
  let best = Number.POSITIVE_INFINITY;
  const owed = run.owed.get(unit);
  if (owed !== undefined) {
    for (const { rank } of owed) best = Math.min(best, rank);
    return best;
  }
  for (let n = run.requestFirst[unit]!; n < run.requestEnd[unit]!; n++) best = Math.min(best, run.needs[n * NEED_INTS + NEED_PRIORITY]!);
  return best;
}

/** What a request is for: operators of a pool, how many are still missing, what for, how urgent. */
export interface Wanted {
  readonly pool: number;
  readonly missing: number;
  readonly purpose: number;
  readonly rank: number;
}

/** The needs of a request that are for its purposes, or those who were called away from the server. */
export function wantedBy(run: RunState, unit: number): readonly Wanted[] {
  const owed = run.owed.get(unit);
  if (owed !== undefined) return owed;
  const wanted: Wanted[] = [];
  for (let n = run.requestFirst[unit]!; n < run.requestEnd[unit]!; n++) {
    const purpose = purposeOf(run, unit, n);
    if (purpose === 0) continue;
    const pool = run.needs[n * NEED_INTS + NEED_POOL]!;
    const missing = Math.max(0, run.needs[n * NEED_INTS + NEED_COUNT]! - heldFrom(run, unit, pool));
    wanted.push({ pool, missing, purpose, rank: run.needs[n * NEED_INTS + NEED_PRIORITY]! });
  }
  return wanted;
}

function purposeOf(run: RunState, unit: number, need: number): number {
  const asked = run.requestFor[unit]!;
  if (asked === FOR_SETUP) return FOR_SETUP;
  const purpose = run.needs[need * NEED_INTS + NEED_DURING] === LOAD_AND_UNLOAD ? FOR_HANDLING : FOR_PROCESS;
  return asked & purpose;
}

/** Gives free operators to requests, in order; a request that finds too few of a pool keeps that pool from later ones. */
export function serveRequests(run: RunState): void {
  run.operatorsWanted = false;
  run.poolClosed.fill(0);
  for (let i = 0; i < run.requestCount; i++) {
    const unit = run.requests[i]!;
    if (!isGrantable(run, unit) && !callAway(run, unit)) {
      closePools(run, unit);
      continue;
    }
    unlistRequest(run, unit);
    grant(run, unit);
    // What was granted may have asked for the next operators at once: look again from the most urgent request.
    run.poolClosed.fill(0);
    i = -1;
  }
}

/** Whether all operators that a server asks for are free. */
function isGrantable(run: RunState, unit: number): boolean {
  for (const { pool, missing } of wantedBy(run, unit))
    if (missing > 0 && (run.poolClosed[pool] === 1 || freeIn(run, pool) < missing)) return false;
  return true;
}

/** The first pool that has too few for a request is closed to later requests. */
function closePools(run: RunState, unit: number): void {
  const short = wantedBy(run, unit).find(({ pool, missing }) => missing > 0 && (run.poolClosed[pool] === 1 || freeIn(run, pool) < missing));
  if (short !== undefined) run.poolClosed[short.pool] = 1;
}

function grant(run: RunState, unit: number): void {
  const element = run.units[unit * UNIT + OWNER]!;
  const owed = run.owed.get(unit);
  run.longestWalk[0] = 0;
  for (const wanted of owed ?? wantedBy(run, unit)) {
    for (let k = 0; k < wanted.missing; k++) send(run, nearestFree(run, wanted.pool, element), unit, element, wanted);
    changeLevel(run, run.poolLevel + wanted.pool, -1);
  }
  run.owed.delete(unit);
  run.units[unit * UNIT + UNIT_FLAGS]! &= ~ASKS_OPERATORS;
  if (run.longestWalk[0] === 0) {
    arrived(run, unit);
  } else {
    run.clock[AT] = run.clock[NOW]! + run.longestWalk[0]!;
    schedule(run, RELEASES_FIRST, OPERATORS_ARRIVE, unit);
  }
}

function heldFrom(run: RunState, unit: number, pool: number): number {
  let held = 0;
  for (let o = run.poolFirst[pool]!; o < run.poolFirst[pool + 1]!; o++) if (run.operatorUnit[o] === unit) held++;
  return held;
}

export function freeIn(run: RunState, pool: number): number {
  const calendar = run.poolCalendar[pool]!;
  if (calendar >= 0 && run.calendarOn[calendar] === 0) return 0;
  let free = 0;
  for (let o = run.poolFirst[pool]!; o < run.poolFirst[pool + 1]!; o++) if (run.operatorUnit[o]! < 0) free++;
  return free;
}

function nearestFree(run: RunState, pool: number, element: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let o = run.poolFirst[pool]!; o < run.poolFirst[pool + 1]!; o++) {
    if (run.operatorUnit[o]! >= 0) continue;
    const walk = run.walkTime(pool, run.operatorAt[o]!, element);
    if (walk < least) {
      least = walk;
      best = o;
    }
  }
  return best;
}

function send(run: RunState, operator: number, unit: number, element: number, { purpose, rank }: Wanted): void {
  const pool = run.operatorPool[operator]!;
  const walk = run.walkTime(pool, run.operatorAt[operator]!, element);
  if (run.trace !== null) run.trace.operator(run, operator, run.operatorAt[operator]!, element, walk);
  run.operatorUnit[operator] = unit;
  run.operatorFor[operator] = purpose;
  run.operatorRank[operator] = rank;
  run.operatorGranted[operator] = ++run.joins;
  run.operatorAt[operator] = element;
  if (walk > run.longestWalk[0]!) run.longestWalk[0] = walk;
  setOperator(run, operator, OPERATOR_WALKING);
}

/** Handler: everyone asked for stands at the server. */
export function operatorsArrive(run: RunState, unit: number): void {
  arrived(run, unit);
}

function arrived(run: RunState, unit: number): void {
  const u = unit * UNIT;
  for (let o = 0; o < run.operatorUnit.length; o++)
    if (run.operatorUnit[o] === unit && run.operatorState[o] === OPERATOR_WALKING) setOperator(run, o, OPERATOR_WORKING);
  // Who has arrived can be called away again.
  if (run.requestCount > 0) run.operatorsWanted = true;
  const flags = run.units[u + UNIT_FLAGS]!;
  run.units[u + UNIT_FLAGS] = (flags | HAS_OPERATORS) & ~PREEMPTED;
  if ((flags & PREEMPTED) !== 0) resumePiece(run, unit);
  else if ((flags & (IS_DOWN | AWAITS_CREW | SUSPENDED | IN_MAINTENANCE)) === 0) operatorsReady(run, unit);
  touch(run, unit);
}

/** Operators held for these purposes are free again and stay where they are. */
export function releaseOperators(run: RunState, unit: number, purposes: number): void {
  for (let o = 0; o < run.operatorUnit.length; o++) {
    if (run.operatorUnit[o] !== unit || (run.operatorFor[o]! & purposes) === 0) continue;
    run.operatorUnit[o] = -1;
    setOperator(run, o, OPERATOR_IDLE);
    if (run.trace !== null) run.trace.operator(run, o, run.operatorAt[o]!, -1, 0);
    if (run.requestCount > 0) run.operatorsWanted = true;
  }
}

/** Takes back a request that has not been served, and everyone who is held: the part was discarded. */
export function dismissOperators(run: RunState, unit: number): void {
  if ((run.units[unit * UNIT + UNIT_FLAGS]! & ASKS_OPERATORS) !== 0) {
    unlistRequest(run, unit);
    for (const { pool } of wantedBy(run, unit)) changeLevel(run, run.poolLevel + pool, -1);
    run.owed.delete(unit);
    run.units[unit * UNIT + UNIT_FLAGS]! &= ~(ASKS_OPERATORS | PREEMPTED);
  }
  releaseOperators(run, unit, FOR_PROCESS | FOR_HANDLING | FOR_SETUP);
}

/** Books the operator's time in the old activity. */
export function setOperator(run: RunState, operator: number, state: number): void {
  const now = run.clock[NOW]!;
  const old = run.operatorState[operator]!;
  const passed = attended(run, operator, now);
  const pool = run.operatorPool[operator]!;
  run.poolTimes[pool * 3 + old]! += passed;
  if (old === OPERATOR_WORKING) run.poolWork[pool * run.elementCount + run.operatorAt[operator]!]! += passed;
  run.operatorSince[operator] = now;
  run.operatorState[operator] = state;
}

/**
 * Time from the operator's last change to `now` that he was there for, microseconds: a task that its station suspends at the end of the
 * shift stays his, but he goes home; one that is finished after the shift keeps him.
 */
export function attended(run: RunState, operator: number, now: number): number {
  const since = run.operatorSince[operator]!;
  const calendar = run.poolCalendar[run.operatorPool[operator]!]!;
  if (calendar < 0 || run.operatorState[operator] !== OPERATOR_WORKING) return now - since;
  const element = run.operatorAt[operator]!;
  const suspends = run.rules[element * RULES + SHIFT_RULE] === SUSPEND && run.elements[element * ELEMENT + CALENDAR]! >= 0;
  if (!suspends) return now - since;
  return workingTime(run.shifts[calendar]!, now) - workingTime(run.shifts[calendar]!, since);
}
