import type { Catalog } from '@taktwerk/catalog';
import { type CompiledLine, compileLine, modelOf } from '@taktwerk/compile';
import {
  type AbortSignalLike,
  bottleneckOf,
  type Executor,
  halfWidthsOf,
  type Job,
  type JobResult,
  KPI_NAMES,
  kpisOf,
  kpiValues,
  type LineFacts,
  lineStatisticsOf,
  meanResultOf,
  type Plan,
  type RunResult,
  runExperiment,
  runUntilPrecise,
  stationOeeOf,
  usesPerPartOf,
  type WorkingTime,
} from '@taktwerk/experiments';
import { type LayoutId, type LineDocument, validateLine } from '@taktwerk/line';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import { batchMeansOfRun } from './batch-means.ts';
import { drivenFleetsOf, lineFactsOf } from './line-facts.ts';
import { palletWarnings } from './pallet-stability.ts';
import { warmUpFor } from './pilot.ts';
import type { LayoutResult, StudyOptions, StudyProgress } from './question.ts';
import { reliefOf } from './relief.ts';
import { welchOfRuns } from './welch.ts';

export type OnProgress = (progress: StudyProgress) => void;

/** A layout ready to run: compiled, laid out for the engine, with what the indicators need. */
export interface PreparedLayout {
  readonly line: CompiledLine;
  readonly model: Job['model'];
  readonly facts: LineFacts;
}

/** Checks a layout, compiles it and builds its model. @returns all problems of the first step that has any */
export function prepareLayout(document: LineDocument, layout: LayoutId, catalog: Catalog): Result<PreparedLayout, readonly Problem[]> {
  const problems = validateLine(document, layout);
  if (problems.length > 0) return refused(problems);
  const compiled = compileLine(document, layout, catalog);
  if (!compiled.ok) return compiled;
  const model = modelOf(compiled.value);
  if (!model.ok) return refused(model.problems.map((problem) => ({ ...problem, layout })));
  const warnings = [...(compiled.value.warnings ?? []), ...palletWarnings(document, layout, catalog)];
  const line = { ...compiled.value, warnings };
  return ok({ line, model: model.value, facts: lineFactsOf(compiled.value, reliefOf(document), drivenFleetsOf(document, layout)) });
}

/**
 * Simulates one layout: compile, warm-up, replications, indicators with their intervals.
 *
 * The same document, options and seed give the same result to the last bit, on every host and with any number of workers.
 *
 * @param onProgress called after every replication, from the second on with the numbers so far
 * @returns the result, or the problems that stand in the way
 * @throws Stopped when the signal is aborted
 */
export async function studyLayout(
  document: LineDocument,
  layout: LayoutId,
  catalog: Catalog,
  options: StudyOptions,
  executor: Executor,
  onProgress: OnProgress = () => {},
  signal?: AbortSignalLike,
): Promise<Result<LayoutResult, readonly Problem[]>> {
  const prepared = prepareLayout(document, layout, catalog);
  if (!prepared.ok) return prepared;
  const runs = await runLayout(prepared.value, options, executor, onProgress, signal);
  return ok(runs.summary);
}

/** Replications of a layout, in their order, and what they come to. */
export interface LayoutRuns {
  readonly summary: LayoutResult;
  readonly results: readonly RunResult[];
}

/** Runs a prepared layout; without a listener nothing is summed up in between. @throws Stopped when the signal is aborted */
export async function runLayout(
  prepared: PreparedLayout,
  options: StudyOptions,
  executor: Executor,
  onProgress: OnProgress | null,
  signal?: AbortSignalLike,
): Promise<LayoutRuns> {
  const { model, line } = prepared;
  const warmUpS = await warmUpFor(model, options, executor, signal);
  const plan = {
    ...{ model, seed: options.seed, first: 0, replications: options.replications, antithetic: options.antithetic === true, trace: false },
    options: { warmUpS, measuredS: options.hours * 3600 },
  };
  if (options.until !== undefined) return runUntil(prepared, options, plan, warmUpS, executor, onProgress, signal);
  const done: JobResult[] = [];
  for await (const { result, total } of runExperiment(plan, executor, signal)) {
    done.push(result);
    if (onProgress === null || done.length === total) continue;
    const partial = isWhole(options, done) ? summaryOf(prepared, options, warmUpS, done) : null;
    onProgress({ layout: line.layout, done: done.length, total, partial });
  }
  const summary = summaryOf(prepared, options, warmUpS, done);
  onProgress?.({ layout: line.layout, done: done.length, total: done.length, partial: done.length >= 2 ? summary : null });
  return { summary, results: done.map(({ result }) => result) };
}

