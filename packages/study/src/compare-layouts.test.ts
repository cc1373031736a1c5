import { type BusinessDefaults, parseBusinessDefaults } from '@taktwerk/business';
import { openCatalog } from '@taktwerk/catalog';
import { type CompiledLine, compileLine } from '@taktwerk/compile';
import { inlineExecutor, relativeChangeOf } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import { constant, exponential, flow, type LayoutInput, lineOf, PART, type SharedInput, station } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { businessCaseOf } from './business-case.ts';
import { businessInputsFor } from './business-inputs.ts';
import { compareLayouts } from './compare-layouts.ts';
import { ASSUMED_RELIEF, reliefOf } from './relief.ts';

const catalog = openCatalog([]);
const name = { zh: '', en: '' };
const demand: SharedInput = {
  kind: 'demand',
  id: 'demand:y',
  goodPartsPerYear: 100_000,
  workingDaysPerYear: 250,
  calendar: 'calendar:day',
};
const calendar: SharedInput = {
  ...{ kind: 'calendar', id: 'calendar:day' },
  pattern: { type: 'shifts', days: [0, 1, 2, 3, 4], shifts: [{ id: 'a', name, startS: 0, endS: 28800, breaks: [] }] },
};
const economics = (more: object = {}): SharedInput =>
  ({
    ...{ kind: 'economics', id: 'economics:e', inputs: { 'labour.wagePerYear': { value: 80_000, origin: 'measured', source: 'payroll' } } },
    investment: [
      { id: 'weld-robots', name, kind: 'robot', class: 'equipment', units: 2, unitPrice: 300_000, origin: 'measured', source: 'offer' },
    ],
    ...more,
  }) as SharedInput;

/** One station with people; fewer people and a quicker station in the candidate. */
function documentWith(more: object = {}): LineDocument {
  const layout = (time: number, people: number): LayoutInput[] => [
    {
      kind: 'source',
      calendar: 'calendar:day',
      id: 'source:in',
      arrival: { type: 'interval', time: exponential(100) },
      mix: [{ product: 'product:part', weight: 1 }],
    },
    { kind: 'buffer', id: 'buffer:q', capacity: null },
    station('station:m', constant(time), { calendar: 'calendar:day' }),
    { kind: 'sink', id: 'sink:out' },
    { kind: 'pool', id: 'pool:p', role: 'operator', count: people, calendar: 'calendar:day' },
    flow('source:in', 'buffer:q'),
    flow('buffer:q', 'station:m'),
    flow('station:m', 'sink:out'),
  ];
  return lineOf([PART, demand, calendar, economics(more)], { 'as-is': layout(60, 6), 'to-be': layout(30, 2) });
}

async function defaults(): Promise<BusinessDefaults> {
  const file = (await import('../../../models/defaults/business.json' as string)) as { default: unknown };
  const parsed = parseBusinessDefaults(file.default);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const compiled = (document: LineDocument, layout: string): CompiledLine => {
  const result = compileLine(document, layout, catalog);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

test('differences are candidate − baseline of runs with the same streams; people are counted with relief', async () => {
  const document = documentWith();
  const result = await compareLayouts(
    document,
    'as-is',
    'to-be',
    catalog,
    { seed: 3, replications: 5, hours: 168, warmUp: 3600 },
    inlineExecutor(),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { baseline, candidate, differences } = result.value;
  expect(baseline.kpis.headcountPerDay.mean).toBe(7);
  expect(candidate.kpis.headcountPerDay.mean).toBe(3);
  expect(differences.headcountPerDay).toMatchObject({ baseline: 7, candidate: 3, difference: -4 });
  expect(differences.leadTimeS.difference!).toBeLessThan(-25);
  expect(differences.leadTimeS.difference!).toBeCloseTo(candidate.kpis.leadTimeS.mean! - baseline.kpis.leadTimeS.mean!, 9);
  expect(differences.throughputPerHour.halfWidth!).toBeLessThan(baseline.kpis.throughputPerHour.halfWidth! / 2);
});

test('the business case prices what was simulated with the project’s own wage, investment and demand', async () => {
  const document = documentWith();
  const options = { seed: 3, replications: 3, hours: 168, warmUp: 3600 } as const;
  const comparison = await compareLayouts(document, 'as-is', 'to-be', catalog, options, inlineExecutor());
  if (!comparison.ok) throw new Error(JSON.stringify(comparison.problems));
  const start = await defaults();
  const result = businessCaseOf(document, comparison.value, compiled(document, 'as-is'), compiled(document, 'to-be'), start);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { investment, headcountReduction, items, annualSaving, releasedHeads, cycleTimeChange, people } = result.value;
  const { baseline, candidate } = comparison.value;
  const cycles = relativeChangeOf(baseline.kpiValues.cycleTimeS, candidate.kpiValues.cycleTimeS);
  expect(cycleTimeChange).toEqual(cycles);
  const alone = candidate.kpis.cycleTimeS.halfWidth! / baseline.kpis.cycleTimeS.mean!;
  expect(cycleTimeChange.halfWidth!).toBeLessThan(alone / 2);
  expect(people.staffing.before).toMatchObject({ perDay: 7, roles: [{ role: 'operator', posts: 6, shifts: 1 }] });
  expect(reliefOf(document, start)).toBe(start.presets.reliefFactor.value);
  expect(items).toMatchObject([{ id: 'weld-robots', kind: 'robot', units: 2, total: 600_000 }]);
  expect(investment).toBeCloseTo(600_000 * (1 + start.inputs.investment.contingencyRate.value), 6);
  expect(headcountReduction).toBe(4);
  expect(releasedHeads).toBeCloseTo(4 * start.inputs.labour.releasedHeadFactor.value, 9);
  expect(annualSaving).toBeGreaterThan(0);
});

test('inputs: the document lies over the start values; without items the added robots are priced as cells', async () => {
  const start = await defaults();
  const inputs = businessInputsFor(
    documentWith({ inputs: { reliefFactor: { value: 1.2, origin: 'measured', source: 'hr' } } }),
    'as-is',
    'to-be',
    start,
  );
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
  expect(inputs.value.demand.partsPerYear.value).toBe(100_000);
  expect(inputs.value.labour.wagePerYear).toEqual(start.inputs.labour.wagePerYear);
  const bad = businessInputsFor(
    documentWith({ inputs: { 'labour.wage': { value: 1, origin: 'measured', source: 'x' } } }),
    'as-is',
    'to-be',
    start,
  );
  expect(bad.ok).toBe(false);
});

test('the relief of a run without money is the start value of the business case', async () => {
  expect((await defaults()).presets.reliefFactor.value).toBe(ASSUMED_RELIEF);
});
