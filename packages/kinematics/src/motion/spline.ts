/** The joint path through grid points as a cubic spline: what is planned on it and what is played back are the same curve. */
import type { JointPath } from './time-scaling.ts';

/**
 * Cubic spline with continuous second derivatives through the values of every axis; slopes at both ends from the cubic through the
 * outermost four points.
 *
 * @param s ascending; shape [points], points >= 4
 * @param q shape [points, axes]
 */
export function splineThrough(axes: number, s: Float64Array, q: Float64Array): JointPath {
  const points = s.length;
  const dq = new Float64Array(points * axes);
  const ddq = new Float64Array(points * axes);
  const above = new Float64Array(points);
  const right = new Float64Array(points);
  for (let a = 0; a < axes; a++) {
    bends(axes, a, s, q, above, right);
    for (let i = 0; i < points; i++) ddq[i * axes + a] = right[i]!;
    for (let i = 0; i < points - 1; i++) {
      const h = s[i + 1]! - s[i]!;
      const rise = (q[(i + 1) * axes + a]! - q[i * axes + a]!) / h;
      dq[i * axes + a] = rise - (h * (2 * right[i]! + right[i + 1]!)) / 6;
      if (i === points - 2) dq[(i + 1) * axes + a] = rise + (h * (right[i]! + 2 * right[i + 1]!)) / 6;
    }
  }
  return { axes, s, q, dq, ddq };
}

/** Second derivatives of one axis into `right`, by the tridiagonal system of the spline (Thomas algorithm). */
function bends(axes: number, a: number, s: Float64Array, q: Float64Array, above: Float64Array, right: Float64Array): void {
  const last = s.length - 1;
  const rise = (i: number) => (q[(i + 1) * axes + a]! - q[i * axes + a]!) / (s[i + 1]! - s[i]!);
  let before = rise(0);
  above[0] = 0.5;
  right[0] = (3 * (before - endSlope(axes, a, s, q, 0, 1))) / (s[1]! - s[0]!);
  for (let i = 1; i < last; i++) {
    const h0 = s[i]! - s[i - 1]!;
    const h1 = s[i + 1]! - s[i]!;
    const after = rise(i);
    const pivot = 2 * (h0 + h1) - h0 * above[i - 1]!;
    above[i] = h1 / pivot;
    right[i] = (6 * (after - before) - h0 * right[i - 1]!) / pivot;
    before = after;
  }
  const h = s[last]! - s[last - 1]!;
  const pivot = 2 * h - h * above[last - 1]!;
  right[last] = (6 * (endSlope(axes, a, s, q, last, -1) - before) - h * right[last - 1]!) / pivot;
  for (let i = last - 1; i >= 0; i--) right[i]! -= above[i]! * right[i + 1]!;
}

/** Slope at an end from the cubic through it and the next three points (Newton's divided differences). */
function endSlope(axes: number, a: number, s: Float64Array, q: Float64Array, end: number, step: number): number {
  const at = (k: number) => s[end + k * step]! - s[end]!;
  const value = (k: number) => q[(end + k * step) * axes + a]!;
  const f1 = (value(1) - value(0)) / at(1);
  const f2 = (value(2) - value(1)) / (at(2) - at(1));
  const f3 = (value(3) - value(2)) / (at(3) - at(2));
  const g1 = (f2 - f1) / at(2);
  const g2 = (f3 - f2) / (at(3) - at(1));
  const k = (g2 - g1) / at(3);
  return f1 - g1 * at(1) + k * at(1) * at(2);
}
