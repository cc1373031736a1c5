import stdlibQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Student's t distribution: quantile, distribution function, density.
 *
 * The quantile comes from stdlib (checked against tabulated values in the validation case T01); the other two are exact finite
 * series for whole degrees of freedom.
 */

/**
 * The p-quantile of Student's t with `df` degrees of freedom.
 *
 * @param p  probability, 0 < p < 1
 * @param df degrees of freedom, > 0
 * @throws RangeError outside these ranges
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`probability must lie between 0 and 1, got ${p}`);
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be above 0, got ${df}`);
  return stdlibQuantile(p, df);
}

/**
 * Half width of the two-sided Student interval of a mean: t(n − 1, (1 + confidence) / 2) · s / √n.
 *
 * @param sd         sample standard deviation (divisor n − 1), same unit as the result
 * @param n          sample size, >= 2
 * @param confidence e.g. 0.95
 */
export function studentHalfWidth(sd: number, n: number, confidence: number): number {
  if (n < 2) throw new RangeError(`an interval needs at least two values, got ${n}`);
  return (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
}

/**
 * Distribution function of Student's t for whole degrees of freedom.
 *
 * Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4 (finite trigonometric series).
 */
export function studentCdf(t: number, df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`degrees of freedom must be a whole number from 1, got ${df}`);
  const angle = Math.atan(t / Math.sqrt(df));
  const cosine2 = Math.cos(angle) ** 2;
  const odd = df % 2 === 1;
  const first = odd ? Math.cos(angle) : 1;
  let term = first;
  let sum = df === 1 ? 0 : first;
  for (let k = odd ? 3 : 2; k < df; k += 2) {
    term *= (cosine2 * (k - 1)) / k;
    sum += term;
  }
  const central = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return (1 + central) / 2;
}

/** Γ((df + 1) / 2) / (√π Γ(df / 2)) for whole df, by the recursion Γ(x + 1) = x Γ(x). */
export function studentDensityFactor(df: number): number {
  let factor = df % 2 === 1 ? 1 / Math.PI : 1 / 2;
  for (let k = df % 2 === 1 ? 1 : 2; k < df; k += 2) factor *= (k + 1) / k;
  return factor;
}

/** Density of Student's t for whole degrees of freedom. */
export function studentDensity(t: number, df: number): number {
  return (studentDensityFactor(df) / Math.sqrt(df)) * (1 + (t * t) / df) ** (-(df + 1) / 2);
}
