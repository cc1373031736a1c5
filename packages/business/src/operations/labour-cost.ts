/** What a worker costs the employer: wage plus contributions on a clipped base. */

/** Employer contribution rates, fractions of the contribution base. */
export interface ContributionRates {
  readonly pension: number;
  readonly medical: number;
  readonly maternity: number;
  readonly unemployment: number;
  readonly injury: number;
  readonly housingFund: number;
}

/** Limits of the contribution base as shares of the local average wage (60 % and 300 % in China). */
export interface ContributionBase {
  readonly localAverageWage: number;
  readonly floor: number;
  readonly ceiling: number;
}

/** Sum of the six rates. */
export function totalContributionRate(rates: ContributionRates): number {
  return rates.pension + rates.medical + rates.maternity + rates.unemployment + rates.injury + rates.housingFund;
}

/** The wage on which contributions are due: the wage clipped to the limits; the wage itself when the local average is unknown. */
export function contributionBase(wage: number, base: ContributionBase | null): number {
  if (base === null) return wage;
  return Math.min(Math.max(wage, base.floor * base.localAverageWage), base.ceiling * base.localAverageWage);
}

/**
 * Employer's cost of one worker: wage + rates × base, per year when the wage is per year.
 *
 * @example employerCost(69805, rates summing to 0.341, null) // 93608.505
 */
export function employerCost(wage: number, totalRate: number, base: ContributionBase | null): number {
  return wage + totalRate * contributionBase(wage, base);
}
