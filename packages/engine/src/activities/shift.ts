import {
  ARRIVAL_TYPE,
  CALENDAR,
  CHECKED_EVENTS,
  CONVEYOR,
  ELEMENT,
  FIRST_UNIT,
  FLAGS,
  HOLDS_UNSTARTED,
  KIND,
  OFF_SHIFT,
  PHASE,
  RULES,
  SATURATED,
  SHIFT_RULE,
  SOURCE,
  STATION,
  SUSPEND,
  SUSPENDED,
  UNIT,
  UNIT_FLAGS,
  UNITS,
} from '../model/layout.ts';
import { AT, CALENDAR_TURN, CLOSINGS, NOW, OPENINGS, schedule } from '../run/events.ts';
import { isOn, nextTurn } from '../run/shifts.ts';
import type { RunState } from '../run/state.ts';
import { recount, touch } from '../run/unit-state.ts';
import { stopBelt, tryBelt } from './conveyor.ts';
import { interruptPiece, resumePiece } from './interruption.ts';
import { robotShift } from './robot.ts';
import { withdrawPending } from './source.ts';

/** Sets every calendar to its state at t = 0 and schedules its first turn. */
export function openCalendars(run: RunState): void {
  for (let c = 0; c < run.calendarOn.length; c++) {
    run.calendarOn[c] = isOn(run.shifts[c]!, 0) ? 1 : 0;
    if (run.calendarOn[c] === 0) turnAll(run, c);
    scheduleTurn(run, c);
  }
}

function scheduleTurn(run: RunState, calendar: number): void {
  const next = nextTurn(run.shifts[calendar]!, run.clock[NOW]!);
  if (next === Number.POSITIVE_INFINITY) return;
  run.clock[AT] = next;
  schedule(run, run.calendarOn[calendar] === 1 ? CLOSINGS : OPENINGS, CALENDAR_TURN, calendar);
}

/** Handler: a shift or break begins or ends. */
export function turnCalendar(run: RunState, calendar: number): void {
  run.calendarOn[calendar] = 1 - run.calendarOn[calendar]!;
  turnAll(run, calendar);
  scheduleTurn(run, calendar);
}

function turnAll(run: RunState, calendar: number): void {
  const on = run.calendarOn[calendar] === 1;
  for (let element = 0; element * ELEMENT < run.elements.length; element++) {
    if (run.elements[element * ELEMENT + CALENDAR] !== calendar) continue;
    const kind = run.elements[element * ELEMENT + KIND]!;
    if (kind === STATION) turnStation(run, element, on);
    else if (kind === CONVEYOR) turnBelt(run, element, on);
    else if (kind === SOURCE) turnSource(run, element, on);
  }
  run.operatorsWanted = true;
  robotShift(run, calendar, on);
  for (const fleet of run.fleets) if (on && fleet.calendar === calendar) run.dirtyCarriers.add(fleet.carrier);
}

function turnStation(run: RunState, element: number, on: boolean): void {
  const first = run.elements[element * ELEMENT + FIRST_UNIT]!;
  const suspends = run.rules[element * RULES + SHIFT_RULE] === SUSPEND && (run.elements[element * ELEMENT + FLAGS]! & CHECKED_EVENTS) !== 0;
  for (let unit = first; unit < first + run.elements[element * ELEMENT + UNITS]!; unit++) {
    const u = unit * UNIT + UNIT_FLAGS;
    if (on) {
      run.units[u]! &= ~OFF_SHIFT;
      if ((run.units[u]! & SUSPENDED) !== 0) {
        run.units[u]! &= ~SUSPENDED;
        resumePiece(run, unit);
      } else if (run.units[unit * UNIT + PHASE] === HOLDS_UNSTARTED) {
        resumePiece(run, unit);
      }
    } else {
      if (suspends) {
        interruptPiece(run, unit);
        run.units[u]! |= SUSPENDED;
      }
      run.units[u]! |= OFF_SHIFT;
    }
    recount(run, unit);
    touch(run, unit);
  }
}

function turnBelt(run: RunState, element: number, on: boolean): void {
  const unit = run.elements[element * ELEMENT + FIRST_UNIT]!;
  if (on) run.units[unit * UNIT + UNIT_FLAGS]! &= ~OFF_SHIFT;
  else run.units[unit * UNIT + UNIT_FLAGS]! |= OFF_SHIFT;
  if (on) tryBelt(run, element);
  else stopBelt(run, element);
}

function turnSource(run: RunState, element: number, on: boolean): void {
  if (run.rules[element * RULES + ARRIVAL_TYPE] !== SATURATED) return;
  if (on) run.dirtySources.add(element);
  else withdrawPending(run, element);
}