/** The same until the goal is reached; progress then tells how many are done of the most that there may be. */
async function runUntil(
  prepared: PreparedLayout,
  options: StudyOptions,
  plan: Plan,
  warmUpS: number,
  executor: Executor,
  onProgress: OnProgress | null,
  signal?: AbortSignalLike,
): Promise<LayoutRuns> {
  const { kpi, halfWidth, relative, atMost } = options.until!;
  const precision = { confidence: 0.95, relative: relative ? halfWidth : null, absolute: relative ? null : halfWidth };
  const read = ({ result }: JobResult): number => kpiValues(kpi, [result], prepared.facts)[0] ?? Number.NaN;
  const tell = (done: readonly JobResult[]): void => {
    if (onProgress === null) return;
    const partial = isWhole(options, done) ? summaryOf(prepared, options, warmUpS, done) : null;
    onProgress({ layout: prepared.line.layout, done: done.length, total: atMost, partial });
  };
  const limits = { atLeast: options.replications / (options.antithetic === true ? 2 : 1), atMost };
  const { results, reached } = await runUntilPrecise(plan, executor, read, precision, limits, signal, tell);
  return { summary: { ...summaryOf(prepared, options, warmUpS, results), reached }, results: results.map(({ result }) => result) };
}

/** Whether what is done makes an interval: two replications, or whole antithetic pairs. */
const isWhole = ({ antithetic }: StudyOptions, done: readonly JobResult[]): boolean =>
  antithetic === true ? done.length >= 4 && done.length % 2 === 0 : done.length >= 2;

function summaryOf(
  { line, model, facts }: PreparedLayout,
  options: StudyOptions,
  warmUpS: number,
  jobs: readonly JobResult[],
): LayoutResult {
  const results = jobs.map(({ result }) => result);
  const { kpis, notes } = kpisOf(results, facts, 0.95, options.antithetic === true);
  const { line: totals, products, elements, pools, crews, fleets, robots } = meanResultOf(results);
  const bottleneck = bottleneckOf(results, line.spec);
  const stalled = results.find(({ stall }) => stall !== null)?.stall ?? null;
  return {
    ...{ layout: line.layout, modelHash: model.hash, options, warmUpS, kpis, notes, elements, pools, fleets, robots },
    stationOee: stationOeeOf(results, facts),
    ...{ line: totals, products, halfWidths: halfWidthsOf(results, 0.95, options.antithetic === true) },
    kpiValues: valuesOf(results, facts),
    usesPerPart: usesPerPartOf(results, 0.95, options.antithetic === true),
    crews,
    bottleneck: bottleneck === null ? null : { ...bottleneck, overTime: jobs[0]?.bottlenecks ?? [] },
    statistics: lineStatisticsOf(results, line.spec, workingTimeOf(line)),
    run: effortOf(jobs),
    ...(options.batches === undefined ? {} : { batchMeans: batchMeansOfRun(results[0]!, options.batches) }),
    ...(options.welch === undefined ? {} : { welch: welchOfRuns(results, options.welch) }),
    stall: stalled === null ? null : { kind: stalled.kind, waits: stalled.waits },
  };
}

/** Working time of a shift, a working day and a year; a day has as many shifts as its pool with the most. */
function workingTimeOf({ roster, workingSPerYear, workingDaysPerYear, demandPerYear }: CompiledLine): WorkingTime {
  const perDayS = workingDaysPerYear > 0 ? workingSPerYear / workingDaysPerYear : 0;
  const shifts = Math.max(0, ...roster.map((entry) => entry.shifts));
  return { perShiftS: shifts > 0 ? perDayS / shifts : null, perDayS, perYearS: workingSPerYear, demandPerYear };
}

const valuesOf = (results: readonly RunResult[], facts: LineFacts): LayoutResult['kpiValues'] =>
  Object.fromEntries(KPI_NAMES.map((name) => [name, kpiValues(name, results, facts)])) as LayoutResult['kpiValues'];

/** Events and CPU time of all replications; the time is null where the host does not measure it. */
function effortOf(jobs: readonly JobResult[]): LayoutResult['run'] {
  const events = jobs.reduce((sum, { result }) => sum + result.events, 0);
  const measured = jobs.every(({ cpuS }) => cpuS !== null);
  const cpuSeconds = measured ? jobs.reduce((sum, { cpuS }) => sum + (cpuS ?? 0), 0) : null;
  return { events, cpuSeconds, eventsPerCpuSecond: cpuSeconds !== null && cpuSeconds > 0 ? events / cpuSeconds : null };
}
