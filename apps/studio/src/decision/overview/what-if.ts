import {
  type BusinessInputs,
  type CaseFigures,
  type CaseKpis,
  caseBreakEvens,
  caseFiguresOf,
  caseTornado,
  type InputBreakEven,
  movableInputs,
  type TornadoBar,
} from '@taktwerk/business';

/** Share by which an input without a range is moved in the tornado. */
const SWING = 0.1;
/** Inputs that have a slider. */
export const SLIDERS = 5;

/** What follows from inputs that are moved and not yet kept. */
export interface WhatIf {
  readonly figures: CaseFigures;
  readonly tornado: readonly TornadoBar[];
  readonly breakEvens: readonly InputBreakEven[];
}

/** The inputs with some numbers moved. @param moved values by place */
export function movedInputs(inputs: BusinessInputs, moved: Readonly<Record<string, number>>): BusinessInputs {
  const copy = structuredClone(inputs);
  for (const { field, path } of movableInputs(inputs)) {
    const value = moved[field];
    if (value === undefined) continue;
    const at = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], copy);
    (at as { value: number }).value = value;
  }
  return copy;
}

/** Figures, tornado and break-evens of moved inputs: a few thousand cases, quick enough for every step of a slider. */
export function whatIf(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, fields: readonly string[]): WhatIf {
  return {
    figures: caseFiguresOf(inputs, before, after),
    tornado: caseTornado(inputs, before, after, SWING).filter(({ width }) => width > 0),
    breakEvens: caseBreakEvens(inputs, before, after, fields),
  };
}
