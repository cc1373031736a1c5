/** Straight-line depreciation (年限平均法): the same amount every year. */

/**
 * (cost - residual) / life in each year.
 *
 * @param cost     money, tax basis
 * @param residual book value that stays
 * @param life     whole years
 * @returns shape [life]
 */
export function straightLine(cost: number, residual: number, life: number): number[] {
  return Array.from({ length: life }, () => (cost - residual) / life);
}
