import {
  BY_BELT,
  BY_BUFFER,
  BY_LOAD,
  BY_SERVER,
  ELEMENT,
  HOLDER,
  HOLDER_KIND,
  IN_LINE,
  IS_UNIT_LOAD,
  LIMIT,
  LIMIT_END,
  OWNER,
  PART_FLAGS,
  PART_INTS,
  UNIT,
  WAITING,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { wake } from './flow.ts';

/**
 * Limits on the parts inside a set of elements (CONWIP over all, kanban over some): a part enters the set only while fewer than
 * the limit are in it.
 */
export function limitsAllow(run: RunState, element: number, part: number): boolean {
  const { elements } = run;
  const limitOf = run.model.columns.limitOf;
  const end = elements[element * ELEMENT + LIMIT_END]!;
  for (let i = elements[element * ELEMENT + LIMIT]!; i < end; i++) {
    const limit = limitOf[i]!;
    if (run.limitCount[limit]! >= run.limitMax[limit]! && !isInside(run, placeOf(run, part), limit)) return false;
  }
  return true;
}

/** Books a part's move to another element (-1: it ends) on all limits and wakes who may enter now. */
export function moveLimits(run: RunState, part: number, to: number): void {
  const flags = run.parts[part * PART_INTS + PART_FLAGS]!;
  if ((flags & IS_UNIT_LOAD) !== 0) return;
  const from = (flags & IN_LINE) === 0 ? -1 : placeOf(run, part);
  for (let limit = 0; limit < run.limitCount.length; limit++) {
    const before = isInside(run, from, limit);
    const after = isInside(run, to, limit);
    if (before === after) continue;
    run.limitCount[limit]! += after ? 1 : -1;
    if (before) wakeSet(run, limit);
  }
}

function wakeSet(run: RunState, limit: number): void {
  for (let e = 0; e < run.limitMember[limit]!.length; e++) {
    const element = run.limitMember[limit]![e]!;
    if (run.elements[element * ELEMENT + WAITING]! > 0) wake(run, element);
    if (run.carriersTo[element] !== -1) run.wakeCarriersTo(element);
  }
}

/** Element in which a part is, or from which it is being carried; -1 outside. */
function placeOf(run: RunState, part: number): number {
  const p = part * PART_INTS;
  const holder = run.parts[p + HOLDER]!;
  switch (run.parts[p + HOLDER_KIND]) {
    case BY_SERVER:
    case BY_LOAD:
      return run.units[holder * UNIT + OWNER]!;
    case BY_BUFFER:
    case BY_BELT:
      return holder;
    default:
      return -1;
  }
}

function isInside(run: RunState, element: number, limit: number): boolean {
  if (element < 0) return false;
  const limitOf = run.model.columns.limitOf;
  const end = run.elements[element * ELEMENT + LIMIT_END]!;
  for (let i = run.elements[element * ELEMENT + LIMIT]!; i < end; i++) if (limitOf[i] === limit) return true;
  return false;
}
