import { type LineDocument, type LineStore, openLineStore, type RecordsDiff } from '@taktwerk/line';
import type { Problem } from '@taktwerk/units';
import { create } from 'zustand';

/** Why a file was not opened; the previous document stays. */
export interface Refusal {
  readonly fileName: string;
  readonly problems: readonly Problem[];
}

/** Why the present project can't be changed here: another tab writes it, or it is of a newer version of the program. */
export type ReadOnly = 'otherTab' | 'newerVersion';

interface Project {
  /** The present state of the document; replaced as a whole by every edit. */
  readonly document: LineDocument | null;
  readonly store: LineStore | null;
  readonly fileName: string;
  readonly refusal: Refusal | null;
  readonly readOnly: ReadOnly | null;
  /** Counts edits that were refused because the project is read-only: each one is said. */
  readonly refused: number;
  /** The last change could not be kept (the disk is full or storage is forbidden): save as a file. */
  readonly unkept: boolean;
  /** Lines of the journal that could not be read back when the project was opened; null: nothing was lost. */
  readonly lost: number | null;
  /** Shows a document as the present one. */
  show(document: LineDocument, fileName: string, readOnly?: ReadOnly | null): void;
  refuse(refusal: Refusal): void;
  forgetRefusal(): void;
}

let stopListening: () => void = () => {};

export const useProject = create<Project>()((set, get) => ({
  document: null,
  store: null,
  fileName: '',
  refusal: null,
  readOnly: null,
  refused: 0,
  unkept: false,
  lost: null,
  show: (document, fileName, readOnly = null) => {
    stopListening();
    const store = guarded(
      openLineStore(document),
      () => get().readOnly !== null,
      () => set({ refused: get().refused + 1 }),
    );
    stopListening = store.subscribe(() => set({ document: store.document() }));
    set({ document: store.document(), store, fileName, refusal: null, readOnly, lost: null, unkept: false });
  },
  refuse: (refusal) => set({ refusal }),
  forgetRefusal: () => set({ refusal: null }),
}));

const NOTHING: RecordsDiff = { added: {}, removed: {}, updated: {} };

/** The same store, but that nothing changes the document while it may not be changed. */
function guarded(store: LineStore, isReadOnly: () => boolean, onRefused: () => void): LineStore {
  const refuse = <T>(value: T): T => {
    onRefused();
    return value;
  };
  return {
    ...store,
    edit: (label, change, join) => (isReadOnly() ? refuse(NOTHING) : store.edit(label, change, join)),
    undo: () => (isReadOnly() ? refuse(undefined) : store.undo()),
    redo: () => (isReadOnly() ? refuse(undefined) : store.redo()),
  };
}
