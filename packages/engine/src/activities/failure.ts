import { draw } from '../chance/draw.ts';
import {
  AFTER_REPAIR,
  AWAITS_CREW,
  CALENDAR_CLOCK,
  CLOCK,
  CLOCK_INTS,
  CLOCK_TYPE,
  CLOCK_UNIT,
  CLOCKS,
  CREW,
  CYCLE_CLOCK,
  DISCARD,
  DRAWN_TIME,
  ELEMENT_SUMS,
  FAILING,
  FAILURES,
  IS_DOWN,
  OWNER,
  PART,
  PHASE,
  PIECE_START,
  PROCESSING,
  REMAINING,
  REPAIR_TIME,
  RESTART,
  SERVER,
  TIME_TO,
  UNIT,
  UNIT_FLAGS,
  UNIT_KIND,
  UNIT_TIMES,
  WORKING_CLOCK,
} from '../model/layout.ts';
import { AT, BREAKDOWNS, CLOCK_FAILURE, NOW, OPENINGS, POPPED, PUSHED, REPAIRED, schedule } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { recount, touch } from '../run/unit-state.ts';
import { crewFinished, requestCrew } from './crew.ts';
import { interruptPiece, isInterrupted, resumePiece } from './interruption.ts';
import { beginIfEmpty, countMaintenance } from './maintenance.ts';
import { moverDown, moverUp } from './mover-failure.ts';
import { discardFromServer } from './special.ts';

/** Draws every clock of a unit fresh; clock-time clocks start to run. */
export function openClocks(run: RunState): void {
  const clocks = run.model.columns.clocks;
  for (let k = 0; k * CLOCK_INTS < clocks.length; k++) {
    drawClock(run, k);
    if (clocks[k * CLOCK_INTS + CLOCK_TYPE] === CALENDAR_CLOCK) startCalendarClock(run, k);
  }
}

function drawClock(run: RunState, clock: number): void {
  draw(run.chance, run.clocks[clock * CLOCK_INTS + TIME_TO]!);
  run.clockLeft[clock] = run.chance.drawn[0]!;
}

function startCalendarClock(run: RunState, clock: number): void {
  run.clockStarted[clock] = run.clock[NOW]!;
  run.clock[AT] = run.clock[NOW]! + run.clockLeft[clock]!;
  schedule(run, BREAKDOWNS, CLOCK_FAILURE, clock);
  run.clockRank[clock] = run.clock[PUSHED]!;
}

/**
 * Shortens the piece that is being scheduled (its end stands in clock[AT]) to the first working-time clock that runs out before;
 * a cycle that ends in the same microsecond ends first.
 */
export function untilFailure(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const now = run.clock[NOW]!;
  const first = run.units[u + CLOCK]!;
  const end = first + run.units[u + CLOCKS]!;
  for (let k = first; k < end; k++) {
    if (run.clocks[k * CLOCK_INTS + CLOCK_TYPE] !== WORKING_CLOCK) continue;
    const due = now + run.clockLeft[k]!;
    if (due < run.clock[AT]!) {
      run.clock[AT] = due;
      run.units[u + FAILING] = k;
    }
  }
}

/** Books the piece just worked on all working-time clocks and on the remaining time. */
export function useClocks(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const t = unit * UNIT_TIMES;
  const worked = run.clock[NOW]! - run.unitTimes[t + PIECE_START]!;
  const first = run.units[u + CLOCK]!;
  const end = first + run.units[u + CLOCKS]!;
  run.unitTimes[t + REMAINING]! -= worked;
  for (let k = first; k < end; k++) if (run.clocks[k * CLOCK_INTS + CLOCK_TYPE] === WORKING_CLOCK) run.clockLeft[k]! -= worked;
}

/** Counts a finished cycle on cycle clocks and for maintenance; either may take the server out of service. */
export function countCycle(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const first = run.units[u + CLOCK]!;
  const end = first + run.units[u + CLOCKS]!;
  countMaintenance(run, unit);
  for (let k = first; k < end; k++) {
    if (run.clocks[k * CLOCK_INTS + CLOCK_TYPE] !== CYCLE_CLOCK) continue;
    run.clockLeft[k]! -= 1;
    if (run.clockLeft[k]! <= 0 && (run.units[u + UNIT_FLAGS]! & (IS_DOWN | AWAITS_CREW)) === 0) breakDown(run, unit, k);
  }
}

