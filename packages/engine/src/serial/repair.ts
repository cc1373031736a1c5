import { draw } from '../chance/draw.ts';
import { AFTER_REPAIR, CLOCK_INTS, CREW, ELEMENT_SUMS, FAILURES, REPAIR_TIME, RESTART, TIME_TO } from '../model/layout.ts';
import { AT, NOW, OPENINGS, PIECE_END, RELEASES_FIRST, REPAIRED, schedule } from '../run/events.ts';
import { changeLevel } from '../statistics/levels.ts';
import {
  DOWN_NOW,
  DOWN_REPAIR,
  DOWN_WAITING,
  ELEMENT_AT,
  END_CLOCK,
  F_SHIFT,
  FAILED_CLOCK,
  FIRST_CLOCK,
  I_SHIFT,
  NEXT_FOR_CREW,
  STALE,
  WORK_DRAWN,
  WORK_LEFT,
  WORK_SINCE,
} from './records.ts';
import type { SerialLine } from './serial-line.ts';

/** A server fails in the middle of its work; who fails first is repaired first. */
export function failServer(line: SerialLine, server: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  run.elementSums[ints[i + ELEMENT_AT]! * ELEMENT_SUMS + FAILURES]! += 1;
  const crew = run.clocks[ints[i + FAILED_CLOCK]! * CLOCK_INTS + CREW]!;
  if (crew >= 0) {
    changeLevel(run, run.crewLevel + 2 * crew, 1);
    if (run.crewFree[crew]! === 0) {
      changeLevel(run, run.crewLevel + 2 * crew + 1, 1);
      ints[i + DOWN_NOW] = DOWN_WAITING;
      ints[i + NEXT_FOR_CREW] = -1;
      if (run.crewHead[crew]! < 0) run.crewHead[crew] = server;
      else ints[(run.crewTail[crew]! << I_SHIFT) + NEXT_FOR_CREW] = server;
      run.crewTail[crew] = server;
      return;
    }
    run.crewFree[crew]! -= 1;
  }
  startRepair(line, server);
}

function startRepair(line: SerialLine, server: number): void {
  const { run, ints } = line;
  const i = server << I_SHIFT;
  ints[i + DOWN_NOW] = DOWN_REPAIR;
  draw(run.chance, run.clocks[ints[i + FAILED_CLOCK]! * CLOCK_INTS + REPAIR_TIME]!);
  run.clock[AT] = run.clock[NOW]! + run.chance.drawn[0]!;
  schedule(run, OPENINGS, REPAIRED, server);
}

/** Handler: a repair is over; the crew takes the next one and the server goes on. @returns servers in the list of stale ones */
export function repairServer(line: SerialLine, server: number, staleCount: number): number {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const clock = ints[i + FAILED_CLOCK]!;
  ints[i + DOWN_NOW] = 0;
  draw(run.chance, run.clocks[clock * CLOCK_INTS + TIME_TO]!);
  run.clockLeft[clock] = run.chance.drawn[0]!;
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

/** Works on for the remaining time, or until the next clock runs out. */
function resume(line: SerialLine, server: number): void {
  const { run, ints, floats } = line;
  const i = server << I_SHIFT;
  const f = server << F_SHIFT;
  const now = run.clock[NOW]!;
  floats[f + WORK_SINCE] = now;
  ints[i + FAILED_CLOCK] = -1;
  let at = now + floats[f + WORK_LEFT]!;
  for (let k = ints[i + FIRST_CLOCK]!; k < ints[i + END_CLOCK]!; k++) {
    const due = now + run.clockLeft[k]!;
    if (due < at) {
      at = due;
      ints[i + FAILED_CLOCK] = k;
    }
  }
  run.clock[AT] = at;
  schedule(run, RELEASES_FIRST, PIECE_END, server);
}

function markStale(line: SerialLine, server: number, staleCount: number): number {
  const i = server << I_SHIFT;
  if (line.ints[i + STALE] !== 0) return staleCount;
  line.ints[i + STALE] = 1;
  line.stale[staleCount] = server;
  return staleCount + 1;
}
