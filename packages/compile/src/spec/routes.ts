import type { BranchSpec } from '@taktwerk/engine';
import type { Operation, Route, Station } from '@taktwerk/line';
import { type Compilation, recordsOf, report } from '../compilation.ts';
import { addVisit, branchTo, entryOf, operationsOf, routesOf, type StageSink } from './stages.ts';

type Step = Route['steps'][number];

/**
 * One stage per step of every route, linked in order. A step keeps its id as stage id when no other route uses it; otherwise the
 * product goes before it ("product:a/step-1").
 *
 * @returns the first branches of each route, by the source that its product comes from
 */
export function addRouteStages(compilation: Compilation, sink: StageSink): Map<string, BranchSpec[]> {
  const starts = new Map<string, BranchSpec[]>();
  const routes = routesOf(compilation);
  for (const route of routes) {
    const steps = insideOf(compilation, route);
    if (steps.length === 0) continue;
    const ids = steps.map((step) => stageIdOf(routes, route, step));
    for (const [index, step] of steps.entries()) addStep(compilation, sink, route, step, ids[index]!, nextOf(sink, steps, ids, index));
    const first = branchTo(entryOf(sink.entrances, steps[0]!.at, ids[0]!), steps[0]!.via, [route.product]);
    for (const source of sourcesOf(compilation, route)) starts.set(source, [...(starts.get(source) ?? []), first]);
  }
  return starts;
}

/** Stage id of a step (see `addRouteStages`). */
export function stageIdOf(routes: readonly Route[], route: Route, step: Step): string {
  const users = routes.filter((other) => other.steps.some((entry) => entry.id === step.id));
  return users.length === 1 ? step.id : `${route.product}/${step.id}`;
}

/** Steps that are visits: a route may begin at its source, which is where parts come from and no step of its own. */
function insideOf(compilation: Compilation, route: Route): Step[] {
  return route.steps.filter((step, index) => !(index === 0 && compilation.layout.records[step.at]?.kind === 'source'));
}

function nextOf({ entrances }: StageSink, steps: readonly Step[], ids: readonly string[], index: number): BranchSpec[] {
  const next = steps[index + 1];
  return next === undefined ? [] : [branchTo(entryOf(entrances, next.at, ids[index + 1]!), next.via)];
}

function addStep(compilation: Compilation, sink: StageSink, route: Route, step: Step, stage: string, next: BranchSpec[]): void {
  const record = compilation.layout.records[step.at];
  const operations = record?.kind === 'station' ? stepOperations(compilation, record, route, step) : { main: {}, loading: {} };
  addVisit(sink, { stage, element: step.at, ...operations, next });
}

function stepOperations(compilation: Compilation, station: Station, route: Route, step: Step) {
  const index = route.steps.indexOf(step);
  if (step.operation !== null) {
    return operationsOf(compilation, station, { at: route.id, field: `steps[${index}].operation` }, { [route.product]: step.operation });
  }
  const own: Operation | undefined = station.operations[route.product] ?? station.operations['*'];
  if (own !== undefined) return operationsOf(compilation, station, { at: station.id, field: 'operations' }, { [route.product]: own });
  report(compilation, 'operation.missing', station.id, 'operations', route.product, Object.keys(station.operations));
  return { main: {}, loading: {} };
}

/** Sources that make the route's product: the one it names first, else those whose mix or schedule has the product. */
function sourcesOf(compilation: Compilation, route: Route): string[] {
  const first = compilation.layout.records[route.steps[0]!.at];
  if (first?.kind === 'source') return [first.id];
  const makers = recordsOf(compilation.layout, 'source').filter((source) =>
    source.arrival.type === 'schedule'
      ? source.arrival.releases.some((release) => release.product === route.product)
      : source.mix.some((entry) => entry.product === route.product),
  );
  return makers.map((source) => source.id);
}
