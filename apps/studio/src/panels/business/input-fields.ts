import type { BusinessInputs } from '@taktwerk/business';
import type { Origin } from '@taktwerk/units';

/** One number among the inputs, addressed by its path. */
export interface InputField {
  readonly field: string;
  /** null: unknown, not counted. */
  readonly value: number | null;
  readonly origin: Origin;
  readonly source: string | undefined;
  readonly note: string | undefined;
}

interface Sourced {
  readonly value: unknown;
  readonly origin: Origin;
  readonly source?: string;
  readonly note?: string;
}

/** All inputs that are one number (or an unknown one), group by group; the investment's items have their own table. */
export function inputFieldsOf(inputs: BusinessInputs): ReadonlyMap<string, readonly InputField[]> {
  const groups = new Map<string, InputField[]>();
  for (const [key, value] of Object.entries(inputs)) {
    const fields = fieldsOf(value, key);
    if (fields.length === 0) continue;
    const group = isSourced(value) || key === 'ramp' ? 'general' : key;
    groups.set(group, [...(groups.get(group) ?? []), ...fields]);
  }
  return groups;
}

function fieldsOf(value: unknown, path: string): readonly InputField[] {
  if (isSourced(value)) {
    const number = value.value;
    if (number !== null && typeof number !== 'number') return [];
    if (path === 'energy.tariff' || path === 'grant.rule' || path === 'ramp.levels') return [];
    return [{ field: path, value: number, origin: value.origin, source: value.source, note: value.note }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, `${path}.${key}`));
}

function isSourced(value: unknown): value is Sourced {
  return typeof value === 'object' && value !== null && 'origin' in value && 'value' in value;
}

/** Fields written as a percentage. */
const SHARES = /(Rate|rate|Growth|Factor|Share|Floor|start|pension|medical|maternity|unemployment|injury|housingFund)$/;

export const isShare = (field: string): boolean => field !== 'reliefFactor' && SHARES.test(field);
