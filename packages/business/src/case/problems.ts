/** Schema findings as problems: code, field, what was expected and what stands there. */
import { type Problem, type ProblemValue, problemValueOf } from '@taktwerk/units';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Every finding of a schema as a problem.
 *
 * @param error findings
 * @param json  the value that was checked, for `got`
 * @param at    id of the record or file
 */
export function problemsOf(error: z.ZodError, json: unknown, at: string): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, json, at));
}

function problemsOfIssue(issue: Issue, json: unknown, at: string): Problem[] {
  const got = problemValueOf(valueAt(json, issue.path));
  const problem = (code: string, expected: ProblemValue, field = fieldOf(issue.path)): Problem => ({ code, at, field, expected, got });
  switch (issue.code) {
    case 'too_small':
      return [problem(issue.inclusive === false ? 'must-be-above' : 'below-minimum', Number(issue.minimum))];
    case 'too_big':
      return [problem(issue.inclusive === false ? 'must-be-below' : 'above-maximum', Number(issue.maximum))];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknown-field', null, fieldOf([...issue.path, key])));
    case 'invalid_value':
      return [problem('unknown-choice', problemValueOf(issue.values.map((value) => String(value))))];
    case 'invalid_type':
      return [problem(valueAt(json, issue.path) === undefined ? 'missing-field' : 'wrong-type', issue.expected)];
    case 'invalid_union':
      return [problem('wrong-type', null)];
    case 'custom':
      return [problem(issue.message, problemValueOf(issue.params?.expected ?? null))];
    default:
      return [problem('wrong-type', null)];
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return value;
}

/** `investment.items[0].amount.value` */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field === '' ? String(key) : `${field}.${String(key)}`),
    '',
  );
}
