import type { Distribution } from '@taktwerk/engine';
import type { DistributionField } from '@taktwerk/line';

/** Seconds rounded to whole microseconds, as the engine's clock counts them. */
export const rounded = (time: number): number => Math.round(time * 1e6) / 1e6;

/** Sum of durations that are whole microseconds, exact to the microsecond. */
export const sumOf = (times: readonly number[]): number => rounded(times.reduce((sum, time) => sum + time, 0));

export const constant = (time: number): Distribution => ({ type: 'constant', value: rounded(time) });

/** A mean with a spread: lognormal with this coefficient of variation, constant when it is 0. */
export function spreadAround(mean: number, cv: number): Distribution {
  const value = rounded(mean);
  return cv > 0 && value > 0 ? { type: 'lognormal', mean: value, sd: value * cv } : { type: 'constant', value };
}

/** The document's distribution as the engine takes it, unchanged (only absent options are left out). */
export function distributionOf(field: DistributionField): Distribution {
  if (field.type !== 'pert') return field;
  const { lambda, ...rest } = field;
  return lambda === undefined ? rest : { ...rest, lambda };
}

/** distributionOf for a field that may be absent. */
export const distributionOrNull = (field: DistributionField | null): Distribution | null => (field === null ? null : distributionOf(field));

/**
 * The distribution moved to the right, where the family allows it exactly.
 *
 * @param by seconds, at least 0
 * @returns the shifted distribution, or null when no member of the family is it (exponential, gamma, lognormal …)
 */
export function shifted(distribution: Distribution, by: number): Distribution | null {
  if (by === 0) return distribution;
  switch (distribution.type) {
    case 'constant':
      return constant(distribution.value + by);
    case 'uniform':
    case 'beta':
      return { ...distribution, min: distribution.min + by, max: distribution.max + by };
    case 'triangular':
    case 'pert':
      return { ...distribution, min: distribution.min + by, mode: distribution.mode + by, max: distribution.max + by };
    case 'empirical':
    case 'sequence':
      return { ...distribution, values: distribution.values.map((value) => value + by) };
    case 'empiricalContinuous':
      return { ...distribution, points: distribution.points.map((value) => value + by) };
    default:
      return null;
  }
}
