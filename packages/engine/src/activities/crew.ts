import { AWAITS_CREW, IN_MAINTENANCE, NEXT_IN_CREW, UNIT, UNIT_FLAGS } from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { touch } from '../run/unit-state.ts';
import { changeLevel } from '../statistics/levels.ts';
import { startRepair } from './failure.ts';
import { startMaintenance } from './maintenance.ts';

/** A unit asks for a crew (-1: none needed); who fails first is served first. */
export function requestCrew(run: RunState, unit: number, crew: number): void {
  if (crew < 0) {
    begin(run, unit);
    return;
  }
  changeLevel(run, run.crewLevel + 2 * crew, 1);
  if (run.crewFree[crew]! > 0) {
    run.crewFree[crew]! -= 1;
    begin(run, unit);
    return;
  }
  changeLevel(run, run.crewLevel + 2 * crew + 1, 1);
  run.units[unit * UNIT + UNIT_FLAGS]! |= AWAITS_CREW;
  run.units[unit * UNIT + NEXT_IN_CREW] = -1;
  if (run.crewHead[crew]! < 0) run.crewHead[crew] = unit;
  else run.units[run.crewTail[crew]! * UNIT + NEXT_IN_CREW] = unit;
  run.crewTail[crew] = unit;
}

/** A crew has finished a job and takes the next. */
export function crewFinished(run: RunState, crew: number): void {
  if (crew < 0) return;
  changeLevel(run, run.crewLevel + 2 * crew, -1);
  const next = run.crewHead[crew]!;
  if (next < 0) {
    run.crewFree[crew]! += 1;
    return;
  }
  run.crewHead[crew] = run.units[next * UNIT + NEXT_IN_CREW]!;
  changeLevel(run, run.crewLevel + 2 * crew + 1, -1);
  run.units[next * UNIT + UNIT_FLAGS]! &= ~AWAITS_CREW;
  begin(run, next);
  touch(run, next);
}

function begin(run: RunState, unit: number): void {
  if ((run.units[unit * UNIT + UNIT_FLAGS]! & IN_MAINTENANCE) !== 0) startMaintenance(run, unit);
  else startRepair(run, unit);
}
