import { create } from 'zustand';
import type { PlanRefusal } from './plan-drawing.ts';

/** Where the reading of a floor plan stands. */
interface PlanState {
  readonly busy: boolean;
  readonly refused: { readonly reason: PlanRefusal; readonly fileName: string } | null;
  /** A PDF with several pages waits for one to be chosen. */
  readonly pages: { readonly count: number; readonly answer: (page: number | null) => void } | null;
}

export const usePlans = create<PlanState>()(() => ({ busy: false, refused: null, pages: null }));

export const choosePage = (count: number): Promise<number | null> =>
  new Promise((resolve) => {
    const answer = (page: number | null): void => {
      usePlans.setState({ pages: null });
      resolve(page);
    };
    usePlans.setState({ pages: { count, answer } });
  });
