/** Double-declining-balance depreciation in its two usages: Chinese accounting (双倍余额递减法) and the spreadsheet function. */

/**
 * Chinese rule: 2 / life of the opening book value; in the last two years the rest down to the residual, half each.
 *
 * @param cost     money, tax basis
 * @param residual book value that stays after the last year
 * @param life     whole years; for 1 or 2 years the last-two-years rule alone applies
 * @returns shape [life], sums to cost - residual
 *
 * Source: accounting practice, finance page §4.3 (recalled).
 */
export function doubleDecliningChina(cost: number, residual: number, life: number): number[] {
  let book = cost;
  return Array.from({ length: life }, (_, year) => {
    const yearsLeft = life - year;
    const amount = yearsLeft > 2 ? (2 / life) * book : (book - residual) / yearsLeft;
    book -= amount;
    return amount;
  });
}

/**
 * Spreadsheet rule (DDB): factor / life of the opening book value, never below the salvage value; the rest may stay undepreciated.
 *
 * @param factor 2 = double declining
 * @returns shape [life]
 */
export function doubleDecliningSpreadsheet(cost: number, salvage: number, life: number, factor = 2): number[] {
  let book = cost;
  return Array.from({ length: life }, () => {
    const amount = Math.max(0, Math.min((factor / life) * book, book - salvage));
    book -= amount;
    return amount;
  });
}
