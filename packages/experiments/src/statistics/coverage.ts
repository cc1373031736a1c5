import { intervalOf } from './interval.ts';

/**
 * Share of Student intervals that contain the true mean: what a 90 % interval is really worth for this output.
 *
 * @param samples    shape [experiments][n], independent replications of each experiment
 * @param trueMean   known from theory
 * @param confidence nominal, e.g. 0.9
 * @returns fraction of the experiments whose interval covers `trueMean`
 */
export function coverageOf(samples: readonly (readonly number[])[], trueMean: number, confidence: number): number {
  if (samples.length === 0) throw new RangeError('coverage needs at least one experiment');
  const covering = samples.filter((values) => {
    const { mean, halfWidth } = intervalOf(values, confidence);
    return halfWidth !== null && Math.abs(mean - trueMean) <= halfWidth;
  });
  return covering.length / samples.length;
}
