import type { FleetSpec, NetworkSpec } from '@taktwerk/engine';
import type { Fleet, Network, Route } from '@taktwerk/line';
import { type Compilation, recordOf, recordsOf } from '../compilation.ts';
import { distributionOf } from '../durations.ts';
import { failureOf } from './elements.ts';
import { stageIdOf } from './routes.ts';
import { routesOf } from './stages.ts';

/** Networks with the lengths of their edges: given, or straight between the nodes. */
export function networksOf(compilation: Compilation): NetworkSpec[] {
  return recordsOf(compilation.layout, 'network').map((network) => ({
    id: network.id,
    nodes: network.nodes.map(({ id, capacity }) => ({ id, capacity })),
    edges: network.edges.map((edge) => ({ ...edge, lengthM: edge.lengthM ?? straightM(network, edge.from, edge.to) })),
    zones: network.zones,
    travelS: network.travelS,
    overtaking: network.overtaking,
  }));
}

function straightM(network: Network, from: string, to: string): number {
  const [a, b] = [from, to].map((id) => network.nodes.find((node) => node.id === id));
  return a === undefined || b === undefined ? 0 : Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Fleets; a fleet with drivers has no more moving vehicles than there are drivers. */
export function fleetsOf(compilation: Compilation, entrances: ReadonlyMap<string, string>): FleetSpec[] {
  return recordsOf(compilation.layout, 'fleet').map((fleet) => fleetOf(compilation, fleet, entrances));
}

function fleetOf(compilation: Compilation, fleet: Fleet, entrances: ReadonlyMap<string, string>): FleetSpec {
  const { id, network, capacity, speedEmptyMps, speedLoadedMps, accelerationMps2, rule, parking, battery, power } = fleet;
  return {
    ...{ id, network, capacity, speedEmptyMps, speedLoadedMps, accelerationMps2, rule, parking, battery, power },
    vehicles: fleet.vehicles.slice(0, driversOf(compilation, fleet)),
    load: distributionOf(fleet.load),
    unload: distributionOf(fleet.unload),
    stops: stopsOf(fleet, entrances),
    schedule: fleet.schedule.map((entry) => ({
      vehicle: entry.vehicle,
      trips: entry.trips.map((trip) => ({ product: trip.product, to: tripStage(routesOf(compilation), trip) })),
    })),
    failures: fleet.failures.map(failureOf),
    ...calendarOf(compilation, fleet),
  };
}

/** Vehicles with drivers are driven while the drivers are there. */
function calendarOf(compilation: Compilation, fleet: Fleet): Pick<FleetSpec, 'calendar'> {
  const pool = fleet.drivers === null ? null : recordOf(compilation, fleet.drivers, 'pool');
  return pool === null || pool.calendar === null ? {} : { calendar: pool.calendar };
}

function driversOf(compilation: Compilation, fleet: Fleet): number {
  const pool = fleet.drivers === null ? null : recordOf(compilation, fleet.drivers, 'pool');
  return pool === null ? fleet.vehicles.length : pool.count;
}

/** A loading side is served where its station is. */
function stopsOf(fleet: Fleet, entrances: ReadonlyMap<string, string>): Record<string, string> {
  const stops: Record<string, string> = { ...fleet.stops };
  for (const [station, entrance] of entrances) {
    const node = fleet.stops[station];
    if (node !== undefined) stops[entrance] = node;
  }
  return stops;
}

/** Destination stage of a scheduled trip, given as a step of the product's route, as a record on it, or as it stands. */
function tripStage(routes: readonly Route[], trip: { product: string; to: string }): string {
  const route = routes.find((entry) => entry.product === trip.product);
  const step = route?.steps.find((entry) => entry.id === trip.to) ?? route?.steps.find((entry) => entry.at === trip.to);
  return route === undefined || step === undefined ? trip.to : stageIdOf(routes, route, step);
}
