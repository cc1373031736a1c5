import type { LineProblem } from '../problem.ts';
import type { RecordId } from '../records/document.ts';
import type { Station } from '../records/layout.ts';
import { type FlowWalk, walkFlows } from './flow-walk.ts';
import { problem, recordsOfKind, type Scope } from './scope.ts';

/** Every component of an assembly arrives, nothing else does, and no product contains itself. */
export function* checkAssemblies(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null || [...scope.broken.values()].some((kind) => kind === 'flow' || kind === 'route' || kind === 'source')) return;
  const walk = walkFlows(scope);
  for (const station of recordsOfKind(scope, 'station')) yield* checkComponents(scope, station, walk);
  yield* checkBillOfMaterial(scope, walk);
}

function* checkComponents(scope: Scope, station: Station, walk: FlowWalk): Iterable<LineProblem> {
  if (station.assembly.length === 0) return;
  const came = walk.arrivals.get(station.id);
  if (came === undefined) return;
  const listed = station.assembly.map(({ from }) => from);
  for (const [i, from] of listed.entries()) {
    if (!came.has(from)) yield problem(scope, station.id, `assembly[${i}].from`, 'assembly.unfed', from, [...came.keys()]);
  }
  for (const from of came.keys()) {
    if (!listed.includes(from)) yield problem(scope, station.id, 'assembly', 'assembly.unlisted', listed, from);
  }
}

/** What contains what: units their collected parts, wholes the parts they split into, assemblies their further components. */
function containedBy(scope: Scope, walk: FlowWalk): Map<RecordId, Map<RecordId, RecordId>> {
  const contains = new Map<RecordId, Map<RecordId, RecordId>>();
  const add = (whole: RecordId, part: RecordId, station: RecordId): void => {
    if (whole === part) return;
    const parts = contains.get(whole) ?? new Map<RecordId, RecordId>();
    contains.set(whole, parts.set(part, station));
  };
  for (const station of recordsOfKind(scope, 'station')) {
    const came = walk.arrivals.get(station.id) ?? new Map<RecordId, ReadonlySet<RecordId>>();
    const arriving = [...came.values()].flatMap((products) => [...products]);
    for (const product of arriving) {
      for (const split of station.splits) add(product, split.product, station.id);
      if (station.collect !== null) add(station.collect.product, product, station.id);
    }
    const firsts = came.get(station.assembly[0]?.from ?? '') ?? [];
    const others = station.assembly.slice(1).flatMap(({ from }) => [...(came.get(from) ?? [])]);
    for (const whole of firsts) for (const part of others) add(whole, part, station.id);
  }
  return contains;
}

function* checkBillOfMaterial(scope: Scope, walk: FlowWalk): Iterable<LineProblem> {
  for (const station of recordsOfKind(scope, 'station')) {
    const came = new Set([...(walk.arrivals.get(station.id)?.values() ?? [])].flatMap((products) => [...products]));
    const grows = station.splits.findIndex(({ product, count }) => came.has(product) && count > 1);
    if (grows >= 0) yield problem(scope, station.id, `splits[${grows}].product`, 'bom.cycle', null, station.splits[grows]?.product ?? null);
  }
  const contains = containedBy(scope, walk);
  const reported = new Set<RecordId>();
  for (const whole of contains.keys()) {
    const cycle = reported.has(whole) ? null : cycleThrough(contains, whole);
    if (cycle === null) continue;
    for (const product of cycle) reported.add(product);
    yield problem(scope, contains.get(whole)?.get(cycle[1] ?? '') ?? '', '', 'bom.cycle', null, cycle);
  }
}

/** A way from a product back to itself, first and last entry the product; null when there is none. */
function cycleThrough(contains: ReadonlyMap<RecordId, ReadonlyMap<RecordId, RecordId>>, start: RecordId): RecordId[] | null {
  const cameFrom = new Map<RecordId, RecordId>();
  const found = [start];
  for (const whole of found) {
    for (const part of contains.get(whole)?.keys() ?? []) {
      if (part === start) {
        const way = [start];
        for (let at = whole; at !== start; at = cameFrom.get(at) ?? start) way.unshift(at);
        return [start, ...way];
      }
      if (cameFrom.has(part)) continue;
      cameFrom.set(part, whole);
      found.push(part);
    }
  }
  return null;
}
