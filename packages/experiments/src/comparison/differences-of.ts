import type { RunResult } from '@taktwerk/engine';
import type { Difference, Differences, KpiName, LineFacts } from '../kpis/kpi.ts';
import { KPI_NAMES } from '../kpis/kpi.ts';
import { kpiValues } from '../kpis/kpis-of.ts';
import { meanOf } from '../statistics/interval.ts';
import { antitheticMeans, pairedDifference } from '../statistics/pairs.ts';

/** One side of a comparison: replications of a layout and what is known of it. */
export interface ComparedLayout {
  readonly results: readonly RunResult[];
  readonly facts: LineFacts;
}

/**
 * Differences of every indicator, paired by replication (both layouts ran under the same seed, so they share their streams).
 *
 * A difference is significant when its interval does not contain 0; one without spread (a headcount) when it is not 0.
 *
 * @param antithetic whether both sides come in antithetic pairs
 * @throws RangeError when the sides have different numbers of replications
 */
export function differencesOf(baseline: ComparedLayout, candidate: ComparedLayout, confidence = 0.95, antithetic = false): Differences {
  const paired = (values: readonly (number | null)[]) =>
    antithetic && values.every((value) => value !== null) ? antitheticMeans(values as readonly number[]) : values;
  const differences = {} as Record<KpiName, Difference>;
  for (const name of KPI_NAMES) {
    const before = paired(kpiValues(name, baseline.results, baseline.facts));
    const after = paired(kpiValues(name, candidate.results, candidate.facts));
    differences[name] = differenceOf(before, after, confidence);
  }
  return differences;
}

/** Difference of one indicator from its values per replication; null where it is undefined. */
export function differenceOf(before: readonly (number | null)[], after: readonly (number | null)[], confidence = 0.95): Difference {
  const baseline = meanOrNull(before);
  const candidate = meanOrNull(after);
  if (baseline === null || candidate === null) {
    return { baseline, candidate, difference: null, halfWidth: null, relative: null, significant: false };
  }
  const { mean, halfWidth } = pairedDifference(before as readonly number[], after as readonly number[], confidence);
  const significant = halfWidth !== null && Math.abs(mean) > halfWidth;
  const relative = baseline === 0 ? null : candidate / baseline - 1;
  return { baseline, candidate, difference: candidate - baseline, halfWidth, relative, significant };
}

function meanOrNull(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null);
  return defined.length === values.length ? meanOf(defined) : null;
}
