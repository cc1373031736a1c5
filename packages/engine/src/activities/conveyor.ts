import {
  AWAITS_CREW,
  BY_BELT,
  CAPACITY,
  ELEMENT,
  FIRST_UNIT,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IS_DOWN,
  KEY,
  LEVEL,
  MOVER_STATE,
  OCCUPIED,
  OFF_SHIFT,
  OUTCOME,
  PART_INTS,
  PART_TIMES,
  PASS,
  SIBLING,
  STAGE,
  UNIT,
  UNIT_FLAGS,
} from '../model/layout.ts';
import { AT, BELT_CLEAR, BELT_END, NOW, POPPED, PUSHED, RELEASES_FIRST, schedule } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { BLOCKED, DOWN, OFF, STARVED, touch, WAITING_REPAIR, WORKING } from '../run/unit-state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { bookStay } from '../statistics/stays.ts';
import { freePlace } from './buffer.ts';
import { pushDone } from './station.ts';

/**
 * Conveyors. Distances are counted as running time of the belt ("travel"): a part needs `transit` of it end to end and the next
 * one may follow after `pitch`. On an accumulating belt parts close up behind a part that waits at the end, and move on one pitch
 * after the part in front has left; a belt that does not accumulate stops with everything on it while its first part waits.
 */
export interface Belt {
  readonly transit: number;
  readonly pitch: number;
  readonly accumulating: boolean;
  travel: number;
  since: number;
  running: boolean;
  head: number;
  tail: number;
  /** Travel at which the entry is clear, and at which the last part left. */
  clearAt: number;
  leftAt: number;
  /** Whether the first part stands at the end and waits. */
  waits: boolean;
  endRank: number;
  clearRank: number;
}

export function travelOf(run: RunState, belt: Belt): number {
  return belt.running ? belt.travel + run.clock[NOW]! - belt.since : belt.travel;
}

/** Whether a part can be put onto the belt now. */
export function beltAccepts(run: RunState, element: number): boolean {
  const belt = run.belts[element]!;
  return (
    run.elements[element * ELEMENT + OCCUPIED]! < run.elements[element * ELEMENT + CAPACITY]! &&
    belt.running &&
    travelOf(run, belt) >= belt.clearAt
  );
}

export function enterBelt(run: RunState, part: number, stage: number, element: number): void {
  const belt = run.belts[element]!;
  const p = part * PART_INTS;
  const travel = travelOf(run, belt);
  run.parts[p + STAGE] = stage;
  run.parts[p + HOLDER] = element;
  run.parts[p + HOLDER_KIND] = BY_BELT;
  run.parts[p + OUTCOME] = PASS;
  run.parts[p + SIBLING] = -1;
  run.partTimes[part * PART_TIMES + HERE_SINCE] = run.clock[NOW]!;
  run.partTimes[part * PART_TIMES + KEY] = travel;
  run.elements[element * ELEMENT + OCCUPIED]! += 1;
  changeLevel(run, run.elements[element * ELEMENT + LEVEL]!, 1);
  if (run.trace !== null) run.trace.partEnters(run, part, element);
  if (belt.tail >= 0) run.parts[belt.tail * PART_INTS + SIBLING] = part;
  belt.tail = part;
  belt.clearAt = travel + belt.pitch;
  if (belt.head < 0) {
    belt.head = part;
    scheduleEnd(run, element, belt);
  }
  scheduleClear(run, element, belt);
  showBelt(run, element);
}

function scheduleEnd(run: RunState, element: number, belt: Belt): void {
  if (!belt.running || belt.head < 0 || belt.waits) return;
  const reach = run.partTimes[belt.head * PART_TIMES + KEY]! + belt.transit;
  const mark = belt.accumulating && belt.leftAt + belt.pitch > reach ? belt.leftAt + belt.pitch : reach;
  run.clock[AT] = run.clock[NOW]! + Math.max(0, mark - travelOf(run, belt));
  schedule(run, RELEASES_FIRST, BELT_END, element);
  belt.endRank = run.clock[PUSHED]!;
}

