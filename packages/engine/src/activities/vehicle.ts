import { draw } from '../chance/draw.ts';
import {
  FAILING,
  FROM_STAGE,
  HEAD,
  IN_QUEUE,
  NEXT,
  PART_INTS,
  PIECE_START,
  PRODUCT,
  QUEUE,
  REMAINING,
  TARGET,
  TARGET_END,
  TO_STAGE,
  UNIT,
  UNIT_TIMES,
  VALID_EVENT,
} from '../model/layout.ts';
import { NOW, POPPED } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { charges, needsCharge } from './battery.ts';
import { holdPlace } from './before-service.ts';
import { breakDown, useClocks } from './failure.ts';
import {
  BROKEN,
  type Fleet,
  IN_TRAFFIC,
  IS_LOADING,
  IS_UNLOADING,
  isUp,
  occupy,
  STANDS_IDLE,
  setVehicle,
  startVehiclePiece,
  type Vehicle,
} from './fleet-state.ts';
import { assign, canDeliver, deliverTo, headOf, holderElement, putPart, showWaiting, takePart } from './robot.ts';
import { drive, mayBeServed, waitForService } from './traffic.ts';

/** Gives the moves that are possible to idle vehicles, by the fleet's rule; vehicles without a move charge or park. */
export function dispatchFleet(run: RunState, index: number): void {
  const fleet = run.fleets[index]!;
  if (fleet.calendar >= 0 && run.calendarOn[fleet.calendar] === 0) return;
  if (fleet.spec.rule === 'schedule') {
    for (const vehicle of fleet.vehicles) followSchedule(run, vehicle);
    return;
  }
  for (const vehicle of fleet.vehicles) if (isIdle(run, vehicle) && needsCharge(run, vehicle)) charges(run, vehicle);
  for (;;) {
    const part = choosePart(run, fleet);
    const vehicle = part < 0 ? null : chooseVehicle(run, fleet, part);
    if (vehicle === null) break;
    sendFor(run, vehicle, part);
  }
  for (const vehicle of fleet.vehicles) if (isIdle(run, vehicle)) park(run, vehicle);
}

const isIdle = (run: RunState, vehicle: Vehicle): boolean => vehicle.activity === STANDS_IDLE && !vehicle.hasTask && isUp(run, vehicle);

/** The part to be carried next: longest ready, or most urgent, or nearest to an idle vehicle; -1 when none can go. */
function choosePart(run: RunState, fleet: Fleet): number {
  let best = -1;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const queue of fleet.queues) {
    const part = headOf(run, queue);
    if (part < 0) continue;
    const possible = canDeliver(run, run.stageElement[deliverTo(run, queue, part)]!, part);
    showWaiting(run, part, possible);
    if (!possible) continue;
    const rank = rankOf(run, fleet, part);
    if (best < 0 || rank < bestRank || (rank === bestRank && run.readyOf(part) < run.readyOf(best))) {
      bestRank = rank;
      best = part;
    }
  }
  return best;
}

function rankOf(run: RunState, fleet: Fleet, part: number): number {
  if (fleet.spec.rule === 'priority') return run.model.spec.products[run.parts[part * PART_INTS + PRODUCT]!]!.priority;
  if (fleet.spec.rule === 'nearest') return nearestTime(run, fleet, fleet.stops[holderElement(run, part)]!);
  return run.readyOf(part);
}

/** Time that the nearest idle vehicle needs to a node. */
function nearestTime(run: RunState, fleet: Fleet, node: number): number {
  const n = fleet.network.spec.nodes.length;
  let least = Number.POSITIVE_INFINITY;
  for (const vehicle of fleet.vehicles) if (isIdle(run, vehicle)) least = Math.min(least, fleet.ways.time[vehicle.node * n + node]!);
  return least;
}

/** The nearest idle vehicle, then the lowest number. */
function chooseVehicle(run: RunState, fleet: Fleet, part: number): Vehicle | null {
  const node = fleet.stops[holderElement(run, part)]!;
  const n = fleet.network.spec.nodes.length;
  let best: Vehicle | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const vehicle of fleet.vehicles) {
    if (!isIdle(run, vehicle)) continue;
    const time = fleet.ways.time[vehicle.node * n + node]!;
    if (time < least) {
      least = time;
      best = vehicle;
    }
  }
  return best;
}

