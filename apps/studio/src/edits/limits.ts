import { annotatedLineSchema, type LineRecord } from '@taktwerk/line';
import { type Path, valueAt } from './paths.ts';

/** What may stand in a field, from the schema of the document. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  /** The least value itself is not allowed (a speed above zero). */
  readonly excludesMin: boolean;
  readonly isInteger: boolean;
  /** The field may be empty. */
  readonly isNullable: boolean;
  /** The words to choose from; empty where it is no choice. */
  readonly choices: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Schema>>;

let loaded: Schema | null = null;

/** The limits of a field of a record. */
export function limitsOf(record: LineRecord, path: Path): Limits {
  loaded ??= annotatedLineSchema() as Schema;
  const defs = loaded.$defs as Schemas;
  let schemas = choicesOf(defs[record.kind] ?? {}, defs);
  for (const [i, key] of path.entries()) {
    const around = valueAt(record, path.slice(0, i));
    schemas = schemas.filter((schema) => fits(schema, around)).flatMap((schema) => choicesOf(inside(schema, key), defs));
  }
  const plain = schemas.filter((schema) => schema.type !== 'null');
  const numeric = plain.find((schema) => schema.type === 'number' || schema.type === 'integer');
  return {
    ...rangeOf(numeric ?? {}),
    isInteger: numeric?.type === 'integer',
    isNullable: plain.length < schemas.length,
    choices: plain.flatMap((schema) => (schema.enum as readonly string[] | undefined) ?? []),
  };
}

function rangeOf(schema: Schema): Pick<Limits, 'min' | 'max' | 'excludesMin'> {
  const number = (key: string): number | null => (typeof schema[key] === 'number' ? (schema[key] as number) : null);
  const exclusive = number('exclusiveMinimum');
  const most = number('maximum');
  return {
    min: exclusive ?? number('minimum'),
    max: most !== null && most >= Number.MAX_SAFE_INTEGER ? null : most,
    excludesMin: exclusive !== null,
  };
}

/** The schema itself, references followed and unions taken apart. */
function choicesOf(schema: Schema, defs: Schemas): readonly Schema[] {
  if (typeof schema.$ref === 'string') return choicesOf(defs[schema.$ref.split('/').at(-1) ?? ''] ?? {}, defs);
  const union = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as readonly Schema[] | undefined;
  return union === undefined ? [schema] : union.flatMap((choice) => choicesOf(choice, defs));
}

function inside(schema: Schema, key: string): Schema {
  const member = (schema.prefixItems as readonly Schema[] | undefined)?.[Number(key)] ?? (schema.items as Schema | undefined);
  const named = (schema.properties as Schemas | undefined)?.[key];
  const rest = typeof schema.additionalProperties === 'object' ? (schema.additionalProperties as Schema) : undefined;
  return named ?? member ?? rest ?? {};
}

/** Whether a choice of a union is the one that stands there: its fixed words are the value's. */
function fits(schema: Schema, value: unknown): boolean {
  return Object.entries((schema.properties ?? {}) as Schemas).every(
    ([key, property]) => property.const === undefined || property.const === valueAt(value, [key]),
  );
}

/** Whether a number keeps the limits. */
export function keeps({ min, max, excludesMin, isInteger }: Limits, value: number): boolean {
  if (!Number.isFinite(value) || (isInteger && !Number.isInteger(value))) return false;
  return (min === null || (excludesMin ? value > min : value >= min)) && (max === null || value <= max);
}
