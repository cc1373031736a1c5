import { z } from 'zod';
import { documentSchema } from './records/document.ts';

/** The JSON Schema (draft 2020-12) of a line document as it may be written: fields with a default may be left out. */
export function lineJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(documentSchema, { io: 'input', target: 'draft-2020-12' }) as Readonly<Record<string, unknown>>;
}
