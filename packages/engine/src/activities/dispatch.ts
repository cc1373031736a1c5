import type { RunState } from '../run/state.ts';
import { dispatchRobot } from './robot.ts';
import { dispatchFleet } from './vehicle.ts';

/** Sends a carrier's idle robot or vehicles to the moves that are possible. @param carrier robots first, then fleets */
export function dispatch(run: RunState, carrier: number): void {
  const robots = run.model.spec.robots.length;
  if (carrier < robots) dispatchRobot(run, carrier);
  else dispatchFleet(run, carrier - robots);
}
