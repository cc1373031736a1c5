/** How the intervals of the simulated indicators carry over to money. */
import { type CaseKpis, PRICED_KPIS, type PricedKpis, pricedKpisOf } from './case-kpis.ts';
import type { PlainInputs } from './plain.ts';
import { type CaseFigures, figuresOf, pricedCase } from './priced-case.ts';

/** Half width of each figure; null where the figure, or the figure at an interval's end, does not exist. */
export type FigureHalfWidths = { readonly [Figure in keyof CaseFigures]: number | null };

/**
 * Half widths of the deciding figures from those of the indicators.
 *
 * Each indicator of each layout is moved alone to both ends of its interval; half the difference of the figure is its share, and the
 * shares add by squares (sequential perturbation, Kline and McClintock 1953; recalled). Indicators are taken as independent, which with
 * common random numbers errs to the wide side. Nothing is drawn at random.
 *
 * @returns half widths at the level of the indicators' intervals (95 %); null throughout when an indicator has no interval
 */
export function figureHalfWidths(inputs: PlainInputs, before: CaseKpis, after: CaseKpis): FigureHalfWidths {
  const base = { before: pricedKpisOf(before), after: pricedKpisOf(after) };
  const figures = (sides: { before: PricedKpis; after: PricedKpis }) =>
    figuresOf(pricedCase(inputs, sides.before, sides.after), inputs.discountRate);
  const squares: Record<keyof CaseFigures, number | null> = zeroes(figures(base));
  for (const side of ['before', 'after'] as const) {
    for (const name of PRICED_KPIS) {
      const { mean, halfWidth } = (side === 'before' ? before : after)[name];
      if (mean === null || halfWidth === 0) continue;
      if (halfWidth === null) return { annualSaving: null, npv: null, irr: null, paybackYears: null, discountedPaybackYears: null };
      const centre = base[side][name] as number;
      const moved = (value: number) => figures({ ...base, [side]: { ...base[side], [name]: Math.max(0, value) } });
      addSquares(squares, moved(centre - halfWidth), moved(centre + halfWidth));
    }
  }
  for (const { side, use, low, high } of pricedUses(inputs, before, after)) {
    if (low === null || high === null)
      return { annualSaving: null, npv: null, irr: null, paybackYears: null, discountedPaybackYears: null };
    const moved = (amount: number) =>
      figures({ ...base, [side]: { ...base[side], usesPerPart: { ...base[side].usesPerPart, [use]: amount } } });
    addSquares(squares, moved(low), moved(high));
  }
  return rooted(squares);
}

interface UseInterval {
  readonly side: 'before' | 'after';
  readonly use: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** Ends of the interval of every uncertain consumable that has a price; null without an interval. */
function pricedUses(inputs: PlainInputs, before: CaseKpis, after: CaseKpis): UseInterval[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const uses = Object.entries((side === 'before' ? before : after).usesPerPart ?? {});
    return uses.flatMap(([use, { mean, halfWidth }]): UseInterval[] => {
      if (mean === null || halfWidth === 0 || (inputs.consumables.prices[use] ?? null) === null) return [];
      if (halfWidth === null) return [{ side, use, low: null, high: null }];
      return [{ side, use, low: Math.max(0, mean - halfWidth), high: mean + halfWidth }];
    });
  });
}

function zeroes(figures: CaseFigures): Record<keyof CaseFigures, number | null> {
  const start = (figure: number | null) => (figure === null ? null : 0);
  return {
    annualSaving: 0,
    npv: 0,
    irr: start(figures.irr),
    paybackYears: start(figures.paybackYears),
    discountedPaybackYears: start(figures.discountedPaybackYears),
  };
}

function addSquares(squares: Record<keyof CaseFigures, number | null>, low: CaseFigures, high: CaseFigures): void {
  for (const name of Object.keys(squares) as (keyof CaseFigures)[]) {
    const [sum, least, most] = [squares[name], low[name], high[name]];
    squares[name] = sum === null || least === null || most === null ? null : sum + ((most - least) / 2) * ((most - least) / 2);
  }
}

function rooted(squares: Record<keyof CaseFigures, number | null>): FigureHalfWidths {
  const root = (sum: number | null) => (sum === null ? null : Math.sqrt(sum));
  return {
    annualSaving: root(squares.annualSaving),
    npv: root(squares.npv),
    irr: root(squares.irr),
    paybackYears: root(squares.paybackYears),
    discountedPaybackYears: root(squares.discountedPaybackYears),
  };
}
