import { WIP } from '../activities/sink.ts';
import { draw } from '../chance/draw.ts';
import {
  ALIVE,
  BY_SOURCE,
  DEFECTS,
  ELEMENT_SUMS,
  ENTERED,
  HERE_SINCE,
  HOLDER,
  HOLDER_KIND,
  IDLE,
  IN_LINE,
  LOST,
  NEXT,
  PART_FLAGS,
  PART_INTS,
  PART_TIMES,
  PASSES,
  RELEASED,
} from '../model/layout.ts';
import { ARRIVAL, ARRIVALS, AT, NOW, schedule } from '../run/events.ts';
import { freePart, newPart } from '../run/parts.ts';
import { TOTAL_LOST } from '../run/state.ts';
import { changeLevel } from '../statistics/levels.ts';
import {
  B_CAPACITY,
  B_ELEMENT,
  B_HEAD,
  B_LAST_BIN,
  B_LEVEL,
  B_MOST,
  B_SINCE,
  B_TAIL,
  B_TIME_AT,
  F_SHIFT,
  I_SHIFT,
  INTO_BUFFER,
  O_BATCH,
  O_ELEMENT,
  O_INTERVAL,
  O_READY,
  O_RELEASED,
  O_STAGE,
  O_STRIDE,
  O_TO,
  O_TO_SERVER,
  O_WANTED,
  PHASE_NOW,
  WAITERS,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** Handler: parts arrive at a source, and the next arrival is scheduled; they are offered when the moment is settled. */
export function arrive(line: SerialLine, element: number): void {
  const { run, ints } = line;
  const source = line.sourceOf[element]!;
  const o = line.sourceBase + source * O_STRIDE;
  if (run.clock[NOW]! > run.sourceUntil[element]!) return;
  for (let n = ints[o + O_BATCH]!; n > 0 && run.sourceLeft[element]! > 0; n--) {
    if (line.arrivedCount === line.arrived.length) line.growArrived();
    line.arrived[line.arrivedCount] = makePart(line, o);
    line.arrived[line.arrivedCount + 1] = source;
    line.arrivedCount += 2;
  }
  if (run.sourceLeft[element]! <= 0) return;
  draw(run.chance, ints[o + O_INTERVAL]!);
  run.clock[AT] = run.clock[NOW]! + run.chance.drawn[0]!;
  schedule(run, ARRIVALS, ARRIVAL, element);
}

/** A new part at a source; a slot used before needs little. @param o base of the source */
function makePart(line: SerialLine, o: number): number {
  const { run, ints } = line;
  const element = ints[o + O_ELEMENT]!;
  let part = run.freePart;
  if (part >= 0) {
    const p = part * PART_INTS;
    run.freePart = run.parts[p + NEXT]!;
    run.parts[p + PART_FLAGS] = ALIVE;
    run.parts[p + DEFECTS] = 0;
    run.parts[p + PASSES] = 0;
  } else {
    part = newPart(run, 0, ints[o + O_STAGE]!);
  }
  run.sourceLeft[element]! -= 1;
  run.elementSums[element * ELEMENT_SUMS + ENTERED]! += 1;
  return part;
}

/** A part goes from its source into the line: its lead time begins. */
export function release(line: SerialLine, source: number, part: number): void {
  const { run, ints } = line;
  run.partTimes[part * PART_TIMES + RELEASED] = run.clock[NOW]!;
  run.parts[part * PART_INTS + PART_FLAGS]! |= IN_LINE;
  ints[line.sourceBase + source * O_STRIDE + O_RELEASED]! += 1;
  changeLevel(run, WIP, 1);
  if (run.trace !== null) run.trace.partReleased(run, part);
}

/** A part without a place is lost. */
export function lose(line: SerialLine, source: number, part: number): void {
  const { run } = line;
  run.elementSums[line.ints[line.sourceBase + source * O_STRIDE + O_ELEMENT]! * ELEMENT_SUMS + LOST]! += 1;
  run.totals[TOTAL_LOST]! += 1;
  freePart(run, part);
}

/** A part goes from its source into the buffer in front of a server. */
export function putFromSource(line: SerialLine, source: number, part: number, server: number): void {
  const { run, ints, floats } = line;
  release(line, source, part);
  const n = server << I_SHIFT;
  const b = server << F_SHIFT;
  const now = run.clock[NOW]!;
  const level = ints[n + B_LEVEL]!;
  const last = ints[n + B_LAST_BIN]!;
  run.levelTime[ints[n + B_TIME_AT]! + Math.min(level, last)]! += now - floats[b + B_SINCE]!;
  floats[b + B_SINCE] = now;
  ints[n + B_LEVEL] = level + 1;
  if (level >= ints[n + B_MOST]!) ints[n + B_MOST] = level + 1;
  run.partTimes[part * PART_TIMES + HERE_SINCE] = now;
  run.parts[part * PART_INTS + NEXT] = -1;
  const tail = ints[n + B_TAIL]!;
  if (tail < 0) ints[n + B_HEAD] = part;
  else run.parts[tail * PART_INTS + NEXT] = part;
  ints[n + B_TAIL] = part;
  if (run.trace !== null) run.trace.partPlaced(run, part, ints[n + B_ELEMENT]!, -1);
}

/** The part that stands ready at a saturated source goes into the place that has become free. */
export function moveReady(line: SerialLine, source: number, server: number): void {
  putFromSource(line, source, leaveReady(line, source), server);
}

/** The part that stands ready at a saturated source goes to the server behind it. @returns the part */
export function takeReady(line: SerialLine, source: number): number {
  const part = leaveReady(line, source);
  release(line, source, part);
  return part;
}

function leaveReady(line: SerialLine, source: number): number {
  const { ints } = line;
  const o = line.sourceBase + source * O_STRIDE;
  const part = ints[o + O_READY]!;
  ints[o + O_READY] = -1;
  ints[o + O_WANTED] = 1;
  line.wantedSources += 1;
  return part;
}

/**
 * A saturated source makes a part and offers it. @returns the part when the server behind the source (`line.filled`) takes it, else -1;
 * then `line.filled` is a server in front of which a part was put, or -1
 */
export function fillFromSource(line: SerialLine): number {
  const { run, ints } = line;
  line.filled = -1;
  let source = 0;
  while (ints[line.sourceBase + source * O_STRIDE + O_WANTED] === 0) source++;
  const o = line.sourceBase + source * O_STRIDE;
  const element = ints[o + O_ELEMENT]!;
  const server = ints[o + O_TO_SERVER]!;
  const i = server << I_SHIFT;
  while (ints[o + O_READY]! < 0 && run.sourceLeft[element]! > 0 && run.clock[NOW]! <= run.sourceUntil[element]!) {
    const part = makePart(line, o);
    if (ints[o + O_TO] === INTO_BUFFER && ints[i + B_LEVEL]! < ints[i + B_CAPACITY]!) {
      putFromSource(line, source, part, server);
      if (ints[i + PHASE_NOW] === IDLE) line.filled = server;
    } else if (ints[o + O_TO] !== INTO_BUFFER && ints[i + PHASE_NOW] === IDLE) {
      release(line, source, part);
      line.filled = server;
      return part;
    } else {
      ints[o + O_READY] = part;
      ints[i + WAITERS] = 1;
      run.parts[part * PART_INTS + HOLDER] = element;
      run.parts[part * PART_INTS + HOLDER_KIND] = BY_SOURCE;
      run.partTimes[part * PART_TIMES + HERE_SINCE] = run.clock[NOW]!;
    }
  }
  ints[o + O_WANTED] = 0;
  line.wantedSources -= 1;
  return -1;
}
