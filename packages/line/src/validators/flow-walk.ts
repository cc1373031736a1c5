import type { RecordId } from '../records/document.ts';
import type { Flow, Route, Source, Station } from '../records/layout.ts';
import { kindOf, recordOf, recordsOfKind, type Scope } from './scope.ts';

/** A product at an element. */
export interface Visit {
  readonly element: RecordId;
  readonly product: RecordId;
}

/** Where the parts of a layout get to, found by following every source's products through flows and routes. */
export interface FlowWalk {
  /** All visits, each once. */
  readonly visits: readonly Visit[];
  /** Products that leave an element, after splitting and collecting. */
  readonly leaving: ReadonlyMap<RecordId, ReadonlySet<RecordId>>;
  /** Products by the element they come from, by station. */
  readonly arrivals: ReadonlyMap<RecordId, ReadonlyMap<RecordId, ReadonlySet<RecordId>>>;
  /** Products that have left an element from which nothing leads on. */
  readonly deadEnds: readonly Visit[];
  /** Whether every part that starts at this visit can end (at a sink, or as a component); null when it can. */
  trapOf(start: Visit): Visit | null;
}

const keyOf = (element: RecordId, product: RecordId): string => `${element}|${product}`;

/** Products that a source releases. */
export function productsOf(source: Source): RecordId[] {
  const { arrival } = source;
  const products = arrival.type === 'schedule' ? arrival.releases.map(({ product }) => product) : source.mix.map(({ product }) => product);
  return [...new Set(products)];
}

export type FlowsByStart = ReadonlyMap<RecordId, readonly Flow[]>;

export function flowsByStart(scope: Scope): FlowsByStart {
  const starts = new Map<RecordId, Flow[]>();
  for (const flow of recordsOfKind(scope, 'flow')) {
    const flows = starts.get(flow.from);
    if (flows === undefined) starts.set(flow.from, [flow]);
    else flows.push(flow);
  }
  return starts;
}

/** Flows that a product may take from an element. */
export function flowsFor(flows: FlowsByStart, element: RecordId, product: RecordId): Flow[] {
  return (flows.get(element) ?? []).filter((flow) => flow.products === null || flow.products.includes(product));
}

/**
 * Follows all parts to a fixed point. An assembly passes parts on once each of its components arrives from somewhere; what it makes
 * continues as its first component, the others end there. A product with a route follows its steps instead of the flows.
 */
export function walkFlows(scope: Scope): FlowWalk {
  const walk = openWalk(scope);
  for (const source of recordsOfKind(scope, 'source')) {
    for (const product of productsOf(source)) walk.start(source.id, product);
  }
  walk.run();
  return walk.result();
}

