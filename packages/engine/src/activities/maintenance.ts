import { draw } from '../chance/draw.ts';
import {
  AWAITS_CREW,
  ELEMENT,
  FIRST_UNIT,
  FLAGS,
  HAS_MAINTENANCE,
  IDLE,
  IN_MAINTENANCE,
  IS_DOWN,
  MAINTENANCE,
  MAINTENANCE_DUE,
  MAINTENANCE_END,
  MAINTENANCE_WANTED,
  OWNER,
  PHASE,
  RESERVED,
  RULES,
  UNIT,
  UNIT_FLAGS,
  UNITS,
} from '../model/layout.ts';
import { AT, CLOSINGS, MAINTENANCE_DUE_EVENT, MAINTENANCE_END_EVENT, NOW, OPENINGS, schedule } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { recount, touch } from '../run/unit-state.ts';
import { crewFinished, requestCrew } from './crew.ts';
import { pauseCalendarClocks, resumeCalendarClocks } from './failure.ts';
import { resumePiece } from './interruption.ts';

/** Planned maintenance: by count of cycles or by calendar; it begins when the server has been emptied. */
export function openMaintenance(run: RunState): void {
  for (let element = 0; element * ELEMENT < run.elements.length; element++) {
    const spec = run.model.spec.elements[element]!;
    if (spec.kind !== 'station') continue;
    spec.maintenance.forEach(({ every }, i) => {
      if (!('periodS' in every)) return;
      run.clock[AT] = Math.floor(every.firstAtS * 1e6 + 0.5);
      schedule(run, CLOSINGS, MAINTENANCE_DUE_EVENT, run.rules[element * RULES + MAINTENANCE]! + i);
      run.maintenanceElement[run.rules[element * RULES + MAINTENANCE]! + i] = element;
    });
  }
}

/** Handler: a calendar maintenance is due at every server of its station, and again a period later. */
export function maintenanceDue(run: RunState, row: number): void {
  const element = run.maintenanceElement[row]!;
  const spec = run.model.spec.elements[element]!;
  const index = row - run.rules[element * RULES + MAINTENANCE]!;
  if (spec.kind !== 'station') return;
  const every = spec.maintenance[index]!.every;
  if (!('periodS' in every)) return;
  run.clock[AT] = run.clock[NOW]! + Math.floor(every.periodS * 1e6 + 0.5);
  schedule(run, CLOSINGS, MAINTENANCE_DUE_EVENT, row);
  const first = run.elements[element * ELEMENT + FIRST_UNIT]!;
  for (let unit = first; unit < first + run.elements[element * ELEMENT + UNITS]!; unit++) want(run, unit, index);
}

/** Counts one cycle on the maintenance plans of a server. */
export function countMaintenance(run: RunState, unit: number): void {
  const element = run.units[unit * UNIT + OWNER]!;
  if ((run.elements[element * ELEMENT + FLAGS]! & HAS_MAINTENANCE) === 0) return;
  const first = run.rules[element * RULES + MAINTENANCE]!;
  const end = run.rules[element * RULES + MAINTENANCE_END]!;
  for (let row = first; row < end; row++) {
    const cycles = run.maintenance[row * 4]!;
    if (cycles === 0) continue;
    const key = unit * run.maintenanceRows + row - first;
    run.maintenanceCount[key]! += 1;
    if (run.maintenanceCount[key]! < cycles) continue;
    run.maintenanceCount[key] = 0;
    want(run, unit, row - first);
  }
}

function want(run: RunState, unit: number, index: number): void {
  const u = unit * UNIT;
  run.units[u + MAINTENANCE_DUE]! |= 1 << index;
  run.units[u + UNIT_FLAGS]! |= MAINTENANCE_WANTED;
  recount(run, unit);
  beginIfEmpty(run, unit);
}

/** Starts a wanted maintenance when the server is empty and up. */
export function beginIfEmpty(run: RunState, unit: number): void {
  const u = unit * UNIT;
  const units = run.units;
  const flags = units[u + UNIT_FLAGS]!;
  if (
    (flags & MAINTENANCE_WANTED) === 0 ||
    units[u + PHASE] !== IDLE ||
    (flags & (IS_DOWN | AWAITS_CREW | IN_MAINTENANCE | RESERVED)) !== 0
  )
    return;
  const due = units[u + MAINTENANCE_DUE]!;
  const index = 31 - Math.clz32(due & -due);
  units[u + MAINTENANCE_DUE] = due & ~(1 << index);
  units[u + UNIT_FLAGS] = (flags & (units[u + MAINTENANCE_DUE] === 0 ? ~MAINTENANCE_WANTED : -1)) | IN_MAINTENANCE;
  run.maintenanceNow[unit] = run.rules[units[u + OWNER]! * RULES + MAINTENANCE]! + index;
  pauseCalendarClocks(run, unit);
  recount(run, unit);
  requestCrew(run, unit, run.maintenance[run.maintenanceNow[unit]! * 4 + 2]!);
  touch(run, unit);
}

/** The crew, or nobody where none is needed, begins. */
export function startMaintenance(run: RunState, unit: number): void {
  draw(run.chance, run.maintenance[run.maintenanceNow[unit]! * 4 + 1]!);
  run.clock[AT] = run.clock[NOW]! + run.chance.drawn[0]!;
  schedule(run, OPENINGS, MAINTENANCE_END_EVENT, unit);
}

/** Handler: maintenance is over. */
export function maintenanceEnds(run: RunState, unit: number): void {
  run.units[unit * UNIT + UNIT_FLAGS]! &= ~IN_MAINTENANCE;
  resumeCalendarClocks(run, unit);
  crewFinished(run, run.maintenance[run.maintenanceNow[unit]! * 4 + 2]!);
  beginIfEmpty(run, unit);
  recount(run, unit);
  resumePiece(run, unit);
  touch(run, unit);
}
