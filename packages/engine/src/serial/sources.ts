import { ELEMENT_SUMS, IDLE, LOST } from '../model/layout.ts';
import { TOTAL_LOST } from '../run/state.ts';
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
  ENTERED_AT,
  F_SHIFT,
  FREE_PART,
  G_LEFT,
  G_STRIDE,
  G_UNTIL,
  I_SHIFT,
  INTO_BUFFER,
  NOW_AT,
  O_ELEMENT,
  O_MADE,
  O_READY,
  O_RELEASED,
  O_STRIDE,
  O_TO,
  O_TO_SERVER,
  O_WANTED,
  PART_SLOTS,
  PART_STRIDE,
  PHASE_NOW,
  RELEASED_AT,
  W_AREA,
  W_LAST_BIN,
  W_LEVEL,
  W_MOST,
  W_SINCE,
  W_TIME_AT,
  WAITERS,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** Base of a source's floats. @param o base of its whole numbers */
const floatsOf = (line: SerialLine, o: number): number => line.sourceFloats + ((o - line.sourceBase) / O_STRIDE) * G_STRIDE;

/** A new part at a source; may replace the line's columns by longer ones. @param o base of the source */
export function makePart(line: SerialLine, o: number): number {
  const { ints, lineInts } = line;
  ints[o + O_MADE]! += 1;
  line.floats[floatsOf(line, o) + G_LEFT]! -= 1;
  const part = ints[lineInts + FREE_PART]!;
  if (part >= 0) {
    ints[lineInts + FREE_PART] = ints[line.partBase + part]!;
    return part;
  }
  const slot = ints[lineInts + PART_SLOTS]!;
  ints[lineInts + PART_SLOTS] = slot + 1;
  line.reserveParts(slot + 1);
  return slot;
}

/** A part goes from its source into the line: its lead time begins. */
export function release(line: SerialLine, o: number, part: number): void {
  const { ints, floats, lineInts: w, lineFloats: v } = line;
  const now = floats[v + NOW_AT]!;
  const level = ints[w + W_LEVEL]!;
  const last = ints[w + W_LAST_BIN]!;
  const passed = now - floats[v + W_SINCE]!;
  floats[ints[w + W_TIME_AT]! + Math.min(level, last)]! += passed;
  floats[v + W_AREA]! += passed * level;
  floats[v + W_SINCE] = now;
  ints[w + W_LEVEL] = level + 1;
  if (level >= ints[w + W_MOST]!) ints[w + W_MOST] = level + 1;
  floats[line.partFloats + part * PART_STRIDE + RELEASED_AT] = now;
  ints[o + O_RELEASED]! += 1;
  if (line.run.trace !== null) line.run.trace.partReleased(line.run, part);
}

/** A part without a place is lost. */
export function lose(line: SerialLine, o: number, part: number): void {
  const { ints, lineInts, run } = line;
  run.elementSums[ints[o + O_ELEMENT]! * ELEMENT_SUMS + LOST]! += 1;
  run.totals[TOTAL_LOST]! += 1;
  ints[line.partBase + part] = ints[lineInts + FREE_PART]!;
  ints[lineInts + FREE_PART] = part;
}

/** A part goes from its source into the buffer in front of a server. */
function putFromSource(line: SerialLine, o: number, part: number, server: number): void {
  const { ints, floats, partBase } = line;
  release(line, o, part);
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const now = floats[line.lineFloats + NOW_AT]!;
  const level = ints[i + B_LEVEL]!;
  floats[ints[i + B_TIME_AT]! + Math.min(level, ints[i + B_LAST_BIN]!)]! += now - floats[f + B_SINCE]!;
  floats[f + B_SINCE] = now;
  ints[i + B_LEVEL] = level + 1;
  if (level >= ints[i + B_MOST]!) ints[i + B_MOST] = level + 1;
  floats[line.partFloats + part * PART_STRIDE + ENTERED_AT] = now;
  ints[partBase + part] = -1;
  const tail = ints[i + B_TAIL]!;
  if (tail < 0) ints[i + B_HEAD] = part;
  else ints[partBase + tail] = part;
  ints[i + B_TAIL] = part;
  if (line.run.trace !== null) line.run.trace.partPlaced(line.run, part, ints[i + B_ELEMENT]!, -1);
}

/** The part that stands ready at a saturated source goes into the place that has become free. */
export function moveReady(line: SerialLine, source: number, server: number): void {
  const o = line.sourceBase + source * O_STRIDE;
  putFromSource(line, o, leaveReady(line, o), server);
}

/** The part that stands ready at a saturated source goes to the server behind it. @returns the part */
export function takeReady(line: SerialLine, source: number): number {
  const o = line.sourceBase + source * O_STRIDE;
  const part = leaveReady(line, o);
  release(line, o, part);
  return part;
}

function leaveReady(line: SerialLine, o: number): number {
  const { ints } = line;
  const part = ints[o + O_READY]!;
  ints[o + O_READY] = -1;
  ints[o + O_WANTED] = 1;
  line.wantedSources += 1;
  return part;
}

/**
 * A saturated source makes parts and offers them. @returns the part when the server behind the source (`line.filled`) takes it, else -1;
 * then `line.filled` is an idle server in front of which a part was put, or -1
 */
export function fillFromSource(line: SerialLine): number {
  line.filled = -1;
  let o = line.sourceBase;
  while (line.ints[o + O_WANTED] === 0) o += O_STRIDE;
  const g = floatsOf(line, o);
  const server = line.ints[o + O_TO_SERVER]!;
  const i = server << I_SHIFT;
  const now = line.floats[line.lineFloats + NOW_AT]!;
  while (line.ints[o + O_READY]! < 0 && line.floats[g + G_LEFT]! > 0 && now <= line.floats[g + G_UNTIL]!) {
    const part = makePart(line, o);
    const { ints } = line;
    const idle = ints[i + PHASE_NOW] === IDLE;
    if (ints[o + O_TO] === INTO_BUFFER && ints[i + B_LEVEL]! < ints[i + B_CAPACITY]!) {
      putFromSource(line, o, part, server);
      if (idle) line.filled = server;
    } else if (ints[o + O_TO] !== INTO_BUFFER && idle) {
      release(line, o, part);
      line.filled = server;
      return part;
    } else {
      ints[o + O_READY] = part;
      ints[i + WAITERS] = 1;
    }
  }
  line.ints[o + O_WANTED] = 0;
  line.wantedSources -= 1;
  return -1;
}
