import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from './entry.ts';

/** A project that this browser keeps. */
export interface ProjectRow {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly savedAt: number;
  /** Whether anything was changed since it was opened from a template or file. */
  readonly isTouched: boolean;
  /** Opened from a template that comes with the studio. */
  readonly isTemplate: boolean;
}

export interface JournalSchema extends DBSchema {
  projects: { key: string; value: ProjectRow };
  entries: { key: [string, number]; value: Entry };
}

let opened: Promise<IDBPDatabase<JournalSchema>> | null = null;

/** The database of this browser, opened once. */
export function database(): Promise<IDBPDatabase<JournalSchema>> {
  opened ??= openDB<JournalSchema>('taktwerk-journal', 1, {
    upgrade(db) {
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: ['project', 'seq'] });
    },
  });
  return opened;
}

/** All lines of one project. */
export const linesOf = (project: string): IDBKeyRange => IDBKeyRange.bound([project, 0], [project, Number.MAX_SAFE_INTEGER]);
