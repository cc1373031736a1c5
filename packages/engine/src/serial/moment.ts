import { DONE, PROCESSING } from '../model/layout.ts';
import { BLOCKED, DOWN, isActive, STARVED, WAITING_REPAIR, WORKING } from '../run/unit-state.ts';
import { saveSerial } from './hand-over.ts';
import {
  BOOKED,
  BOOKED_SINCE,
  DOWN_NOW,
  DOWN_REPAIR,
  DUE_AFTER,
  F_SHIFT,
  I_SHIFT,
  LATE,
  LATENESS,
  NOW_AT,
  PART_STRIDE,
  PERIODS,
  PHASE_NOW,
  RELEASED_AT,
  STALE,
  TIME_IN,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** A second server may take a part now: the smaller one is returned, the other kept in the set. */
export function alsoWants(line: SerialLine, first: number, other: number): number {
  const smaller = Math.min(first, other);
  const kept = Math.max(first, other);
  const word = kept >> 5;
  const bit = 1 << (kept & 31);
  if ((line.wanting[word]! & bit) === 0) {
    line.wanting[word]! |= bit;
    line.wantingCount += 1;
  }
  return smaller;
}

/** Takes the smallest server out of the set; only when it is not empty. */
export function nextWanting(line: SerialLine): number {
  const { wanting } = line;
  let word = 0;
  while (wanting[word] === 0) word++;
  const bits = wanting[word]!;
  const low = bits & -bits;
  wanting[word] = bits ^ low;
  line.wantingCount -= 1;
  return (word << 5) + 31 - Math.clz32(low);
}

/** Reads the state of a server when the moment has settled, and books the time in the one before. */
export function bookState(line: SerialLine, server: number): void {
  const { ints, floats, run } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  ints[i + STALE] = 0;
  const phase = ints[i + PHASE_NOW]!;
  const down = ints[i + DOWN_NOW]!;
  const old = ints[i + BOOKED]!;
  const state =
    down !== 0 ? (down === DOWN_REPAIR ? DOWN : WAITING_REPAIR) : phase === PROCESSING ? WORKING : phase === DONE ? BLOCKED : STARVED;
  if (state === old) return;
  const now = floats[line.lineFloats + NOW_AT]!;
  floats[f + TIME_IN + old]! += now - floats[f + BOOKED_SINCE]!;
  floats[f + BOOKED_SINCE] = now;
  ints[i + BOOKED] = state;
  if (isActive(state) && !isActive(old)) ints[i + PERIODS]! += 1;
  if (run.trace !== null) run.trace.unitState(run, server, state);
}

/** A part ends later than it was due. */
export function bookLate(line: SerialLine, part: number): void {
  const { floats, lineFloats } = line;
  const lead = floats[lineFloats + NOW_AT]! - floats[line.partFloats + part * PART_STRIDE + RELEASED_AT]!;
  floats[lineFloats + LATE]! += 1;
  floats[lineFloats + LATENESS]! += lead - floats[lineFloats + DUE_AFTER]!;
}

/** Lets the trace close a full chunk; its snapshot reads the run's columns. */
export function settleTrace(line: SerialLine): void {
  const { run } = line;
  if (run.trace === null || !run.trace.isFull(run)) return;
  saveSerial(line);
  run.trace.settled(run);
}
