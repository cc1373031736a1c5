import type { LayoutResult } from '@taktwerk/study';

/** What the real line makes; null: not known. */
export interface RealFigures {
  /** Good parts in a scheduled hour. */
  readonly throughputPerHour: number | null;
  /** Share of the scheduled time in which the bottleneck is down. */
  readonly downShare: number | null;
  readonly scrapRate: number | null;
  readonly defectRate: number | null;
  /** Parts between source and sink. */
  readonly wip: number | null;
}

export const REAL_FIGURES = ['throughputPerHour', 'downShare', 'scrapRate', 'defectRate', 'wip'] as const;
export type RealFigure = (typeof REAL_FIGURES)[number];

/** One figure of the model beside the real one. */
export interface Disagreement {
  readonly figure: RealFigure;
  readonly real: number;
  readonly model: number;
  readonly halfWidth: number;
  /** Real ÷ model − 1; null when the model has none. */
  readonly relative: number | null;
  /** Whether the real figure lies inside the model's interval. */
  readonly agrees: boolean;
  /**
   * By what factor the input behind it would have to be multiplied, everything else as it is: the bottleneck's time for the output, its
   * repair time for the downtime, the probability of a defect or of scrap for the rates. Null where no single input stands behind it.
   */
  readonly inputFactor: number | null;
}

/** Where the model disagrees with the real line, the largest disagreement first. */
export function disagreements(result: LayoutResult, real: RealFigures): readonly Disagreement[] {
  const found = REAL_FIGURES.flatMap((figure): readonly Disagreement[] => {
    const told = real[figure];
    const own = modelFigure(result, figure);
    if (told === null || own === null) return [];
    const { mean, halfWidth } = own;
    const relative = mean === 0 ? null : told / mean - 1;
    const agrees = Math.abs(told - mean) <= halfWidth;
    return [{ figure, real: told, model: mean, halfWidth, relative, agrees, inputFactor: agrees ? null : inputFactor(figure, told, mean) }];
  });
  return found.sort((a, b) => Number(a.agrees) - Number(b.agrees) || Math.abs(b.relative ?? 9) - Math.abs(a.relative ?? 9));
}

function modelFigure(result: LayoutResult, figure: RealFigure): { readonly mean: number; readonly halfWidth: number } | null {
  if (figure !== 'downShare') {
    const { mean, halfWidth } = result.kpis[figure];
    return mean === null ? null : { mean, halfWidth: halfWidth ?? 0 };
  }
  const shares = result.elements.find(({ id }) => id === result.bottleneck?.element)?.shares;
  if (shares === null || shares === undefined || shares.offShift >= 1) return null;
  return { mean: (shares.down + shares.waitingRepair) / (1 - shares.offShift), halfWidth: 0.01 };
}

function inputFactor(figure: RealFigure, real: number, model: number): number | null {
  if (model <= 0 || real <= 0) return null;
  if (figure === 'throughputPerHour') return model / real;
  // Down share d = r ÷ (u + r) for repair r after uptime u: r scales by the odds.
  if (figure === 'downShare') return real < 1 ? real / (1 - real) / (model / (1 - model)) : null;
  return figure === 'wip' ? null : real / model;
}
