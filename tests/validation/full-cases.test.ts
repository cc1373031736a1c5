/** Whole business cases against a second program: tax, depreciation, VAT, grants, ramp, carry-forward and rates in 24 mixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessInputsOfFields, type CaseKpis, evaluateCase, type InvestmentItem, parseBusinessDefaults } from '@taktwerk/business';
import { expect, it } from 'vitest';

interface FullCase {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly items: readonly (Pick<InvestmentItem, 'kind' | 'class' | 'units'> & { readonly unitPrice: number })[];
  readonly expected: {
    readonly investment: number;
    readonly npv: number;
    readonly paybackYears: number | null;
    readonly discountedPaybackYears: number | null;
    readonly irrRoots: readonly number[];
  };
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const { cases } = read('full-cases.json') as { readonly cases: readonly FullCase[] };
const defaults = parseBusinessDefaults(read('../../models/defaults/business.json'));

const given = (mean: number) => ({ mean, halfWidth: 0, n: 1 });

/** The same line on both sides: what differs is bought, granted and taxed. */
const LINE: CaseKpis = {
  throughputPerHour: given(15),
  goodPartsPerYear: given(60_000),
  workingHoursPerYear: given(4000),
  headcountPerDay: given(16),
  defectRate: given(0.1),
  scrapRate: given(0.01),
  reworkRate: given(0.08),
  escapeRate: given(0.02),
  energyKwhPerPart: given(1.2),
  cycleTimeS: given(240),
  partsPerPersonHour: given(2),
};

function resultOf({ fields, items }: FullCase) {
  if (!defaults.ok) throw new Error('start values cannot be read');
  const own = Object.fromEntries(Object.entries(fields).map(([place, value]) => [place, { value, origin: 'measured' as const }]));
  const bought = items.map(({ unitPrice, ...item }, i) => ({
    ...item,
    ...{ id: `item-${i}`, nameKey: `item-${i}`, amount: { value: unitPrice, origin: 'measured' as const } },
  }));
  const inputs = businessInputsOfFields(defaults.value, own, bought);
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
  return evaluateCase(inputs.value, LINE, LINE);
}

it('the page holds cases', () => expect(cases).toHaveLength(24));

it.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const result = resultOf(entry);
  const { investment, npv, paybackYears, discountedPaybackYears, irrRoots } = entry.expected;
  expect(result.investment).toBeCloseTo(investment, 3);
  expect(result.npv).toBeCloseTo(npv, 3);
  for (const [got, wanted] of [
    [result.paybackYears, paybackYears],
    [result.discountedPaybackYears, discountedPaybackYears],
  ] as const) {
    if (wanted === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(wanted, 7);
  }
  const inRange = result.irrRoots.filter((rate) => rate > -0.95 && rate < 3.05);
  expect(inRange).toEqual(irrRoots.map((rate) => expect.closeTo(rate, 7)));
});
