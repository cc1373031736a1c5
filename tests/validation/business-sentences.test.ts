/** Wrong inputs of the business case, and what must be known about a right one, have their sentence in both languages. */
import { readFileSync } from 'node:fs';
import {
  type BusinessDefaults,
  businessInputsOf,
  checkPolicy,
  evaluateCase,
  FINANCING_KINDS,
  FINDING_CODES,
  parseBusinessDefaults,
  parseFinancing,
  parsePolicy,
  TRACKED_INDICATORS,
} from '@taktwerk/business';
import { hasMessage, LANGUAGES, message, remedyOf, saysOf } from '@taktwerk/i18n';
import type { Problem } from '@taktwerk/units';
import { describe, expect, it } from 'vitest';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../models/${path}`, import.meta.url), 'utf8'));

function defaults(): BusinessDefaults {
  const parsed = parseBusinessDefaults(read('defaults/business.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const given = (value: unknown) => ({ value, origin: 'measured' });

const WRONG: readonly (readonly [string, () => readonly Problem[]])[] = [
  ['a wage of -5', () => problemsOf({ labour: { wagePerYear: given(-5) } })],
  ['a horizon of 0', () => problemsOf({ horizonYears: given(0) })],
  ['a discount rate of 900 %', () => problemsOf({ discountRate: given(9) })],
  ['a residual of -1', () => problemsOf({ investment: { residualShare: given(-1) } })],
  ['half a year', () => problemsOf({ horizonYears: given(2.5) })],
  ['a text as a number', () => problemsOf({ labour: { wagePerYear: given('much') } })],
  ['an unknown field', () => problemsOf({ labour: { bonus: given(1) } })],
  ['no origin', () => problemsOf({ discountRate: { value: 0.1 } })],
  ['a range out of order', () => problemsOf({ discountRate: { ...given(0.1), range: { min: 0.2, mode: 0.1, max: 0.3 } } })],
  ['a lease without rate', () => financing({ kind: 'financeLease', periods: 36, periodsPerYear: 12, timing: 'arrears' })],
  ['a financing that does not exist', () => financing({ kind: 'gift' })],
  ['a pack of another kind', () => packProblems({ ...(read('policies/jiaxing-2019.json') as object), status: 'over' })],
];

function problemsOf(own: unknown): readonly Problem[] {
  const parsed = businessInputsOf(defaults(), own);
  return parsed.ok ? [] : parsed.problems;
}

function financing(json: unknown): readonly Problem[] {
  const parsed = parseFinancing(json);
  return parsed.ok ? [] : parsed.problems;
}

function packProblems(json: unknown): readonly Problem[] {
  const parsed = parsePolicy(json);
  return parsed.ok ? [] : parsed.problems;
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(WRONG)('%s gets its sentence and its remedy', (_, wrong) => {
    const problems = wrong();
    expect(problems).not.toEqual([]);
    for (const problem of problems) {
      for (const sentence of [saysOf(problem, language), remedyOf(problem, language)]) {
        expect([problem.code, sentence]).toEqual([problem.code, expect.not.stringMatching(/^problems:|\{\{/)]);
      }
    }
  });

  it('no internal rate, two of them, and an expired pack have their note', () => {
    for (const code of ['irr-none', 'irr-multiple', 'grant-expired', 'overtime-above-limit', 'capacity-below-demand']) {
      expect(message(language, `business:note.${code}`, { value: 1 })).not.toMatch(/^business:|\{\{/);
    }
  });
});

it('findings, financing, indicators and open conditions are named in the tables', () => {
  const keys = [
    ...FINDING_CODES.map((code) => `finding.${code}`),
    ...FINANCING_KINDS.map((kind) => `financing.${kind}`),
    ...TRACKED_INDICATORS.map((indicator) => `indicator.${indicator}`),
  ];
  const pack = parsePolicy(read('policies/jiaxing-2017.json'));
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  const checks = [{}, { year: 2030, totalInvestment: 9e6 }].flatMap((facts) => checkPolicy(pack.value, facts, []).missing);
  keys.push(...checks.map(({ kind, state }) => `policy.check.${kind}.${state}`));
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !hasMessage(`business:${key}`))).toEqual([]);
});

it('a flow without a rate, and one with two, are evaluated and noted', () => {
  const kpi = (mean: number) => ({ mean, halfWidth: 0, n: 5 });
  const names = [
    'throughputPerHour',
    'goodPartsPerYear',
    'headcountPerDay',
    'defectRate',
    'scrapRate',
    'reworkRate',
    'escapeRate',
  ] as const;
  const kpis = {
    ...(Object.fromEntries(names.map((name) => [name, kpi(0)])) as Record<(typeof names)[number], ReturnType<typeof kpi>>),
    ...{ energyKwhPerPart: kpi(0), cycleTimeS: kpi(1), workingHoursPerYear: kpi(4000), partsPerPersonHour: kpi(1) },
  };
  const inputs = businessInputsOf(defaults(), { investment: { items: [] } });
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
  const result = evaluateCase(inputs.value, kpis, kpis);
  expect([result.irr, result.irrStatus]).toEqual([null, 'none']);
  expect(result.notes.map(({ code }) => code)).toContain('irr-none');
  // 1000 at the start, -2300 after a year, 1320 after two: worth nothing at 10 % and at 20 %
  const two = businessInputsOf(defaults(), {
    horizonYears: given(2),
    tax: { incomeTaxRate: given(0) },
    investment: { items: [], workingCapitalRelease: given(-3620), resaleOfOldEquipment: given(4620) },
    upkeep: { otherSavingPerYear: given(-2300) },
  });
  if (!two.ok) throw new Error(JSON.stringify(two.problems));
  const twice = evaluateCase(two.value, kpis, kpis);
  expect(twice.irrRoots).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)]);
  expect(twice).toMatchObject({ irr: null, irrStatus: 'multiple' });
  expect(twice.notes.map(({ code }) => code)).toContain('irr-multiple');
});