/** Reserves part and place (and as many more of the same way as fit on the vehicle) and drives to fetch them. */
function sendFor(run: RunState, vehicle: Vehicle, part: number): void {
  const queue = run.parts[part * PART_INTS + IN_QUEUE]!;
  const from = holderElement(run, part);
  vehicle.hasTask = true;
  vehicle.isParking = false;
  reserve(run, vehicle, part);
  const stage = run.parts[part * PART_INTS + TO_STAGE]!;
  while (vehicle.parts.length < vehicle.fleet.spec.capacity) {
    const more = headOf(run, queue);
    if (more < 0 || deliverTo(run, queue, more) !== stage || !canDeliver(run, run.stageElement[stage]!, more)) break;
    reserve(run, vehicle, more);
  }
  drive(run, vehicle, vehicle.fleet.stops[from]!, load);
}

function reserve(run: RunState, vehicle: Vehicle, part: number): void {
  const stage = assign(run, part);
  holdPlace(run, run.stageElement[stage]!);
  vehicle.parts.push(part);
}

function load(run: RunState, vehicle: Vehicle): void {
  if (!mayBeServed(vehicle)) {
    waitForService(run, vehicle);
    return;
  }
  vehicle.fleet.network.served[vehicle.node]!.push(vehicle.unit);
  draw(run.chance, vehicle.fleet.loadSampler);
  occupy(run, vehicle, IS_LOADING, run.chance.drawn[0]!, loaded);
}

function endService(run: RunState, vehicle: Vehicle): void {
  const served = vehicle.fleet.network.served[vehicle.node]!;
  served.splice(served.indexOf(vehicle.unit), 1);
  run.trafficMoved.add(vehicle.fleet.index);
}

function loaded(run: RunState, vehicle: Vehicle): void {
  endService(run, vehicle);
  for (const part of vehicle.parts) takePart(run, part, vehicle.unit);
  vehicle.isLoaded = true;
  const stage = run.parts[vehicle.parts[0]! * PART_INTS + TO_STAGE]!;
  drive(run, vehicle, vehicle.fleet.stops[run.stageElement[stage]!]!, unload);
}

function unload(run: RunState, vehicle: Vehicle): void {
  if (!mayBeServed(vehicle)) {
    waitForService(run, vehicle);
    return;
  }
  vehicle.fleet.network.served[vehicle.node]!.push(vehicle.unit);
  draw(run.chance, vehicle.fleet.unloadSampler);
  occupy(run, vehicle, IS_UNLOADING, run.chance.drawn[0]!, unloaded);
}

function unloaded(run: RunState, vehicle: Vehicle): void {
  endService(run, vehicle);
  for (const part of vehicle.parts) putPart(run, part);
  vehicle.fleet.deliveries += vehicle.parts.length;
  vehicle.parts.length = 0;
  vehicle.isLoaded = false;
  vehicle.hasTask = false;
  standIdle(run, vehicle);
}

/** Nothing to do: the fleet looks for a move when the moment is settled. */
export function standIdle(run: RunState, vehicle: Vehicle): void {
  setVehicle(run, vehicle, STANDS_IDLE);
  run.dirtyCarriers.add(vehicle.fleet.carrier);
}

/** Idle vehicles drive to the nearest parking place with room, where the fleet has any. */
function park(run: RunState, vehicle: Vehicle): void {
  const { fleet } = vehicle;
  if (fleet.parking.length === 0 || fleet.parking.includes(vehicle.node)) return;
  const n = fleet.network.spec.nodes.length;
  let best = -1;
  for (const node of fleet.parking) {
    if (
      fleet.network.atNode[node]!.length + fleet.vehicles.filter((v) => v.isParking && v.goal === node).length >=
      fleet.network.nodeCapacity[node]!
    )
      continue;
    if (best < 0 || fleet.ways.time[vehicle.node * n + node]! < fleet.ways.time[vehicle.node * n + best]!) best = node;
  }
  if (best < 0) return;
  vehicle.isParking = true;
  drive(run, vehicle, best, (r, v) => {
    v.isParking = false;
    standIdle(r, v);
  });
}

