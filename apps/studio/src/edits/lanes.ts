import { type Fleet, type LayoutId, type LineDraft, type LineStore, layoutRecordSchema, type Network } from '@taktwerk/line';
import { named } from '../text/named.ts';
import { freeId } from './free-id.ts';
import { clean, type FloorPoint } from './geometry.ts';

type Records = Readonly<Record<string, ReturnType<typeof layoutRecordSchema.parse>>>;
const recordsOf = (draft: LineDraft, layout: LayoutId): Records => draft.document().layouts[layout]?.records ?? {};

const nodeId = (network: Network): string => freeId('n', Object.fromEntries(network.nodes.map(({ id }) => [id, true])));

function edgeBetween(network: Network, from: string, to: string, twoWay: boolean): Network['edges'][number] {
  const taken = Object.fromEntries(network.edges.map(({ id }) => [id, true]));
  const stem = `${from}-${to}`;
  return { id: stem in taken ? freeId(stem, taken) : stem, from, to, twoWay, lengthM: null, speedMps: null, zone: null };
}

/** The network with a node more at a point. */
export function withNode(network: Network, at: FloorPoint): { readonly network: Network; readonly node: string } {
  const node = nodeId(network);
  return { network: { ...network, nodes: [...network.nodes, { id: node, x: clean(at.x), y: clean(at.y), capacity: 1 }] }, node };
}

/** The network with a lane more; a lane that is there already, in this direction or both, is not doubled. */
export function withLane(network: Network, from: string, to: string, twoWay = false): Network {
  const known = network.edges.some(
    (edge) => (edge.from === from && edge.to === to) || (edge.twoWay && edge.from === to && edge.to === from),
  );
  return known || from === to ? network : { ...network, edges: [...network.edges, edgeBetween(network, from, to, twoWay)] };
}

/** One way, both ways, the other way round, one way again. */
export function turnedLane(network: Network, id: string): Network {
  const edges = network.edges.map((edge) => {
    if (edge.id !== id) return edge;
    return edge.twoWay ? { ...edge, twoWay: false, from: edge.to, to: edge.from } : { ...edge, twoWay: true };
  });
  return { ...network, edges };
}

export function withoutLane(network: Network, id: string): Network {
  return { ...network, edges: network.edges.filter((edge) => edge.id !== id) };
}

export function withNodeAt(network: Network, id: string, at: FloorPoint): Network {
  return { ...network, nodes: network.nodes.map((node) => (node.id === id ? { ...node, x: clean(at.x), y: clean(at.y) } : node)) };
}

/** Point of a lane that is nearest to `at`, its distance, and how far along the lane it is (0 … 1). */
export function onLane(
  network: Network,
  id: string,
  at: FloorPoint,
): { readonly point: FloorPoint; readonly far: number; readonly along: number } | null {
  const edge = network.edges.find((lane) => lane.id === id);
  const from = network.nodes.find((node) => node.id === edge?.from);
  const to = network.nodes.find((node) => node.id === edge?.to);
  if (from === undefined || to === undefined) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / square));
  const point = { x: from.x + along * dx, y: from.y + along * dy };
  return { point, far: Math.hypot(at.x - point.x, at.y - point.y), along };
}

/** The network with a node put into a lane, which becomes two of the same directions. */
export function withStopOnLane(network: Network, lane: string, at: FloorPoint): { readonly network: Network; readonly node: string } {
  const added = withNode(network, at);
  const edge = network.edges.find(({ id }) => id === lane);
  if (edge === undefined) return added;
  const open = withoutLane(added.network, lane);
  const { node } = added;
  return { network: withLane(withLane(open, edge.from, node, edge.twoWay), node, edge.to, edge.twoWay), node };
}

/** Nodes nearer than this to where a stop is wanted are used, m. */
const NEAR_M = 0.9;

/** The network with a stop for something that stands at a point: a node near its side, or a new one on the nearest lane. */
export function withStopFor(network: Network, at: FloorPoint): { readonly network: Network; readonly node: string } {
  const lanes = network.edges.flatMap((edge) => {
    const hit = onLane(network, edge.id, at);
    return hit === null ? [] : [{ edge, ...hit }];
  });
  const lane = lanes.sort((a, b) => a.far - b.far)[0];
  const target = lane?.point ?? at;
  const nodes = network.nodes.map((node) => ({ id: node.id, far: Math.hypot(node.x - target.x, node.y - target.y) }));
  const node = nodes.sort((a, b) => a.far - b.far)[0];
  if (node !== undefined && (node.far < NEAR_M || lane === undefined)) return { network, node: node.id };
  return withStopOnLane(network, lane?.edge.id ?? '', target);
}

/** A first vehicle for a network; figures are assumed until the user gives his own. */
export function fleetFor(network: Network, taken: Readonly<Record<string, unknown>>): Fleet {
  return layoutRecordSchema.parse({
    kind: 'fleet',
    id: freeId('fleet:agv', taken),
    name: named('build:thing.fleet'),
    model: 'mir600',
    look: 'agv',
    network: network.id,
    vehicles: [{ id: freeId('agv', {}), start: network.nodes[0]?.id ?? '' }],
    speedEmptyMps: 1.2,
    speedLoadedMps: 0.9,
    load: { type: 'constant', value: 20 },
    unload: { type: 'constant', value: 20 },
    stops: {},
    sources: Object.fromEntries(
      ['speedEmptyMps', 'speedLoadedMps', 'load', 'unload', 'vehicles'].map((path) => [path, { origin: 'assumed', source: 'studio' }]),
    ),
  }) as Fleet;
}

/** An empty network with its first node. */
export function firstNetwork(at: FloorPoint, taken: Readonly<Record<string, unknown>>): Network {
  const id = freeId('network:agv', taken);
  const nodes = [{ id: 'n-1', x: clean(at.x), y: clean(at.y) }];
  return layoutRecordSchema.parse({ kind: 'network', id, name: named('build:thing.lanes'), nodes }) as Network;
}

/** Sees to it that a fleet stops at both ends of a flow that it carries. */
export function serveEnds(
  draft: LineDraft,
  layout: LayoutId,
  fleetId: string,
  ends: readonly string[],
  placeOf: (id: string) => FloorPoint | null,
): void {
  for (const end of ends) {
    const records = recordsOf(draft, layout);
    const fleet = records[fleetId];
    if (fleet?.kind !== 'fleet' || end in fleet.stops) continue;
    const network = records[fleet.network];
    const at = placeOf(end);
    if (network?.kind !== 'network' || at === null) continue;
    const stop = withStopFor(network, at);
    if (stop.network !== network) draft.put(layout, stop.network);
    draft.put(layout, { ...fleet, stops: { ...fleet.stops, [end]: stop.node } });
  }
}

/** Changes a network as one entry of the history. */
export function changeNetwork(
  store: LineStore,
  layout: LayoutId,
  id: string,
  change: (network: Network) => Network,
  join: string | null = null,
): void {
  const record = store.document().layouts[layout]?.records[id];
  if (record?.kind === 'network') store.edit('build:edit.lanes', (draft) => draft.put(layout, change(record)), join);
}
