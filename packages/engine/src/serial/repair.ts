import { draw } from '../chance/draw.ts';
import { AFTER_REPAIR, CLOCK_INTS, CREW, ELEMENT_SUMS, FAILURES, REPAIR_TIME, RESTART, TIME_TO } from '../model/layout.ts';
import { NOW, OPENINGS, PIECE_END, RELEASES_FIRST, REPAIRED } from '../run/events.ts';
import { changeLevel } from '../statistics/levels.ts';
import { pushEvent } from './events.ts';
import {
  CHAINED,
  CLOCK_LEFT,
  DOWN_NOW,
  DOWN_REPAIR,
  DOWN_WAITING,
  ELEMENT_AT,
  F_SHIFT,
  FAILS,
  FAILURE_CLOCK,
  I_SHIFT,
  NEXT_FOR_CREW,
  STALE,
  WORK_DRAWN,
  WORK_LEFT,
  WORK_SINCE,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** A server fails in the middle of its work; who fails first is repaired first. @returns servers in the list of stale ones */
export function failServer(line: SerialLine, server: number, staleCount: number): number {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  const stale = markStale(line, server, staleCount);
  run.elementSums[ints[i + ELEMENT_AT]! * ELEMENT_SUMS + FAILURES]! += 1;
  const crew = run.clocks[ints[i + FAILURE_CLOCK]! * CLOCK_INTS + CREW]!;
  if (crew >= 0) {
    changeLevel(run, run.crewLevel + 2 * crew, 1);
    if (run.crewFree[crew]! === 0) {
      changeLevel(run, run.crewLevel + 2 * crew + 1, 1);
      ints[i + DOWN_NOW] = DOWN_WAITING;
      ints[i + NEXT_FOR_CREW] = -1;
      if (run.crewHead[crew]! < 0) run.crewHead[crew] = server;
      else ints[(run.crewTail[crew]! << I_SHIFT) + NEXT_FOR_CREW] = server;
      run.crewTail[crew] = server;
      return stale;
    }
    run.crewFree[crew]! -= 1;
  }
  startRepair(line, server);
  return stale;
}

function startRepair(line: SerialLine, server: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  ints[i + DOWN_NOW] = DOWN_REPAIR;
  draw(run.chance, run.clocks[ints[i + FAILURE_CLOCK]! * CLOCK_INTS + REPAIR_TIME]!);
  pushEvent(line, run.clock[NOW]! + run.chance.drawn[0]!, OPENINGS, (server << 5) | REPAIRED);
}

/** Handler: a repair is over; the crew takes the next one and the server goes on. @returns servers in the list of stale ones */
export function repairServer(line: SerialLine, server: number, staleCount: number): number {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const clock = ints[i + FAILURE_CLOCK]!;
  ints[i + DOWN_NOW] = 0;
  draw(run.chance, run.clocks[clock * CLOCK_INTS + TIME_TO]!);
  floats[f + CLOCK_LEFT] = run.chance.drawn[0]!;
  let stale = staleCount;
  const crew = run.clocks[clock * CLOCK_INTS + CREW]!;
  if (crew >= 0) stale = crewGoesOn(line, crew, stale);
  if (run.clocks[clock * CLOCK_INTS + AFTER_REPAIR] === RESTART) floats[f + WORK_LEFT] = floats[f + WORK_DRAWN]!;
  resume(line, server);
  return markStale(line, server, stale);
}

function crewGoesOn(line: SerialLine, crew: number, staleCount: number): number {
  const { run, ints } = line;
  changeLevel(run, run.crewLevel + 2 * crew, -1);
  const next = run.crewHead[crew]!;
  if (next < 0) {
    run.crewFree[crew]! += 1;
    return staleCount;
  }
  run.crewHead[crew] = ints[(next << I_SHIFT) + NEXT_FOR_CREW]!;
  changeLevel(run, run.crewLevel + 2 * crew + 1, -1);
  startRepair(line, next);
  return markStale(line, next, staleCount);
}

/** Works on for the remaining time, or until it fails again. */
function resume(line: SerialLine, server: number): void {
  const { ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const now = line.run.clock[NOW]!;
  const left = floats[f + WORK_LEFT]!;
  const until = floats[f + CLOCK_LEFT]!;
  floats[f + WORK_SINCE] = now;
  ints[i + FAILS] = until < left ? 1 : 0;
  ints[i + CHAINED] = -1;
  pushEvent(line, now + Math.min(left, until), RELEASES_FIRST, (server << 5) | PIECE_END);
}

function markStale(line: SerialLine, server: number, staleCount: number): number {
  const i = server << I_SHIFT;
  if (line.ints[i + STALE] !== 0) return staleCount;
  line.ints[i + STALE] = 1;
  line.ints[line.staleBase + staleCount] = server;
  return staleCount + 1;
}
