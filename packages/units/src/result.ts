/** The outcome of parsing or compiling: a value, or the problems that stand in its way (all of them, never only the first). */
export type Result<T, P = readonly Problem[]> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: P };

/** A plain value that can stand in a problem: what was found or what would have been right. */
export type ProblemValue = string | number | boolean | null | readonly ProblemValue[];

/**
 * Something the user can put right, as data. The remedy sentence is made from `code` by i18n.
 *
 * - `code`     names the kind of problem, kebab-case, e.g. `reach-too-far`
 * - `at`       id of the record or file it concerns, `''` when it concerns the whole input
 * - `field`    path inside the record, dots and `[index]`, `''` for the record as such
 * - `expected` what would have been right
 * - `got`      what stands there
 */
export interface Problem<C extends string = string> {
  readonly code: C;
  readonly at: string;
  readonly field: string;
  readonly expected: ProblemValue;
  readonly got: ProblemValue;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <P>(problems: P): { readonly ok: false; readonly problems: P } => ({ ok: false, problems });

/** Any value cut down to what may stand in a problem: long text is shortened, records are named by their type. */
export function problemValueOf(value: unknown): ProblemValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === undefined) return null;
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 77)}...` : value;
  if (Array.isArray(value)) return value.slice(0, 8).map(problemValueOf);
  return typeof value;
}
