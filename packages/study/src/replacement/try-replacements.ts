import { type BusinessDefaults, evaluateCase, type InvestmentItem, robotCellItems } from '@taktwerk/business';
import type { Catalog, RobotSpec } from '@taktwerk/catalog';
import type { AbortSignalLike, Differences, Executor } from '@taktwerk/experiments';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import type { Problem } from '@taktwerk/units';
import type { RecordChange } from '../advice/change.ts';
import { withChanges } from '../advice/change.ts';
import { trialOptionsOf } from '../advice/try-proposals.ts';
import { caseKpisOf } from '../business-case.ts';
import { businessInputsFor } from '../business-inputs.ts';
import { comparisonOf } from '../compare-layouts.ts';
import type { LayoutResult } from '../question.ts';
import { type PreparedLayout, prepareLayout, runLayout } from '../study-layout.ts';
import { type CellNames, cellChanges, cellTries } from './cell.ts';
import { type HandTask, stationOf, type TaskInputs } from './task.ts';

/** A robot in the place of hand work: what the station and the line do then, and whether it pays. */
export interface Replacement {
  readonly model: string;
  readonly maker: string;
  readonly name: string;
  readonly changes: readonly RecordChange[];
  /** Seconds of one cycle of the station, handling by the robot included. */
  readonly cellTimeS: number | null;
  readonly differences: Differences | null;
  /** One robot cell at the catalog's or the start value's price. */
  readonly investment: number | null;
  readonly annualSaving: number | null;
  readonly paybackYears: number | null;
  /** Why it cannot be done; empty when it can. */
  readonly problems: readonly Problem[];
}

export interface ReplacementQuestion {
  readonly document: LineDocument;
  readonly layout: LayoutId;
  readonly station: string;
  readonly task: HandTask;
  readonly inputs: TaskInputs;
  readonly names: CellNames;
  /** Catalog ids to try. */
  readonly models: readonly string[];
}

/**
 * Tries robots in the place of the hand work at a station: each gets a generated cell, which is laid out until it compiles, simulated
 * under the streams of the present layout and priced as one robot cell.
 *
 * @param base    the present layout's result, `line` its compiled line
 * @param onFound called with each robot as it comes
 * @throws Stopped when the signal is aborted
 */
export async function tryReplacements(
  question: ReplacementQuestion,
  base: LayoutResult,
  line: PreparedLayout['line'],
  catalog: Catalog,
  defaults: BusinessDefaults,
  executor: Executor,
  onFound: (replacement: Replacement) => void,
  signal?: AbortSignalLike,
): Promise<readonly Replacement[]> {
  const found: Replacement[] = [];
  for (const id of question.models) {
    const model = catalog.robot(id);
    if (model === undefined) continue;
    const laid = laidOut(question, model, catalog);
    const replacement =
      laid.prepared === null
        ? refusedFor(model, laid.problems)
        : await priced(question, model, laid.changes, laid.prepared, base, line, defaults, executor, signal);
    found.push(replacement);
    onFound(replacement);
  }
  return found;
}

interface LaidOut {
  readonly changes: readonly RecordChange[];
  readonly prepared: PreparedLayout | null;
  readonly problems: readonly Problem[];
}

/** The first way to lay the cell out that compiles. */
function laidOut({ document, layout, station: id, task, inputs, names }: ReplacementQuestion, model: RobotSpec, catalog: Catalog): LaidOut {
  const station = stationOf(document, layout, id);
  if (station === null) return { changes: [], prepared: null, problems: [] };
  const place = { document, layout, station, model: model.id, reachM: model.reachM?.value ?? 1, inputs, names };
  let problems: readonly Problem[] = [];
  for (const attempt of cellTries(place, task)) {
    const changes = cellChanges(place, task, attempt);
    if (changes === null) continue;
    const prepared = prepareLayout(withChanges(document, layout, changes), layout, catalog);
    if (prepared.ok) return { changes, prepared: prepared.value, problems: [] };
    problems = prepared.problems;
  }
  return { changes: [], prepared: null, problems };
}

const refusedFor = ({ id, maker, model }: RobotSpec, problems: readonly Problem[]): Replacement => ({
  ...{ model: id, maker, name: model, changes: [], cellTimeS: null, differences: null },
  ...{ investment: null, annualSaving: null, paybackYears: null, problems },
});

async function priced(
  { document, layout, station }: ReplacementQuestion,
  model: RobotSpec,
  changes: readonly RecordChange[],
  prepared: PreparedLayout,
  base: LayoutResult,
  line: PreparedLayout['line'],
  defaults: BusinessDefaults,
  executor: Executor,
  signal?: AbortSignalLike,
): Promise<Replacement> {
  const { summary } = await runLayout(prepared, trialOptionsOf(base), executor, null, signal);
  const changed = withChanges(document, layout, changes);
  const inputs = businessInputsFor(document, layout, layout, defaults);
  const items = robotCellItems([{ id: model.id, armPrice: armPriceOf(model) }], defaults);
  const money = inputs.ok
    ? evaluateCase(
        { ...inputs.value, investment: { ...inputs.value.investment, items } },
        caseKpisOf(document, base, line, defaults),
        caseKpisOf(changed, summary, prepared.line, defaults),
      )
    : null;
  const cells = prepared.line.cells.filter((cell) => cell.station === station);
  return {
    ...{ model: model.id, maker: model.maker, name: model.model, changes },
    cellTimeS: cells.length === 0 ? null : Math.max(...cells.map(({ totalS }) => totalS)),
    differences: comparisonOf(base, summary).differences,
    investment: money?.investment ?? null,
    annualSaving: money?.annualSaving ?? null,
    paybackYears: money?.paybackYears ?? null,
    problems: inputs.ok ? [] : inputs.problems,
  };
}

/** The list price of a model, where the catalog has one in the project's currency. */
function armPriceOf({ price }: RobotSpec): InvestmentItem['amount'] | null {
  if (price === null || price.value.currency !== 'CNY') return null;
  const { origin, source, note } = price;
  return { value: price.value.amount, origin, ...(source === undefined ? {} : { source }), ...(note === undefined ? {} : { note }) };
}
