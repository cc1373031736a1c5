import { businessInputsOf, type CaseKpis, checkClaims, evaluateCase, parseClaims } from '@taktwerk/business';
import { readDefaults } from '../../reading/models.ts';
import { repositoryRoot } from '../../reading/repository.ts';
import type { Json } from '../line-builder.ts';

/** A worked example of a plain payback sheet: what it buys, whom it replaces, what it runs on. */
interface Sheet {
  readonly price: number;
  readonly years: number;
  readonly wage: number;
  readonly wageAfter: number | null;
  readonly headsBefore: number;
  readonly headsAfter: number;
  /** Share of the heads whose cost really ends. */
  readonly released: number;
  readonly kwhPerYear: number;
  readonly pricePerKwh: number;
}

const PARTS = 100_000;
const given = <T>(value: T) => ({ value, origin: 'read' as const });
const exact = (mean: number) => ({ mean, halfWidth: 0, n: 2 });

/** Indicators that such a sheet has: people and energy; nothing else differs. */
function kpisOf(heads: number, kwh: number): CaseKpis {
  return {
    ...{ throughputPerHour: exact(25), goodPartsPerYear: exact(PARTS), headcountPerDay: exact(heads), defectRate: exact(0) },
    ...{ scrapRate: exact(0), reworkRate: exact(0), escapeRate: exact(0), energyKwhPerPart: exact(kwh / PARTS) },
    ...{ cycleTimeS: exact(144), workingHoursPerYear: exact(4000), partsPerPersonHour: exact(5) },
  };
}

/** The sheet through the whole case, with everything off that the sheet does not know: tax, discounting, ramp, contributions. */
function evaluated(sheet: Sheet) {
  const none = given(0);
  const rates = { pension: none, medical: none, maternity: none, unemployment: none, injury: none, housingFund: none };
  const cell = { id: 'cell', nameKey: 'business.item.robotCell', kind: 'cell', class: 'equipment', amount: given(sheet.price), units: 1 };
  const inputs = businessInputsOf(readDefaults(repositoryRoot()), {
    ...{ horizonYears: given(sheet.years), discountRate: none, ramp: { start: given(1), tauMonths: none } },
    labour: {
      ...{ wagePerYear: given(sheet.wage), wagePerYearAfter: given(sheet.wageAfter), wageGrowth: none, contributionRates: rates },
      releasedHeadFactor: given(sheet.released),
    },
    energy: { pricePerKwh: given(sheet.pricePerKwh) },
    upkeep: { maintenanceRate: none },
    investment: { items: [cell], contingencyRate: none },
    tax: { incomeTaxRate: none },
  });
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
  return evaluateCase(inputs.value, kpisOf(sheet.headsBefore, 0), kpisOf(sheet.headsAfter, sheet.kwhPerYear));
}

/** 42,000 against two operators in two shifts, eight tenths of them, at 850 a month. */
export function palletizingCell(): Json {
  const { annualSaving, paybackYears, npv } = evaluated({
    ...{ price: 42_000, years: 3, wage: 850 * 12, wageAfter: null, headsBefore: 4, headsAfter: 0 },
    ...{ released: 0.8, kwhPerYear: 0, pricePerKwh: 0 },
  });
  return { 'saved per month': annualSaving / 12, 'payback, months': 12 * (paybackYears ?? Number.NaN), 'net over 36 months': npv };
}

/** 150,000 against two workers in two shifts, with an overseer in each and half a kilowatt for 250 days of 16 h. */
export function roiCheck(): Json {
  const { annualSaving, paybackYears } = evaluated({
    ...{ price: 150_000, years: 5, wage: 40_000, wageAfter: 35_000, headsBefore: 4, headsAfter: 2 },
    ...{ released: 1, kwhPerYear: 0.5 * 8 * 2 * 250, pricePerKwh: 0.3 },
  });
  return { 'per year': annualSaving, 'payback, months': 12 * (paybackYears ?? Number.NaN) };
}

/** A published list of benefits whose printed total is not their sum. */
export function publishedBenefits(): Json {
  const parts = [250, 300, 20, 50, 100].map((value, i) => ({ name: `benefit ${i + 1}`, value }));
  const claims = parseClaims({ totals: [{ id: 'benefits', parts, stated: 670 }] });
  const findings = claims.ok ? checkClaims(claims.value) : [];
  const [first] = findings;
  return {
    contradictions: findings.length,
    'sum of the parts': first?.code === 'total-does-not-add-up' ? Number(first.follows) : Number.NaN,
  };
}
