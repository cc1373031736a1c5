import { create } from 'zustand';
import type { RealFigures } from './calibration.ts';

const UNKNOWN: RealFigures = { throughputPerHour: null, downShare: null, scrapRate: null, defectRate: null, wip: null };

interface RealLine {
  /** What was typed, by project and layout: other tabs and panels of the window do not lose it. */
  readonly figures: Readonly<Record<string, RealFigures>>;
  put(key: string, figures: RealFigures): void;
}

/** What the real line makes, as the user has typed it in this session. */
export const useRealLine = create<RealLine>()((set) => ({
  figures: {},
  put: (key, figures) => set((real) => ({ figures: { ...real.figures, [key]: figures } })),
}));

/** The figures of a layout; unknown until they are typed. */
export const realFiguresOf = (real: RealLine, key: string): RealFigures => real.figures[key] ?? UNKNOWN;
