import type { CompiledModel } from '../model/compiled.ts';
import {
  AWAITS_CREW,
  CLOCKS,
  IS_DOWN,
  MOVER_STATE,
  PIECE_START,
  REMAINING,
  UNIT,
  UNIT_FLAGS,
  UNIT_TIMES,
  VALID_EVENT,
} from '../model/layout.ts';
import { type Network, openNetwork, type Ways, waysOf } from '../model/network.ts';
import type { FleetSpec } from '../model/spec.ts';
import { AT, NOW, PUSHED, RELEASES_FIRST, schedule, VEHICLE_STEP } from '../run/events.ts';
import { indexById } from '../run/prepare.ts';
import type { RunState } from '../run/state.ts';
import { BLOCKED, DOWN, SETUP_STATE, STARVED, touch, WAITING_REPAIR, WORKING } from '../run/unit-state.ts';
import { untilFailure } from './failure.ts';

/** Activities of a vehicle, as VehicleAt.activity tells them. */
export const STANDS_IDLE = 0;
export const DRIVES_EMPTY = 1;
export const DRIVES_LOADED = 2;
export const IS_LOADING = 3;
export const IS_UNLOADING = 4;
export const IN_TRAFFIC = 5;
export const IS_CHARGING = 6;
export const BROKEN = 7;
export const VEHICLE_ACTIVITIES = 8;

/** What a vehicle waits for. */
export const FOR_NOTHING = 0;
export const TO_LEAVE = 1;
export const TO_ENTER = 2;
export const TO_BE_SERVED = 3;

export interface Vehicle {
  readonly unit: number;
  readonly number: number;
  readonly fleet: Fleet;
  readonly home: number;
  node: number;
  /** Arc on which it drives, or which it wants next; -1 none. */
  arc: number;
  zone: number;
  goal: number;
  afterwards: (run: RunState, vehicle: Vehicle) => void;
  piece: (run: RunState, vehicle: Vehicle) => void;
  /** Parts on board or to be fetched. */
  parts: number[];
  isLoaded: boolean;
  hasTask: boolean;
  /** On its way to a parking place: it may be called at the next node. */
  isParking: boolean;
  waitsFor: number;
  legStart: boolean;
  legExtra: number;
  trip: number;
  activity: number;
  interrupted: number;
  since: number;
  readonly times: Float64Array;
  distanceM: number;
  chargeKwh: number;
}

export interface Fleet {
  readonly index: number;
  readonly carrier: number;
  readonly spec: FleetSpec;
  readonly network: Network;
  readonly ways: Ways;
  readonly vehicles: readonly Vehicle[];
  readonly queues: readonly number[];
  /** Node at which an element is served; -1 none. */
  readonly stops: Int32Array;
  readonly calendar: number;
  readonly parking: readonly number[];
  readonly chargers: readonly number[];
  readonly loadSampler: number;
  readonly unloadSampler: number;
  /** Vehicles that wait for traffic or to be served, in the order in which they began to. */
  readonly waiting: Vehicle[];
  deliveries: number;
}

const nothing = (): void => {};

