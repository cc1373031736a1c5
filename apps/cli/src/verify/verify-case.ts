import type { CaseData, Recipe, Scenario, VerifiedRow } from './case.ts';
import { type Effort, estimate } from './estimate.ts';
import { isRight, leavesOf, type Measure, measuresOf } from './measures.ts';

/** Events a scenario may take; four times that when a miss is run again. */
const MAX_EVENTS = 600e6;

/** Works one case out and judges each of its measures; a stochastic miss is run once more with seed + 1 and four times the length. */
export function verifyCase(data: CaseData, recipe: Recipe, seed: number): readonly VerifiedRow[] {
  const measures = measuresOf(data, recipe.limits);
  if (recipe.type === 'exact') return exactRows(data, measures, recipe.readings(data, seed));
  const once = recipe.also === undefined ? [] : exactRows(data, measures, recipe.also(data, seed)).filter(({ got }) => got !== null);
  return stochasticRows(data, measures, recipe.scenarios(data), seed, once);
}

function exactRows(data: CaseData, measures: readonly Measure[], readings: Readonly<Record<string, unknown>>): readonly VerifiedRow[] {
  const got = new Map(leavesOf(readings, ''));
  return measures.map(({ measure, expected, judgement }) => {
    const value = got.get(measure) ?? null;
    const shown = typeof value === 'number' || typeof value === 'string' ? value : null;
    return {
      id: data.id,
      group: data.kind,
      measure,
      expected,
      got: shown,
      halfWidth: null,
      pass: isRight(judgement, expected, value, null),
    };
  });
}

function stochasticRows(
  data: CaseData,
  measures: readonly Measure[],
  scenarios: readonly Scenario[],
  seed: number,
  once: readonly VerifiedRow[],
): readonly VerifiedRow[] {
  const rows = new Map(once.map((row) => [row.measure, row]));
  for (const scenario of scenarios) {
    const first = judged(data, measures, scenario, { seed, length: 1, maxEvents: MAX_EVENTS });
    const missed = first.some(({ pass }) => pass === false);
    const second = missed ? judged(data, measures, scenario, { seed: seed + 1, length: 4, maxEvents: 4 * MAX_EVENTS }) : [];
    const again = new Map(second.map((row) => [row.measure, row]));
    for (const row of first) {
      const final = row.pass === false ? withFirst(again.get(row.measure), row) : row;
      rows.set(row.measure, worseOf(rows.get(row.measure), final));
    }
  }
  return measures.map((measure) => rows.get(measure.measure) ?? missing(data, measure));
}

function judged(data: CaseData, measures: readonly Measure[], scenario: Scenario, effort: Effort): readonly VerifiedRow[] {
  const estimates = estimate(scenario, measures, effort);
  return measures.flatMap(({ measure, expected, judgement }) => {
    const found = estimates.get(measure);
    if (found === undefined) return [];
    const { mean, halfWidth } = found;
    const pass = isRight(judgement, expected, mean, halfWidth);
    return [{ id: data.id, group: data.kind, measure, expected, got: finite(mean), halfWidth: finite(halfWidth), pass }];
  });
}

/** A measure that several scenarios show has the row that fits least. */
function worseOf(known: VerifiedRow | undefined, row: VerifiedRow): VerifiedRow {
  if (known === undefined || known.pass === false) return known ?? row;
  return row.pass === false || deviation(row) > deviation(known) ? row : known;
}

const deviation = ({ got, expected }: VerifiedRow): number => Math.abs(Number(got) - Number(expected));

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const withFirst = (again: VerifiedRow | undefined, first: VerifiedRow): VerifiedRow =>
  again === undefined ? first : { ...again, first: { got: first.got, halfWidth: first.halfWidth } };

const missing = (data: CaseData, { measure, expected, judgement }: Measure): VerifiedRow => ({
  id: data.id,
  group: data.kind,
  measure,
  expected,
  got: null,
  halfWidth: null,
  pass: judgement.by === 'nothing' ? null : false,
});
