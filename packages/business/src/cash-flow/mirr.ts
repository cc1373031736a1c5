/** Modified internal rate of return: outflows financed at one rate, inflows reinvested at another. */
import { power, wholePower } from './elementary.ts';
import { npv } from './npv.ts';

/**
 * (future value of the inflows / present value of the outflows)^(1/n) - 1.
 *
 * @param cashflows        money at t = 0 … n
 * @param financeRate      rate per period paid on outflows
 * @param reinvestmentRate rate per period earned on inflows
 * @returns rate per period; null when there is no outflow or no inflow
 * @example mirr([-250000, 60000, 72000, 78000, 81000, 95000], 0.1, 0.08) // 0.12263
 */
export function mirr(cashflows: readonly number[], financeRate: number, reinvestmentRate: number): number | null {
  const n = cashflows.length - 1;
  const inflows = npv(
    reinvestmentRate,
    cashflows.map((flow) => Math.max(flow, 0)),
  );
  const outflows = npv(
    financeRate,
    cashflows.map((flow) => Math.min(flow, 0)),
  );
  if (n < 1 || inflows <= 0 || outflows >= 0) return null;
  return power((inflows * wholePower(1 + reinvestmentRate, n)) / -outflows, 1 / n) - 1;
}
