/**
 * Exponential, logarithm and powers out of additions and multiplications only.
 *
 * JavaScript engines differ in the last bit of Math.exp, Math.log and Math.pow; money on the screen and money on the command
 * line must agree to the last digit, so the business case uses these. Accuracy: a few units in the last place (tested to 1e-15).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = Math.LN2;
const SQRT2 = Math.SQRT2;

/**
 * `base` raised to a whole power by repeated squaring.
 *
 * @param base     any finite number
 * @param exponent whole number, may be negative
 * @throws RangeError when the exponent is not a whole number
 * @example wholePower(1.1, 3) // 1.331
 */
export function wholePower(base: number, exponent: number): number {
  if (!Number.isInteger(exponent)) throw new RangeError(`wholePower needs a whole exponent, got ${exponent}`);
  let result = 1;
  let square = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / result : result;
}

/**
 * e to the power x: x = k ln 2 + r with |r| <= ln 2 / 2, then the Taylor series of r (15 terms).
 *
 * @example exponential(1) // 2.718281828459045
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 709.78) return Number.POSITIVE_INFINITY;
  if (x < -745.2) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let term = 15; term >= 1; term--) sum = 1 + (r / term) * sum;
  const half = Math.trunc(k / 2);
  return sum * wholePower(2, half) * wholePower(2, k - half);
}

/**
 * Natural logarithm: x = m 2^k with m near 1, then 2 artanh((m - 1) / (m + 1)) as a series.
 *
 * @param x positive number; 0 gives -Infinity, a negative number NaN
 */
export function naturalLogarithm(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  let m = x;
  let k = 0;
  for (; m > SQRT2; k++) m /= 2;
  for (; m < SQRT2 / 2; k--) m *= 2;
  const s = (m - 1) / (m + 1);
  const squared = s * s;
  let series = 0;
  for (let odd = 25; odd >= 3; odd -= 2) series = (series + 1 / odd) * squared;
  return k * LN2_HIGH + (2 * s * (1 + series) + k * LN2_LOW);
}

/**
 * `base` raised to a real power, exp(exponent * ln base); whole exponents are multiplied out.
 *
 * @param base positive number
 */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 1024) return wholePower(base, exponent);
  return exponential(exponent * naturalLogarithm(base));
}
