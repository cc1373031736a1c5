import type { LineProblem } from '../problem.ts';
import type { Fleet, Network } from '../records/layout.ts';
import { referencesOf } from './reference-list.ts';
import { kindOf, ownRecords, problem, recordOf, recordsOfKind, type Scope } from './scope.ts';

/**
 * Every record that is named exists and is of a kind that fits. A flow or a step of a route whose end is missing is a route to
 * nowhere.
 */
export function* checkReferences(scope: Scope): Iterable<LineProblem> {
  for (const record of ownRecords(scope)) {
    for (const { field, id, kinds } of referencesOf(record)) {
      const kind = kindOf(scope, id);
      const isWay = (record.kind === 'flow' && field === 'to') || (record.kind === 'route' && field.endsWith('.at'));
      if (kind === undefined) yield problem(scope, record.id, field, isWay ? 'route.nowhere' : 'reference.missing', [...kinds], id);
      else if (!kinds.some((allowed) => allowed === kind)) yield problem(scope, record.id, field, 'reference.kind', [...kinds], id);
    }
  }
}

/** Names that are valid inside another record only: nodes and zones of a network, vehicles of a fleet, steps of a route. */
export function* checkInnerReferences(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  for (const network of recordsOfKind(scope, 'network')) yield* checkNetwork(scope, network);
  for (const fleet of recordsOfKind(scope, 'fleet')) {
    yield* checkStops(scope, fleet);
    yield* checkSchedule(scope, fleet);
  }
}

function* checkNetwork(scope: Scope, network: Network): Iterable<LineProblem> {
  const nodes = new Set(network.nodes.map(({ id }) => id));
  const zones = new Set(network.zones.map(({ id }) => id));
  const missing = (field: string, expected: string, id: string): LineProblem =>
    problem(scope, network.id, field, 'reference.missing', [expected], id);
  for (const [i, edge] of network.edges.entries()) {
    if (!nodes.has(edge.from)) yield missing(`edges[${i}].from`, 'nodes[].id', edge.from);
    if (!nodes.has(edge.to)) yield missing(`edges[${i}].to`, 'nodes[].id', edge.to);
    if (edge.zone !== null && !zones.has(edge.zone)) yield missing(`edges[${i}].zone`, 'zones[].id', edge.zone);
  }
  for (const [from, row] of Object.entries(network.travelS)) {
    for (const node of new Set([from, ...Object.keys(row)])) {
      if (!nodes.has(node)) yield missing(`travelS.${from}`, 'nodes[].id', node);
    }
  }
}

function* checkStops(scope: Scope, fleet: Fleet): Iterable<LineProblem> {
  const network = recordOf(scope, 'network', fleet.network);
  if (network === undefined) return;
  const nodes = new Set(network.nodes.map(({ id }) => id));
  const named: [string, string][] = [
    ...fleet.vehicles.map(({ start }, i): [string, string] => [`vehicles[${i}].start`, start]),
    ...Object.entries(fleet.stops).map(([id, node]): [string, string] => [`stops.${id}`, node]),
    ...fleet.parking.map((node, i): [string, string] => [`parking[${i}]`, node]),
    ...(fleet.battery?.chargers ?? []).map((node, i): [string, string] => [`battery.chargers[${i}]`, node]),
  ];
  for (const [field, node] of named) {
    if (!nodes.has(node)) yield problem(scope, fleet.id, field, 'reference.missing', [`${network.id} nodes[].id`], node);
  }
}

function* checkSchedule(scope: Scope, fleet: Fleet): Iterable<LineProblem> {
  if (fleet.rule === 'schedule' && fleet.schedule.length === 0) yield problem(scope, fleet.id, 'schedule', 'fleet.schedule', 1, 0);
  const vehicles = new Set(fleet.vehicles.map(({ id }) => id));
  const steps = new Set(recordsOfKind(scope, 'route').flatMap((route) => route.steps.map(({ id }) => id)));
  for (const [i, { vehicle, trips }] of fleet.schedule.entries()) {
    if (!vehicles.has(vehicle)) yield problem(scope, fleet.id, `schedule[${i}].vehicle`, 'reference.missing', ['vehicles[].id'], vehicle);
    for (const [k, { to }] of trips.entries()) {
      if (!steps.has(to) && kindOf(scope, to) === undefined) {
        yield problem(scope, fleet.id, `schedule[${i}].trips[${k}].to`, 'reference.missing', ['steps[].id'], to);
      }
    }
  }
}
