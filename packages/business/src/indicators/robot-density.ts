/** Robot density: multipurpose industrial robots per 10,000 persons employed in manufacturing (AGVs do not count). */

const PERSONS = 10_000;

/**
 * Robots in service per 10,000 employees.
 *
 * @param robots    industrial robots in service (ISO 8373; no AGV, RGV)
 * @param employees persons employed, the denominator the figure must name (plant, district or sector)
 */
export function robotDensity(robots: number, employees: number): number {
  return (PERSONS * robots) / employees;
}

/** Robots still missing to a density target, whole pieces, never below 0. */
export function robotsMissing(robots: number, employees: number, targetDensity: number): number {
  return Math.max(0, Math.ceil((targetDensity * employees) / PERSONS - robots - 1e-9));
}