/** A given schedule: the vehicle drives to its next pick-up as soon as it is free and waits there for the part. */
function followSchedule(run: RunState, vehicle: Vehicle): void {
  if (vehicle.activity !== STANDS_IDLE || !isUp(run, vehicle)) return;
  const { fleet } = vehicle;
  const plan = fleet.spec.schedule.find((s) => s.vehicle === run.model.units[vehicle.unit]!.id);
  const trip = plan?.trips[vehicle.trip];
  if (trip === undefined) return;
  const found = findTrip(run, fleet, run.productIndex(trip.product), trip.to);
  if (found.element < 0) return;
  const stop = fleet.stops[found.element]!;
  if (vehicle.node !== stop) {
    vehicle.hasTask = true;
    drive(run, vehicle, stop, (r, v) => {
      v.hasTask = false;
      standIdle(r, v);
    });
  } else if (found.part >= 0 && canDeliver(run, run.stageElement[found.stage]!, found.part)) {
    vehicle.trip += 1;
    vehicle.hasTask = true;
    reserve(run, vehicle, found.part);
    load(run, vehicle);
  }
}

/** Where the part of a scheduled trip is fetched, and the part when it is ready there. */
function findTrip(run: RunState, fleet: Fleet, product: number, to: string): { element: number; part: number; stage: number } {
  const place = { element: -1, part: -1, stage: -1 };
  for (const queue of fleet.queues) {
    const stage = targetNamed(run, queue, to);
    if (stage < 0 || !leadsFrom(run, queue, product)) continue;
    place.element = run.stageElement[run.queues[queue * QUEUE + FROM_STAGE]!]!;
    place.stage = stage;
    let part = run.queues[queue * QUEUE + HEAD]!;
    while (part >= 0 && run.parts[part * PART_INTS + PRODUCT] !== product) part = run.parts[part * PART_INTS + NEXT]!;
    if (part >= 0) return { element: holderElement(run, part), part, stage };
  }
  return place;
}

/** The stage of a way that has this id, or stands at the element of this id; -1 when it leads elsewhere. */
function targetNamed(run: RunState, queue: number, to: string): number {
  for (let t = run.queues[queue * QUEUE + TARGET]!; t < run.queues[queue * QUEUE + TARGET_END]!; t++) {
    const stage = run.queueTargets[t]!;
    const { id, element } = run.model.spec.stages[stage]!;
    if (id === to || element === to) return stage;
  }
  return -1;
}

/** Whether parts of a product leave their stage by this way. */
function leadsFrom(run: RunState, queue: number, product: number): boolean {
  const from = run.queues[queue * QUEUE + FROM_STAGE]!;
  const group = run.groupOf[(from * run.products + product) * 3]!;
  return group >= 0 && run.leadsInto(group, queue);
}

/** Handler: what a vehicle does has ended, or it has failed. */
export function vehicleStep(run: RunState, unit: number): void {
  if (run.unitTimes[unit * UNIT_TIMES + VALID_EVENT] !== run.clock[POPPED]) return;
  const vehicle = run.vehicleOf(unit);
  useClocks(run, unit);
  if (run.units[unit * UNIT + FAILING]! >= 0) {
    breakDown(run, unit, run.units[unit * UNIT + FAILING]!);
    return;
  }
  vehicle.piece(run, vehicle);
}

/** A vehicle goes down where it is and stands in the way. */
export function vehicleDown(run: RunState, unit: number): void {
  const vehicle = run.vehicleOf(unit);
  const t = unit * UNIT_TIMES;
  const busy = vehicle.activity !== STANDS_IDLE && vehicle.activity !== IN_TRAFFIC;
  if (busy && run.clock[POPPED] !== run.unitTimes[t + VALID_EVENT])
    run.unitTimes[t + REMAINING]! -= run.clock[NOW]! - run.unitTimes[t + PIECE_START]!;
  run.unitTimes[t + VALID_EVENT] = -1;
  vehicle.interrupted = vehicle.activity;
  setVehicle(run, vehicle, BROKEN);
}

/** It is up again and goes on. */
export function vehicleUp(run: RunState, unit: number): void {
  const vehicle = run.vehicleOf(unit);
  const before = vehicle.interrupted;
  setVehicle(run, vehicle, before);
  if (before === STANDS_IDLE) run.dirtyCarriers.add(vehicle.fleet.carrier);
  else if (before === IN_TRAFFIC) run.trafficMoved.add(vehicle.fleet.index);
  else {
    if (run.trace !== null) run.trace.vehicle(run, vehicle, run.unitTimes[unit * UNIT_TIMES + REMAINING]!);
    startVehiclePiece(run, vehicle);
  }
}
