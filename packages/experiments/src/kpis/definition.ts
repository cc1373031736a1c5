import type { RunResult } from '@taktwerk/engine';
import type { KpiName, LineFacts } from './kpi.ts';

/** One indicator: what it is, in which unit, and how one replication's value comes about. Names are `kpis:<name>` in i18n. */
export interface KpiDefinition {
  readonly name: KpiName;
  /** Unit as shown on screen; '1' for a fraction. */
  readonly unit: '1/h' | 's' | 'parts' | 'people' | '1' | 'kWh';
  /** Formula in words, the same as in `docs/results.md`. */
  readonly formula: string;
  /** Whether larger is better, for colouring a difference. */
  readonly better: 'more' | 'less';
  /** Value of one replication, or null when it is undefined for it. */
  readonly valueOf: (result: RunResult, facts: LineFacts, oeeStation: string | null) => number | null;
  /** Code of the reason (i18n `kpis:note.<code>`) when `valueOf` gives null. */
  readonly undefinedWhen: KpiNoteCode;
}

export type KpiNoteCode = 'noGoodParts' | 'noScheduledTime' | 'noFinishedParts' | 'noReleasedParts' | 'noPeople' | 'noStation';

/** Quotient, or null when the divisor is 0 (nothing was observed). */
export const quotient = (dividend: number, divisor: number): number | null => (divisor > 0 ? dividend / divisor : null);

/** Parts that were finished or scrapped in the window. */
export const ended = (result: RunResult): number => result.good + result.bad + result.scrapped;

/** Scheduled working hours of the line in the window. */
export const scheduledHours = (result: RunResult): number => result.scheduledS / 3600;
