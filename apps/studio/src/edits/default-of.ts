import { annotatedLineSchema, type LineRecord } from '@taktwerk/line';
import { type Path, valueAt } from './paths.ts';

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, Schema>>;

let loaded: Schemas | null = null;

/** What the schema of the document puts into a field that is left out; undefined where it asks for a value. */
export function defaultOf(record: LineRecord, path: Path): number | string | boolean | null | undefined {
  loaded ??= (annotatedLineSchema() as Schema).$defs as Schemas;
  const defs = loaded;
  let schemas: readonly Schema[] = [defs[record.kind] ?? {}];
  let standard: unknown;
  for (const [i, key] of path.entries()) {
    const around = valueAt(record, path.slice(0, i));
    const inside = schemas
      .flatMap((schema) => choicesOf(schema, defs))
      .filter((schema) => holds(schema, around))
      .map((schema) => memberOf(schema, key));
    standard = inside.find((schema) => 'default' in schema)?.default;
    schemas = inside;
  }
  return isPlain(standard) ? standard : undefined;
}

const isPlain = (value: unknown): value is number | string | boolean | null => value === null || typeof value !== 'object';

function choicesOf(schema: Schema, defs: Schemas): readonly Schema[] {
  if (typeof schema.$ref === 'string') return choicesOf(defs[schema.$ref.split('/').at(-1) ?? ''] ?? {}, defs);
  const union = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as readonly Schema[] | undefined;
  return union === undefined ? [schema] : union.flatMap((choice) => choicesOf(choice, defs));
}

/** Whether a choice of a union is the one that stands there: its fixed words are the value's. */
function holds(schema: Schema, value: unknown): boolean {
  return Object.entries((schema.properties ?? {}) as Schemas).every(
    ([key, property]) => property.const === undefined || property.const === valueAt(value, [key]),
  );
}

function memberOf(schema: Schema, key: string): Schema {
  const member = (schema.prefixItems as readonly Schema[] | undefined)?.[Number(key)] ?? (schema.items as Schema | undefined);
  const rest = typeof schema.additionalProperties === 'object' ? (schema.additionalProperties as Schema) : undefined;
  return (schema.properties as Schemas | undefined)?.[key] ?? member ?? rest ?? {};
}
