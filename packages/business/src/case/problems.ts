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
  const value = valueAt(json, issue.path);
  const problem = (code: string, expected: ProblemValue, field = fieldOf(issue.path)): Problem => ({
    code,
    at,
    field,
    expected,
    got: problemValueOf(value),
  });
  switch (issue.code) {
    case 'too_small':
      return [problem(Array.isArray(value) ? 'list.tooShort' : codeBelow(Number(issue.minimum), issue.inclusive), Number(issue.minimum))];
    case 'too_big':
      return [problem(Array.isArray(value) ? 'list.tooLong' : 'value.tooLarge', Number(issue.maximum))];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('field.unknown', null, fieldOf([...issue.path, key])));
    case 'invalid_value':
      return [
        problem(value === undefined ? 'field.missing' : 'value.choice', problemValueOf(issue.values.map((choice) => String(choice)))),
      ];
    case 'invalid_type':
      return [problem(value === undefined ? 'field.missing' : issue.expected === 'int' ? 'value.integer' : 'value.type', issue.expected)];
    case 'invalid_format':
      return [problem('value.form', null)];
    case 'custom':
      return [problem(issue.message, problemValueOf(issue.params?.expected ?? null))];
    default:
      return [problem('value.type', null)];
  }
}

/** Code of a number below its least value: below 0, at or below 0, or simply too small. */
function codeBelow(least: number, inclusive: boolean | undefined): string {
  if (least !== 0) return 'value.tooSmall';
  return inclusive === false ? 'value.notPositive' : 'value.negative';
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
