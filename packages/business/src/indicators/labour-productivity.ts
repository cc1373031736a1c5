/** Labour productivity of the plant, and its exact reciprocal, employees per 100 million yuan of added value. */

const HUNDRED_MILLION = 1e8;

/** Added value per average employee, money per person. */
export function labourProductivity(addedValue: number, averageEmployees: number): number {
  return addedValue / averageEmployees;
}

/** Employees per 100 m of added value (亿元工业增加值用工). */
export function employeesPer100Million(addedValue: number, averageEmployees: number): number {
  return (HUNDRED_MILLION * averageEmployees) / addedValue;
}

/**
 * Relative change of a quantity's reciprocal: 1 / (1 + change) - 1.
 *
 * @param change relative change, > -1 (-0.15 = 15 % less)
 * @example reciprocalChange(-0.15) // 0.17647: 15 % fewer employees per 100 m are 17.6 % more productivity
 */
export function reciprocalChange(change: number): number {
  return 1 / (1 + change) - 1;
}

/** Relative change: after / before - 1; null when before is 0. */
export function relativeChange(before: number, after: number): number | null {
  return before === 0 ? null : after / before - 1;
}

/** Added value from the income side: wages and benefits + depreciation + net production tax + operating surplus. */
export function addedValueOfIncome(wages: number, depreciation: number, netProductionTax: number, operatingSurplus: number): number {
  return wages + depreciation + netProductionTax + operatingSurplus;
}

/** Added value from the production side: output - intermediate input + VAT payable. */
export function addedValueOfProduction(output: number, intermediateInput: number, vatPayable: number): number {
  return output - intermediateInput + vatPayable;
}
