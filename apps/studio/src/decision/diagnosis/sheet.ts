import { parseEvaluationSheet } from '@taktwerk/business';

export interface SheetIndicator {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly worst: number;
  readonly best: number;
}

/** Indicators of a saved sheet; those of a sheet that breaks a rule too, so that it can be mended. */
export function sheetOf(saved: unknown): readonly SheetIndicator[] {
  const parsed = parseEvaluationSheet(saved);
  if (parsed.ok) return parsed.value.indicators;
  const indicators = (saved as { indicators?: unknown } | null)?.indicators;
  return Array.isArray(indicators) ? (indicators as SheetIndicator[]) : [];
}

/** A sheet to save; none when it has no indicator. */
export function withIndicators(indicators: readonly SheetIndicator[]): Record<string, unknown> | null {
  return indicators.length === 0 ? null : { id: 'own', indicators: [...indicators] };
}
