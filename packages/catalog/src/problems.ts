/** What can be wrong with a catalog file, as data. */
import { type Problem, type ProblemValue, problemValueOf } from '@taktwerk/units';
import type { z } from './zod.ts';

/**
 * - `catalog-field`        a field has the wrong type or value
 * - `catalog-unknown-field` a field that the format does not have
 * - `catalog-format`       the file is of another kind
 * - `catalog-duplicate`    two files have the same id
 * - `catalog-zero-axis`    a joint's direction has no length
 * - `catalog-limits`       an axis has its lower limit above its upper one
 * - `catalog-count`        a list does not have one entry per axis
 * - `catalog-source`       a source key is not spelled out in the file
 */
export type CatalogProblemCode =
  | 'catalog-field'
  | 'catalog-unknown-field'
  | 'catalog-format'
  | 'catalog-duplicate'
  | 'catalog-zero-axis'
  | 'catalog-limits'
  | 'catalog-count'
  | 'catalog-source';

export type CatalogProblem = Problem<CatalogProblemCode>;

export function catalogProblem(code: CatalogProblemCode, at: string, field: string, expected: ProblemValue, got: unknown): CatalogProblem {
  return { code, at, field, expected, got: problemValueOf(got) };
}

/** Problems of one file from the schema's issues; `at` is the file's id where it has one. */
export function problemsOf(error: z.ZodError, at: string, json: unknown): CatalogProblem[] {
  return error.issues.map((issue) => {
    const field = pathOf(issue.path);
    if (issue.code === 'unrecognized_keys') return catalogProblem('catalog-unknown-field', at, field, null, issue.keys);
    const expected = 'expected' in issue ? String(issue.expected) : issue.message;
    return catalogProblem('catalog-field', at, field, expected, valueAt(json, issue.path));
  });
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = json;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}
