import { type LineDocument, readLineText } from '@taktwerk/line';
import type { ProjectRow } from '../journal/database.ts';
import { replayed } from '../journal/entry.ts';
import { forgetUntouched, type Journal, openJournal, recoverProject, renewRow } from '../journal/journal.ts';
import { lockProject, type WriterLock } from '../journal/writer-lock.ts';
import { useProject } from './project.ts';

/** What this tab keeps: the project that is open, its journal, and who may write it. */
interface Keeping {
  readonly row: ProjectRow;
  readonly lock: WriterLock;
  readonly channel: BroadcastChannel;
  journal: Journal | null;
  stop: () => void;
}

let present: Keeping | null = null;

/** An id that no other project has. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Kept {
  readonly fileName: string;
  readonly isTemplate: boolean;
}

/** Keeps a document that was just opened as a project of its own. */
export async function keepNew(document: LineDocument, { fileName, isTemplate }: Kept): Promise<void> {
  const now = Date.now();
  const row: ProjectRow = { id: freshId(), name: document.name, fileName, openedAt: now, savedAt: now, isTouched: false, isTemplate };
  await keep(row, 0, null);
}

/**
 * Goes on with a project that this browser keeps already.
 *
 * @param seq     number of the last line in its journal
 * @param written what the journal says; null: lines were lost, the document is written whole
 */
export async function keepOn(row: ProjectRow, seq: number, written: LineDocument | null): Promise<void> {
  await keep({ ...row, openedAt: Date.now() }, seq, written);
}

/** Whether the project that is open now is this one. */
export const keptProject = (): ProjectRow | null => present?.row ?? null;

/** All changes are on disk when this resolves. */
export const settled = (): Promise<void> => present?.journal?.settled() ?? Promise.resolve();

/** Takes the project over from the tab that writes it. */
export const takeOver = (): void => present?.lock.takeOver();

async function keep(row: ProjectRow, seq: number, written: LineDocument | null): Promise<void> {
  present?.stop();
  present?.lock.release();
  present?.channel.close();
  present = null;
  const { store, readOnly } = useProject.getState();
  if (store === null || readOnly === 'newerVersion') return;
  const channel = new BroadcastChannel(`taktwerk ${row.id}`);
  const lock = await lockProject(row.id, (isWriter) => void changeHands(row.id, isWriter));
  const keeping: Keeping = { row, lock, channel, journal: null, stop: () => undefined };
  present = keeping;
  if (lock.isWriter()) write(keeping, seq, written);
  else follow(keeping);
  await renewRow(row).catch(() => undefined);
  await forgetUntouched(row.id).catch(() => undefined);
}

/** This tab writes: every change goes to the journal at once, and the other tabs are told. */
function write(keeping: Keeping, seq: number, written: LineDocument | null): void {
  const { store } = useProject.getState();
  if (store === null) return;
  const { channel, row } = keeping;
  const onWritten = (isKept: boolean): void => {
    if (useProject.getState().unkept === isKept) useProject.setState({ unkept: !isKept });
    if (isKept && present === keeping) channel.postMessage('changed');
  };
  // what was changed while the lock was asked for is written with the whole document
  const first = store.document() === written ? null : store.document();
  const journal = openJournal({ row, seq, first, onWritten, now: Date.now });
  keeping.journal = journal;
  keeping.stop();
  keeping.stop = store.subscribe((diff) => journal.note(diff, store.document()));
  useProject.setState({ readOnly: null });
}

/** Another tab writes: its changes are shown here as they come. */
function follow(keeping: Keeping): void {
  keeping.stop();
  keeping.journal = null;
  useProject.setState({ readOnly: 'otherTab' });
  let timer: number | undefined;
  keeping.channel.onmessage = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void reread(keeping), 150);
  };
  keeping.stop = () => {
    window.clearTimeout(timer);
    keeping.channel.onmessage = null;
  };
}

/** Shows the state of the journal. @returns number of its last line */
async function reread({ row }: Keeping): Promise<number> {
  const found = await recoverProject(row.id);
  const read = found === null ? null : readLineText(found.snapshot, row.fileName);
  if (found === null || read === null || !read.ok) return 0;
  useProject.getState().store?.setDocument(replayed(read.value, found.diffs));
  return found.seq;
}

async function changeHands(project: string, isWriter: boolean): Promise<void> {
  const keeping = present;
  if (keeping === null || keeping.row.id !== project) return;
  if (!isWriter) return follow(keeping);
  const seq = await reread(keeping);
  if (present === keeping) write(keeping, seq, useProject.getState().document);
}
