/** Cost of poor quality: scrap, rework and what escapes to the customer. */

/** Shares of the units started. */
export interface QualityRates {
  readonly scrapRate: number;
  readonly reworkRate: number;
  readonly escapeRate: number;
}

/** Money per piece concerned. */
export interface QualityPrices {
  readonly scrap: number;
  readonly rework: number;
  readonly warranty: number;
}

/**
 * units × (scrap rate × Cs + rework rate × Cr + escape rate × Cw).
 *
 * @param units units started
 * @example qualityCost(200000, { scrapRate: 0.02, reworkRate: 0.03, escapeRate: 0.001 }, { scrap: 60, rework: 15, warranty: 800 }) // 490000
 */
export function qualityCost(units: number, rates: QualityRates, prices: QualityPrices): number {
  return units * (rates.scrapRate * prices.scrap + rates.reworkRate * prices.rework + rates.escapeRate * prices.warranty);
}

/** Share of parts good through all steps: the product of the steps' yields (rolled throughput yield). */
export function rolledYield(stepYields: readonly number[]): number {
  return stepYields.reduce((product, stepYield) => product * stepYield, 1);
}
