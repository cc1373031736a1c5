/** One depreciation schedule from a method's name, cut to the horizon, and the worth of the tax it saves. */
import { npv } from '../cash-flow/npv.ts';
import { doubleDecliningChina, doubleDecliningSpreadsheet } from './double-declining.ts';
import { straightLine } from './straight-line.ts';
import { sumOfYears } from './sum-of-years.ts';

/** `oneOffWithinLimit`: all of the cost in year 1 when one unit costs no more than the limit, straight line otherwise. */
export const DEPRECIATION_METHODS = [
  'straightLine',
  'doubleDecliningChina',
  'doubleDecliningSpreadsheet',
  'sumOfYears',
  'oneOff',
  'oneOffWithinLimit',
] as const;
export type DepreciationMethod = (typeof DEPRECIATION_METHODS)[number];

export interface DepreciationTerms {
  readonly method: DepreciationMethod;
  readonly lifeYears: number;
  /** Book value that stays, as a share of the cost (one-off deduction takes the whole cost). */
  readonly residualRate: number;
  /** Highest cost of one unit for the one-off deduction; null = no limit. */
  readonly oneOffLimit: number | null;
}

/**
 * Yearly deductions of one asset.
 *
 * @param cost      tax basis of all units together
 * @param unitValue cost of one unit, judged against the one-off limit (equal to the limit still qualifies)
 * @returns shape [1] for a one-off deduction (year 1), else [lifeYears]
 */
export function depreciationSchedule(cost: number, unitValue: number, terms: DepreciationTerms): number[] {
  const residual = cost * terms.residualRate;
  const within = terms.oneOffLimit === null || unitValue <= terms.oneOffLimit;
  switch (terms.method) {
    case 'oneOff':
      return [cost];
    case 'oneOffWithinLimit':
      return within ? [cost] : straightLine(cost, residual, terms.lifeYears);
    case 'straightLine':
      return straightLine(cost, residual, terms.lifeYears);
    case 'doubleDecliningChina':
      return doubleDecliningChina(cost, residual, terms.lifeYears);
    case 'doubleDecliningSpreadsheet':
      return doubleDecliningSpreadsheet(cost, residual, terms.lifeYears);
    case 'sumOfYears':
      return sumOfYears(cost, residual, terms.lifeYears);
  }
}

/**
 * Present value of the tax saved by a schedule, the saving at each year's end.
 *
 * @param schedule deductions at the ends of years 1, 2 …
 * @example taxShield([1000000], 0.25, 0.08) // 231481.48
 */
export function taxShield(schedule: readonly number[], taxRate: number, rate: number): number {
  return npv(rate, [0, ...schedule.map((amount) => taxRate * amount)]);
}
