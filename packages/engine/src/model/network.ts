import type { FleetSpec, NetworkSpec } from './spec.ts';

/** A directed way between two nodes; the two ways of a two-way edge share its track. */
export interface Arc {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
  readonly speedMps: number;
  readonly zone: number;
  readonly isSingleTrack: boolean;
}

/** Nodes, ways and zones of a network, and who is where. Vehicles are named by their unit. */
export interface Network {
  readonly spec: NetworkSpec;
  readonly arcs: readonly Arc[];
  readonly nodeCapacity: readonly number[];
  readonly zoneCapacity: readonly number[];
  readonly atNode: readonly number[][];
  readonly inZone: readonly number[][];
  /** Vehicles on each arc, in the order in which they entered it. */
  readonly onArc: readonly number[][];
  /** Vehicles being loaded or unloaded at each node. */
  readonly served: readonly number[][];
  /** Arrival of the last vehicle sent along each arc: nobody arrives before it. */
  readonly lastArrival: Float64Array;
  /** Explicit travel times in microseconds by from * nodes + to, or null where the edges count. */
  readonly travel: Float64Array | null;
}

/** Ways of one fleet through its network: next arc and travel time by from * nodes + to, at its empty speed. */
export interface Ways {
  readonly nextArc: Int32Array;
  readonly time: Float64Array;
  readonly distance: Float64Array;
}

export function openNetwork(spec: NetworkSpec): Network {
  const nodeOf = new Map(spec.nodes.map((node, i) => [node.id, i]));
  const zoneOf = new Map(spec.zones.map((zone, i) => [zone.id, i]));
  const arcs: Arc[] = [];
  spec.edges.forEach((e, edge) => {
    const from = nodeOf.get(e.from)!;
    const to = nodeOf.get(e.to)!;
    const common = {
      edge,
      lengthM: e.lengthM,
      speedMps: e.speedMps ?? Number.POSITIVE_INFINITY,
      zone: e.zone === null ? -1 : zoneOf.get(e.zone)!,
      isSingleTrack: e.twoWay,
    };
    arcs.push({ ...common, from, to });
    if (e.twoWay) arcs.push({ ...common, from: to, to: from });
  });
  return {
    spec,
    arcs,
    nodeCapacity: spec.nodes.map((node) => node.capacity ?? Number.POSITIVE_INFINITY),
    zoneCapacity: spec.zones.map((zone) => zone.capacity),
    atNode: spec.nodes.map(() => []),
    inZone: spec.zones.map(() => []),
    onArc: arcs.map(() => []),
    served: spec.nodes.map(() => []),
    lastArrival: new Float64Array(arcs.length),
    travel: explicitTimes(spec, nodeOf),
  };
}

function explicitTimes(spec: NetworkSpec, nodeOf: ReadonlyMap<string, number>): Float64Array | null {
  const rows = Object.entries(spec.travelS);
  if (rows.length === 0) return null;
  const n = spec.nodes.length;
  const times = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < n; i++) times[i * n + i] = 0;
  for (const [from, row] of rows) {
    for (const [to, seconds] of Object.entries(row)) {
      const a = nodeOf.get(from);
      const b = nodeOf.get(to);
      if (a !== undefined && b !== undefined) times[a * n + b] = Math.floor(seconds * 1e6 + 0.5);
    }
  }
  return times;
}

/** Quickest ways from every node to every other (Dijkstra from each goal backwards), ties by the order of the edges. */
export function waysOf(network: Network, fleet: Pick<FleetSpec, 'speedEmptyMps'>): Ways {
  const n = network.spec.nodes.length;
  const nextArc = new Int32Array(n * n).fill(-1);
  const time = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const distance = new Float64Array(n * n);
  if (network.travel !== null) return { nextArc, time: network.travel, distance };
  const into: number[][] = Array.from({ length: n }, () => []);
  network.arcs.forEach((arc, a) => {
    into[arc.to]!.push(a);
  });
  for (let goal = 0; goal < n; goal++) waysTo(network, goal, into, fleet.speedEmptyMps, nextArc, time, distance);
  return { nextArc, time, distance };
}

function waysTo(
  network: Network,
  goal: number,
  into: readonly number[][],
  speed: number,
  nextArc: Int32Array,
  time: Float64Array,
  distance: Float64Array,
): void {
  const n = network.spec.nodes.length;
  const settled = new Uint8Array(n);
  time[goal * n + goal] = 0;
  for (;;) {
    let node = -1;
    for (let i = 0; i < n; i++)
      if (settled[i] === 0 && time[i * n + goal]! < Number.POSITIVE_INFINITY && (node < 0 || time[i * n + goal]! < time[node * n + goal]!))
        node = i;
    if (node < 0) return;
    settled[node] = 1;
    for (const a of into[node]!) {
      const arc = network.arcs[a]!;
      const candidate = time[node * n + goal]! + arcTime(arc, speed);
      if (candidate >= time[arc.from * n + goal]!) continue;
      time[arc.from * n + goal] = candidate;
      nextArc[arc.from * n + goal] = a;
      distance[arc.from * n + goal] = distance[node * n + goal]! + arc.lengthM;
    }
  }
}

/** Microseconds along an arc at a vehicle's speed and the arc's limit. */
export const arcTime = (arc: Arc, speed: number): number => Math.floor((arc.lengthM / Math.min(arc.speedMps, speed)) * 1e6 + 0.5);