/** Handler: a clock-time failure is due. */
export function clockFails(run: RunState, clock: number): void {
  if (run.clockRank[clock] !== run.clock[POPPED]) return;
  run.clockRank[clock] = -1;
  const unit = run.clocks[clock * CLOCK_INTS + CLOCK_UNIT]!;
  if (run.units[unit * UNIT + UNIT_KIND] === SERVER) interruptPiece(run, unit);
  breakDown(run, unit, clock);
}

/** The unit goes down; a crew is asked for where the repair needs one. */
export function breakDown(run: RunState, unit: number, clock: number): void {
  const u = unit * UNIT;
  run.units[u + FAILING] = clock;
  run.units[u + UNIT_FLAGS]! |= IS_DOWN;
  pauseCalendarClocks(run, unit);
  if (run.units[u + UNIT_KIND] === SERVER) {
    run.elementSums[run.units[u + OWNER]! * ELEMENT_SUMS + FAILURES]! += 1;
    recount(run, unit);
  } else {
    run.moverFailures[unit]! += 1;
    moverDown(run, unit);
  }
  requestCrew(run, unit, run.clocks[clock * CLOCK_INTS + CREW]!);
  touch(run, unit);
}

/** A crew, or none where none is needed, starts the repair. */
export function startRepair(run: RunState, unit: number): void {
  const clock = run.units[unit * UNIT + FAILING]!;
  draw(run.chance, run.clocks[clock * CLOCK_INTS + REPAIR_TIME]!);
  run.clock[AT] = run.clock[NOW]! + run.chance.drawn[0]!;
  schedule(run, OPENINGS, REPAIRED, unit);
}

/** Handler: the repair is over; the failed clock is drawn anew and the interrupted work goes on as its mode says. */
export function repaired(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const units = run.units;
  const clock = units[u + FAILING]!;
  units[u + FAILING] = -1;
  units[u + UNIT_FLAGS]! &= ~IS_DOWN;
  drawClock(run, clock);
  resumeCalendarClocks(run, unit);
  crewFinished(run, run.clocks[clock * CLOCK_INTS + CREW]!);
  if (units[u + UNIT_KIND] === SERVER) serverUp(run, unit, run.clocks[clock * CLOCK_INTS + AFTER_REPAIR]!);
  else moverUp(run, unit);
  touch(run, unit);
}

function serverUp(run: RunState, unit: number, after: number): void {
  const u = unit * UNIT;
  const units = run.units;
  beginIfEmpty(run, unit);
  recount(run, unit);
  if (units[u + PART]! < 0 || !isInterrupted(run, unit)) {
    resumePiece(run, unit);
    return;
  }
  if (after === DISCARD) {
    discardFromServer(run, unit);
    return;
  }
  if (after === RESTART && units[u + PHASE] === PROCESSING)
    run.unitTimes[unit * UNIT_TIMES + REMAINING] = run.unitTimes[unit * UNIT_TIMES + DRAWN_TIME]!;
  resumePiece(run, unit);
}

/** Clock-time clocks stand still while the unit is down or in maintenance. */
export function pauseCalendarClocks(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const first = run.units[u + CLOCK]!;
  const end = first + run.units[u + CLOCKS]!;
  for (let k = first; k < end; k++) {
    if (run.clockRank[k]! < 0) continue;
    run.clockLeft[k]! -= run.clock[NOW]! - run.clockStarted[k]!;
    run.clockRank[k] = -1;
  }
}

/** Clock-time clocks run again. */
export function resumeCalendarClocks(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const first = run.units[u + CLOCK]!;
  const end = first + run.units[u + CLOCKS]!;
  for (let k = first; k < end; k++)
    if (run.clocks[k * CLOCK_INTS + CLOCK_TYPE] === CALENDAR_CLOCK && run.clockRank[k]! < 0) startCalendarClock(run, k);
}
