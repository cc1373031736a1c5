/**
 * Angle of a point about the origin: `Math.atan2` within 2 units in the last place, without leaving the compiled loop.
 *
 * The library call is about half of a closed-form inverse. Here the ratio of the smaller to the larger side is brought near a sixteenth
 * (atan a - atan b = atan((a - b) / (1 + a b))), where six terms of the series leave less than 3e-21.
 */

const PARTS = 16;
/** atan(k / 16) */
const AT_PART = Float64Array.from({ length: PARTS + 1 }, (_, k) => tabled(k / PARTS));

/** Arc tangent between 0 and 1 by Euler's series, smallest terms first: the same bits everywhere, where the library differs in the last. */
function tabled(x: number): number {
  const y = (x * x) / (1 + x * x);
  let sum = 1;
  for (let n = 80; n >= 1; n--) sum = 1 + ((2 * n * y) / (2 * n + 1)) * sum;
  return (x / (1 + x * x)) * sum;
}
const QUARTER = Math.PI / 2;

/** @returns angle in (-pi, pi]; 0 at the origin; signs of zeros as `Math.atan2` */
export function arcTangent(y: number, x: number): number {
  const up = y < 0 ? -y : y;
  const ahead = x < 0 ? -x : x;
  const steep = up > ahead;
  const long = steep ? up : ahead;
  if (!(long > 0)) return Math.atan2(y, x);
  const ratio = steep ? ahead / up : up / ahead;
  const part = (ratio * PARTS + 0.5) | 0;
  const near = part / PARTS;
  const u = part === 0 ? ratio : (ratio - near) / (1 + ratio * near);
  const v = u * u;
  const rest = u - u * v * (1 / 3 - v * (1 / 5 - v * (1 / 7 - v * (1 / 9 - v / 11))));
  let angle = AT_PART[part]! + rest;
  if (steep) angle = QUARTER - angle;
  if (x < 0) angle = Math.PI - angle;
  return y < 0 || (y === 0 && 1 / y < 0) ? -angle : angle;
}
