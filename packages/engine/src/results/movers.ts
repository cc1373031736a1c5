import {
  BROKEN,
  DRIVES_EMPTY,
  DRIVES_LOADED,
  IN_TRAFFIC,
  IS_CHARGING,
  IS_LOADING,
  IS_UNLOADING,
  STANDS_IDLE,
  type Vehicle,
} from '../activities/fleet-state.ts';
import { CARRIES, GOES_EMPTY, IS_BROKEN, IS_OFF, PICKS, PLACES, RESTS, STANDS_WAITING } from '../activities/robot-state.ts';
import type { RunState } from '../run/state.ts';
import { energyOf, sharesOf } from './elements.ts';
import type { FleetResult, RobotResult, VehicleShares } from './result.ts';

/** Shares of time of a mover's activities, the one in progress counted up to the window's end. */
function shareReader(times: Float64Array, activity: number, since: number, length: number, windowEnd: number): (code: number) => number {
  return (code) => (length > 0 ? (times[code]! + (code === activity ? windowEnd - since : 0)) / length : code === activity ? 1 : 0);
}

export function robotResults(run: RunState, windowEnd: number): readonly RobotResult[] {
  const length = windowEnd - run.windowStart;
  return run.robots.map((robot) => {
    const share = shareReader(robot.times, robot.activity, robot.since, length, windowEnd);
    return {
      id: robot.spec.id,
      moves: robot.moves,
      shares: {
        carrying: share(CARRIES),
        going: share(GOES_EMPTY),
        picking: share(PICKS),
        placing: share(PLACES),
        waiting: share(STANDS_WAITING),
        idle: share(RESTS),
        down: share(IS_BROKEN),
        offShift: share(IS_OFF),
      },
      energyKwh: energyOf(robot.spec.power, sharesOf(run, robot.unit, windowEnd), length / 1e6),
    };
  });
}

export function fleetResults(run: RunState, windowEnd: number): readonly FleetResult[] {
  const length = windowEnd - run.windowStart;
  return run.fleets.map((fleet) => {
    const vehicles = fleet.vehicles.map((vehicle) => ({
      id: run.model.units[vehicle.unit]!.id,
      shares: vehicleShares(vehicle, length, windowEnd),
      distanceM: vehicle.distanceM,
    }));
    const busy = vehicles.reduce((sum, { shares }) => sum + 1 - shares.idle - shares.charging - shares.down, 0);
    return {
      id: fleet.spec.id,
      deliveries: fleet.deliveries,
      vehicles,
      utilisation: vehicles.length > 0 ? busy / vehicles.length : 0,
      energyKwh: fleet.vehicles.reduce((sum, v) => sum + energyOf(fleet.spec.power, sharesOf(run, v.unit, windowEnd), length / 1e6), 0),
    };
  });
}

function vehicleShares(vehicle: Vehicle, length: number, windowEnd: number): VehicleShares {
  const share = shareReader(vehicle.times, vehicle.activity, vehicle.since, length, windowEnd);
  return {
    empty: share(DRIVES_EMPTY),
    loaded: share(DRIVES_LOADED),
    loading: share(IS_LOADING),
    unloading: share(IS_UNLOADING),
    waitingTraffic: share(IN_TRAFFIC),
    idle: share(STANDS_IDLE),
    charging: share(IS_CHARGING),
    down: share(BROKEN),
  };
}
