/** Ramp-up: how much of the full benefit a new line gives while it is learning. */
import { exponential, naturalLogarithm } from '../cash-flow/elementary.ts';

export interface Ramp {
  /** Share of the full level at start-up, 0 … 1. */
  readonly start: number;
  /** Time constant in months; 0 = full level at once. */
  readonly tauMonths: number;
  /** Levels of years 1, 2 … in place of the curve, the last one also later; null = the curve. */
  readonly levels?: readonly number[] | null;
}

/** Level after `months`: 1 - (1 - start) exp(-months / tau). */
export function rampLevel(ramp: Ramp, months: number): number {
  return ramp.tauMonths === 0 ? 1 : 1 - (1 - ramp.start) * exponential(-months / ramp.tauMonths);
}

/**
 * Mean level over each year: 1 - (1 - start) tau (exp(-a / tau) - exp(-b / tau)) / (b - a), a and b the year's ends in months.
 *
 * @returns shape [years]
 * @example yearlyRamp({ start: 0.5, tauMonths: 3 }, 1) // [0.877289]
 */
export function yearlyRamp(ramp: Ramp, years: number): number[] {
  const given = ramp.levels ?? [];
  if (given.length > 0) return Array.from({ length: years }, (_, year) => given[Math.min(year, given.length - 1)] as number);
  return Array.from({ length: years }, (_, year) => {
    if (ramp.tauMonths === 0) return 1;
    const decay = exponential((-12 * year) / ramp.tauMonths) - exponential((-12 * (year + 1)) / ramp.tauMonths);
    return 1 - ((1 - ramp.start) * ramp.tauMonths * decay) / 12;
  });
}

/**
 * Learning curve (Wright): time of the n-th unit, first × n^(log2 rate).
 *
 * @param rate share of the time left at each doubling of the count (0.85 = 85 % curve)
 * @example unitTime(100, 0.85, 4) // 72.25
 */
export function unitTime(first: number, rate: number, unit: number): number {
  return first * exponential((naturalLogarithm(unit) * naturalLogarithm(rate)) / naturalLogarithm(2));
}
