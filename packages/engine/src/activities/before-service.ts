import {
  AMPLE,
  BRANCH,
  BRANCH_ELEMENT,
  BRANCH_STAGE,
  BUFFER,
  CONVEYOR,
  ELEMENT,
  FIRST_UNIT,
  FLAGS,
  HOLDS_UNSTARTED,
  KIND,
  OCCUPIED,
  OWNER,
  PART,
  PART_INTS,
  PASS,
  PHASE,
  PRODUCT,
  RESERVED,
  SINK,
  STAGE,
  STATION,
  TAKEN_ORDER,
  TASK,
  TO_STAGE,
  UNIT,
  UNIT_FLAGS,
  UNITS,
} from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { recount, touch } from '../run/unit-state.ts';
import { freePlace } from './buffer.ts';
import { chooseBranch, enter, groupOf, hasPlace, leavePlace } from './flow.ts';
import { giveUpLimits, keepLimits, limitsAllow, moveLimits } from './limit.ts';
import { openServer, seizeHeld, startOrHold } from './station.ts';

/**
 * Blocking before service: the part is on the server, but the cycle begins only when the next place is free; that place is held
 * until the part moves there, or given up when it goes another way.
 *
 * @returns whether the cycle may begin
 */
export function reserveNext(run: RunState, unit: number): boolean {
  const u = unit * UNIT;
  const part = run.units[u + PART]!;
  const p = part * PART_INTS;
  if (run.parts[p + TO_STAGE]! >= 0) return true;
  const task = run.units[u + TASK]!;
  const group = groupOf(run, run.parts[p + STAGE]!, run.parts[p + PRODUCT]!, PASS);
  const branch = task > 0 ? task - 1 : chooseBranch(run, group);
  const to = run.branches[branch * BRANCH + BRANCH_ELEMENT]!;
  if (!hasPlace(run, to) || !limitsAllow(run, to, part)) {
    run.units[u + TASK] = branch + 1;
    run.units[u + PHASE] = HOLDS_UNSTARTED;
    touch(run, unit);
    return false;
  }
  run.units[u + TASK] = 0;
  run.parts[p + TO_STAGE] = run.branches[branch * BRANCH + BRANCH_STAGE]!;
  holdPlace(run, to);
  if (run.hasLimits) keepLimits(run, part, to);
  return true;
}

/** Reserves one place of an element. For a station: the first open server; one with unlimited servers always has another. */
export function holdPlace(run: RunState, element: number): void {
  if (isAmple(run, element)) return;
  const kind = run.elements[element * ELEMENT + KIND]!;
  if (kind === BUFFER || kind === CONVEYOR) {
    run.elements[element * ELEMENT + OCCUPIED]! += 1;
  } else if (kind === STATION) {
    holdServer(run, openServer(run, element));
  }
}

/** Gives one held place back; who waits for it is woken. */
export function giveUpPlace(run: RunState, element: number): void {
  if (isAmple(run, element)) return;
  const e = element * ELEMENT;
  const kind = run.elements[e + KIND]!;
  if (kind === BUFFER || kind === CONVEYOR) {
    run.elements[e + OCCUPIED]! -= 1;
    freePlace(run, element);
  } else if (kind === STATION) {
    const unit = heldServer(run, element);
    run.units[unit * UNIT + UNIT_FLAGS]! &= ~RESERVED;
    recount(run, unit);
    touch(run, unit);
  } else if (kind !== SINK) {
    throw new Error('a source has no places');
  }
}

/** A finished part with a place held for it moves there; one that was rejected gives the place up. */
export function useReserved(run: RunState, part: number, outcome: number): boolean {
  const stage = run.parts[part * PART_INTS + TO_STAGE]!;
  run.parts[part * PART_INTS + TO_STAGE] = -1;
  const to = run.stageElement[stage]!;
  if (outcome !== PASS) {
    giveUpPlace(run, to);
    if (run.hasLimits) giveUpLimits(run, part);
    return false;
  }
  if (run.hasLimits) moveLimits(run, part, to);
  leavePlace(run, part);
  takeHeld(run, part, stage);
  return true;
}

/** Puts a part into the place that was held for it. */
export function takeHeld(run: RunState, part: number, stage: number): void {
  const to = run.stageElement[stage]!;
  const kind = run.elements[to * ELEMENT + KIND]!;
  if (kind === BUFFER || kind === CONVEYOR) run.elements[to * ELEMENT + OCCUPIED]! -= 1;
  else if (kind === STATION && !isAmple(run, to)) {
    seizeHeld(run, heldServer(run, to), part, stage);
    return;
  }
  enter(run, part, stage);
}

const isAmple = (run: RunState, element: number): boolean => (run.elements[element * ELEMENT + FLAGS]! & AMPLE) !== 0;

/** The first server of a station that is kept for a part on its way. */
function heldServer(run: RunState, element: number): number {
  const first = run.elements[element * ELEMENT + FIRST_UNIT]!;
  const end = first + run.elements[element * ELEMENT + UNITS]!;
  for (let unit = first; unit < end; unit++) if ((run.units[unit * UNIT + UNIT_FLAGS]! & RESERVED) !== 0) return unit;
  throw new Error(`no server of ${run.model.spec.elements[element]!.id} is held`);
}

/** Keeps one given server for a part on its way, whatever state it is in. */
export function holdServer(run: RunState, server: number): void {
  run.units[server * UNIT + UNIT_FLAGS]! |= RESERVED;
  recount(run, server);
  touch(run, server);
}

/** Servers that hold a part and wait for the next place try again, the one that took its part first before the others. */
export function offerHeld(run: RunState, element: number): void {
  const ample = isAmple(run, element);
  const first = ample ? run.unitCount : run.elements[element * ELEMENT + FIRST_UNIT]!;
  const end = ample ? run.unitSlots : first + run.elements[element * ELEMENT + UNITS]!;
  const held: number[] = [];
  for (let unit = first; unit < end; unit++) {
    const u = unit * UNIT;
    if (run.units[u + OWNER] === element && run.units[u + PHASE] === HOLDS_UNSTARTED && run.units[u + PART]! >= 0) held.push(unit);
  }
  held.sort((a, b) => run.units[a * UNIT + TAKEN_ORDER]! - run.units[b * UNIT + TAKEN_ORDER]!);
  for (const unit of held) if (run.units[unit * UNIT + PHASE] === HOLDS_UNSTARTED) startOrHold(run, unit);
}
