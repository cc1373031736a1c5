import type { Field } from './fields.ts';
import { peopleNotes } from './notes-people.ts';
import { processNotes } from './notes-processes.ts';
import { recordNotes } from './notes-records.ts';
import { workNotes } from './notes-work.ts';

/** What each field means, in one sentence with its unit, by part and path. */
export type Notes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const NOTES: Notes = { ...recordNotes, ...peopleNotes, ...workNotes, ...processNotes };

/** The sentence of a field; what means the same in every record is told once, under `record`, in every kind of work under `anyWork`. Undefined when nobody wrote one. */
export function noteOf({ part, path }: Pick<Field, 'part' | 'path'>): string | undefined {
  const ofAnyWork = part.endsWith('Work') ? NOTES.anyWork?.[path] : undefined;
  return NOTES[part]?.[path] ?? ofAnyWork ?? NOTES.record?.[path];
}

/** Notes that belong to no field of the schema (a renamed or removed one), for the test of completeness. */
export function orphanNotes(fields: readonly Field[]): string[] {
  const known = new Set(fields.flatMap(({ part, path }) => [`${part} ${path}`, `record ${path}`, `anyWork ${path}`]));
  const all = Object.entries(NOTES).flatMap(([part, notes]) => Object.keys(notes).map((path) => `${part} ${path}`));
  return all.filter((name) => !known.has(name));
}
