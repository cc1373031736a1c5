import type { Distribution } from '../model/spec.ts';
import { erfc, exp, gamma, log, normalCdf, power } from './numerics.ts';

/**
 * Exact mean and variance of every distribution, in the unit of its parameters.
 *
 * Sources: closed forms as in Law, Simulation Modeling and Analysis, chapter on input distributions; the truncated normal by
 * the hazard of the standard normal at -mean / sd.
 */

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

const SHAPES: { readonly [T in Distribution['type']]: (d: Extract<Distribution, { type: T }>) => Moments } = {
  constant: (d) => ({ mean: d.value, variance: 0 }),
  uniform: (d) => ({ mean: (d.min + d.max) / 2, variance: (d.max - d.min) ** 2 / 12 }),
  triangular: ({ min: a, mode: c, max: b }) => ({
    mean: (a + b + c) / 3,
    variance: (a * a + b * b + c * c - a * b - a * c - b * c) / 18,
  }),
  exponential: (d) => ({ mean: d.mean, variance: d.mean * d.mean }),
  erlang: (d) => ({ mean: d.mean, variance: (d.mean * d.mean) / d.k }),
  gamma: (d) => ({ mean: d.shape * d.scale, variance: d.shape * d.scale * d.scale }),
  weibull: (d) => {
    const g1 = gamma(1 + 1 / d.shape);
    return { mean: d.scale * g1, variance: d.scale * d.scale * (gamma(1 + 2 / d.shape) - g1 * g1) };
  },
  lognormal: (d) => ({ mean: d.mean, variance: d.sd * d.sd }),
  normal: (d) => truncatedNormal(d.mean, d.sd),
  beta: (d) => betaMoments(d.alpha, d.beta, d.min, d.max),
  pert: (d) => {
    const { alpha, beta } = pertShapes(d);
    return betaMoments(alpha, beta, d.min, d.max);
  },
  geometric: (d) => ({ mean: 1 / d.p, variance: (1 - d.p) / (d.p * d.p) }),
  empirical: (d) => weighted(d.values, d.weights),
  empiricalContinuous: (d) => piecewise(d.points, d.cumulative),
  sequence: (d) =>
    weighted(
      d.values,
      d.values.map(() => 1),
    ),
};

export const momentsOf = (d: Distribution): Moments => (SHAPES[d.type] as (d: Distribution) => Moments)(d);

/** Exact mean, in the unit of the parameters. @example meanOf({ type: 'uniform', min: 2, max: 4 }) // 3 */
export const meanOf = (d: Distribution): number => momentsOf(d).mean;

/** Exact variance, in the squared unit of the parameters. */
export const varianceOf = (d: Distribution): number => momentsOf(d).variance;

/** Beta parameters of a PERT distribution (lambda 4 unless given). */
export function pertShapes(d: { min: number; mode: number; max: number; lambda?: number }): { alpha: number; beta: number } {
  const lambda = d.lambda ?? 4;
  const range = d.max - d.min;
  if (range === 0) return { alpha: 1, beta: 1 };
  return { alpha: 1 + (lambda * (d.mode - d.min)) / range, beta: 1 + (lambda * (d.max - d.mode)) / range };
}

/** Parameters of the logarithm of a lognormal variate with this mean and standard deviation. */
export function logShape(mean: number, sd: number): { mu: number; sigma: number } {
  const s2 = log(1 + (sd * sd) / (mean * mean));
  return { mu: log(mean) - s2 / 2, sigma: Math.sqrt(s2) };
}

function truncatedNormal(mean: number, sd: number): Moments {
  if (sd === 0) return { mean, variance: 0 };
  const a = -mean / sd;
  const kept = 1 - normalCdf(a);
  const hazard = (exp((-a * a) / 2) * 0.3989422804014327) / (kept > 0 ? 0.5 * erfc(a * Math.SQRT1_2) : 1);
  return { mean: mean + sd * hazard, variance: sd * sd * (1 + a * hazard - hazard * hazard) };
}

function betaMoments(alpha: number, beta: number, min: number, max: number): Moments {
  const sum = alpha + beta;
  const range = max - min;
  return { mean: min + (range * alpha) / sum, variance: (range * range * alpha * beta) / (sum * sum * (sum + 1)) };
}

function weighted(values: readonly number[], weights: readonly number[]): Moments {
  let total = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weights[i]!;
    total += w;
    first += w * values[i]!;
  }
  const mean = first / total;
  for (let i = 0; i < values.length; i++) second += weights[i]! * (values[i]! - mean) ** 2;
  return { mean, variance: second / total };
}

function piecewise(points: readonly number[], cumulative: readonly number[]): Moments {
  let mean = cumulative[0]! * points[0]!;
  let square = cumulative[0]! * points[0]! ** 2;
  for (let i = 1; i < points.length; i++) {
    const weight = cumulative[i]! - cumulative[i - 1]!;
    const a = points[i - 1]!;
    const b = points[i]!;
    mean += (weight * (a + b)) / 2;
    square += (weight * (a * a + a * b + b * b)) / 3;
  }
  return { mean, variance: square - mean * mean };
}

/** Median of a Weibull variate; kept beside the moments for checks of empirical quantiles. */
export const weibullQuantile = (shape: number, scale: number, p: number): number => scale * power(-log(1 - p), 1 / shape);
