import {
  AMPLE,
  AT_STAGE,
  AWAITS_CREW,
  AWAITS_MOVER,
  BEFORE_SERVICE,
  BY_SERVER,
  CHECKED_EVENTS,
  DONE,
  DONE_AT,
  DRAWN_TIME,
  ELEMENT,
  FAILING,
  FIRST_UNIT,
  FITS_SHIFT,
  FLAGS,
  HAS_CLOCKS,
  HAS_CYCLE,
  HAS_MAINTENANCE,
  HAS_PHASES,
  HAS_QUALITY,
  HELD_DRAW,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  HOLDS_UNSTARTED,
  IDLE,
  IDLE_SERVERS,
  IN_MAINTENANCE,
  IS_COUNTED,
  IS_DOWN,
  KEPT_DRAW,
  LEFT_TO_GO,
  LEVEL,
  MULTIPLE_PARTS,
  OCCUPIED,
  OFF_SHIFT,
  OP,
  OP_FLAGS,
  OP_NUMBERS,
  OPERATION,
  OUTCOME,
  OWNER,
  PART,
  PART_INTS,
  PART_TIMES,
  PASS,
  PHASE,
  PIECE_START,
  PROCESS_FACTOR,
  PROCESSING,
  PRODUCT,
  REMAINING,
  RESERVED,
  SPECIAL_CLAIM,
  STAGE,
  SUSPENDED,
  TAKEN_ORDER,
  UNIT,
  UNIT_FLAGS,
  UNIT_TIMES,
  UNITS,
  VALID_EVENT,
  WAITING,
} from '../model/layout.ts';
import { AT, NOW, PIECE_END, PIECE_END_CHECKED, POPPED, PUSHED, RELEASES_FIRST, schedule } from '../run/events.ts';
import { drawProcess } from '../run/known-times.ts';
import type { RunState } from '../run/state.ts';
import { recount, touch } from '../run/unit-state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { bookStay } from '../statistics/stays.ts';
import { takeServer } from './ample.ts';
import { offerHeld, reserveNext } from './before-service.ts';
import { beginCycle, cyclePieceEnds, processingEnds } from './cycle.ts';
import { breakDown, countCycle, untilFailure, useClocks } from './failure.ts';
import { moveTo } from './flow.ts';
import { fitsShift } from './order.ts';
import { pickIncoming } from './pick.ts';
import { judge } from './quality.ts';
import { afterRelease, claimSpecially, finishTogether } from './special.ts';

export { pickIncoming };

/** Idle servers of a station take parts that wait for it, the longest finished first. */
export function claim(run: RunState, element: number): void {
  const e = element * ELEMENT;
  const elements = run.elements;
  if ((elements[e + FLAGS]! & (SPECIAL_CLAIM | BEFORE_SERVICE)) !== 0) {
    if ((elements[e + FLAGS]! & BEFORE_SERVICE) !== 0) offerHeld(run, element);
    if ((elements[e + FLAGS]! & SPECIAL_CLAIM) !== 0) {
      claimSpecially(run, element);
      return;
    }
  }
  while (elements[e + IDLE_SERVERS]! > 0 && elements[e + WAITING]! > 0) {
    const incoming = pickIncoming(run, element);
    if (incoming < 0) break;
    moveTo(run, run.picked, run.incomingStage[incoming]!);
  }
  if (run.plain[element] !== 0 && elements[e + IDLE_SERVERS]! > 0) touch(run, elements[e + FIRST_UNIT]!);
}

/** First server, by number, that accepts a part. */
export function openServer(run: RunState, element: number): number {
  const e = element * ELEMENT;
  const first = run.elements[e + FIRST_UNIT]!;
  const end = first + run.elements[e + UNITS]!;
  if ((run.elements[e + FLAGS]! & AMPLE) !== 0) return takeServer(run, element);
  for (let unit = first; unit < end; unit++) if ((run.units[unit * UNIT + UNIT_FLAGS]! & IS_COUNTED) !== 0) return unit;
  throw new Error(`station ${run.model.spec.elements[element]!.id} has no open server`);
}

/** A part that nobody holds goes onto the first open server. */
export function seizeAny(run: RunState, part: number, stage: number, element: number): void {
  const unit = openServer(run, element);
  seize(run, unit, part, stage);
  startOrHold(run, unit);
}

/** A part comes to the server that was kept for it. */
export function seizeHeld(run: RunState, unit: number, part: number, stage: number): void {
  run.units[unit * UNIT + UNIT_FLAGS]! &= ~RESERVED;
  seize(run, unit, part, stage);
  startOrHold(run, unit);
}

