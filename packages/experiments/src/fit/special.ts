/** Special functions of the fits. Checked against exact values in `fit.test.ts`. */

/** Lanczos coefficients, g = 7, n = 9 (Numerical Recipes, section 6.1, and Godfrey's tables; recalled, checked by test to 1e-13). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x), x > 0. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.slice(1).reduce((total, coefficient, i) => total + coefficient / (z + i + 1), LANCZOS[0] as number);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ψ(x) = d ln Γ / dx, x > 0: recursion up to 8, then the asymptotic series (Abramowitz & Stegun 6.3.18). */
export function digamma(x: number): number {
  let [at, sum] = [x, 0];
  for (; at < 8; at += 1) sum -= 1 / at;
  const inverse = 1 / (at * at);
  return (
    sum + Math.log(at) - 0.5 / at - inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))))
  );
}

/** ψ'(x), x > 0 (Abramowitz & Stegun 6.4.12). */
export function trigamma(x: number): number {
  let [at, sum] = [x, 0];
  for (; at < 14; at += 1) sum += 1 / (at * at);
  const inverse = 1 / (at * at);
  return sum + 1 / at + inverse / 2 + (inverse / at) * (1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse / 30)));
}

const TERMS = 500;
const TINY = 1e-300;

/** Regularised lower incomplete gamma function P(a, x): series below a + 1, continued fraction above (Numerical Recipes, 6.2). */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(-x + a * Math.log(x) - lnGamma(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
}

function series(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; n < TERMS && Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < TERMS; i++) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / nonzero(step * d + b);
    c = nonzero(b + step / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

const nonzero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Distribution function of the standard normal. */
export function normalCdf(z: number): number {
  const tail = gammaP(0.5, (z * z) / 2) / 2;
  return z < 0 ? 0.5 - tail : 0.5 + tail;
}
