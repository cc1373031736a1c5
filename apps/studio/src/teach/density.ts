import { densityOf, type FittedDistribution } from '@taktwerk/experiments';
import type { DistributionField } from '@taktwerk/line';

/** A curve to draw: density over the unit of the distribution's parameters. Shapes [n]. */
export interface DensityCurve {
  readonly x: Float64Array;
  readonly density: Float64Array;
}

const POINTS = 160;

/** The density of a distribution of the document over the range that matters; null for those that are single values or counts. */
export function densityCurve(field: DistributionField): DensityCurve | null {
  const shown = shapeOf(field);
  if (shown === null) return null;
  const [from, to] = shown.range;
  const x = Float64Array.from({ length: POINTS }, (_, i) => from + ((to - from) * i) / (POINTS - 1));
  return { x, density: x.map((value) => finite(shown.density(value))) };
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

interface Shape {
  readonly range: readonly [number, number];
  density(x: number): number;
}

/** Widths in standard deviations that a curve without ends is drawn over. */
const SPREAD = 3.6;

function shapeOf(field: DistributionField): Shape | null {
  switch (field.type) {
    case 'uniform':
      return field.max > field.min ? fitted(field, [widened(field.min, field.max, -1), widened(field.min, field.max, 1)]) : null;
    case 'triangular':
      return triangle(field.min, field.mode, field.max);
    case 'pert':
      return scaledBeta(field.min, field.max, ...pertShapes(field));
    case 'beta':
      return scaledBeta(field.min, field.max, field.alpha, field.beta);
    case 'exponential':
      return fitted(field, [0, field.mean * 4.5]);
    case 'erlang':
      return fitted({ type: 'gamma', shape: field.k, scale: field.mean / field.k }, around(field.mean, field.mean / Math.sqrt(field.k)));
    case 'gamma':
      return fitted(field, around(field.shape * field.scale, Math.sqrt(field.shape) * field.scale));
    case 'weibull':
      return fitted(field, [0, field.scale * Math.max(1.2, 4.6 ** (1 / field.shape))]);
    case 'lognormal':
    case 'normal':
      return field.sd > 0 ? fitted(field, around(field.mean, field.sd)) : null;
    default:
      return null;
  }
}

const fitted = (shape: FittedDistribution, range: readonly [number, number]): Shape => ({ range, density: (x) => densityOf(shape, x) });
const around = (mean: number, sd: number): [number, number] => [Math.max(0, mean - SPREAD * sd), mean + (SPREAD + 1) * sd];
const widened = (min: number, max: number, end: -1 | 1): number =>
  end < 0 ? Math.max(0, min - (max - min) * 0.1) : max + (max - min) * 0.1;

function triangle(min: number, mode: number, max: number): Shape | null {
  if (!(max > min)) return null;
  const density = (x: number) => {
    if (x < min || x > max) return 0;
    if (x < mode) return (2 * (x - min)) / ((max - min) * (mode - min));
    return x === mode ? 2 / (max - min) : (2 * (max - x)) / ((max - min) * (max - mode));
  };
  return { range: [widened(min, max, -1), widened(min, max, 1)], density };
}

/** Shapes of a PERT with its weight of the mode (4 unless given). */
function pertShapes({ min, mode, max, lambda = 4 }: Extract<DistributionField, { type: 'pert' }>): [number, number] {
  const range = max - min;
  return range === 0 ? [1, 1] : [1 + (lambda * (mode - min)) / range, 1 + (lambda * (max - mode)) / range];
}

/** A beta over [min, max]; its area is made 1 by summing, so no special function is needed for a picture. */
function scaledBeta(min: number, max: number, alpha: number, beta: number): Shape | null {
  if (!(max > min)) return null;
  const raw = (u: number) => (u <= 0 || u >= 1 ? 0 : u ** (alpha - 1) * (1 - u) ** (beta - 1));
  const steps = 2000;
  const area = Array.from({ length: steps }, (_, i) => raw((i + 0.5) / steps)).reduce((sum, value) => sum + value, 0) / steps;
  return { range: [min, max], density: (x) => raw((x - min) / (max - min)) / (area * (max - min)) };
}