/** Fleets of a run, vehicles at their starts, batteries full. Fleets on one network share its traffic. */
export function openFleets(
  model: CompiledModel,
  unitOf: (kind: 'vehicle', owner: number, id: string) => number,
  queuesOf: (carrier: number) => readonly number[],
): readonly Fleet[] {
  const { spec } = model;
  const networks = new Map(spec.networks.map((network) => [network.id, openNetwork(network)]));
  const waiting = new Map(spec.networks.map((network) => [network.id, [] as Vehicle[]]));
  return spec.fleets.map((fleet, index) => {
    const network = networks.get(fleet.network)!;
    const nodeOf = (id: string | undefined): number => network.spec.nodes.findIndex((node) => node.id === id);
    const vehicles: Vehicle[] = [];
    const own: Fleet = {
      index,
      carrier: spec.robots.length + index,
      spec: fleet,
      network,
      ways: waysOf(network, fleet),
      vehicles,
      queues: queuesOf(spec.robots.length + index),
      stops: Int32Array.from(spec.elements, (e) => nodeOf(fleet.stops[e.id])),
      calendar: indexById(spec.calendars, fleet.calendar ?? null),
      parking: fleet.parking.map(nodeOf),
      chargers: (fleet.battery?.chargers ?? []).map(nodeOf),
      loadSampler: model.columns.fleetSamplers[index * 2]!,
      unloadSampler: model.columns.fleetSamplers[index * 2 + 1]!,
      waiting: waiting.get(fleet.network)!,
      deliveries: 0,
    };
    fleet.vehicles.forEach((vehicle, number) => {
      const node = nodeOf(vehicle.start);
      const unit = unitOf('vehicle', index, vehicle.id);
      network.atNode[node]!.push(unit);
      vehicles.push({
        unit,
        number,
        fleet: own,
        home: node,
        node,
        arc: -1,
        zone: -1,
        goal: node,
        afterwards: nothing,
        piece: nothing,
        parts: [],
        isLoaded: false,
        hasTask: false,
        isParking: false,
        waitsFor: FOR_NOTHING,
        legStart: false,
        legExtra: 0,
        trip: 0,
        activity: STANDS_IDLE,
        interrupted: -1,
        since: 0,
        times: new Float64Array(VEHICLE_ACTIVITIES),
        distanceM: 0,
        chargeKwh: fleet.battery?.capacityKwh ?? 0,
      });
    });
    return own;
  });
}

/** Whether nothing is wrong with the vehicle. */
export const isUp = (run: RunState, vehicle: Vehicle): boolean =>
  (run.units[vehicle.unit * UNIT + UNIT_FLAGS]! & (IS_DOWN | AWAITS_CREW)) === 0;

const STATES_OF = [STARVED, WORKING, WORKING, WORKING, WORKING, BLOCKED, SETUP_STATE, DOWN];

/** Books the time (and the charge used) of the old activity and shows the new one. */
export function setVehicle(run: RunState, vehicle: Vehicle, activity: number): void {
  const now = run.clock[NOW]!;
  const passed = now - vehicle.since;
  const { battery } = vehicle.fleet.spec;
  vehicle.times[vehicle.activity]! += passed;
  if (battery !== null && vehicle.activity !== IS_CHARGING) {
    const moves = vehicle.activity === DRIVES_EMPTY || vehicle.activity === DRIVES_LOADED;
    vehicle.chargeKwh = Math.max(0, vehicle.chargeKwh - ((moves ? battery.drawMovingKw : battery.drawIdleKw) * passed) / 3.6e9);
  }
  vehicle.since = now;
  vehicle.activity = activity;
  const flags = run.units[vehicle.unit * UNIT + UNIT_FLAGS]!;
  run.units[vehicle.unit * UNIT + MOVER_STATE] = (flags & AWAITS_CREW) !== 0 ? WAITING_REPAIR : STATES_OF[activity]!;
  if (run.trace !== null && (activity === STANDS_IDLE || activity === IN_TRAFFIC || activity === BROKEN))
    run.trace.vehicle(run, vehicle, 0);
  touch(run, vehicle.unit);
}

/** Does something for clock-independent `duration`, then calls `piece`. */
export function occupy(run: RunState, vehicle: Vehicle, activity: number, duration: number, piece: Vehicle['piece']): void {
  vehicle.piece = piece;
  setVehicle(run, vehicle, activity);
  run.unitTimes[vehicle.unit * UNIT_TIMES + REMAINING] = duration;
  if (run.trace !== null) run.trace.vehicle(run, vehicle, duration);
  startVehiclePiece(run, vehicle);
}

/** Schedules the end of the piece in hand, or the failure before it. */
export function startVehiclePiece(run: RunState, vehicle: Vehicle): void {
  const t = vehicle.unit * UNIT_TIMES;
  run.unitTimes[t + PIECE_START] = run.clock[NOW]!;
  run.clock[AT] = run.clock[NOW]! + run.unitTimes[t + REMAINING]!;
  if (run.units[vehicle.unit * UNIT + CLOCKS]! > 0) untilFailure(run, vehicle.unit);
  schedule(run, RELEASES_FIRST, VEHICLE_STEP, vehicle.unit);
  run.unitTimes[t + VALID_EVENT] = run.clock[PUSHED]!;
}
