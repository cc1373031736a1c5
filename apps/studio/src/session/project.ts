import { type LineDocument, type LineStore, openLineStore } from '@taktwerk/line';
import type { Problem } from '@taktwerk/units';
import { create } from 'zustand';

/** Why a file was not opened; the previous document stays. */
export interface Refusal {
  readonly fileName: string;
  readonly problems: readonly Problem[];
}

interface Project {
  /** The present state of the document; replaced as a whole by every edit. */
  readonly document: LineDocument | null;
  readonly store: LineStore | null;
  readonly fileName: string;
  readonly refusal: Refusal | null;
  /** The last change could not be kept (the disk is full or storage is forbidden): save as a file. */
  readonly unkept: boolean;
  /** Shows a document as the present one. */
  show(document: LineDocument, fileName: string): void;
  refuse(refusal: Refusal): void;
  forgetRefusal(): void;
}

let stopListening: () => void = () => {};

export const useProject = create<Project>()((set) => ({
  document: null,
  store: null,
  fileName: '',
  refusal: null,
  unkept: false,
  show: (document, fileName) => {
    stopListening();
    const store = openLineStore(document);
    stopListening = store.subscribe(() => set({ document: store.document() }));
    set({ document: store.document(), store, fileName, refusal: null });
  },
  refuse: (refusal) => set({ refusal }),
  forgetRefusal: () => set({ refusal: null }),
}));
