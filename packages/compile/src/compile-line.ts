import type { Catalog } from '@taktwerk/catalog';
import type { ModelSpec } from '@taktwerk/engine';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import { ok, type Result, refused } from '@taktwerk/units';
import { markedAssumptions } from './assumptions.ts';
import { type Compilation, type CompileProblem, openCompilation, recordsOf, sharedOf } from './compilation.ts';
import type { CompiledLine } from './compiled-line.ts';
import { idealCyclesOf } from './ideal-cycles.ts';
import { collisionWarnings } from './robotics/collisions.ts';
import { rosterOf } from './roster.ts';
import { safetyWarnings } from './safety/warnings.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { elementsOf } from './spec/elements.ts';
import { entrancesOf } from './spec/entrances.ts';
import { addFlowStages } from './spec/flow-graph.ts';
import { crewsOf, poolsOf } from './spec/people.ts';
import { robotsOf } from './spec/robots.ts';
import { addRouteStages } from './spec/routes.ts';
import type { StageSink } from './spec/stages.ts';
import { fleetsOf, networksOf } from './spec/transport.ts';
import { addTending } from './tending.ts';

/**
 * Turns one layout of a line document into what the engine runs, with the motions, cell times and roster that belong to it.
 * Pure: the same document and catalog give the same result; durations are whole microseconds.
 *
 * @param document a validated document
 * @param catalog  the robots that its records name
 * @returns the compiled line, or every problem that stands in its way: a layout or robot that is not there, a target out of reach,
 *          a robot without speeds, a load over the limit
 */
export function compileLine(document: LineDocument, layoutId: LayoutId, catalog: Catalog): Result<CompiledLine, CompileProblem[]> {
  return compileWith(openCompilation(document, layoutId, catalog));
}

/** The same over a compilation that the caller goes on reading. */
export function compileWith(compilation: Compilation): Result<CompiledLine, CompileProblem[]> {
  const { document, layoutId } = compilation;
  if (document.layouts[layoutId] === undefined) {
    return refused([
      { code: 'layout.unknown', at: '', layout: null, field: 'layouts', expected: Object.keys(document.layouts), got: layoutId },
    ]);
  }
  const { spec, schedule } = specOf(compilation);
  if (compilation.problems.length > 0) return refused(compilation.problems);
  return ok(lineOf(compilation, spec, schedule));
}

function specOf(compilation: Compilation): { spec: ModelSpec; schedule: Schedule } {
  const entrances = entrancesOf(compilation);
  const elements = elementsOf(compilation, entrances);
  const sink: StageSink = { stages: [], entrances };
  const starts = addRouteStages(compilation, sink);
  addFlowStages(compilation, sink, starts);
  const schedule = scheduleOf(compilation, elements);
  const robots = robotsOf(compilation, entrances);
  addTending(compilation, robots);
  const spec: ModelSpec = {
    format: 1,
    products: sharedOf(compilation.document, 'product').map(({ id, priority, dueAfterS }) => ({ id, priority, dueAfterS })),
    calendars: schedule.calendars,
    elements,
    stages: sink.stages,
    pools: poolsOf(compilation, entrances),
    crews: crewsOf(compilation),
    robots,
    fleets: fleetsOf(compilation, entrances),
    networks: networksOf(compilation),
    limits: recordsOf(compilation.layout, 'limit').map(({ id, max, elements: ids }) => ({
      id,
      max,
      elements: withEntrances(ids, entrances),
    })),
    lineCalendar: schedule.calendar,
  };
  return { spec, schedule };
}

const withEntrances = (ids: readonly string[], entrances: ReadonlyMap<string, string>): string[] =>
  ids.flatMap((id) => (entrances.has(id) ? [entrances.get(id)!, id] : [id]));

function lineOf(compilation: Compilation, spec: ModelSpec, schedule: Schedule): CompiledLine {
  const { layoutId, cells, motions, programs, travels, warnings } = compilation;
  return {
    ...{ layout: layoutId, spec, cells, motions, programs, travels },
    roster: rosterOf(compilation, schedule.record),
    assumptions: [...compilation.assumptions, ...markedAssumptions(compilation)],
    idealCycleS: idealCyclesOf(spec),
    workingSPerDay: schedule.workingSPerDay,
    workingDaysPerYear: schedule.workingDaysPerYear,
    workingSPerYear: schedule.workingSPerYear,
    demandPerYear: schedule.demandPerYear,
    warnings: [...warnings, ...safetyWarnings(compilation), ...collisionWarnings(compilation)],
  };
}
