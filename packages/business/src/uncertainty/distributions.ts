/** Distributions of uncertain inputs, each drawn by its quantile from one uniform number. */
import { normalQuantile } from './normal.ts';

export type Distribution =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number };

/**
 * Value below which the share `p` of the distribution lies.
 *
 * @param p 0 < p < 1
 */
export function quantileOf(distribution: Distribution, p: number): number {
  switch (distribution.kind) {
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(p);
    case 'uniform':
      return distribution.min + p * (distribution.max - distribution.min);
    case 'triangular':
      return triangularQuantile(distribution.min, distribution.mode, distribution.max, p);
  }
}

function triangularQuantile(min: number, mode: number, max: number, p: number): number {
  const width = max - min;
  if (width === 0) return mode;
  const peak = (mode - min) / width;
  if (p < peak) return min + Math.sqrt(p * width * (mode - min));
  return max - Math.sqrt((1 - p) * width * (max - mode));
}
