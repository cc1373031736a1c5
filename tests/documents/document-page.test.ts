import { annotatedLineSchema, fieldsOfDocument } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { documentPage, untoldParts } from './document-page.ts';
import { examplesOf } from './examples.ts';
import { expectGenerated, savedFile } from './saved-files.ts';

const document: unknown = JSON.parse(savedFile('v1.line.json'));

test('every field has an example in a valid document', () => {
  const examples = examplesOf(annotatedLineSchema(), document);
  const missing = fieldsOfDocument().filter(({ part, path }) => !examples.has(`${part} ${path}`));
  expect(missing.map(({ part, path }) => `${part} ${path}`)).toEqual([]);
});

test('docs/document.md tells every part and is up to date', () => {
  expect(untoldParts()).toEqual([]);
  expectGenerated('docs/document.md', documentPage(document));
});

/** The published schema is generated from the zod schemas of packages/line; `UPDATE=1 npx vitest run tests/documents` writes it. */
test('models/schema/line.schema.json is up to date', () => {
  expectGenerated('models/schema/line.schema.json', `${JSON.stringify(annotatedLineSchema(), null, 2)}\n`);
});
