import type { DistributionField } from '@taktwerk/line';

/** Kinds of distribution offered for a time, plainest first. */
export const TIME_TYPES = [
  'constant',
  'uniform',
  'triangular',
  'pert',
  'normal',
  'lognormal',
  'exponential',
  'erlang',
  'gamma',
  'weibull',
  'beta',
] as const;
export type TimeType = (typeof TIME_TYPES)[number];

/** Mean and standard deviation, in the unit of the distribution. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and standard deviation of a distribution; null for counts. */
export function momentsOf(field: DistributionField): Moments | null {
  switch (field.type) {
    case 'constant':
      return { mean: field.value, sd: 0 };
    case 'uniform':
      return { mean: (field.min + field.max) / 2, sd: (field.max - field.min) / Math.sqrt(12) };
    case 'triangular':
      return triangleMoments(field);
    case 'exponential':
      return { mean: field.mean, sd: field.mean };
    case 'erlang':
      return { mean: field.mean, sd: field.mean / Math.sqrt(field.k) };
    case 'gamma':
      return { mean: field.shape * field.scale, sd: Math.sqrt(field.shape) * field.scale };
    case 'weibull':
      return weibullMoments(field.shape, field.scale);
    case 'lognormal':
    case 'normal':
      return { mean: field.mean, sd: field.sd };
    case 'beta':
      return betaMoments(field.min, field.max, field.alpha, field.beta);
    case 'pert': {
      const { min, mode, max, lambda = 4 } = field;
      const range = max - min || 1;
      return betaMoments(min, max, 1 + (lambda * (mode - min)) / range, 1 + (lambda * (max - mode)) / range);
    }
    case 'empirical':
      return weighted(field.values, field.weights);
    case 'sequence':
      return weighted(
        field.values,
        field.values.map(() => 1),
      );
    case 'empiricalContinuous':
      return piecewise(field.points, field.cumulative);
    default:
      return null;
  }
}

/** Spread of a distribution that is made out of a constant: a tenth of its mean. */
const FRESH_SPREAD = 0.1;

/** The same mean, and the same spread as far as the kind can have it, as another kind of distribution. */
export function asType(field: DistributionField, type: TimeType): DistributionField {
  const { mean, sd } = momentsOf(field) ?? { mean: 1, sd: 0 };
  const m = mean > 0 ? mean : 1;
  const s = sd > 0 ? sd : m * FRESH_SPREAD;
  const round = (value: number) => Number(value.toPrecision(6));
  const low = (half: number) => round(Math.max(0, m - half));
  switch (type) {
    case 'constant':
      return { type, value: round(mean) };
    case 'uniform':
      return { type, min: low(s * Math.sqrt(3)), max: round(m + m - low(s * Math.sqrt(3))) };
    case 'triangular':
      return { type, min: low(s * Math.sqrt(6)), mode: round(m), max: round(2 * m - low(s * Math.sqrt(6))) };
    case 'pert':
      return { type, min: low(s * Math.sqrt(7)), mode: round(m), max: round(2 * m - low(s * Math.sqrt(7))) };
    case 'beta':
      return { type, alpha: 2, beta: 2, min: low(s * Math.sqrt(5)), max: round(2 * m - low(s * Math.sqrt(5))) };
    case 'normal':
    case 'lognormal':
      return { type, mean: round(m), sd: round(s) };
    case 'exponential':
      return { type, mean: round(m) };
    case 'erlang':
      return { type, k: Math.max(1, Math.round((m / s) ** 2)), mean: round(m) };
    case 'gamma':
      return { type, shape: round((m / s) ** 2), scale: round((s * s) / m) };
    case 'weibull': {
      const shape = weibullShape(s / m);
      return { type, shape: round(shape), scale: round(m / gammaFunction(1 + 1 / shape)) };
    }
  }
}

function triangleMoments({ min, mode, max }: { readonly min: number; readonly mode: number; readonly max: number }): Moments {
  const variance = (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18;
  return { mean: (min + mode + max) / 3, sd: Math.sqrt(Math.max(0, variance)) };
}

function betaMoments(min: number, max: number, alpha: number, beta: number): Moments {
  const sum = alpha + beta;
  const range = max - min;
  return { mean: min + (range * alpha) / sum, sd: range * Math.sqrt((alpha * beta) / (sum * sum * (sum + 1))) };
}

function weibullMoments(shape: number, scale: number): Moments {
  const first = gammaFunction(1 + 1 / shape);
  return { mean: scale * first, sd: scale * Math.sqrt(Math.max(0, gammaFunction(1 + 2 / shape) - first * first)) };
}

/** The shape of a Weibull with this coefficient of variation, by halving: the coefficient falls as the shape grows. */
function weibullShape(cv: number): number {
  let [low, high] = [0.2, 80];
  for (let i = 0; i < 60; i++) {
    const shape = (low + high) / 2;
    const { mean, sd } = weibullMoments(shape, 1);
    if (sd / mean > cv) low = shape;
    else high = shape;
  }
  return (low + high) / 2;
}

function weighted(values: readonly number[], weights: readonly number[]): Moments {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  const variance = values.reduce((sum, value, i) => sum + (value - mean) ** 2 * (weights[i] ?? 0), 0) / total;
  return { mean, sd: Math.sqrt(variance) };
}

/** Straight between the points of a cumulative curve: each piece is a uniform of its own. */
function piecewise(points: readonly number[], cumulative: readonly number[]): Moments {
  let [mean, square] = [0, 0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as number, points[i] as number];
    const share = (cumulative[i] as number) - (cumulative[i - 1] as number);
    mean += (share * (a + b)) / 2;
    square += (share * (a * a + a * b + b * b)) / 3;
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Γ(x), x > 0, by Lanczos' series with g = 7 (15 digits). */
function gammaFunction(x: number): number {
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gammaFunction(1 - x));
  const z = x - 1;
  const sum = LANCZOS.reduce((total, coefficient, i) => total + coefficient / (z + i + 1), 0.99999999999980993);
  const t = z + 7.5;
  return Math.sqrt(2 * Math.PI) * t ** (z + 0.5) * Math.exp(-t) * sum;
}
