/** The uncertainty of a case in a form that can be printed and drawn: quantiles, chances, histograms, no single runs. */
import type { CaseKpis } from '../case/case-kpis.ts';
import type { BusinessInputs } from '../case/inputs.ts';
import { type CasePlan, type SimulatedCase, simulateCase } from '../case/simulate-case.ts';
import { type Histogram, histogramOf } from '../uncertainty/histogram.ts';

const BINS = 40;

export interface UncertaintyReport extends Omit<SimulatedCase, 'samples'> {
  readonly npvHistogram: Histogram;
  readonly paybackHistogram: Histogram;
  /** Cumulative cash flow by year, t = 0 … horizon: P10, P50, P90 over the runs. */
  readonly cumulativeBand: readonly { readonly year: number; readonly p10: number; readonly p50: number; readonly p90: number }[];
}

/** Simulates the case and keeps what a page shows. */
export function uncertaintyReport(inputs: BusinessInputs, before: CaseKpis, after: CaseKpis, plan: CasePlan): UncertaintyReport {
  const { samples, ...simulated } = simulateCase(inputs, before, after, plan);
  return {
    ...simulated,
    npvHistogram: histogramOf(samples.npv, BINS),
    paybackHistogram: histogramOf(samples.paybackYears, BINS),
    cumulativeBand: samples.cumulative.map((values, year) => ({ year, ...bandOf(values) })),
  };
}

function bandOf(values: Float64Array): { p10: number; p50: number; p90: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))] as number;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
