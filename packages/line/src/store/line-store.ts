import { diffDocuments } from '../diff/documents.ts';
import { freezeDeep } from '../diff/freeze.ts';
import { applyDiff, isEmptyDiff, type RecordsDiff, reverseDiff, squashDiffs } from '../diff/records-diff.ts';
import type { LineDocument } from '../records/document.ts';
import { type LineDraft, openDraft } from './line-draft.ts';

export type { LineDraft } from './line-draft.ts';

/** One step of the history; `label` is a message key for the undo menu. */
export interface HistoryEntry {
  readonly label: string;
  readonly diff: RecordsDiff;
}

/** The document that is being worked on, its history, and who wants to know about changes. Documents it gives out are frozen. */
export interface LineStore {
  document(): LineDocument;
  /**
   * Makes one entry in the history out of everything that `change` does; when `change` throws, nothing has happened.
   *
   * @param label message key
   * @param join edits in a row with the same key become one entry (a drag); null: an entry of its own
   * @returns what changed; an edit that changes nothing makes no entry and tells nobody
   */
  edit(label: string, change: (draft: LineDraft) => void, join?: string | null): RecordsDiff;
  undo(): RecordsDiff | undefined;
  redo(): RecordsDiff | undefined;
  /** Steps that undo would take back, oldest first. */
  past(): readonly HistoryEntry[];
  /** Steps that redo would bring back, next one first. */
  future(): readonly HistoryEntry[];
  /** Another file: its document takes the place of this one, and the history is empty. */
  setDocument(document: LineDocument): RecordsDiff;
  /** Called after every change, undo and redo included. @returns ends the subscription */
  subscribe(listener: (diff: RecordsDiff) => void): () => void;
}

/** Opens a store on a document, which is frozen in place. */
export function openLineStore(first: LineDocument): LineStore {
  let current = freezeDeep(first);
  let past: readonly HistoryEntry[] = [];
  let future: readonly HistoryEntry[] = [];
  let joinKey: string | null = null;
  let isEditing = false;
  const listeners = new Set<(diff: RecordsDiff) => void>();

  function become(document: LineDocument, diff: RecordsDiff): RecordsDiff {
    current = freezeDeep(document);
    for (const listener of [...listeners]) listener(diff);
    return diff;
  }

  function record(label: string, diff: RecordsDiff, join: string | null): void {
    const last = past.at(-1);
    if (join !== null && join === joinKey && last !== undefined) {
      const joined = squashDiffs([last.diff, diff]);
      past = isEmptyDiff(joined) ? past.slice(0, -1) : [...past.slice(0, -1), { label: last.label, diff: joined }];
      joinKey = isEmptyDiff(joined) ? null : join;
    } else {
      past = [...past, { label, diff }];
      joinKey = join;
    }
    future = [];
  }

  function edit(label: string, change: (draft: LineDraft) => void, join: string | null = null): RecordsDiff {
    if (isEditing) throw new Error('An edit inside an edit: put both into one callback');
    isEditing = true;
    const draft = openDraft(current);
    let diff: RecordsDiff;
    try {
      change(draft);
    } finally {
      isEditing = false;
      diff = draft.close();
    }
    if (isEmptyDiff(diff)) return diff;
    const next = applyDiff(current, diff);
    record(label, diff, join);
    return become(next, diff);
  }

  function undo(): RecordsDiff | undefined {
    const entry = past.at(-1);
    if (entry === undefined) return undefined;
    const diff = reverseDiff(entry.diff);
    const next = applyDiff(current, diff);
    [past, future, joinKey] = [past.slice(0, -1), [entry, ...future], null];
    return become(next, diff);
  }

  function redo(): RecordsDiff | undefined {
    const [entry] = future;
    if (entry === undefined) return undefined;
    const next = applyDiff(current, entry.diff);
    [past, future, joinKey] = [[...past, entry], future.slice(1), null];
    return become(next, entry.diff);
  }

  function setDocument(document: LineDocument): RecordsDiff {
    const diff = diffDocuments(current, document);
    [past, future, joinKey] = [[], [], null];
    return become(document, diff);
  }

  function subscribe(listener: (diff: RecordsDiff) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return { document: () => current, edit, undo, redo, past: () => past, future: () => future, setDocument, subscribe };
}
