import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DistributionFit, fitDistributions } from './fit-distributions.ts';
import { densityOf, type FittedDistribution, logParameters, shareUpTo } from './shapes.ts';
import { digamma, gammaP, lnGamma, normalCdf, trigamma } from './special.ts';

/** Millions of revolutions to failure of 23 ball bearings: Lieblein & Zelen (1956), as in Lawless, Statistical Models for Lifetime Data. */
const BEARINGS = [
  17.88, 28.92, 33.0, 41.52, 42.12, 45.6, 48.4, 51.84, 51.96, 54.12, 55.56, 67.8, 68.64, 68.64, 68.88, 84.12, 93.12, 98.64, 105.12, 105.84,
  127.92, 128.04, 173.4,
];

const fitOf = <T extends FittedDistribution['type']>(fits: readonly DistributionFit[], type: T) =>
  fits.find(({ distribution }) => distribution.type === type) as DistributionFit & {
    distribution: Extract<FittedDistribution, { type: T }>;
  };

describe('special functions', () => {
  it('have their exact values', () => {
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(lnGamma(11)).toBeCloseTo(Math.log(3628800), 11);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
    expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(gammaP(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(gammaP(3, 9)).toBeCloseTo(1 - Math.exp(-9) * (1 + 9 + 81 / 2), 13);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalCdf(-1.6448536269514722)).toBeCloseTo(0.05, 12);
  });
});

describe('fits of the ball bearings', () => {
  const fits = fitDistributions(BEARINGS);
  it('have the published Weibull parameters 2.10 and 81.9', () => {
    const { distribution } = fitOf(fits, 'weibull');
    expect(distribution.shape).toBeCloseTo(2.102, 2);
    expect(distribution.scale).toBeCloseTo(81.88, 1);
  });
  it('have the published logarithmic mean 4.15 and deviation 0.52', () => {
    const { mu, sigma } = logParameters(fitOf(fits, 'lognormal').distribution);
    expect(mu).toBeCloseTo(4.15, 2);
    expect(sigma).toBeCloseTo(0.522, 2);
  });
  it('order the families as published: gamma −113.03 and lognormal −113.13 before Weibull −113.69', () => {
    expect(fitOf(fits, 'gamma').logLikelihood).toBeCloseTo(-113.03, 1);
    expect(fitOf(fits, 'lognormal').logLikelihood).toBeCloseTo(-113.13, 1);
    expect(fitOf(fits, 'weibull').logLikelihood).toBeCloseTo(-113.69, 1);
    expect(fits.map(({ distribution }) => distribution.type).slice(0, 3)).toEqual(['gamma', 'lognormal', 'weibull']);
  });
});

describe('every fit', () => {
  const samples = fc.array(fc.double({ min: 0.5, max: 500, noNaN: true }), { minLength: 6, maxLength: 60 });
  it('is no less likely than its neighbours', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(0.99, 1.01), (values, factor) => {
        fc.pre(new Set(values).size > 2);
        for (const { distribution, logLikelihood } of fitDistributions(values)) {
          if (distribution.type === 'uniform') continue;
          const key = (['shape', 'sd', 'mean'] as const).find((name) => name in distribution)!;
          const near = { ...distribution, [key]: (distribution as unknown as Record<string, number>)[key]! * factor } as FittedDistribution;
          const other = values.reduce((sum, value) => sum + Math.log(densityOf(near, value)), 0);
          expect(other).toBeLessThanOrEqual(logLikelihood + 1e-9 * Math.abs(logLikelihood));
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
  it('has the density as the slope of its distribution function', () => {
    for (const { distribution } of fitDistributions(BEARINGS)) {
      const slope = (shareUpTo(distribution, 60.001) - shareUpTo(distribution, 59.999)) / 0.002;
      expect(slope).toBeCloseTo(densityOf(distribution, 60), 6);
    }
  });
  it('of exponential times has their mean, and the distance of a perfect staircase is half a step', () => {
    const n = 200;
    const values = Array.from({ length: n }, (_, i) => -30 * Math.log(1 - (i + 0.5) / n));
    const { distribution, distance } = fitOf(fitDistributions(values), 'exponential');
    expect(distribution.mean).toBeCloseTo(30, 0);
    expect(distance).toBeLessThan(0.01);
  });
});

it('refuses what cannot be fitted', () => {
  expect(() => fitDistributions([1, 2, 3])).toThrow('at least 5');
  expect(() => fitDistributions([1, 2, 3, 4, 0])).toThrow('above 0');
  expect(() => fitDistributions([2, 2, 2, 2, 2])).toThrow('equal');
});
