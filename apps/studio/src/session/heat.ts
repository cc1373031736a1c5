import { create } from 'zustand';
import type { HeatKind } from '../explain/heat-of.ts';

interface Heat {
  /** What the floor is coloured by; null: not at all. */
  readonly kind: HeatKind | null;
  show(kind: HeatKind | null): void;
}

export const useHeat = create<Heat>()((set) => ({ kind: null, show: (kind) => set({ kind }) }));
