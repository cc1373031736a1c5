import { type JsonSchema, lineJsonSchema } from '../json-schema.ts';

/**
 * One field of the document: where it is written and what may stand there. `part` is the name in `$defs` (a record kind or a part
 * that several share), `path` the way inside it: `mix[].product`, `times.travelS.*.*`; a field of one choice of several stands
 * behind its name, `arrival:schedule.releases`.
 */
export interface Field {
  readonly part: string;
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

/** All fields of the document, part by part, in the order of the schema. The head of the document is part `document`. */
export function fieldsOfDocument(schema: JsonSchema = lineJsonSchema()): Field[] {
  const { $defs, ...head } = schema;
  const parts: [string, JsonSchema][] = [['document', head], ...Object.entries($defs as Schemas)];
  return parts.flatMap(([part, schema]) => fieldsWithin(part, '', schema));
}

/** Fields below a schema; what has a name of its own is told under that name. */
function fieldsWithin(part: string, path: string, schema: JsonSchema): Field[] {
  const found: Field[] = [];
  const required = (schema.required ?? []) as readonly string[];
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Schemas)) {
    if (property.const !== undefined && (name === 'kind' || name === 'type')) continue;
    const at = path === '' ? name : `${path}.${name}`;
    found.push({ part, path: at, schema: property, isRequired: required.includes(name) }, ...fieldsWithin(part, at, property));
  }
  const items = schema.items as JsonSchema | undefined;
  if (items !== undefined && items.$ref === undefined) found.push(...fieldsWithin(part, `${path}[]`, items));
  const values = schema.additionalProperties as JsonSchema | boolean | undefined;
  if (typeof values === 'object' && values.$ref === undefined) found.push(...fieldsWithin(part, `${path}.*`, values));
  for (const choice of choicesOf(schema)) found.push(...fieldsWithin(part, variantPath(path, choice), choice));
  return found;
}

/** The choices of a union that have fields. */
function choicesOf(schema: JsonSchema): readonly JsonSchema[] {
  return ((schema.oneOf ?? schema.anyOf ?? []) as readonly JsonSchema[]).filter((choice) => choice.$ref === undefined);
}

/** Path into one choice: behind the name it goes by; a choice without one (a value or null) adds nothing. */
function variantPath(path: string, choice: JsonSchema): string {
  const type = (choice.properties as Schemas | undefined)?.type?.const;
  if (typeof type !== 'string') return path;
  return path === '' ? type : `${path}:${type}`;
}
