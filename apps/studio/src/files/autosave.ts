import type { LineDocument } from '@taktwerk/line';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The document as it was last seen, so that a closed tab comes back. */
export interface Kept {
  readonly fileName: string;
  readonly document: LineDocument;
}

interface Store extends DBSchema {
  present: { key: string; value: Kept };
}

const KEY = 'present';

let opened: Promise<IDBPDatabase<Store>> | null = null;

function database(): Promise<IDBPDatabase<Store>> {
  opened ??= openDB<Store>('taktwerk', 1, { upgrade: (db) => void db.createObjectStore('present') });
  return opened;
}

/** Writes the document to disk before it returns. */
export async function keep(kept: Kept): Promise<void> {
  const transaction = (await database()).transaction('present', 'readwrite', { durability: 'strict' });
  await transaction.store.put(kept, KEY);
  await transaction.done;
}

/** What was kept, of unknown trust: it goes through the same reading as a file. */
export async function kept(): Promise<Kept | undefined> {
  return (await database()).get('present', KEY);
}

export async function forget(): Promise<void> {
  await (await database()).delete('present', KEY);
}
