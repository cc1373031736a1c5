/** All positive roots of a polynomial: between two turning points it is monotone, so each piece holds one root at most. */
import { findRoot } from './brent.ts';
import { exponential, naturalLogarithm } from './elementary.ts';

/** A turning point counts as a (double) root when the value there is this small beside the sum of the terms' sizes. */
const TOUCH = 1e-12;

/** How often the sign changes along the numbers, zeros left out (Descartes: an upper bound on the positive roots). */
export function signChanges(values: readonly number[]): number {
  const signs = values.filter((value) => value !== 0).map(Math.sign);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/**
 * Positive roots of c[0] + c[1] x + c[2] x² + …, ascending, each once.
 *
 * @param coefficients ascending powers; zeros at either end are ignored
 * @returns the roots in x > 0; empty when there are none (or when all coefficients are 0)
 */
export function positiveRoots(coefficients: readonly number[]): number[] {
  const c = scaled(trimmed(coefficients));
  const changes = signChanges(c);
  if (changes === 0) return [];
  const value = (x: number) => signedValue(c, x);
  const turning = changes === 1 ? [] : positiveRoots(c.slice(1).map((factor, i) => factor * (i + 1)));
  const ends = [0, ...turning, rootBound(c)];
  const roots: number[] = [];
  for (let i = 1; i < ends.length; i++) {
    const low = ends[i - 1] as number;
    const high = ends[i] as number;
    if (i > 1 && touchesZero(c, low)) {
      roots.push(low);
      continue;
    }
    if (i < ends.length - 1 && touchesZero(c, high)) continue;
    const { root } = findRoot(value, low, high);
    if (root !== null) roots.push(root);
  }
  return roots;
}

function trimmed(c: readonly number[]): number[] {
  let start = 0;
  let end = c.length;
  while (start < end && c[start] === 0) start++;
  while (end > start && c[end - 1] === 0) end--;
  return c.slice(start, end);
}

function scaled(c: readonly number[]): number[] {
  const largest = c.reduce((most, factor) => Math.max(most, Math.abs(factor)), 0);
  return c.map((factor) => factor / largest);
}

/** The polynomial's value for x <= 1, divided by x^n above: same sign, same roots, no overflow. */
function signedValue(c: readonly number[], x: number): number {
  let value = 0;
  if (x <= 1) for (let i = c.length - 1; i >= 0; i--) value = value * x + (c[i] as number);
  else for (const factor of c) value = value / x + factor;
  return value;
}

function touchesZero(c: readonly number[], x: number): boolean {
  const sizes = c.map(Math.abs);
  return Math.abs(signedValue(c, x)) <= TOUCH * signedValue(sizes, x);
}

/** No root lies above 2 max |c[n-k] / c[n]|^(1/k) (Fujiwara 1916). */
function rootBound(c: readonly number[]): number {
  const n = c.length - 1;
  const last = Math.abs(c[n] as number);
  let bound = 0;
  for (let k = 1; k <= n; k++) {
    const ratio = Math.abs(c[n - k] as number) / last;
    if (ratio > 0) bound = Math.max(bound, exponential(naturalLogarithm(ratio) / k));
  }
  return 2 * bound * (1 + 1e-9);
}
