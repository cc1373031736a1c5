import type { LineProblem } from '../problem.ts';
import type { Flow, Operation, Source } from '../records/layout.ts';
import { isAlwaysZero } from './distributions.ts';
import { type FlowWalk, flowsByStart, flowsFor, productsOf, walkFlows } from './flow-walk.ts';
import { problem, recordOf, recordsOfKind, type Scope } from './scope.ts';

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
    if (isAlwaysZero(time)) yield problem(scope, source.id, 'arrival.time', 'source.zeroInterval', '> 0', 0);
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
  const steps = stepsByVisit(scope);
  for (const { element, product } of walk.visits) {
    const station = recordOf(scope, 'station', element);
    if (station === undefined || steps.get(`${element}|${product}`)?.every((operation) => operation !== null)) continue;
    const first = station.assembly[0]?.from;
    if (first !== undefined && !walk.arrivals.get(element)?.get(first)?.has(product)) continue;
    if (!Object.hasOwn(station.operations, product) && !Object.hasOwn(station.operations, '*')) {
      yield problem(scope, element, 'operations', 'operation.missing', product, Object.keys(station.operations));
    }
  }
}

/** Operations that routes give at the visits of their products to an element (null: the station's own), by "element|product". */
function stepsByVisit(scope: Scope): ReadonlyMap<string, readonly (Operation | null)[]> {
  const visits = new Map<string, (Operation | null)[]>();
  for (const { product, steps } of recordsOfKind(scope, 'route')) {
    for (const { at, operation } of steps) {
      const key = `${at}|${product}`;
      visits.set(key, [...(visits.get(key) ?? []), operation]);
    }
  }
  return visits;
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

/** A station that sends parts to rework, by its own inspection or that of a step there, has a rework flow for each such product. */
function* checkRework(scope: Scope, walk: FlowWalk): Iterable<LineProblem> {
  const flows = flowsByStart(scope);
  const steps = stepsByVisit(scope);
  for (const station of recordsOfKind(scope, 'station')) {
    for (const product of walk.leaving.get(station.id) ?? []) {
      const own = station.operations[product] ?? station.operations['*'];
      const done = (steps.get(`${station.id}|${product}`) ?? [null]).map((operation) => operation ?? own);
      const hasRework = done.some((operation) => (operation?.quality.inspection?.reworkPasses ?? 0) > 0);
      const hasWay = flowsFor(flows, station.id, product).some(({ when }) => when === 'rework');
      if (hasRework && !hasWay) yield problem(scope, station.id, 'flows', 'rework.missing', ['flow', 'rework', product], null);
    }
  }
}
