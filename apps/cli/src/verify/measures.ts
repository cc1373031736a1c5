import type { CaseData, Judgement, Limits } from './case.ts';

/** One number (or word) that a case states. */
export interface Measure {
  /** Literal key; `key[i]` in arrays, `key.sub` in records. */
  readonly measure: string;
  /** First part of the key, as it stands in the file. */
  readonly key: string;
  readonly expected: unknown;
  readonly judgement: Judgement;
}

/** Leaves of nested values by their path. */
export function leavesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => leavesOf(inner, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
  }
  return [[path, value]];
}

/** All measures of a case with how each is judged; a key that is judged as a range stays whole. */
export function measuresOf(data: CaseData, limitsOf: Limits = () => ({})): readonly Measure[] {
  const limits = limitsOf(data);
  return Object.entries(data.measures).flatMap(([key, value]) => {
    const own = data.ungraded?.includes(key) ? ({ by: 'nothing' } as const) : limits[key];
    if (own?.by === 'range') return [{ measure: key, key, expected: value, judgement: own }];
    return leavesOf(value, key).map(([measure, expected]) => ({
      measure,
      key,
      expected,
      judgement: own ?? limits[measure] ?? ruleOf(data.tolerance, key, expected),
    }));
  });
}

/** The rule that a case's tolerance text names. */
export function ruleOf(tolerance: string, key: string, expected: unknown): Judgement {
  if (tolerance.startsWith('CI')) return { by: 'interval', limit: isSmallProbability(key, expected) ? 0.02 : 0.01 };
  if (tolerance.startsWith('exact')) return { by: 'distance', absolute: 1e-9, relative: 1e-9 };
  const digits = /1e-(\d+)/.exec(tolerance)?.[0];
  const size = digits === undefined ? 0 : Number(digits);
  return /relative|\*value/.test(tolerance)
    ? { by: 'distance', absolute: 0, relative: size }
    : { by: 'distance', absolute: size, relative: 0 };
}

const PROBABILITY = /^P\(|probability|fraction|utilisation|availability|sigma/;

function isSmallProbability(key: string, expected: unknown): boolean {
  return PROBABILITY.test(key) && typeof expected === 'number' && Math.abs(expected) < 0.1;
}

/** Whether one value is right. */
export function isRight(judgement: Judgement, expected: unknown, got: unknown, halfWidth: number | null): boolean | null {
  if (judgement.by === 'nothing') return null;
  if (judgement.by === 'range') return isWithin(expected, got);
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got;
  const distance = Math.abs(got - expected);
  if (judgement.by === 'distance') return distance <= judgement.absolute + judgement.relative * Math.abs(expected);
  if (halfWidth === null) return false;
  const rounding = 1e-9 * Math.max(1, Math.abs(expected));
  return distance <= halfWidth + rounding && halfWidth <= judgement.limit * Math.abs(expected) + rounding;
}

function isWithin(range: unknown, got: unknown): boolean {
  if (!Array.isArray(range) || typeof got !== 'number') return false;
  const [low, high] = range as number[];
  return low !== undefined && high !== undefined && low <= got && got <= high;
}
