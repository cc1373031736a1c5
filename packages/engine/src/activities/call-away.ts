import {
  ASKS_OPERATORS,
  HAS_OPERATORS,
  LOADING,
  PHASE,
  PREEMPTED,
  PROCESSING,
  SETTING_UP,
  UNIT,
  UNIT_FLAGS,
  UNLOADING,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { interruptPiece } from './interruption.ts';
import { freeIn, listRequest, OPERATOR_IDLE, OPERATOR_WORKING, setOperator, unlistRequest, type Wanted, wantedBy } from './operator.ts';

/**
 * Pre-emption, where a pool allows it: when too few operators are free for a request, those who work at the least urgent task (of
 * several the last begun) are called away, if that task is less urgent. What they leave stands still, asks for them again as of now,
 * and goes on where it stopped. Nobody is called away who is still on his way, or when the pool is off shift.
 *
 * @returns whether the request can be served now; nobody is called away unless all it needs can be had
 */
export function callAway(run: RunState, unit: number): boolean {
  const called: number[] = [];
  for (const wanted of wantedBy(run, unit)) {
    if (wanted.missing === 0) continue;
    if (run.poolClosed[wanted.pool] === 1 || run.model.spec.pools[wanted.pool]!.preemptive !== true) {
      if (run.poolClosed[wanted.pool] === 1 || freeIn(run, wanted.pool) < wanted.missing) return false;
      continue;
    }
    const short = wanted.missing - freeIn(run, wanted.pool);
    if (short <= 0) continue;
    const others = lessUrgent(run, wanted).filter((operator) => !called.includes(operator));
    if (others.length < short) return false;
    called.push(...others.slice(0, short));
  }
  for (const operator of called) leaveTask(run, operator);
  return called.length > 0;
}

/** Operators of a pool at work on less urgent tasks: the least urgent first, of these the last begun. */
function lessUrgent(run: RunState, { pool, rank }: Wanted): number[] {
  const calendar = run.poolCalendar[pool]!;
  if (calendar >= 0 && run.calendarOn[calendar] === 0) return [];
  const list: number[] = [];
  for (let o = run.poolFirst[pool]!; o < run.poolFirst[pool + 1]!; o++)
    if (run.operatorUnit[o]! >= 0 && run.operatorState[o] === OPERATOR_WORKING && run.operatorRank[o]! > rank && isAtWork(run, o))
      list.push(o);
  return list.sort((a, b) => run.operatorRank[b]! - run.operatorRank[a]! || run.operatorGranted[b]! - run.operatorGranted[a]!);
}

function isAtWork(run: RunState, operator: number): boolean {
  const phase = run.units[run.operatorUnit[operator]! * UNIT + PHASE]!;
  return phase === LOADING || phase === SETTING_UP || phase === PROCESSING || phase === UNLOADING;
}

function leaveTask(run: RunState, operator: number): void {
  const unit = run.operatorUnit[operator]!;
  const u = unit * UNIT + UNIT_FLAGS;
  const pool = run.operatorPool[operator]!;
  interruptPiece(run, unit);
  run.units[u] = (run.units[u]! | PREEMPTED | ASKS_OPERATORS) & ~HAS_OPERATORS;
  const owed = { pool, missing: 1, purpose: run.operatorFor[operator]!, rank: run.operatorRank[operator]! };
  const before = run.owed.get(unit);
  if (before !== undefined) unlistRequest(run, unit);
  run.owed.set(unit, [...(before ?? []), owed]);
  listRequest(run, unit);
  changeLevel(run, run.poolLevel + pool, 1);
  run.operatorUnit[operator] = -1;
  setOperator(run, operator, OPERATOR_IDLE);
  if (run.trace !== null) run.trace.operator(run, operator, run.operatorAt[operator]!, -1, 0);
  touch(run, unit);
}
