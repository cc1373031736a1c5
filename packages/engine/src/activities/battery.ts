import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { DRIVES_EMPTY, DRIVES_LOADED, IS_CHARGING, occupy, type Vehicle } from './fleet-state.ts';
import { drive } from './traffic.ts';
import { standIdle } from './vehicle.ts';

/** Whether an idle vehicle's charge is below the threshold, the time since its last booking included. */
export function needsCharge(run: RunState, vehicle: Vehicle): boolean {
  const { battery } = vehicle.fleet.spec;
  if (battery === null || vehicle.fleet.chargers.length === 0) return false;
  const moves = vehicle.activity === DRIVES_EMPTY || vehicle.activity === DRIVES_LOADED;
  const used = ((moves ? battery.drawMovingKw : battery.drawIdleKw) * (run.clock[NOW]! - vehicle.since)) / 3.6e9;
  return vehicle.chargeKwh - used < battery.chargeBelow * battery.capacityKwh;
}

/** Drives to the nearest charger and charges up to the level at which the fleet stops. */
export function charges(run: RunState, vehicle: Vehicle): void {
  const { fleet } = vehicle;
  const n = fleet.network.spec.nodes.length;
  let best = fleet.chargers[0]!;
  for (const node of fleet.chargers) if (fleet.ways.time[vehicle.node * n + node]! < fleet.ways.time[vehicle.node * n + best]!) best = node;
  vehicle.hasTask = true;
  drive(run, vehicle, best, charge);
}

function charge(run: RunState, vehicle: Vehicle): void {
  const battery = vehicle.fleet.spec.battery!;
  const missing = Math.max(0, battery.chargeTo * battery.capacityKwh - vehicle.chargeKwh);
  occupy(run, vehicle, IS_CHARGING, Math.floor((missing / battery.chargeKw) * 3.6e9 + 0.5), (r, v) => {
    v.chargeKwh += missing;
    v.hasTask = false;
    standIdle(r, v);
  });
}
