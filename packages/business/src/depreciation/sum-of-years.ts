/** Sum-of-years-digits depreciation (年数总和法): falling in equal steps. */

/**
 * (cost - residual) (life - t + 1) / (life (life + 1) / 2) in year t.
 *
 * @returns shape [life], sums to cost - residual
 */
export function sumOfYears(cost: number, residual: number, life: number): number[] {
  const digits = (life * (life + 1)) / 2;
  return Array.from({ length: life }, (_, year) => ((cost - residual) * (life - year)) / digits);
}
