import type { DistributionField, LineRecord } from '@taktwerk/line';

/** A distribution of a record: where it stands and what it is. */
export interface FoundDistribution {
  readonly path: readonly string[];
  readonly field: DistributionField;
}

/** Kinds of distribution that take times; a work of hand elements has a type as well and is not one. */
const TYPES = new Set([
  'constant',
  'uniform',
  'triangular',
  'exponential',
  'erlang',
  'gamma',
  'weibull',
  'lognormal',
  'normal',
  'beta',
  'pert',
]);

/** All distributions of a record, in its order. */
export function distributionsIn(record: LineRecord): readonly FoundDistribution[] {
  const found: FoundDistribution[] = [];
  walk(record, [], found);
  return found;
}

function walk(value: unknown, path: readonly string[], found: FoundDistribution[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { type } = value as { type?: unknown };
  if (typeof type === 'string' && TYPES.has(type)) {
    found.push({ path, field: value as DistributionField });
    return;
  }
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], found);
}
