/** Level payments: annuity factor, payment, present value, rate, and the equivalent annual cost of unequal lives. */
import { findRoot } from './brent.ts';
import { wholePower } from './elementary.ts';
import { npv } from './npv.ts';

/**
 * Present value of 1 paid at the end of each of n periods: (1 - (1 + rate)^-n) / rate, n at rate 0.
 *
 * @param rate    rate per period, > -1
 * @param periods whole number of periods
 */
export function annuityFactor(rate: number, periods: number): number {
  if (rate === 0) return periods;
  return (1 - wholePower(1 + rate, -periods)) / rate;
}

/** Yearly share that pays back 1 with interest over n periods: 1 / annuityFactor. */
export function capitalRecoveryFactor(rate: number, periods: number): number {
  return 1 / annuityFactor(rate, periods);
}

/**
 * Level payment at each period's end that repays `presentValue` down to `futureValue`.
 *
 * @param futureValue what is still owed after the last payment (balloon, residual)
 * @example levelPayment(0.06 / 12, 48, 35000) // 821.976
 */
export function levelPayment(rate: number, periods: number, presentValue: number, futureValue = 0): number {
  return (presentValue - futureValue * wholePower(1 + rate, -periods)) / annuityFactor(rate, periods);
}

/** Present value of a level payment at each period's end and a final sum. */
export function presentValue(rate: number, periods: number, payment: number, futureValue = 0): number {
  return payment * annuityFactor(rate, periods) + futureValue * wholePower(1 + rate, -periods);
}

/** Value after n periods of a level payment at each period's end and a sum paid in today. */
export function futureValue(rate: number, periods: number, payment: number, paidToday = 0): number {
  return (payment * annuityFactor(rate, periods) + paidToday) * wholePower(1 + rate, periods);
}

/**
 * Rate per period at which n level payments (and a final sum) are worth `presentWorth` today.
 *
 * @returns the rate in (-0.99, 10); null when there is none
 * @example rateOfPayments(60, 900, 45000) // 0.0061834 a month
 */
export function rateOfPayments(periods: number, payment: number, presentWorth: number, finalSum = 0): number | null {
  const missing = (rate: number) => presentValue(rate, periods, payment, finalSum) - presentWorth;
  return findRoot(missing, -0.99, 10).root;
}

/** Nominal yearly rate with m periods a year to the effective yearly rate: (1 + nominal / m)^m - 1. */
export function effectiveAnnualRate(nominalRate: number, periodsPerYear: number): number {
  return wholePower(1 + nominalRate / periodsPerYear, periodsPerYear) - 1;
}

export interface AnnualCost {
  /** Present value of all costs less the salvage value. */
  readonly presentValue: number;
  /** That value spread as a level amount over the life: presentValue / annuityFactor. */
  readonly perYear: number;
}

/**
 * Equivalent annual cost (EAC): makes machines of unequal lives comparable.
 *
 * @param investment   paid today
 * @param costsPerYear a level yearly cost, or one cost per year of the life (shape [life])
 * @param salvage      received at the end of the life
 * @param life         years, whole
 * @param rate         rate per year
 * @example equivalentAnnualCost(600000, 80000, 60000, 8, 0.09) // { presentValue: 1012673.55, perYear: 182964.16 }
 */
export function equivalentAnnualCost(
  investment: number,
  costsPerYear: number | readonly number[],
  salvage: number,
  life: number,
  rate: number,
): AnnualCost {
  const costs = typeof costsPerYear === 'number' ? Array.from({ length: life }, () => costsPerYear) : costsPerYear;
  const worth = npv(rate, [investment, ...costs]) - salvage * wholePower(1 + rate, -life);
  return { presentValue: worth, perYear: worth / annuityFactor(rate, life) };
}
