import type { RunResult } from '@taktwerk/engine';
import { activePeriodsOf } from '../bottleneck/active-periods.ts';
import { cycleTimeS } from './cycle-time-s.ts';
import { defectRate } from './defect-rate.ts';
import type { KpiDefinition } from './definition.ts';
import { energyKwhPerPart } from './energy-kwh-per-part.ts';
import { escapeRate } from './escape-rate.ts';
import { estimateOf } from './estimate-of.ts';
import { firstPassYield } from './first-pass-yield.ts';
import { headcountPerDay } from './headcount-per-day.ts';
import { headcountPerShift } from './headcount-per-shift.ts';
import type { Estimate, KpiName, KpiNote, Kpis, LineFacts } from './kpi.ts';
import { KPI_NAMES } from './kpi.ts';
import { leadTimeS } from './lead-time-s.ts';
import { oee } from './oee.ts';
import { partsPerPersonHour } from './parts-per-person-hour.ts';
import { reworkRate } from './rework-rate.ts';
import { scrapRate } from './scrap-rate.ts';
import { throughputPerHour } from './throughput-per-hour.ts';
import { wip } from './wip.ts';
import { workloadPerShift } from './workload-per-shift.ts';

/** Every indicator's definition, by name. */
export const KPI_DEFINITIONS: Readonly<Record<KpiName, KpiDefinition>> = {
  throughputPerHour,
  cycleTimeS,
  leadTimeS,
  wip,
  headcountPerShift,
  headcountPerDay,
  workloadPerShift,
  defectRate,
  escapeRate,
  scrapRate,
  reworkRate,
  firstPassYield,
  oee,
  energyKwhPerPart,
  partsPerPersonHour,
};

export interface KpiReport {
  readonly kpis: Kpis;
  readonly notes: readonly KpiNote[];
}

/** Values per replication of one indicator; null where it is undefined. */
export function kpiValues(name: KpiName, results: readonly RunResult[], facts: LineFacts): readonly (number | null)[] {
  const station = name === 'oee' ? oeeStationOf(results, facts) : null;
  return results.map((result) => KPI_DEFINITIONS[name].valueOf(result, facts, station));
}

/**
 * Indicators of one layout with two-sided Student intervals over replications.
 *
 * A mean is null, with a note that says why, when it is undefined in any replication (no good part came out, say).
 *
 * @param results    one per replication, same model and window; at least one
 * @param confidence of the intervals, 0.95 on screen
 * @param antithetic whether results come in antithetic pairs: then n counts pairs, whose means alone are independent
 */
export function kpisOf(results: readonly RunResult[], facts: LineFacts, confidence = 0.95, antithetic = false): KpiReport {
  if (results.length === 0) throw new RangeError('indicators need at least one replication');
  const notes: KpiNote[] = [];
  const kpis = {} as Record<KpiName, Estimate>;
  for (const kpi of KPI_NAMES) {
    const estimate = estimateOf(kpiValues(kpi, results, facts), confidence, antithetic);
    if (estimate.mean === null) notes.push({ kpi, code: KPI_DEFINITIONS[kpi].undefinedWhen });
    kpis[kpi] = estimate;
  }
  return { kpis, notes };
}

/** The station whose OEE stands for the line: longest mean active period among those with an ideal cycle. */
function oeeStationOf(results: readonly RunResult[], facts: LineFacts): string | null {
  return activePeriodsOf(results).find(({ element }) => element in facts.idealCycleS)?.element ?? null;
}
