import type { ComparisonResult, LayoutResult } from '@taktwerk/study';
import { useStudy } from './study.ts';

interface ShownResults {
  readonly status: string;
  readonly baseline: LayoutResult | null;
  readonly candidate: LayoutResult | null;
  readonly comparison: ComparisonResult | null;
  readonly businessCase: unknown;
}

declare global {
  interface Window {
    taktwerkResults?: () => ShownResults;
  }
}

/** Lets tests read the results that are on screen; read only, a copy each time. */
export function exposeResults(): void {
  window.taktwerkResults = () => {
    const { status, results, comparison, businessCase } = useStudy.getState();
    return structuredClone({ status, baseline: results.baseline, candidate: results.candidate, comparison, businessCase });
  };
}
