/** Comparing the outcome of a calculation with the published one, measure by measure. */
import { isRecord } from './case-inputs.ts';

export type Measured = number | string | null;

/** One measure of a case beside what it should be. */
export interface VerifiedMeasure {
  readonly measure: string;
  readonly expected: Measured;
  readonly got: Measured;
  /** Tolerance of a statistical measure (four standard errors); null where the digits must agree. */
  readonly halfWidth: number | null;
  readonly pass: boolean;
}

/** Values by name, nested as the case's `expected` is; a name that is absent has no answer, which is not the answer null. */
export type Outcome = Readonly<Record<string, unknown>>;

/** Nested values as flat measures: `bars[0].npv_low`, `schedule[2]`. Digit strings become numbers. */
export function flatMeasures(value: unknown, path = ''): Map<string, Measured> {
  const flat = new Map<string, Measured>();
  const add = (key: string, inner: unknown) => {
    for (const [name, leaf] of flatMeasures(inner, key)) flat.set(name, leaf);
  };
  if (Array.isArray(value)) for (const [i, inner] of value.entries()) add(`${path}[${i}]`, inner);
  else if (isRecord(value)) for (const [name, inner] of Object.entries(value)) add(path === '' ? name : `${path}.${name}`, inner);
  else flat.set(path, leafOf(value));
  return flat;
}

function leafOf(value: unknown): Measured {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : value;
}

/**
 * One row per expected measure.
 *
 * @param expected   as printed in the case
 * @param outcome    as computed
 * @param tolerance  absolute tolerance of exact measures
 * @param halfWidths tolerances of statistical measures, by measure
 */
export function compareMeasures(
  expected: Outcome,
  outcome: Outcome,
  tolerance: number,
  halfWidths: Readonly<Record<string, number>>,
): VerifiedMeasure[] {
  const got = flatMeasures(outcome);
  return [...flatMeasures(expected)].map(([measure, wanted]) => {
    const found = got.get(measure) ?? null;
    const halfWidth = halfWidths[measure] ?? null;
    return { measure, expected: wanted, got: found, halfWidth, pass: got.has(measure) && agrees(wanted, found, halfWidth ?? tolerance) };
  });
}

function agrees(wanted: Measured, found: Measured, tolerance: number): boolean {
  if (typeof wanted === 'number' && typeof found === 'number') return Math.abs(wanted - found) <= tolerance;
  return wanted === found;
}

/** The number in "abs 1e-9"; 1e-6 where none is given. */
export function toleranceOf(text: string | undefined): number {
  const match = text?.match(/abs (\d+(?:\.\d+)?(?:e-?\d+)?)/);
  return match === null || match === undefined ? 1e-6 : Number(match[1]);
}
