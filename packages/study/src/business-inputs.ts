import { type BusinessDefaults, type BusinessInputs, businessInputsOf, type InvestmentItem, robotCellItems } from '@taktwerk/business';
import type { Economics, LayoutId, LineDocument } from '@taktwerk/line';
import type { Problem, Result } from '@taktwerk/units';

/** Economics inputs that are not of the business case itself. */
const OTHER_INPUTS: ReadonlySet<string> = new Set(['reliefFactor']);

type Sourced = Economics['inputs'][string];
type Own = { [name: string]: Own | Sourced | readonly InvestmentItem[] };

/**
 * Inputs of the business case of a project: the start values, over them what its economics records say ("labour.wagePerYear" is the
 * wage of the group labour), its demand, and its investment. Without investment items the candidate's additional robots are taken as
 * cells at the start values' prices.
 */
export function businessInputsFor(
  document: LineDocument,
  baseline: LayoutId,
  candidate: LayoutId,
  defaults: BusinessDefaults,
): Result<BusinessInputs, readonly Problem[]> {
  const own: Own = {};
  layDemand(own, document);
  const records = Object.values(document.shared).filter((record): record is Economics => record.kind === 'economics');
  for (const record of records) {
    for (const [path, value] of Object.entries(record.inputs)) if (!OTHER_INPUTS.has(path)) lay(own, path, value);
  }
  const items = records.flatMap((record) => record.investment.map(itemOf));
  const bought = items.length > 0 ? items : robotCellItems(addedRobots(document, baseline, candidate), defaults);
  if (bought.length > 0) lay(own, 'investment.items', bought);
  return businessInputsOf(defaults, own);
}

/** What can be sold in a year is the project's demand. */
function layDemand(own: Own, document: LineDocument): void {
  const demand = Object.values(document.shared).find((record) => record.kind === 'demand');
  if (demand === undefined || demand.goodPartsPerYear === null) return;
  const from = demand.sources.goodPartsPerYear;
  const { origin, source, note } = from ?? { origin: 'assumed' as const, source: demand.id, note: undefined };
  lay(own, 'demand.partsPerYear', { value: demand.goodPartsPerYear, origin, source, ...(note === undefined ? {} : { note }) });
}

/** Puts a value at a path of group names. */
function lay(own: Own, path: string, value: Sourced | readonly InvestmentItem[]): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let group = own;
  for (const name of names) {
    group[name] ??= {};
    group = group[name] as Own;
  }
  group[last] = value;
}

/** An item of the document: fractional units become one unit of their price together. */
function itemOf(item: Economics['investment'][number]): InvestmentItem {
  const { id, kind, class: group, units, unitPrice, origin, source, note, range } = item;
  const whole = Number.isInteger(units);
  const by = whole ? 1 : units;
  const amount = {
    ...{ value: unitPrice * by, origin, source },
    ...(note === undefined ? {} : { note }),
    ...(range === undefined ? {} : { range: { min: range.min * by, mode: range.mode * by, max: range.max * by } }),
  };
  return { id, nameKey: id, kind, class: group, amount, units: whole ? units : 1 };
}

function addedRobots(document: LineDocument, baseline: LayoutId, candidate: LayoutId): { id: string; armPrice: null }[] {
  const there = document.layouts[baseline]?.records ?? {};
  const robots = Object.values(document.layouts[candidate]?.records ?? {}).filter((record) => record.kind === 'robot');
  return robots.filter((robot) => there[robot.id]?.kind !== 'robot').map((robot) => ({ id: robot.id, armPrice: null }));
}
