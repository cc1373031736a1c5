import { CHILD, ELEMENT, IS_UNIT_LOAD, LIMIT, LIMIT_END, PART_FLAGS, PART_INTS, SIBLING, WAITING } from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { wake } from './flow.ts';

/**
 * Limits on the parts inside a set of elements (CONWIP over all, kanban over some): a part enters the set only while fewer than
 * the limit are in it; a unit load only while there is room for all its parts. A place that is kept for a part on its way counts
 * from the moment when it is kept.
 */
export function limitsAllow(run: RunState, element: number, part: number): boolean {
  const { elements } = run;
  const limitOf = run.model.columns.limitOf;
  const end = elements[element * ELEMENT + LIMIT_END]!;
  for (let i = elements[element * ELEMENT + LIMIT]!; i < end; i++) {
    const limit = limitOf[i]!;
    if (!countsFor(run, part, limit) && run.limitCount[limit]! + partsIn(run, part) > run.limitMax[limit]!) return false;
  }
  return true;
}

/** Counts a part on the limits of an element as if it were there already, for a look ahead; nobody is woken. */
export function countOn(run: RunState, element: number, part: number): void {
  const end = run.elements[element * ELEMENT + LIMIT_END]!;
  for (let i = run.elements[element * ELEMENT + LIMIT]!; i < end; i++) {
    const limit = run.model.columns.limitOf[i]!;
    if (!countsFor(run, part, limit)) run.limitCount[limit]! += partsIn(run, part);
  }
}

/** Books a part's move to another element (-1: it ends, or goes into a unit load) on all limits and wakes who may enter now. */
export function moveLimits(run: RunState, part: number, to: number): void {
  const amount = partsIn(run, part);
  for (let limit = 0; limit < run.limitCount.length; limit++) {
    const before = countsFor(run, part, limit);
    const after = isInside(run, to, limit);
    if (before === after) continue;
    run.limitCount[limit]! += after ? amount : -amount;
    if (before) wakeSet(run, limit);
  }
  place(run, part, to, -1);
}

/** A place is kept for a part at another element: it counts there from now on, and where it is until it leaves. */
export function keepLimits(run: RunState, part: number, to: number): void {
  const amount = partsIn(run, part);
  for (let limit = 0; limit < run.limitCount.length; limit++)
    if (!countsFor(run, part, limit) && isInside(run, to, limit)) run.limitCount[limit]! += amount;
  place(run, part, run.limitPlace[part] ?? -1, to);
}

/** The place that was kept is given up. */
export const giveUpLimits = (run: RunState, part: number): void => moveLimits(run, part, run.limitPlace[part] ?? -1);

/** Puts a part down as being at an element, without counting: what it was made of is counted there already. */
export function noteLimitPlace(run: RunState, part: number, element: number): void {
  place(run, part, element, -1);
}

function place(run: RunState, part: number, at: number, kept: number): void {
  if (part >= run.limitPlace.length) {
    run.limitPlace = grown(run.limitPlace, part);
    run.limitKept = grown(run.limitKept, part);
  }
  run.limitPlace[part] = at;
  run.limitKept[part] = kept;
}

function grown(old: Int32Array, index: number): Int32Array {
  const longer = new Int32Array(Math.max(64, 2 * index)).fill(-1);
  longer.set(old);
  return longer;
}

/** Whether a part is counted in a limit: where it is, or where a place is kept for it. */
const countsFor = (run: RunState, part: number, limit: number): boolean =>
  isInside(run, run.limitPlace[part] ?? -1, limit) || isInside(run, run.limitKept[part] ?? -1, limit);

/** Parts that count: one, or all that a unit load holds. */
export function partsIn(run: RunState, part: number): number {
  const p = part * PART_INTS;
  if ((run.parts[p + PART_FLAGS]! & IS_UNIT_LOAD) === 0) return 1;
  let count = 0;
  for (let child = run.parts[p + CHILD]!; child >= 0; child = run.parts[child * PART_INTS + SIBLING]!) count += partsIn(run, child);
  return count;
}

function wakeSet(run: RunState, limit: number): void {
  for (let e = 0; e < run.limitMember[limit]!.length; e++) {
    const element = run.limitMember[limit]![e]!;
    if (run.elements[element * ELEMENT + WAITING]! > 0) wake(run, element);
    if (run.carriersTo[element] !== -1) run.wakeCarriersTo(element);
    if (run.watched[element] === 1) run.wakeWatchers(element);
  }
}

function isInside(run: RunState, element: number, limit: number): boolean {
  if (element < 0) return false;
  const limitOf = run.model.columns.limitOf;
  const end = run.elements[element * ELEMENT + LIMIT_END]!;
  for (let i = run.elements[element * ELEMENT + LIMIT]!; i < end; i++) if (limitOf[i] === limit) return true;
  return false;
}
