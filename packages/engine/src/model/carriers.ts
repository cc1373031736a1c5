import type { Findings } from './check.ts';
import { openNetwork, waysOf } from './network.ts';
import type { FleetSpec, ModelSpec, NetworkSpec, StageSpec } from './spec.ts';

/** Robots and fleets: known places, networks whose stops are connected, destinations that can receive. */
export function checkCarriers(spec: ModelSpec, findings: Findings): void {
  for (const fleet of spec.fleets) checkFleet(spec, fleet, findings);
  for (const robot of spec.robots) {
    if (robot.rule === 'cyclic' && robot.program.length === 0) findings.add('program-empty', robot.id, 'program', 'at least one step', 0);
    for (const step of robot.program)
      if (!spec.elements.some((e) => e.id === step.at) && step.at !== robot.home && step.at !== 'home')
        findings.add('unknown-reference', robot.id, 'program.at', 'an id of the model', step.at);
  }
  const special = new Set(
    spec.elements
      .filter((e) => e.kind === 'station' && (e.assembly.length > 0 || e.batch !== null || e.order !== null || e.startAt > 1))
      .map((e) => e.id),
  );
  for (const { stage, via, element } of carried(spec))
    if (special.has(element)) findings.add('carrier-needs-buffer', stage.element, 'next.via', 'a buffer before the station', via);
}

/** Ways that a robot or fleet serves. */
function carried(spec: ModelSpec): readonly { readonly stage: StageSpec; readonly via: string; readonly element: string }[] {
  const elementOf = new Map(spec.stages.map((stage) => [stage.id, stage.element]));
  return spec.stages.flatMap((stage) =>
    stage.next.flatMap((b) => (b.via === null ? [] : [{ stage, via: b.via, element: elementOf.get(b.to) ?? '' }])),
  );
}

function checkFleet(spec: ModelSpec, fleet: FleetSpec, findings: Findings): void {
  const network = spec.networks.find((n) => n.id === fleet.network);
  const { calendar = null } = fleet;
  if (calendar !== null && !spec.calendars.some((c) => c.id === calendar))
    findings.add('unknown-reference', fleet.id, 'calendar', 'an id of the model', calendar);
  findings.distribution(fleet.load, fleet.id, 'load');
  findings.distribution(fleet.unload, fleet.id, 'unload');
  if (network === undefined) {
    findings.add('unknown-reference', fleet.id, 'network', 'an id of the model', fleet.network);
    return;
  }
  const nodes = new Set(network.nodes.map((node) => node.id));
  const wanted = [
    ...fleet.vehicles.map((v) => v.start),
    ...Object.values(fleet.stops),
    ...fleet.parking,
    ...(fleet.battery?.chargers ?? []),
  ];
  const before = findings.problems.length;
  for (const node of wanted) if (!nodes.has(node)) findings.add('unknown-reference', fleet.id, 'stops', 'a node of the network', node);
  if (!checkEdges(network, nodes, findings)) return;
  for (const { stage, via, element } of carried(spec)) {
    if (via !== fleet.id) continue;
    for (const id of [stage.element, element])
      if (fleet.stops[id] === undefined) findings.add('stop-missing', fleet.id, 'stops', 'the node of the element', id);
  }
  if (findings.problems.length === before) checkConnected(fleet, network, [...new Set(wanted)], findings);
}

function checkEdges(network: NetworkSpec, nodes: ReadonlySet<string>, findings: Findings): boolean {
  const zones = new Set(network.zones.map((zone) => zone.id));
  const before = findings.problems.length;
  for (const edge of network.edges) {
    for (const node of [edge.from, edge.to])
      if (!nodes.has(node)) findings.add('unknown-reference', network.id, 'edges', 'a node of the network', node);
    if (edge.zone !== null && !zones.has(edge.zone))
      findings.add('unknown-reference', network.id, 'edges.zone', 'a zone of the network', edge.zone);
  }
  for (const zone of network.zones)
    if (!(zone.capacity >= 1)) findings.add('capacity-below-one', network.id, 'zones.capacity', 1, zone.capacity);
  return findings.problems.length === before;
}

function checkConnected(fleet: FleetSpec, network: NetworkSpec, wanted: readonly string[], findings: Findings): void {
  const ways = waysOf(openNetwork(network), fleet);
  const n = network.nodes.length;
  const index = wanted.map((id) => network.nodes.findIndex((node) => node.id === id));
  for (const a of index) {
    for (const b of index)
      if (ways.time[a * n + b] === Number.POSITIVE_INFINITY)
        findings.add('network-not-connected', fleet.id, 'network', [network.nodes[a]!.id, network.nodes[b]!.id], null);
  }
}
