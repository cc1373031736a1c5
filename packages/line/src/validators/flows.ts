import type { LineProblem } from '../problem.ts';
import type { Flow, Source, Station } from '../records/layout.ts';
import { type FlowWalk, flowsByStart, flowsFor, productsOf, walkFlows } from './flow-walk.ts';
import { problem, recordOf, recordsOfKind, type Scope } from './scope.ts';
import { operationsOf } from './work-of.ts';

/** Every part that a source releases has a way to an end, an operation wherever it is worked on, and branches that add up. */
export function* checkFlows(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  yield* checkEnds(scope);
  yield* checkSources(scope);
  // with a flow or route that can't be read, everything behind it would seem cut off
  if ([...scope.broken.values()].some((kind) => kind === 'flow' || kind === 'route' || kind === 'source')) return;
  const walk = walkFlows(scope);
  for (const { element, product } of walk.deadEnds) yield problem(scope, element, 'flows', 'route.nowhere', ['flow', product], null);
  yield* checkTraps(scope, walk);
  yield* checkOperations(scope, walk);
  yield* checkShares(scope, walk);
  yield* checkRework(scope, walk);
}

/** A source that releases only so many parts, or into a line that holds only so many, can feed a closed loop. */
function isBounded(scope: Scope, source: Source): boolean {
  return source.arrival.type === 'schedule' || source.maxParts !== null || recordsOfKind(scope, 'limit').length > 0;
}

function* checkEnds(scope: Scope): Iterable<LineProblem> {
  const brokenKinds = new Set(scope.broken.values());
  const sources = recordsOfKind(scope, 'source');
  if (sources.length === 0 && !brokenKinds.has('source')) yield problem(scope, '', 'records', 'layout.noSource', 'source', null);
  if (recordsOfKind(scope, 'sink').length > 0 || brokenKinds.has('sink')) return;
  const isClosed = sources.length > 0 && sources.every((source) => isBounded(scope, source));
  if (!isClosed) yield problem(scope, '', 'records', 'layout.noSink', 'sink', null);
}

function* checkSources(scope: Scope): Iterable<LineProblem> {
  for (const source of recordsOfKind(scope, 'source')) {
    if (source.arrival.type !== 'schedule' && source.mix.length === 0) yield problem(scope, source.id, 'mix', 'source.noProduct', 1, 0);
    if (source.arrival.type !== 'interval') continue;
    const { time } = source.arrival;
    const isZero =
      (time.type === 'constant' && time.value === 0) ||
      ('max' in time && time.max === 0) ||
      ('values' in time && time.values.every((value) => value === 0));
    if (isZero) yield problem(scope, source.id, 'arrival.time', 'source.zeroInterval', '> 0', 0);
  }
}

/** Parts that go round for ever: allowed only when their number is bounded. */
function* checkTraps(scope: Scope, walk: FlowWalk): Iterable<LineProblem> {
  if (recordsOfKind(scope, 'sink').length === 0) return;
  for (const source of recordsOfKind(scope, 'source').filter((candidate) => !isBounded(scope, candidate))) {
    for (const product of productsOf(source)) {
      const trap = walk.trapOf({ element: source.id, product });
      if (trap !== null) yield problem(scope, source.id, 'flows', 'route.endless', 'sink', [trap.product, trap.element]);
    }
  }
}

/** An assembly works on its first component only; the others need no operation of their own. */
function* checkOperations(scope: Scope, walk: FlowWalk): Iterable<LineProblem> {
  const given = givenByRoutes(scope);
  for (const { element, product } of walk.visits) {
    const station = recordOf(scope, 'station', element);
    if (station === undefined || given.get(`${element}|${product}`) === true) continue;
    const first = station.assembly[0]?.from;
    if (first !== undefined && !walk.arrivals.get(element)?.get(first)?.has(product)) continue;
    if (!Object.hasOwn(station.operations, product) && !Object.hasOwn(station.operations, '*')) {
      yield problem(scope, element, 'operations', 'operation.missing', product, Object.keys(station.operations));
    }
  }
}

/** Whether a route gives the operation at every visit that its product pays to an element, by "element|product". */
function givenByRoutes(scope: Scope): ReadonlyMap<string, boolean> {
  const given = new Map<string, boolean>();
  for (const { product, steps } of recordsOfKind(scope, 'route')) {
    for (const { at, operation } of steps) {
      const key = `${at}|${product}`;
      given.set(key, operation !== null && given.get(key) !== false);
    }
  }
  return given;
}

function* checkShares(scope: Scope, walk: FlowWalk): Iterable<LineProblem> {
  const flows = flowsByStart(scope);
  const seen = new Set<string>();
  for (const [element, products] of walk.leaving) {
    for (const product of products) {
      for (const when of ['pass', 'rework', 'scrap'] as const) {
        const group = flowsFor(flows, element, product).filter((flow) => flow.when === when);
        const name = group.map(({ id }) => id).join('|');
        if (group.length > 0 && !seen.has(name)) yield* checkGroup(scope, group);
        seen.add(name);
      }
    }
  }
}

function* checkGroup(scope: Scope, group: readonly Flow[]): Iterable<LineProblem> {
  const [first] = group;
  if (first === undefined) return;
  const other = group.find(({ choice }) => choice !== first.choice);
  if (other !== undefined) yield problem(scope, other.id, 'choice', 'share.choice', first.choice, other.choice);
  else if (first.choice === 'share') {
    const sum = group.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6) yield problem(scope, first.id, 'share', 'share.sum', 1, sum);
  }
}

/** A station that sends parts to rework has a rework flow for each product it finds bad. */
function* checkRework(scope: Scope, walk: FlowWalk): Iterable<LineProblem> {
  const flows = flowsByStart(scope);
  for (const station of recordsOfKind(scope, 'station')) {
    const reworked = [...(walk.leaving.get(station.id) ?? [])].filter((product) => hasRework(station, product));
    for (const product of reworked) {
      const hasWay = flowsFor(flows, station.id, product).some(({ when }) => when === 'rework');
      if (!hasWay) yield problem(scope, station.id, 'flows', 'rework.missing', ['flow', 'rework', product], null);
    }
  }
}

function hasRework(station: Station, product: string): boolean {
  const own =
    operationsOf(station).find(({ field }) => field === `operations.${product}`) ??
    operationsOf(station).find(({ field }) => field === 'operations.*');
  return (own?.value.quality.inspection?.reworkPasses ?? 0) > 0;
}
