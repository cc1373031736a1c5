import { mostLikely } from './likelihood.ts';
import { type FittedDistribution, logDensity, shareUpTo } from './shapes.ts';

export interface DistributionFit {
  readonly distribution: FittedDistribution;
  readonly logLikelihood: number;
  /** Akaike's criterion corrected for small samples; smaller is better, differences below 2 mean little. */
  readonly aicc: number;
  /** Largest distance between the fitted and the counted distribution function (Kolmogorov-Smirnov). */
  readonly distance: number;
  /** Anderson-Darling statistic, which weighs the tails. */
  readonly andersonDarling: number;
}

/** Fewer measured values than this say nothing about a shape. */
export const FEWEST_VALUES = 5;

/**
 * Fits distributions to measured times by greatest likelihood and ranks them by how well they fit.
 *
 * @param values measured times, all > 0 and not all equal, at least 5
 * @returns fits, the best (smallest AICc) first
 * @throws RangeError when there are too few values, or values that are not above 0, or no spread
 */
export function fitDistributions(values: readonly number[]): readonly DistributionFit[] {
  if (values.length < FEWEST_VALUES) throw new RangeError(`a fit needs at least ${FEWEST_VALUES} values, got ${values.length}`);
  if (!values.every((value) => value > 0 && Number.isFinite(value))) throw new RangeError('measured times must be above 0');
  if (values.every((value) => value === values[0])) throw new RangeError('equal values have no distribution to fit');
  const sorted = [...values].sort((a, b) => a - b);
  return mostLikely(values)
    .map((distribution) => fitOf(distribution, sorted))
    .sort((a, b) => a.aicc - b.aicc);
}

function fitOf(distribution: FittedDistribution, sorted: readonly number[]): DistributionFit {
  const n = sorted.length;
  const logLikelihood = sorted.reduce((sum, value) => sum + logDensity(distribution, value), 0);
  const parameters = distribution.type === 'exponential' ? 1 : 2;
  const correction = (2 * parameters * (parameters + 1)) / (n - parameters - 1);
  return {
    distribution,
    logLikelihood,
    aicc: 2 * parameters - 2 * logLikelihood + correction,
    distance: distanceOf(distribution, sorted),
    andersonDarling: andersonDarlingOf(distribution, sorted),
  };
}

function distanceOf(distribution: FittedDistribution, sorted: readonly number[]): number {
  const n = sorted.length;
  return sorted.reduce((most, value, i) => {
    const share = shareUpTo(distribution, value);
    return Math.max(most, (i + 1) / n - share, share - i / n);
  }, 0);
}

/** Shares are kept off 0 and 1, where a value on the edge of a uniform would make the statistic infinite. */
const EDGE = 1e-12;

function andersonDarlingOf(distribution: FittedDistribution, sorted: readonly number[]): number {
  const n = sorted.length;
  const shares = sorted.map((value) => Math.min(1 - EDGE, Math.max(EDGE, shareUpTo(distribution, value))));
  const sum = shares.reduce((total, share, i) => total + (2 * i + 1) * (Math.log(share) + Math.log(1 - (shares[n - 1 - i] as number))), 0);
  return -n - sum / n;
}
