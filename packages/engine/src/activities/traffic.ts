import { type Arc, arcTime } from '../model/network.ts';
import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { findDeadlock } from './deadlock.ts';
import {
  DRIVES_EMPTY,
  DRIVES_LOADED,
  type Fleet,
  FOR_NOTHING,
  IN_TRAFFIC,
  isUp,
  occupy,
  STANDS_IDLE,
  setVehicle,
  TO_BE_SERVED,
  TO_ENTER,
  TO_LEAVE,
  type Vehicle,
} from './fleet-state.ts';

/**
 * Traffic: a vehicle leaves a node when the next zone has room and nobody comes towards it on a single track; it enters a node
 * when the node has room, waiting on the way until then. Nobody passes another vehicle on a way unless the network allows it.
 */
export function drive(run: RunState, vehicle: Vehicle, goal: number, then: Vehicle['afterwards']): void {
  vehicle.goal = goal;
  vehicle.afterwards = then;
  const { fleet } = vehicle;
  const n = fleet.network.spec.nodes.length;
  if (fleet.network.travel === null) {
    vehicle.legStart = true;
    vehicle.legExtra = rampTime(fleet, fleet.ways.distance[vehicle.node * n + goal]!, vehicle.isLoaded);
    advance(run, vehicle);
    return;
  }
  if (vehicle.node === goal) then(run, vehicle);
  else occupy(run, vehicle, vehicle.isLoaded ? DRIVES_LOADED : DRIVES_EMPTY, fleet.network.travel[vehicle.node * n + goal]!, jump);
}

/** Time that speeding up and slowing down add to a leg (constant acceleration, from rest to rest), microseconds. */
function rampTime(fleet: Fleet, distance: number, loaded: boolean): number {
  const a = fleet.spec.accelerationMps2;
  if (a === null || distance === 0) return 0;
  const v = loaded ? fleet.spec.speedLoadedMps : fleet.spec.speedEmptyMps;
  const seconds = distance >= (v * v) / a ? v / a : 2 * Math.sqrt(distance / a) - distance / v;
  return Math.floor(seconds * 1e6 + 0.5);
}

/** A trip by explicit travel time is over. */
function jump(run: RunState, vehicle: Vehicle): void {
  const { network } = vehicle.fleet;
  remove(network.atNode[vehicle.node]!, vehicle.unit);
  vehicle.node = vehicle.goal;
  network.atNode[vehicle.node]!.push(vehicle.unit);
  vehicle.afterwards(run, vehicle);
}

/** Goes on from the node where the vehicle stands. */
export function advance(run: RunState, vehicle: Vehicle): void {
  const { fleet } = vehicle;
  if (vehicle.node === vehicle.goal) {
    vehicle.arc = -1;
    vehicle.afterwards(run, vehicle);
    return;
  }
  vehicle.arc = fleet.ways.nextArc[vehicle.node * fleet.network.spec.nodes.length + vehicle.goal]!;
  if (vehicle.arc < 0)
    throw new Error(`no way from ${fleet.network.spec.nodes[vehicle.node]!.id} to ${fleet.network.spec.nodes[vehicle.goal]!.id}`);
  if (mayLeave(vehicle)) leave(run, vehicle);
  else waitFor(run, vehicle, TO_LEAVE);
}

/** Whether the next way is open: room in its zone, nobody coming towards on a single track. */
export function mayLeave(vehicle: Vehicle): boolean {
  const { network } = vehicle.fleet;
  const arc = network.arcs[vehicle.arc]!;
  if (arc.zone >= 0 && arc.zone !== vehicle.zone && network.inZone[arc.zone]!.length >= network.zoneCapacity[arc.zone]!) return false;
  const back = arc.isSingleTrack ? oppositeOf(network.arcs, vehicle.arc) : -1;
  return back < 0 || network.onArc[back]!.length === 0;
}

/** The other direction of a two-way edge: its arcs follow one another. */
export function oppositeOf(arcs: readonly Arc[], a: number): number {
  return arcs[a + 1]?.edge === arcs[a]!.edge ? a + 1 : a - 1;
}

function leave(run: RunState, vehicle: Vehicle): void {
  const { fleet } = vehicle;
  const { network } = fleet;
  const arc = network.arcs[vehicle.arc]!;
  remove(network.atNode[vehicle.node]!, vehicle.unit);
  if (arc.zone !== vehicle.zone) {
    leaveZone(run, vehicle);
    if (arc.zone >= 0) network.inZone[arc.zone]!.push(vehicle.unit);
    vehicle.zone = arc.zone;
  }
  network.onArc[vehicle.arc]!.push(vehicle.unit);
  const ends = (vehicle.legStart ? vehicle.legExtra / 2 : 0) + (arc.to === vehicle.goal ? vehicle.legExtra / 2 : 0);
  const now = run.clock[NOW]!;
  let arrival = now + arcTime(arc, vehicle.isLoaded ? fleet.spec.speedLoadedMps : fleet.spec.speedEmptyMps) + Math.floor(ends + 0.5);
  if (!network.spec.overtaking) arrival = Math.max(arrival, network.lastArrival[vehicle.arc]!);
  network.lastArrival[vehicle.arc] = arrival;
  vehicle.legStart = false;
  run.trafficMoved.add(fleet.index);
  occupy(run, vehicle, vehicle.isLoaded ? DRIVES_LOADED : DRIVES_EMPTY, arrival - now, reachEnd);
}

