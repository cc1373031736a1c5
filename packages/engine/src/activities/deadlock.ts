import { NOW } from '../run/events.ts';
import type { RunState } from '../run/state.ts';
import { FOR_NOTHING, TO_BE_SERVED, TO_ENTER, type Vehicle } from './fleet-state.ts';
import { oppositeOf } from './traffic.ts';

/**
 * Looks for a circle of vehicles that wait for one another: a waiting vehicle can go on only if one of those who hold what it
 * wants can. When none of them can, the run ends with who waits for whom.
 */
export function findDeadlock(run: RunState, vehicle: Vehicle): void {
  const seen = new Set<number>();
  if (canEverMove(run, vehicle, seen)) return;
  const waits = [...seen].map((unit) => {
    const v = run.vehicleOf(unit);
    const { network } = v.fleet;
    const arc = network.arcs[v.arc];
    const zone = arc !== undefined && arc.zone >= 0 ? network.spec.zones[arc.zone]!.id : null;
    const place =
      v.waitsFor === TO_ENTER
        ? network.spec.nodes[arc!.to]!.id
        : (zone ?? (arc === undefined ? network.spec.nodes[v.node]!.id : network.spec.edges[arc.edge]!.id));
    return {
      who: nameOf(run, unit),
      for: holdersOf(run, v)
        .map((u) => nameOf(run, u))
        .join(', '),
      reason: place,
    };
  });
  run.deadlock = { kind: 'deadlock', atS: run.clock[NOW]! / 1e6, waits };
  run.stopped = true;
}

/** A vehicle by its id; with its fleet where another fleet has a vehicle of the same id. */
function nameOf({ model }: RunState, unit: number): string {
  const { id, kind, owner } = model.units[unit]!;
  const isTwice = model.units.some((other) => other.kind === kind && other.id === id && other.owner !== owner);
  return isTwice ? `${model.spec.fleets[owner]!.id}/${id}` : id;
}

function canEverMove(run: RunState, vehicle: Vehicle, seen: Set<number>): boolean {
  if (vehicle.waitsFor === FOR_NOTHING) return true;
  if (seen.has(vehicle.unit)) return false;
  seen.add(vehicle.unit);
  const holders = holdersOf(run, vehicle);
  return holders.length === 0 || holders.some((unit) => canEverMove(run, run.vehicleOf(unit), seen));
}

/** Vehicles that hold what a vehicle waits for. */
function holdersOf(_run: RunState, vehicle: Vehicle): readonly number[] {
  const { network } = vehicle.fleet;
  if (vehicle.waitsFor === TO_BE_SERVED) return network.served[vehicle.node]!;
  const arc = network.arcs[vehicle.arc]!;
  if (vehicle.waitsFor === TO_ENTER) {
    const first = network.onArc[vehicle.arc]![0]!;
    return first !== vehicle.unit && !network.spec.overtaking ? [first] : network.atNode[arc.to]!;
  }
  if (arc.zone >= 0 && arc.zone !== vehicle.zone && network.inZone[arc.zone]!.length >= network.zoneCapacity[arc.zone]!)
    return network.inZone[arc.zone]!;
  return arc.isSingleTrack ? network.onArc[oppositeOf(network.arcs, vehicle.arc)]! : [];
}
