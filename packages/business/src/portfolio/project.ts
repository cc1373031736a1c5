/** One project of a portfolio: what it takes and gives, where and when. */
import type { CaseKpis } from '../case/case-kpis.ts';
import type { BusinessCase } from '../case/evaluate-case.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import { type PlantIndicator, type PlantNumbers, plantIndicators, plantNumbers } from '../indicators/plant-indicators.ts';

export interface PortfolioProject {
  readonly id: string;
  /** As the pack names it; null = not known. */
  readonly district: string | null;
  readonly year: number | null;
  readonly investment: number;
  readonly annualSaving: { readonly mean: number; readonly halfWidth: number | null };
  readonly npv: { readonly mean: number; readonly halfWidth: number | null };
  readonly paybackYears: number | null;
  readonly headcountReduction: number | null;
  readonly plant: PlantNumbers;
  readonly indicators: readonly PlantIndicator[];
}

/** A priced project as a line of the portfolio. */
export function portfolioProject(
  id: string,
  inputs: BusinessInputs,
  before: CaseKpis,
  after: CaseKpis,
  business: BusinessCase,
): PortfolioProject {
  const { annualSaving, npv, halfWidths, investment, paybackYears, headcountReduction } = business;
  const { district, year } = inputs.plant;
  return {
    id,
    district: district.value === '' ? null : district.value,
    year: year.value,
    investment,
    annualSaving: { mean: annualSaving, halfWidth: halfWidths.annualSaving },
    npv: { mean: npv, halfWidth: halfWidths.npv },
    paybackYears,
    headcountReduction,
    plant: plantNumbers(inputs, business),
    indicators: plantIndicators(inputs, before, after, business),
  };
}
