import type { LineProblem } from '../problem.ts';
import { type DistributionField, distributionSchema } from '../records/fields.ts';
import { ownRecords, problem, type Scope } from './scope.ts';
import type { Found } from './work-of.ts';

const TYPES = new Set<unknown>(distributionSchema.options.map((option) => option.shape.type.value));

/** Every distribution can occur: bounds in order, as many weights as values, a distribution function that rises to 1. */
export function* checkDistributions(scope: Scope): Iterable<LineProblem> {
  for (const record of ownRecords(scope)) {
    for (const { field, value } of distributionsIn(record)) {
      for (const complaint of complaintsOf(value)) {
        yield problem(scope, record.id, `${field}.${complaint.field}`, complaint.code, complaint.expected, complaint.got);
      }
    }
  }
}

/** All distributions anywhere in a record; no other choice of the schema has a `type` with one of their names (a test asserts it). */
export function distributionsIn(value: unknown, field = ''): Found<DistributionField>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && TYPES.has(value.type)) return [{ field, value: value as DistributionField }];
  return Object.entries(value).flatMap(([key, part]) => {
    const name = Array.isArray(value) ? `[${key}]` : field === '' ? key : `.${key}`;
    return distributionsIn(part, `${field}${name}`);
  });
}

/** Whether only 0 can be drawn. */
export function isAlwaysZero(d: DistributionField): boolean {
  if (d.type === 'constant') return d.value === 0;
  if (d.type === 'empirical') return d.values.every((value, i) => value === 0 || d.weights[i] === 0);
  if (d.type === 'empiricalContinuous') return d.points.every((point) => point === 0);
  if (d.type === 'sequence') return d.values.every((value) => value === 0);
  return 'max' in d && d.max === 0;
}

interface Complaint {
  readonly code: 'distribution.order' | 'distribution.weights' | 'distribution.cumulative';
  readonly field: string;
  readonly expected: string | number;
  readonly got: unknown;
}

function complaintsOf(d: DistributionField): Complaint[] {
  switch (d.type) {
    case 'uniform':
    case 'beta':
      return d.max < d.min ? [order('max', `>= ${d.min}`, d.max)] : [];
    case 'triangular':
    case 'pert':
      return [
        ...(d.mode < d.min ? [order('mode', `>= ${d.min}`, d.mode)] : []),
        ...(d.max < d.mode ? [order('max', `>= ${d.mode}`, d.max)] : []),
      ];
    case 'normal':
      return d.mean <= -4 * d.sd ? [order('mean', `> ${d.sd === 0 ? 0 : -4 * d.sd}`, d.mean)] : [];
    case 'empirical':
      if (d.weights.length !== d.values.length) return [weights(d.values.length, d.weights.length)];
      return d.weights.every((weight) => weight === 0) ? [weights('> 0', 0)] : [];
    case 'empiricalContinuous':
      return ofDistributionFunction(d.points, d.cumulative);
    default:
      return [];
  }
}

const order = (field: string, expected: string, got: number): Complaint => ({ code: 'distribution.order', field, expected, got });
const weights = (expected: string | number, got: number): Complaint => ({ code: 'distribution.weights', field: 'weights', expected, got });

function ofDistributionFunction(points: readonly number[], cumulative: readonly number[]): Complaint[] {
  const bad = (expected: string | number, got: unknown, field = 'cumulative'): Complaint => ({
    code: 'distribution.cumulative',
    field,
    expected,
    got,
  });
  if (cumulative.length !== points.length) return [bad(points.length, cumulative.length)];
  const falls = (values: readonly number[]): boolean => values.some((value, i) => i > 0 && value < (values[i - 1] ?? 0));
  return [
    ...(falls(points) ? [bad('ascending', points, 'points')] : []),
    ...(falls(cumulative) ? [bad('ascending', cumulative)] : []),
    ...(cumulative.at(-1) === 1 ? [] : [bad('… 1', cumulative.at(-1))]),
  ];
}