function scheduleClear(run: RunState, element: number, belt: Belt): void {
  if (!belt.running || run.elements[element * ELEMENT + OCCUPIED]! >= run.elements[element * ELEMENT + CAPACITY]!) return;
  const left = belt.clearAt - travelOf(run, belt);
  if (left <= 0) {
    freePlace(run, element);
    return;
  }
  run.clock[AT] = run.clock[NOW]! + left;
  schedule(run, RELEASES_FIRST, BELT_CLEAR, element);
  belt.clearRank = run.clock[PUSHED]!;
}

/** Handler: the first part has reached the end. */
export function beltEnds(run: RunState, element: number): void {
  const belt = run.belts[element]!;
  if (belt.endRank !== run.clock[POPPED]) return;
  belt.waits = true;
  pushDone(run, belt.head);
}

/** Handler: the last part has moved one pitch away from the entry. */
export function beltClears(run: RunState, element: number): void {
  if (run.belts[element]!.clearRank === run.clock[POPPED]) freePlace(run, element);
}

/** The first part found no place: a belt that does not accumulate stops. */
export function beltBlocked(run: RunState, element: number): void {
  if (!run.belts[element]!.accumulating) stopBelt(run, element);
  showBelt(run, element);
}

/** The first part leaves; the next moves up. */
export function leaveBelt(run: RunState, part: number, element: number): void {
  const belt = run.belts[element]!;
  const full = run.elements[element * ELEMENT + OCCUPIED]! >= run.elements[element * ELEMENT + CAPACITY]!;
  belt.head = run.parts[part * PART_INTS + SIBLING]!;
  run.parts[part * PART_INTS + SIBLING] = -1;
  if (belt.head < 0) belt.tail = -1;
  belt.waits = false;
  belt.leftAt = travelOf(run, belt);
  if (full && belt.accumulating) belt.clearAt = Math.max(belt.clearAt, belt.leftAt + belt.pitch);
  run.elements[element * ELEMENT + OCCUPIED]! -= 1;
  changeLevel(run, run.elements[element * ELEMENT + LEVEL]!, -1);
  run.stay[0] = run.clock[NOW]! - run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  bookStay(run, element);
  if (belt.running) {
    scheduleEnd(run, element, belt);
    if (full) scheduleClear(run, element, belt);
  } else {
    tryBelt(run, element);
  }
  showBelt(run, element);
}

/** Stops the drive; events on the way become stale. */
export function stopBelt(run: RunState, element: number): void {
  const belt = run.belts[element]!;
  belt.travel = travelOf(run, belt);
  belt.running = false;
  belt.endRank = -1;
  belt.clearRank = -1;
  showBelt(run, element);
}

/** Starts the drive when nothing holds it up; else shows what does. */
export function tryBelt(run: RunState, element: number): void {
  const belt = run.belts[element]!;
  const flags = run.units[run.elements[element * ELEMENT + FIRST_UNIT]! * UNIT + UNIT_FLAGS]!;
  if (belt.running || (flags & (IS_DOWN | AWAITS_CREW | OFF_SHIFT)) !== 0 || (belt.waits && !belt.accumulating)) {
    showBelt(run, element);
    return;
  }
  belt.running = true;
  belt.since = run.clock[NOW]!;
  scheduleEnd(run, element, belt);
  scheduleClear(run, element, belt);
  showBelt(run, element);
}

function showBelt(run: RunState, element: number): void {
  const unit = run.elements[element * ELEMENT + FIRST_UNIT]!;
  const belt = run.belts[element]!;
  const flags = run.units[unit * UNIT + UNIT_FLAGS]!;
  let state = WORKING;
  if ((flags & AWAITS_CREW) !== 0) state = WAITING_REPAIR;
  else if ((flags & IS_DOWN) !== 0) state = DOWN;
  else if ((flags & OFF_SHIFT) !== 0) state = OFF;
  else if (belt.head < 0) state = STARVED;
  else if (belt.waits) state = BLOCKED;
  run.units[unit * UNIT + MOVER_STATE] = state;
  touch(run, unit);
}
