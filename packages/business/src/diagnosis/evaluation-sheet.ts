/** Evaluation sheet with indicators of the user's own: weights and scales are his, because the local standard's are not public. */
import type { Problem, Result } from '@taktwerk/units';
import { z } from 'zod';
import { problemsOf } from '../case/problems.ts';

z.config({ jitless: true });

const sheetSchema = z.strictObject({
  id: z.string().min(1),
  indicators: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        weight: z.number().gt(0),
        /** Value that earns nothing and value that earns all; the first may be the greater (a defect rate). */
        worst: z.number(),
        best: z.number(),
      }),
    )
    .min(1),
});

export type EvaluationSheet = z.infer<typeof sheetSchema>;

/** Reads a sheet. @returns the sheet, or every problem found (a scale of no width, an id twice …) */
export function parseEvaluationSheet(json: unknown): Result<EvaluationSheet, readonly Problem[]> {
  const parsed = sheetSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, json, 'evaluation') };
  const { id: at, indicators } = parsed.data;
  const problems = indicators.flatMap(({ id, worst, best }, i): Problem[] => [
    ...(worst === best ? [{ code: 'value.form', at, field: `indicators[${i}].best`, expected: null, got: best }] : []),
    ...(indicators.findIndex((other) => other.id === id) < i
      ? [{ code: 'id.duplicate', at, field: `indicators[${i}].id`, expected: null, got: id }]
      : []),
  ]);
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems };
}

export interface Evaluation {
  /** Weighted share of the full marks, 0 … 1, over the indicators that are known; null when none is. */
  readonly score: number | null;
  /** Share of each indicator, in the sheet's order; null = no value. */
  readonly shares: readonly { readonly id: string; readonly share: number | null }[];
  readonly missing: readonly string[];
}

/** Marks values on a sheet; beyond the scale's ends they count as the ends. */
export function evaluateSheet(sheet: EvaluationSheet, values: Readonly<Record<string, number>>): Evaluation {
  const shares = sheet.indicators.map(({ id, worst, best }) => {
    const value = values[id];
    return { id, share: value === undefined ? null : Math.min(1, Math.max(0, (value - worst) / (best - worst))) };
  });
  const known = sheet.indicators.filter((_, i) => shares[i]?.share !== null);
  const weight = known.reduce((sum, indicator) => sum + indicator.weight, 0);
  const earned = sheet.indicators.reduce((sum, indicator, i) => sum + indicator.weight * (shares[i]?.share ?? 0), 0);
  return {
    score: weight === 0 ? null : earned / weight,
    shares,
    missing: shares.filter(({ share }) => share === null).map(({ id }) => id),
  };
}
