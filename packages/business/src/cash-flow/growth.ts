/** Amounts that grow by the same share each year: grown series, their present value, and the real rate behind a nominal one. */
import { wholePower } from './elementary.ts';

/**
 * Yearly amounts growing at `growth`; the first, at the end of year 1, is not grown.
 *
 * @returns shape [years]
 */
export function grownAmounts(firstYear: number, growth: number, years: number): number[] {
  return Array.from({ length: years }, (_, t) => firstYear * wholePower(1 + growth, t));
}

/**
 * Present value of a growing annuity: S (1 - ((1 + g) / (1 + r))^n) / (r - g); n S / (1 + r) where r = g.
 *
 * @example growingAnnuity(500000, 0.05, 0.08, 8) // 3362946.59
 */
export function growingAnnuity(firstYear: number, growth: number, rate: number, years: number): number {
  if (rate === growth) return (years * firstYear) / (1 + rate);
  return (firstYear * (1 - wholePower((1 + growth) / (1 + rate), years))) / (rate - growth);
}

/** Real rate behind a nominal one (Fisher): (1 + nominal) / (1 + inflation) - 1. */
export function realRate(nominalRate: number, inflation: number): number {
  return (1 + nominalRate) / (1 + inflation) - 1;
}

/** Nominal rate from a real one (Fisher): (1 + real)(1 + inflation) - 1. */
export function nominalRate(real: number, inflation: number): number {
  return (1 + real) * (1 + inflation) - 1;
}
