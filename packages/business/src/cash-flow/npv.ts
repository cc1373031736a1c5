/** Net present value of a cash flow with the first amount today and the others at the ends of the following periods. */

/**
 * Sum of cashflows[t] / (1 + rate)^t, t = 0, 1, 2 …
 *
 * @param rate      rate per period, > -1 (0.08 = 8 %)
 * @param cashflows money at t = 0 (not discounted), then at each period's end
 * @throws RangeError when rate <= -1
 * @example npv(0.08, [-1000000, 300000, 300000, 300000, 300000, 300000]) // 197813.01
 */
export function npv(rate: number, cashflows: readonly number[]): number {
  if (!(rate > -1)) throw new RangeError(`npv needs a rate above -1, got ${rate}`);
  let value = 0;
  for (let t = cashflows.length - 1; t >= 0; t--) value = value / (1 + rate) + (cashflows[t] ?? 0);
  return value;
}

/**
 * Each flow brought back to today: cashflows[t] / (1 + rate)^t.
 *
 * @returns shape as `cashflows`
 */
export function discountedFlows(rate: number, cashflows: readonly number[]): number[] {
  if (!(rate > -1)) throw new RangeError(`discountedFlows needs a rate above -1, got ${rate}`);
  let factor = 1;
  return cashflows.map((flow, t) => {
    if (t > 0) factor *= 1 + rate;
    return flow / factor;
  });
}

/**
 * Net present value with the flows of each period arriving in its middle (flow 0 stays today).
 *
 * The usual variant for savings that come evenly over the year: the later flows gain half a period.
 */
export function npvMidYear(rate: number, cashflows: readonly number[]): number {
  const [today = 0, ...later] = cashflows;
  return today + npv(rate, [0, ...later]) * Math.sqrt(1 + rate);
}
