/** What each yuan put in gives: profitability index, simple yearly return, equivalent annual value. */
import { annuityFactor } from './annuity.ts';
import { npv } from './npv.ts';

/**
 * Profitability index: 1 + NPV / investment, the investment being the outflow at t = 0.
 *
 * @returns null when nothing is invested at t = 0
 */
export function profitabilityIndex(rate: number, cashflows: readonly number[]): number | null {
  const investment = -(cashflows[0] ?? 0);
  return investment > 0 ? 1 + npv(rate, cashflows) / investment : null;
}

/**
 * Simple return per year: (mean yearly net benefit - straight-line depreciation to zero) / investment.
 *
 * @param cashflows outflow at t = 0, then the yearly net benefits
 */
export function simpleReturn(cashflows: readonly number[]): number | null {
  const [first = 0, ...benefits] = cashflows;
  if (first >= 0 || benefits.length === 0) return null;
  const mean = benefits.reduce((sum, benefit) => sum + benefit, 0) / benefits.length;
  return (mean + first / benefits.length) / -first;
}

/** Equivalent annual value: NPV spread as a level amount over the flow's years. */
export function equivalentAnnualValue(rate: number, cashflows: readonly number[]): number {
  return npv(rate, cashflows) / annuityFactor(rate, cashflows.length - 1);
}
