import type { Field } from '@taktwerk/line';

type Schema = Field['schema'];
type Schemas = Readonly<Record<string, Schema>>;
type Emit = (part: string, path: string, value: unknown) => void;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The first value that a document has for each field, by "part path" as in `fieldsOfDocument`. Null is no example.
 *
 * @param schema the JSON Schema of the document
 */
export function examplesOf(schema: Schema, document: unknown): ReadonlyMap<string, unknown> {
  const examples = new Map<string, unknown>();
  const emit: Emit = (part, path, value) => {
    const key = `${part} ${path}`;
    if (value !== null && !examples.has(key)) examples.set(key, value);
  };
  collect(schema.$defs as Schemas, schema, document, 'document', '', emit);
  return examples;
}

/** Walks schema and value together; what has a name of its own in `$defs` begins a new part. */
function collect(defs: Schemas, schema: Schema, value: unknown, part: string, path: string, emit: Emit): void {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.slice('#/$defs/'.length);
    collect(defs, defs[name] ?? {}, value, name, '', emit);
    return;
  }
  for (const choice of (schema.oneOf ?? schema.anyOf ?? []) as readonly Schema[]) {
    if (fits(defs, choice, value)) collect(defs, choice, value, part, variantPath(path, choice), emit);
  }
  if (Array.isArray(value)) for (const entry of value) collect(defs, (schema.items ?? {}) as Schema, entry, part, `${path}[]`, emit);
  if (isObject(value)) collectFields(defs, schema, value, part, path, emit);
}

function collectFields(
  defs: Schemas,
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  part: string,
  path: string,
  emit: Emit,
): void {
  const properties = (schema.properties ?? {}) as Schemas;
  const values = schema.additionalProperties;
  for (const [name, entry] of Object.entries(value)) {
    const property = properties[name];
    if (property !== undefined) {
      const at = path === '' ? name : `${path}.${name}`;
      emit(part, at, entry);
      collect(defs, property, entry, part, at, emit);
    } else if (isObject(values)) collect(defs, values, entry, part, `${path}.*`, emit);
  }
}

/** Whether a value is of this choice of a union: the same `type` or `kind`, or else all its required keys. */
function fits(defs: Schemas, choice: Schema, value: unknown): boolean {
  const schema = typeof choice.$ref === 'string' ? (defs[choice.$ref.slice('#/$defs/'.length)] ?? {}) : choice;
  if (!isObject(value)) return schema.properties === undefined;
  if (schema.oneOf !== undefined) return true;
  const properties = (schema.properties ?? {}) as Schemas;
  const mark = properties.type?.const ?? properties.kind?.const;
  if (mark !== undefined) return mark === value.type || mark === value.kind;
  const required = (schema.required ?? []) as readonly string[];
  return (
    schema.properties !== undefined &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.keys(value).every((key) => Object.hasOwn(properties, key))
  );
}

function variantPath(path: string, choice: Schema): string {
  const type = (choice.properties as Schemas | undefined)?.type?.const;
  if (choice.$ref !== undefined || typeof type !== 'string') return path;
  return path === '' ? type : `${path}:${type}`;
}
