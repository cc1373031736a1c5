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

/** Whether no server of a group may take a part any more. */
export function isLastWanted(line: SerialLine, group: number): boolean {
  const words = 1 << (line.wantShift - 5);
  const first = line.wantBase + group * words;
  for (let word = first; word < first + words; word++) if (line.ints[word] !== 0) return false;
  return true;
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

/** Lets the trace close a chunk that is full; its snapshot reads the run's columns. @returns whether it did and the run goes on */
export function closeChunk(line: SerialLine): boolean {
  if (!line.chunkIsFull) return false;
  line.chunkIsFull = false;
  saveSerial(line);
  if (line.run.trace !== null) line.run.trace.settled(line.run);
  return !line.run.stopped;
}
