import type { LineDocument, RecordsDiff } from '@taktwerk/line';
import { serialiseLine } from '@taktwerk/line';
import { database, linesOf, type ProjectRow } from './database.ts';
import { entryOf, oldestNeeded, type Recovered, recover } from './entry.ts';

/** Changes between two snapshots. */
const SNAPSHOT_EVERY = 40;

/** The journal of the project that is open in this tab. */
export interface Journal {
  /** Adds a change; `document` is the state after it. Lines are written one after the other, at once. */
  note(diff: RecordsDiff, document: LineDocument): void;
  /** All that was noted so far is on disk when this resolves; rejects when it could not be written. */
  settled(): Promise<void>;
}

interface Start {
  readonly row: ProjectRow;
  /** Number of the last line that is there already. */
  readonly seq: number;
  /** The whole document is written before any change: a new project, or one of which lines were lost. */
  readonly first: LineDocument | null;
  /** Called after each write with whether it has worked. */
  readonly onWritten: (isKept: boolean) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function openJournal({ row, seq: last, first, onWritten, now }: Start): Journal {
  let seq = last;
  let sinceSnapshot = 0;
  /** A line could not be written: the next one is a snapshot, so that the journal has no gap. */
  let isBroken = false;
  let queue: Promise<void> = Promise.resolve();
  let present = row;

  const write = (kind: 'snapshot' | 'diff', text: string, document: LineDocument): Promise<void> => {
    const entry = entryOf(row.id, seq + 1, kind, text);
    return put(entry, present).then(() => {
      seq += 1;
      sinceSnapshot = kind === 'snapshot' ? 0 : sinceSnapshot + 1;
      present = { ...present, name: document.name };
    });
  };
  const add = (text: string | null, document: LineDocument): void => {
    queue = queue.then(async () => {
      try {
        present = { ...present, savedAt: now(), name: document.name, isTouched: present.isTouched || text !== null };
        if (text !== null && !isBroken) await write('diff', text, document);
        else await write('snapshot', serialiseLine(document), document);
        isBroken = false;
        onWritten(true);
        if (sinceSnapshot >= SNAPSHOT_EVERY) {
          await write('snapshot', serialiseLine(document), document);
          await tidy(row.id);
        }
      } catch {
        isBroken = true;
        onWritten(false);
      }
    });
  };
  if (first !== null) add(null, first);
  return {
    note: (diff, document) => add(JSON.stringify(diff), document),
    settled: () => queue.then(() => (isBroken ? Promise.reject(new Error('the journal could not be written')) : undefined)),
  };
}

/** Line and project row in one transaction: either both are on disk or neither is. */
async function put(entry: ReturnType<typeof entryOf>, row: ProjectRow): Promise<void> {
  const transaction = (await database()).transaction(['entries', 'projects'], 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.objectStore('entries').add(entry), transaction.objectStore('projects').put(row), transaction.done]);
}

/** Forgets lines that are older than the oldest snapshot kept. */
async function tidy(project: string): Promise<void> {
  const db = await database();
  const lines = await db.getAll('entries', linesOf(project));
  const oldest = oldestNeeded(lines.filter(({ kind }) => kind === 'snapshot').map(({ seq }) => seq));
  if (oldest > 1) await db.delete('entries', IDBKeyRange.bound([project, 0], [project, oldest - 1]));
}

/** What the journal of a project says; null when it has none that is sound. */
export async function recoverProject(project: string): Promise<Recovered | null> {
  return recover(await (await database()).getAll('entries', linesOf(project)));
}

/** Projects of this browser, the one opened last first. */
export async function knownProjects(): Promise<readonly ProjectRow[]> {
  const rows = await (await database()).getAll('projects');
  return rows.sort((a, b) => b.openedAt - a.openedAt);
}

export async function renewRow(row: ProjectRow): Promise<void> {
  await (await database()).put('projects', row);
}

export async function forgetProject(id: string): Promise<void> {
  const db = await database();
  await Promise.all([db.delete('entries', linesOf(id)), db.delete('projects', id)]);
}

/** Forgets templates that were opened and never changed, but for the one that is open now. */
export async function forgetUntouched(present: string): Promise<void> {
  for (const row of await knownProjects()) if (row.isTemplate && !row.isTouched && row.id !== present) await forgetProject(row.id);
}
