import { type JsonSchema, lineJsonSchema } from '../json-schema.ts';
import { fieldsOfDocument } from './fields.ts';
import { noteOf } from './notes.ts';

/**
 * The JSON Schema with a description at every field, as it is published in `models/schema/line.schema.json`: editors show it where
 * a file is written by hand.
 */
export function annotatedLineSchema(): JsonSchema {
  const schema = lineJsonSchema();
  // fields hold the very objects of their own copy of the schema, so descriptions are laid over by identity
  const notes = new Map<JsonSchema, string>();
  for (const field of fieldsOfDocument(schema)) {
    const note = noteOf(field);
    if (note !== undefined) notes.set(field.schema, note);
  }
  return { ...(described(schema, notes) as JsonSchema), title: 'Taktwerk line document' };
}

function described(value: unknown, notes: ReadonlyMap<JsonSchema, string>): unknown {
  if (Array.isArray(value)) return value.map((part) => described(part, notes));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, described(part, notes)]);
  const description = notes.get(value as JsonSchema);
  return Object.fromEntries(description === undefined ? entries : [['description', description], ...entries]);
}
