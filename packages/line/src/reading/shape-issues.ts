import type { ProblemValue } from '@taktwerk/units';
import type { z } from 'zod';
import { type LineProblem, type LineProblemCode, type Place, pathOf, problemAt } from '../problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const PROBABILITIES = new Set([
  'probability',
  'repairProbability',
  'scrapProbability',
  'falseAlarm',
  'share',
  'p',
  'chargeBelow',
  'chargeTo',
]);
const CAPACITIES = new Set(['capacity', 'servers', 'count', 'max', 'min', 'batchSize', 'maxParts', 'startAt']);
/** Fields that hold a distribution of a time; what lies below them is in seconds. */
const TIMES = new Set(['time', 'timeTo', 'repair', 'load', 'unload', 'dwell', 'change', 'machiningS', 'travelS', 'pickS', 'placeS']);

/** What lies below them without being a time. */
const NO_TIMES = new Set(['alpha', 'beta', 'k', 'shape', 'lambda', 'weights', 'cumulative']);

/** What stands in the input at a path; undefined when nothing does. */
export function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The schema's complaints about one record (or the document's head) as problems, in the file's own words. */
export function problemsOfIssues(issues: readonly Issue[], input: unknown, place: Place): LineProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, input, place));
}

function problemsOfIssue(issue: Issue, input: unknown, place: Place): LineProblem[] {
  const make = (code: LineProblemCode, expected: ProblemValue, path: Path = issue.path): LineProblem[] => {
    const field = pathOf([...(place.field === '' ? [] : [place.field]), ...path]);
    return [problemAt({ ...place, field }, code, expected, valueAt(input, path))];
  };
  const got = valueAt(input, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => make('field.unknown', null, [...issue.path, key]));
    case 'invalid_type':
      if (got === undefined) return make('field.missing', issue.expected);
      return make(issue.expected === 'int' ? 'value.integer' : 'value.type', issue.expected === 'int' ? 'integer' : issue.expected);
    case 'invalid_value':
      return make(got === undefined ? 'field.missing' : 'value.choice', choices(issue.values));
    case 'invalid_union':
      return make(...unionComplaint(issue, got));
    case 'too_small':
      return make(tooSmallCode(issue, got), Number(issue.minimum));
    case 'too_big':
      return make(tooBigCode(issue), Number(issue.maximum));
    default:
      return make('value.form', issue.message);
  }
}

const choices = (values: readonly unknown[]): ProblemValue => values.map((value) => (typeof value === 'number' ? value : String(value)));

function unionComplaint(issue: Extract<Issue, { code: 'invalid_union' }>, got: unknown): [LineProblemCode, ProblemValue] {
  if ('options' in issue && Array.isArray(issue.options)) {
    if (got === undefined) return ['field.missing', choices(issue.options)];
    return [issue.path.length === 1 && issue.path[0] === 'kind' ? 'record.kind' : 'value.choice', choices(issue.options)];
  }
  const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  if (got === undefined) return ['field.missing', values.length > 0 ? choices(values) : null];
  return values.length > 0 ? ['value.choice', choices(values)] : ['value.form', null];
}

function tooSmallCode(issue: Extract<Issue, { code: 'too_small' }>, got: unknown): LineProblemCode {
  if (issue.origin === 'array') return 'list.tooShort';
  const leaf = String(issue.path.at(-1) ?? '');
  if (isProbability(issue.path)) return 'probability.range';
  if (isTime(issue.path) && typeof got === 'number' && got < 0) return 'time.negative';
  if (CAPACITIES.has(leaf) && issue.minimum === 1) return 'capacity.belowOne';
  if (issue.minimum === 0) return issue.inclusive === false ? 'value.notPositive' : 'value.negative';
  return 'value.tooSmall';
}

function tooBigCode(issue: Extract<Issue, { code: 'too_big' }>): LineProblemCode {
  if (issue.origin === 'array') return 'list.tooLong';
  return isProbability(issue.path) ? 'probability.range' : 'value.tooLarge';
}

function isProbability(path: Path): boolean {
  const named = path.filter((key) => typeof key === 'string');
  return PROBABILITIES.has(String(named.at(-1))) || named.at(-1) === 'cumulative' || named.at(-2) === 'detect';
}

/** A field whose name ends in S (`timeS`, `handshakeS`) or that lies inside a distribution of a time. */
function isTime(path: Path): boolean {
  const leaf = String(path.findLast((key) => typeof key === 'string') ?? '');
  if (NO_TIMES.has(leaf)) return false;
  return /[a-z]S$/.test(leaf) || path.some((key) => TIMES.has(String(key)));
}
