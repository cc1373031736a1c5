/** Lease or buy: the net advantage to leasing at the after-tax debt rate, and the rent at which both are equal. */
import { annuityFactor } from '../cash-flow/annuity.ts';
import { wholePower } from '../cash-flow/elementary.ts';
import { npv } from '../cash-flow/npv.ts';

export interface LeaseOrBuy {
  readonly price: number;
  readonly periods: number;
  /** Tax deductions that the owner has and the lessee gives up, per period; shape [periods]. */
  readonly depreciation: readonly number[];
  readonly taxRate: number;
  /** Cost of debt before tax, per period. */
  readonly debtRate: number;
  /** Market value at the end that the owner keeps, after tax; 0 when the lessee gets the machine too. */
  readonly residualAfterTax: number;
}

/**
 * Net advantage to leasing: price - present value of (rent after tax + lost depreciation shield) - lost residual.
 *
 * Rents at each period's end and deductible (operating-lease treatment), discounted at debtRate (1 - taxRate).
 *
 * @param rent rent per period
 * @returns money today; positive = leasing is cheaper
 */
export function netAdvantageToLeasing(choice: LeaseOrBuy, rent: number): number {
  const rate = choice.debtRate * (1 - choice.taxRate);
  const lost = Array.from(
    { length: choice.periods },
    (_, t) => rent * (1 - choice.taxRate) + choice.taxRate * (choice.depreciation[t] ?? 0),
  );
  return choice.price - npv(rate, [0, ...lost]) - choice.residualAfterTax * wholePower(1 + rate, -choice.periods);
}

/** The rent at which leasing and buying are worth the same (the advantage is linear in the rent). */
export function breakEvenRent(choice: LeaseOrBuy): number {
  const rate = choice.debtRate * (1 - choice.taxRate);
  return netAdvantageToLeasing(choice, 0) / ((1 - choice.taxRate) * annuityFactor(rate, choice.periods));
}