function openWalk(scope: Scope) {
  const flows = flowsByStart(scope);
  const routes = new Map(recordsOfKind(scope, 'route').map((route): [RecordId, Route] => [route.product, route]));
  const visits = new Map<string, Visit>();
  const edges = new Map<string, Set<string>>();
  const ends = new Set<string>();
  const leaving = new Map<RecordId, Set<RecordId>>();
  const arrivals = new Map<RecordId, Map<RecordId, Set<RecordId>>>();
  const deadEnds = new Map<string, Visit>();
  const waiting: { visit: Visit; from: RecordId | null }[] = [];

  const start = (element: RecordId, product: RecordId): void => void waiting.push({ visit: { element, product }, from: null });

  function run(): void {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) arrive(next.visit, next.from);
  }

  function arrive({ element, product }: Visit, from: RecordId | null): void {
    const station = recordOf(scope, 'station', element);
    if (from !== null) addTo(innerMap(arrivals, element), from, product);
    if (station !== undefined && station.assembly.length > 0) assemble(station);
    else pass(element, product);
  }

  function assemble(station: Station): void {
    const came = arrivals.get(station.id);
    if (!station.assembly.every((component) => came?.has(component.from))) return;
    for (const made of came?.get(station.assembly[0]?.from ?? '') ?? []) pass(station.id, made);
  }

  function pass(element: RecordId, product: RecordId): void {
    const key = keyOf(element, product);
    if (edges.has(key)) return;
    visits.set(key, { element, product });
    edges.set(key, new Set());
    if (kindOf(scope, element) === 'sink') ends.add(key);
    else for (const made of productsAfter(recordOf(scope, 'station', element), product)) leave(key, element, made);
  }

  function leave(key: string, element: RecordId, product: RecordId): void {
    addTo(leaving, element, product);
    const route = routes.get(product);
    const targets = route === undefined ? flowTargets(element, product) : stepTargets(route, element);
    if (targets === null) deadEnds.set(keyOf(element, product), { element, product });
    if (targets === null || targets.length === 0) ends.add(key);
    for (const target of targets ?? []) {
      edges.get(key)?.add(keyOf(target, product));
      waiting.push({ visit: { element: target, product }, from: element });
    }
  }

  /** Ends of the flows; null when no pass flow leads on. Flows to records that don't exist are complained about elsewhere. */
  function flowTargets(element: RecordId, product: RecordId): RecordId[] | null {
    const ways = flowsFor(flows, element, product);
    if (!ways.some(({ when }) => when === 'pass')) return null;
    return ways.map(({ to }) => to).filter((to) => kindOf(scope, to) !== undefined);
  }

  /** What follows each visit of the element in the route, and rework from there; rework done elsewhere goes on by flows. */
  function stepTargets(route: Route, element: RecordId): RecordId[] | null {
    const known = route.steps.map(({ at }) => at);
    const visited = known.flatMap((at, i) => (at === element ? [i + 1] : []));
    const isOutside = visited.length === 0 && recordOf(scope, 'source', element) === undefined;
    const aside = isOutside ? flowTargets(element, route.product) : null;
    if (aside !== null) return aside;
    const next = visited.length > 0 ? visited : [0];
    const reworks = flowsFor(flows, element, route.product).filter(({ when }) => when !== 'pass');
    return [...next.flatMap((i) => known[i] ?? []), ...reworks.map(({ to }) => to)].filter((at) => kindOf(scope, at) !== undefined);
  }

  const result = (): FlowWalk => {
    const free = canEnd(edges, ends);
    const trapOf = (from: Visit): Visit | null => {
      const trapped = reach(edges, keyOf(from.element, from.product)).find((key) => !free.has(key));
      return trapped === undefined ? null : (visits.get(trapped) ?? null);
    };
    return { visits: [...visits.values()], leaving, arrivals, deadEnds: [...deadEnds.values()], trapOf };
  };
  return { start, run, result };
}

/** Products as which a part leaves a station. */
function productsAfter(station: Station | undefined, product: RecordId): RecordId[] {
  if (station === undefined) return [product];
  if (station.splits.length > 0) return station.splits.map((split) => split.product);
  return [station.collect?.product ?? product];
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function innerMap<K, V>(maps: Map<K, Map<V, Set<V>>>, key: K): Map<V, Set<V>> {
  const map = maps.get(key) ?? new Map<V, Set<V>>();
  maps.set(key, map);
  return map;
}

/** Everything that can be reached from a start, the start first. */
function reach(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] {
  const found = new Set([start]);
  for (const key of found) for (const next of edges.get(key) ?? []) found.add(next);
  return [...found];
}

/** All from which an end can be reached. Where nothing was passed on, a component ends or an assembly waits: an end too. */
function canEnd(edges: ReadonlyMap<string, ReadonlySet<string>>, ends: ReadonlySet<string>): ReadonlySet<string> {
  const back = new Map<string, Set<string>>();
  for (const [key, nexts] of edges) for (const next of nexts) addTo(back, next, key);
  const found = new Set([...ends, ...[...back.keys()].filter((key) => !edges.has(key))]);
  for (const key of found) for (const before of back.get(key) ?? []) found.add(before);
  return found;
}