/** Starts the cycle, or holds the part while the server is down or off shift. */
export function startOrHold(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const held = (run.units[u + UNIT_FLAGS]! & (IS_DOWN | AWAITS_CREW | OFF_SHIFT | SUSPENDED | IN_MAINTENANCE)) !== 0;
  if (!held && mayBegin(run, unit)) {
    startCycle(run, unit);
    return;
  }
  run.units[u + PHASE] = HOLDS_UNSTARTED;
  touch(run, unit);
}

/** Whether the shift is long enough for the part on the server, where the station asks that. */
function mayBegin(run: RunState, unit: number): boolean {
  const u = unit * UNIT;
  if ((run.elements[run.units[u + OWNER]! * ELEMENT + FLAGS]! & FITS_SHIFT) === 0) return true;
  return fitsShift(run, unit, run.units[u + PART]!, run.units[u + AT_STAGE]!);
}

/** A server takes a part: from now on it is on the server. */
export function seize(run: RunState, unit: number, part: number, stage: number): void {
  const u = unit * UNIT;
  const p = part * PART_INTS;
  const { units, parts, elements } = run;
  const element = units[u + OWNER]!;
  parts[p + STAGE] = stage;
  parts[p + HOLDER] = unit;
  parts[p + HOLDER_KIND] = BY_SERVER;
  run.partTimes[part * PART_TIMES + HERE_SINCE] = run.clock[NOW]!;
  elements[element * ELEMENT + OCCUPIED]! += 1;
  const level = elements[element * ELEMENT + LEVEL]!;
  if (level >= 0) changeLevel(run, level, 1);
  units[u + PART] = part;
  units[u + AT_STAGE] = stage;
  units[u + LEFT_TO_GO] = 1;
  if ((elements[element * ELEMENT + FLAGS]! & BEFORE_SERVICE) !== 0) units[u + TAKEN_ORDER] = ++run.joins;
  if ((units[u + UNIT_FLAGS]! & IS_COUNTED) !== 0) {
    units[u + UNIT_FLAGS]! ^= IS_COUNTED;
    elements[element * ELEMENT + IDLE_SERVERS]! -= 1;
  }
  if (run.trace !== null) run.trace.partEnters(run, part, element);
}

/** Starts the cycle of a server that has just been given its part. */
export function startCycle(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const units = run.units;
  const operation = run.operationOf[units[u + AT_STAGE]! * run.products + run.parts[units[u + PART]! * PART_INTS + PRODUCT]!]!;
  units[u + OPERATION] = operation;
  const flags = run.elements[units[u + OWNER]! * ELEMENT + FLAGS]!;
  if ((flags & BEFORE_SERVICE) !== 0 && !reserveNext(run, unit)) return;
  if ((flags & HAS_CYCLE) !== 0) {
    beginCycle(run, unit);
    return;
  }
  startProcessing(run, unit);
}

/** Draws the process time and begins to work. */
export function startProcessing(run: RunState, unit: number): void {
  const operation = run.units[unit * UNIT + OPERATION]!;
  if (run.units[unit * UNIT + HELD_DRAW] !== 0) {
    run.units[unit * UNIT + HELD_DRAW] = 0;
    run.unitTimes[unit * UNIT_TIMES + REMAINING] = run.unitTimes[unit * UNIT_TIMES + KEPT_DRAW]!;
    run.unitTimes[unit * UNIT_TIMES + DRAWN_TIME] = run.unitTimes[unit * UNIT_TIMES + KEPT_DRAW]!;
    beginPiece(run, unit, PROCESSING);
    return;
  }
  drawProcess(run, run.units[unit * UNIT + PART]!, operation);
  const factor = run.operationNumbers[operation * OP_NUMBERS + PROCESS_FACTOR]!;
  const time = run.chance.drawn[0]!;
  const duration = factor === 1 ? time : Math.floor(time * factor + 0.5);
  run.unitTimes[unit * UNIT_TIMES + REMAINING] = duration;
  run.unitTimes[unit * UNIT_TIMES + DRAWN_TIME] = duration;
  beginPiece(run, unit, PROCESSING);
}

