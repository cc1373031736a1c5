/**
 * Safety distances by ISO 13855, S = K × T + C, in metres and seconds. T is the response of device and control plus the time the machine
 * takes to stop. Formulas for curtains are read in device manuals, those for coarse curtains and scanners recalled
 * (models/processes/safety-iso-13855.json). A planning aid: the standard and a risk assessment decide.
 */
const HAND_MPS = 2;
const WALK_MPS = 1.6;
const LEAST_M = 0.1;
const FAR_M = 0.5;

/**
 * Upright light curtain.
 *
 * @param resolutionM d; up to 40 mm hands are seen, up to 70 mm arms
 * @returns null above 70 mm, which no formula covers
 *
 * @example lightCurtainDistance(0.32, 0.014)  // 2.0 × 0.32 = 0.64 > 0.5, so 1.6 × 0.32 = 0.512
 */
export function lightCurtainDistance(timeS: number, resolutionM: number): number | null {
  if (resolutionM > 0.07 + 1e-9) return null;
  if (resolutionM > 0.04 + 1e-9) return WALK_MPS * timeS + 0.85;
  const intrusion = Math.max(0, 8 * (resolutionM - 0.014));
  const near = Math.max(LEAST_M, HAND_MPS * timeS + intrusion);
  return near <= FAR_M ? near : Math.max(FAR_M, WALK_MPS * timeS + intrusion);
}

/**
 * Scanner with a level field.
 *
 * @param heightM of the field over the floor; null above 1 m, where people can crawl below
 */
export function scannerDistance(timeS: number, heightM: number): number | null {
  if (heightM > 1) return null;
  return WALK_MPS * timeS + Math.max(0.85, 1.2 - 0.4 * heightM);
}

/** Free space that a person needs beside a moving robot so as not to be crushed, metres (ISO 13854, recalled). */
export const CRUSHING_CLEARANCE_M = 0.5;
