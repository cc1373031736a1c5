import { BELT, OWNER, ROBOT, UNIT, UNIT_KIND } from '../model/layout.ts';
import type { RunState } from '../run/state.ts';
import { stopBelt, tryBelt } from './conveyor.ts';
import { robotDown, robotUp } from './robot.ts';
import { vehicleDown, vehicleUp } from './vehicle.ts';

/** A robot, vehicle or belt goes down: what it does stands still. */
export function moverDown(run: RunState, unit: number): void {
  const kind = run.units[unit * UNIT + UNIT_KIND];
  if (kind === BELT) stopBelt(run, run.units[unit * UNIT + OWNER]!);
  else if (kind === ROBOT) robotDown(run, unit);
  else vehicleDown(run, unit);
}

/** It is repaired and goes on. */
export function moverUp(run: RunState, unit: number): void {
  const kind = run.units[unit * UNIT + UNIT_KIND];
  if (kind === BELT) tryBelt(run, run.units[unit * UNIT + OWNER]!);
  else if (kind === ROBOT) robotUp(run, unit);
  else vehicleUp(run, unit);
}
