import { expect, test } from 'vitest';
import { fieldsOfDocument } from './fields.ts';
import { noteOf, orphanNotes } from './notes.ts';

const fields = fieldsOfDocument();

test('every field of the schema is told, and nothing else is', () => {
  expect(fields.length).toBeGreaterThan(400);
  expect(fields.filter((field) => noteOf(field) === undefined).map(({ part, path }) => `${part} ${path}`)).toEqual([]);
  expect(orphanNotes(fields)).toEqual([]);
});

test('fields of a choice stand behind its name', () => {
  const paths = fields.map(({ part, path }) => `${part} ${path}`);
  expect(paths).toEqual(
    expect.arrayContaining(['source arrival:schedule.releases[].count', 'distribution uniform.min', 'sources .*.origin']),
  );
});
