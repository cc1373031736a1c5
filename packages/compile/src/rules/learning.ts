import type { Learning } from '@taktwerk/line';

/**
 * Time of the n-th cycle over that of the first, by Wright's learning curve: n^log2(rate). Every doubling multiplies it by the rate.
 *
 * @param rate  0.5 < rate <= 1; 1 is no learning
 * @param cycle n >= 1
 *
 * @example wrightFactor(0.8, 4)  // 4^log2(0.8) = 0.8² = 0.64
 *
 * Source: T. P. Wright, Factors affecting the cost of airplanes, J. Aeronautical Sciences 3 (1936) (recalled).
 */
export const wrightFactor = (rate: number, cycle: number): number => cycle ** Math.log2(rate);

/** What times that are given for one cycle are multiplied by at another. */
export function learnedFactor(learning: Learning | null): number {
  if (learning === null) return 1;
  return wrightFactor(learning.rate, learning.atCycle) / wrightFactor(learning.rate, learning.timesAtCycle);
}
