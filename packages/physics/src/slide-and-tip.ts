/** The analytic judge of loads: a rigid block under a horizontal acceleration, Coulomb friction, from textbook statics. */

const GRAVITY = 9.81;

/**
 * How far a block slides on its carrier while the carrier accelerates.
 *
 * @param accelerationMps2 horizontal acceleration of the carrier, ≥ 0
 * @param friction coefficient μ, ≥ 0
 * @param seconds how long it lasts, ≥ 0
 * @returns metres relative to the carrier; 0 while friction holds
 *
 * @example slideDistance(0.5 * 9.81, 0.1, 1) // (0.5 − 0.1) · 9.81 / 2 = 1.962 m
 */
export function slideDistance(accelerationMps2: number, friction: number, seconds: number): number {
  return (Math.max(0, accelerationMps2 - friction * GRAVITY) * seconds * seconds) / 2;
}

/**
 * The horizontal acceleration at which a column begins to tip over its lower edge.
 *
 * @param widthM width along the acceleration, metres
 * @param heightM height of the column with its centre of mass in the middle, metres
 * @returns m/s²
 *
 * @example tippingAcceleration(0.3, 1) // 0.3 g: a column 3.33 times as high as wide
 */
export function tippingAcceleration(widthM: number, heightM: number): number {
  return (GRAVITY * widthM) / heightM;
}

export type LoadVerdict = 'holds' | 'slides' | 'tips';

/** What a free-standing block does first under an acceleration: the lower of its two limits. */
export function judgeLoad(widthM: number, heightM: number, friction: number, accelerationMps2: number): LoadVerdict {
  const slidesAt = friction * GRAVITY;
  const tipsAt = tippingAcceleration(widthM, heightM);
  if (accelerationMps2 <= Math.min(slidesAt, tipsAt)) return 'holds';
  return tipsAt < slidesAt ? 'tips' : 'slides';
}