/** Works for the remaining time of a phase, or until a working-time clock runs out. */
export function beginPiece(run: RunState, unit: number, phase: number): void {
  const u = unit * UNIT;
  const t = unit * UNIT_TIMES;
  const units = run.units;
  const flags = run.elements[units[u + OWNER]! * ELEMENT + FLAGS]!;
  const now = run.clock[NOW]!;
  units[u + PHASE] = phase;
  run.unitTimes[t + PIECE_START] = now;
  units[u + FAILING] = -1;
  run.clock[AT] = now + run.unitTimes[t + REMAINING]!;
  if (phase === PROCESSING && (flags & HAS_CLOCKS) !== 0) untilFailure(run, unit);
  if ((flags & CHECKED_EVENTS) === 0) {
    schedule(run, RELEASES_FIRST, PIECE_END, unit);
  } else {
    schedule(run, RELEASES_FIRST, PIECE_END_CHECKED, unit);
    run.unitTimes[t + VALID_EVENT] = run.clock[PUSHED]!;
  }
  touch(run, unit);
}

/** Handler: a piece of work of a server that can be interrupted has ended, unless it was. */
export function checkedPieceEnds(run: RunState, unit: number): void {
  if (run.unitTimes[unit * UNIT_TIMES + VALID_EVENT] === run.clock[POPPED]) pieceEnds(run, unit);
}

/** Handler: a piece of work has ended, by being finished or by a failure. */
export function pieceEnds(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const units = run.units;
  if (units[u + PHASE] !== PROCESSING) {
    cyclePieceEnds(run, unit);
    return;
  }
  const element = units[u + OWNER]!;
  const flags = run.elements[element * ELEMENT + FLAGS]!;
  if ((flags & HAS_CLOCKS) !== 0) {
    useClocks(run, unit);
    if (units[u + FAILING]! >= 0) {
      breakDown(run, unit, units[u + FAILING]!);
      return;
    }
  }
  const operation = units[u + OPERATION]!;
  run.operationCycles[operation]! += 1;
  if ((run.operations[operation * OP + OP_FLAGS]! & HAS_PHASES) !== 0) processingEnds(run, unit);
  else complete(run, unit);
}

/** The cycle is over: quality is decided and the part is ready to go on. */
export function complete(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const units = run.units;
  const element = units[u + OWNER]!;
  const flags = run.elements[element * ELEMENT + FLAGS]!;
  const part = units[u + PART]!;
  const operation = units[u + OPERATION]!;
  units[u + PHASE] = DONE;
  run.unitTimes[unit * UNIT_TIMES + DONE_AT] = run.clock[NOW]!;
  if ((flags & MULTIPLE_PARTS) !== 0) {
    finishTogether(run, unit);
  } else {
    if ((run.operations[operation * OP + OP_FLAGS]! & HAS_QUALITY) !== 0) judge(run, part, operation, element);
    else run.parts[part * PART_INTS + OUTCOME] = PASS;
    pushDone(run, part);
  }
  if ((flags & (HAS_CLOCKS | HAS_MAINTENANCE)) !== 0) countCycle(run, unit);
  touch(run, unit);
}

/** Notes a part that is ready to go on (or ~unit: the part of that plain server); it is offered when all events of the moment have happened. */
export function pushDone(run: RunState, part: number): void {
  if (run.doneCount === run.done.length) {
    const longer = new Int32Array(run.done.length * 2);
    longer.set(run.done);
    run.done = longer;
  }
  run.done[run.doneCount++] = part;
}

/** A finished part leaves its server. */
export function leaveServer(run: RunState, part: number, unit: number): void {
  const u = unit * UNIT;
  const { units, elements } = run;
  const element = units[u + OWNER]!;
  const e = element * ELEMENT;
  elements[e + OCCUPIED]! -= 1;
  if (elements[e + LEVEL]! >= 0) changeLevel(run, elements[e + LEVEL]!, -1);
  run.stay[0] = run.clock[NOW]! - run.partTimes[part * PART_TIMES + HERE_SINCE]!;
  bookStay(run, element);
  if (units[u + LEFT_TO_GO]! > 1) {
    units[u + LEFT_TO_GO]! -= 1;
    return;
  }
  releaseServer(run, unit);
}

/** The server is empty again. */
export function releaseServer(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const { units, elements } = run;
  const element = units[u + OWNER]!;
  const flags = elements[element * ELEMENT + FLAGS]!;
  units[u + PART] = -1;
  units[u + LEFT_TO_GO] = 0;
  units[u + PHASE] = IDLE;
  units[u + UNIT_FLAGS]! &= ~AWAITS_MOVER;
  if ((flags & (HAS_MAINTENANCE | AMPLE | BEFORE_SERVICE)) !== 0) afterRelease(run, unit);
  recount(run, unit);
  if (run.carriersTo[element]! !== -1) run.wakeCarriersTo(element);
  if (run.watched[element] === 1) run.wakeWatchers(element);
  touch(run, unit);
}
