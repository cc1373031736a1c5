import { gammaP, lnGamma, normalCdf } from './special.ts';

/** Distributions that can be fitted to measured times, in the document's parameters. */
export type FittedDistribution =
  | { readonly type: 'uniform'; readonly min: number; readonly max: number }
  | { readonly type: 'exponential'; readonly mean: number }
  | { readonly type: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly type: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly type: 'lognormal'; readonly mean: number; readonly sd: number }
  | { readonly type: 'normal'; readonly mean: number; readonly sd: number };

/** Location and scale of the logarithm of a lognormal with this mean and standard deviation. */
export function logParameters({ mean, sd }: { readonly mean: number; readonly sd: number }): {
  readonly mu: number;
  readonly sigma: number;
} {
  const variance = Math.log(1 + (sd / mean) ** 2);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** Natural logarithm of the density at x. */
export function logDensity(d: FittedDistribution, x: number): number {
  switch (d.type) {
    case 'uniform':
      return x >= d.min && x <= d.max ? -Math.log(d.max - d.min) : Number.NEGATIVE_INFINITY;
    case 'exponential':
      return x < 0 ? Number.NEGATIVE_INFINITY : -Math.log(d.mean) - x / d.mean;
    case 'gamma':
      return x <= 0 ? Number.NEGATIVE_INFINITY : (d.shape - 1) * Math.log(x) - x / d.scale - d.shape * Math.log(d.scale) - lnGamma(d.shape);
    case 'weibull':
      if (x <= 0) return Number.NEGATIVE_INFINITY;
      return Math.log(d.shape / d.scale) + (d.shape - 1) * Math.log(x / d.scale) - (x / d.scale) ** d.shape;
    case 'lognormal': {
      if (x <= 0) return Number.NEGATIVE_INFINITY;
      const { mu, sigma } = logParameters(d);
      return -Math.log(x) - logNormalScale(sigma) - ((Math.log(x) - mu) / sigma) ** 2 / 2;
    }
    case 'normal':
      return -logNormalScale(d.sd) - ((x - d.mean) / d.sd) ** 2 / 2;
  }
}

const logNormalScale = (sd: number): number => Math.log(sd) + 0.5 * Math.log(2 * Math.PI);

/** Density at x, 1 ÷ unit of x. */
export const densityOf = (d: FittedDistribution, x: number): number => Math.exp(logDensity(d, x));

/** Share of values up to x. */
export function shareUpTo(d: FittedDistribution, x: number): number {
  switch (d.type) {
    case 'uniform':
      return Math.min(1, Math.max(0, (x - d.min) / (d.max - d.min)));
    case 'exponential':
      return x <= 0 ? 0 : 1 - Math.exp(-x / d.mean);
    case 'gamma':
      return gammaP(d.shape, x / d.scale);
    case 'weibull':
      return x <= 0 ? 0 : 1 - Math.exp(-((x / d.scale) ** d.shape));
    case 'lognormal': {
      if (x <= 0) return 0;
      const { mu, sigma } = logParameters(d);
      return normalCdf((Math.log(x) - mu) / sigma);
    }
    case 'normal':
      return normalCdf((x - d.mean) / d.sd);
  }
}
