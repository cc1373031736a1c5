import type { LineProblem } from '../problem.ts';
import type { Fleet, Network } from '../records/layout.ts';
import { carriedWays } from './carriers.ts';
import { problem, recordOf, recordsOfKind, type Scope } from './scope.ts';

type NodeId = string;
type Ways = ReadonlyMap<NodeId, readonly NodeId[]>;

/** Every stop, parking place and charger that a fleet uses can be reached from every other, and from where its vehicles start. */
export function* checkNetworks(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  for (const fleet of recordsOfKind(scope, 'fleet')) {
    const network = recordOf(scope, 'network', fleet.network);
    if (network !== undefined) yield* checkConnected(scope, fleet, network);
  }
}

function* checkConnected(scope: Scope, fleet: Fleet, network: Network): Iterable<LineProblem> {
  const known = new Set(network.nodes.map(({ id }) => id));
  const places = usedPlaces(scope, fleet).filter((node) => known.has(node));
  const [hub] = places;
  if (hub === undefined) return;
  const ways = waysOf(network, false);
  const there = reachFrom(ways, hub);
  const back = reachFrom(waysOf(network, true), hub);
  const field = Object.keys(network.travelS).length > 0 ? 'travelS' : 'edges';
  for (const node of places) {
    if (!there.has(node)) yield problem(scope, network.id, field, 'network.disconnected', [hub, node], null);
    if (!back.has(node)) yield problem(scope, network.id, field, 'network.disconnected', [node, hub], null);
  }
  for (const start of new Set(fleet.vehicles.map((vehicle) => vehicle.start))) {
    if (known.has(start) && !places.includes(start) && !back.has(start)) {
      yield problem(scope, network.id, field, 'network.disconnected', [start, hub], null);
    }
  }
}

/** Nodes a fleet comes to: stops of the ways it carries parts on, parking places, chargers. */
function usedPlaces(scope: Scope, fleet: Fleet): NodeId[] {
  const ends = carriedWays(scope).flatMap(({ via, from, to }) => (via === fleet.id ? [from, to] : []));
  const stops = ends.flatMap((end) => fleet.stops[end] ?? []);
  return [...new Set([...stops, ...fleet.parking, ...(fleet.battery?.chargers ?? [])])];
}

/** Nodes that follow each node (or precede it), by given travel times or else by edges. */
function waysOf(network: Network, reversed: boolean): Ways {
  const ways = new Map<NodeId, NodeId[]>();
  const add = (from: NodeId, to: NodeId): void => {
    const [tail, head] = reversed ? [to, from] : [from, to];
    ways.set(tail, [...(ways.get(tail) ?? []), head]);
  };
  const rows = Object.entries(network.travelS);
  for (const [from, row] of rows) for (const to of Object.keys(row)) add(from, to);
  for (const { from, to, twoWay } of rows.length > 0 ? [] : network.edges) {
    add(from, to);
    if (twoWay) add(to, from);
  }
  return ways;
}

function reachFrom(ways: Ways, start: NodeId): ReadonlySet<NodeId> {
  const found = new Set([start]);
  for (const node of found) for (const next of ways.get(node) ?? []) found.add(next);
  return found;
}
