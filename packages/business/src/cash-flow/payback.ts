/** Payback: the time until the cash flow has given back what was put in, linear inside the recovery period. */
import { discountedFlows } from './npv.ts';

/**
 * Periods until the running sum of the flow first reaches zero: (t - 1) + unrecovered / cashflows[t].
 *
 * @param cashflows money at t = 0, 1, 2 …
 * @returns periods (years when the flows are yearly); 0 when nothing was put in; null when never recovered
 * @example payback([-1000000, 300000, 300000, 300000, 300000, 300000]) // 3.333…
 */
export function payback(cashflows: readonly number[]): number | null {
  let sum = cashflows[0] ?? 0;
  if (sum >= 0) return 0;
  for (let t = 1; t < cashflows.length; t++) {
    const flow = cashflows[t] as number;
    if (sum + flow >= 0) return t - 1 - sum / flow;
    sum += flow;
  }
  return null;
}

/**
 * Payback of the discounted flow, linear inside the recovery period.
 *
 * @param rate      rate per period, > -1
 * @param cashflows money at t = 0, 1, 2 …
 */
export function discountedPayback(rate: number, cashflows: readonly number[]): number | null {
  return payback(discountedFlows(rate, cashflows));
}

/** Whether the running sum, once recovered, stays at or above zero (a late overhaul or dismantling can undo a payback). */
export function paybackLasts(cashflows: readonly number[]): boolean {
  let sum = 0;
  let recovered = false;
  for (const flow of cashflows) {
    sum += flow;
    if (recovered && sum < 0) return false;
    recovered ||= sum >= 0;
  }
  return recovered;
}

/** Running sums of the flow, shape as `cashflows`. */
export function cumulative(cashflows: readonly number[]): number[] {
  let sum = 0;
  return cashflows.map((flow) => {
    sum += flow;
    return sum;
  });
}
