/** A root between two arguments of opposite sign, by Brent's method (inverse quadratic steps guarded by bisection). */

export interface RootSearch {
  /** `converged`: root is good to the tolerance; `notBracketed`: same sign at both ends; `stalled`: out of iterations. */
  readonly status: 'converged' | 'notBracketed' | 'stalled';
  readonly root: number | null;
}

const MAX_ITERATIONS = 200;
const EPSILON = 2.220446049250313e-16;

/**
 * Finds x in [low, high] with f(x) = 0.
 *
 * @param f         continuous function
 * @param low       one end, f(low) of the other sign than f(high)
 * @param high      other end
 * @param tolerance absolute tolerance on x beside the relative 4 machine epsilons
 * @returns a named status and the root, null when the ends do not bracket one
 *
 * Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4, procedure zero (recalled).
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): RootSearch {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return { status: 'converged', root: a };
  if (fb === 0) return { status: 'converged', root: b };
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) return { status: 'notBracketed', root: null };
  let c = a;
  let fc = fa;
  let step = b - a;
  let previous = step;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    if (fb < 0 === fc < 0) {
      c = a;
      fc = fa;
      step = b - a;
      previous = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const limit = 2 * EPSILON * Math.abs(b) + tolerance / 2;
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= limit || fb === 0) return { status: 'converged', root: b };
    const trial = Math.abs(previous) >= limit && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null;
    if (trial !== null && 2 * Math.abs(trial) < Math.min(3 * Math.abs(middle) - limit, Math.abs(previous))) {
      previous = step;
      step = Math.sign(trial) === Math.sign(middle) ? trial : middle;
    } else {
      step = middle;
      previous = middle;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > limit ? step : Math.sign(middle) * limit;
    fb = f(b);
  }
  return { status: 'stalled', root: b };
}

/** Step from b by the secant (two points) or by inverse quadratic interpolation (three points). */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  const numerator = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return numerator / -((q - 1) * (r - 1) * (s - 1));
}