/** The vehicle is at the end of its way and wants into the node. */
function reachEnd(run: RunState, vehicle: Vehicle): void {
  vehicle.distanceM += vehicle.fleet.network.arcs[vehicle.arc]!.lengthM;
  if (mayEnter(vehicle)) enter(run, vehicle);
  else waitFor(run, vehicle, TO_ENTER);
}

export function mayEnter(vehicle: Vehicle): boolean {
  const { network } = vehicle.fleet;
  const to = network.arcs[vehicle.arc]!.to;
  if (network.atNode[to]!.length >= network.nodeCapacity[to]!) return false;
  return network.spec.overtaking || network.onArc[vehicle.arc]![0] === vehicle.unit;
}

function enter(run: RunState, vehicle: Vehicle): void {
  const { fleet } = vehicle;
  const { network } = fleet;
  vehicle.node = network.arcs[vehicle.arc]!.to;
  remove(network.onArc[vehicle.arc]!, vehicle.unit);
  network.atNode[vehicle.node]!.push(vehicle.unit);
  const next = vehicle.node === vehicle.goal ? -1 : fleet.ways.nextArc[vehicle.node * network.spec.nodes.length + vehicle.goal]!;
  if (next < 0 || network.arcs[next]!.zone !== vehicle.zone) leaveZone(run, vehicle);
  run.trafficMoved.add(fleet.index);
  if (vehicle.isParking && vehicle.node !== vehicle.goal) {
    setVehicle(run, vehicle, STANDS_IDLE);
    run.dirtyCarriers.add(fleet.carrier);
  } else {
    advance(run, vehicle);
  }
}

function leaveZone(run: RunState, vehicle: Vehicle): void {
  if (vehicle.zone < 0) return;
  remove(vehicle.fleet.network.inZone[vehicle.zone]!, vehicle.unit);
  vehicle.zone = -1;
  run.trafficMoved.add(vehicle.fleet.index);
}

/** Waits in traffic; a circle of vehicles that wait for one another ends the run. */
export function waitFor(run: RunState, vehicle: Vehicle, what: number): void {
  vehicle.waitsFor = what;
  vehicle.fleet.waiting.push(vehicle);
  setVehicle(run, vehicle, IN_TRAFFIC);
  const inTheWay = idleInTheWay(run, vehicle);
  if (inTheWay !== null) sendAway(run, inTheWay);
  else findDeadlock(run, vehicle);
}

/** Lets those go on who waited for what has become free, in the order in which they began to wait. */
export function resumeTraffic(run: RunState, fleet: Fleet): void {
  for (const vehicle of [...fleet.waiting]) {
    if (vehicle.waitsFor === FOR_NOTHING || !isUp(run, vehicle) || !isOpen(vehicle)) continue;
    const what = vehicle.waitsFor;
    vehicle.waitsFor = FOR_NOTHING;
    fleet.waiting.splice(fleet.waiting.indexOf(vehicle), 1);
    if (what === TO_LEAVE) leave(run, vehicle);
    else if (what === TO_ENTER) enter(run, vehicle);
    else vehicle.afterwards(run, vehicle);
  }
}

function isOpen(vehicle: Vehicle): boolean {
  if (vehicle.waitsFor === TO_LEAVE) return mayLeave(vehicle);
  if (vehicle.waitsFor === TO_ENTER) return mayEnter(vehicle);
  return mayBeServed(vehicle);
}

/** Only as many vehicles are loaded or unloaded at a node at once as it has places. */
export function mayBeServed(vehicle: Vehicle): boolean {
  const { network } = vehicle.fleet;
  return network.served[vehicle.node]!.length < network.nodeCapacity[vehicle.node]!;
}

export const waitForService = (run: RunState, vehicle: Vehicle): void => waitFor(run, vehicle, TO_BE_SERVED);

/** A vehicle without a task that stands on the node somebody wants to enter. */
function idleInTheWay(run: RunState, vehicle: Vehicle): Vehicle | null {
  if (vehicle.waitsFor !== TO_ENTER) return null;
  const { network } = vehicle.fleet;
  const to = network.arcs[vehicle.arc]!.to;
  for (const unit of network.atNode[to]!) {
    const other = run.vehicleOf(unit);
    if (other.activity === STANDS_IDLE && !other.hasTask) return other;
  }
  return null;
}

/** A vehicle without a task makes way: to its start, or, when it stands there, one node on. */
function sendAway(run: RunState, vehicle: Vehicle): void {
  const { network } = vehicle.fleet;
  const onward = network.arcs.find((arc) => arc.from === vehicle.node && network.atNode[arc.to]!.length < network.nodeCapacity[arc.to]!);
  const goal = vehicle.node !== vehicle.home ? vehicle.home : onward?.to;
  if (goal === undefined) return;
  vehicle.isParking = true;
  drive(run, vehicle, goal, (r, v) => {
    v.isParking = false;
    setVehicle(r, v, STANDS_IDLE);
    r.dirtyCarriers.add(v.fleet.carrier);
  });
}

function remove(list: number[], unit: number): void {
  const at = list.indexOf(unit);
  if (at >= 0) list.splice(at, 1);
}
