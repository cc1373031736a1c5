import {
  type BusinessCase,
  type BusinessDefaults,
  type CaseKpis,
  evaluateCase,
  type KpiEstimate,
  type PairedChanges,
  type PricedKpi,
  type RateChange,
  type RosterPost,
  withPairedChanges,
} from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import { driversBusyOf, type KpiName, relativeChangeOf } from '@taktwerk/experiments';
import type { LineDocument } from '@taktwerk/line';
import { ok, type Problem, type Result } from '@taktwerk/units';
import { businessInputsFor } from './business-inputs.ts';
import { drivenFleetsOf } from './line-facts.ts';
import type { ComparisonResult, LayoutResult } from './question.ts';
import { reliefOf } from './relief.ts';

/**
 * The business case of going from the baseline to the candidate. Both ran under the same streams, so the relative changes have paired
 * intervals.
 *
 * @param compiledBefore the baseline's compiled line, `compiledAfter` the candidate's: they know the working hours of a year
 * @param defaults       start values; the document's economics records lie over them
 * @returns the case, or the problems of the inputs
 */
export function businessCaseOf(
  document: LineDocument,
  comparison: ComparisonResult,
  compiledBefore: CompiledLine,
  compiledAfter: CompiledLine,
  defaults: BusinessDefaults,
): Result<BusinessCase, readonly Problem[]> {
  const { baseline, candidate } = comparison;
  const inputs = businessInputsFor(document, baseline.layout, candidate.layout, defaults);
  if (!inputs.ok) return inputs;
  const before = caseKpisOf(document, baseline, compiledBefore, defaults);
  const after = caseKpisOf(document, candidate, compiledAfter, defaults);
  return ok(withPairedChanges(evaluateCase(inputs.value, before, after), pairedChangesOf(comparison)));
}

/** Changes of the indicators that targets speak of, replication by replication. */
export function pairedChangesOf({ baseline, candidate, differences }: ComparisonResult): Required<PairedChanges> {
  const changeOf = (name: KpiName) => relativeChangeOf(baseline.kpiValues[name], candidate.kpiValues[name]);
  const rateOf = (name: KpiName): RateChange => {
    const { difference, halfWidth } = differences[name];
    return { ...changeOf(name), inPoints: { points: difference, halfWidth } };
  };
  return {
    defectRateChange: changeOf('defectRate'),
    cycleTimeChange: changeOf('cycleTimeS'),
    labourProductivityChange: changeOf('partsPerPersonHour'),
    rates: { made: rateOf('defectRate'), escaped: rateOf('escapeRate'), scrapped: rateOf('scrapRate'), reworked: rateOf('reworkRate') },
  };
}

/** The indicators that money depends on, brought to a year, with the roster and the values of each replication. */
export function caseKpisOf(document: LineDocument, result: LayoutResult, line: CompiledLine, defaults?: BusinessDefaults): CaseKpis {
  const hours = line.workingSPerYear / 3600;
  const { throughputPerHour, headcountPerDay, defectRate, scrapRate, reworkRate, escapeRate, energyKwhPerPart, cycleTimeS } = result.kpis;
  return {
    ...{ throughputPerHour, headcountPerDay, defectRate, scrapRate, reworkRate, escapeRate, energyKwhPerPart, cycleTimeS },
    partsPerPersonHour: result.kpis.partsPerPersonHour,
    leadTimeS: result.kpis.leadTimeS,
    goodPartsPerYear: scaled(throughputPerHour, hours),
    workingHoursPerYear: { mean: hours, halfWidth: 0, n: throughputPerHour.n },
    roster: rosterOf(document, result, line),
    relief: reliefOf(document, defaults),
    replications: replicationsOf(result, hours),
    usesPerPart: result.usesPerPart,
    useReplications: Object.fromEntries(Object.entries(result.usesPerPart).map(([use, { values }]) => [use, values])),
  };
}

/** Posts by role with how busy their people were, drivers of hand carts included. */
function rosterOf(document: LineDocument, result: LayoutResult, line: CompiledLine): readonly RosterPost[] {
  return line.roster.map(({ pool, role, group, perShift, shifts }) => ({
    ...{ role, group, posts: perShift, shifts },
    busy: busyOf(document, result, line, pool),
  }));
}

/** Share of their time that the people of a pool work, walk, repair or drive; null for a pool that did not run. */
function busyOf(document: LineDocument, result: LayoutResult, line: CompiledLine, pool: string): number | null {
  const found = result.pools.find(({ id }) => id === pool);
  if (found === undefined || found.count === 0) return null;
  const records = document.layouts[result.layout]?.records ?? {};
  const drivenFleets = drivenFleetsOf(document, result.layout).filter((id) => {
    const fleet = records[id];
    return fleet?.kind === 'fleet' && fleet.drivers === pool;
  });
  const present = line.workingSPerDay > 0 ? line.workingSPerDay / 86400 : 1;
  const crews = Object.values(records).flatMap((record) => (record.kind === 'crew' && record.pool === pool ? [record.id] : []));
  const repairing = result.crews.reduce((sum, crew) => sum + (crews.includes(crew.id) ? crew.count * crew.utilisation : 0), 0);
  return found.working + found.walking + (repairing + driversBusyOf(result, { drivenFleets })) / (present * found.count);
}

function replicationsOf({ kpiValues }: LayoutResult, hours: number): Readonly<Record<PricedKpi, readonly (number | null)[]>> {
  const { headcountPerDay, scrapRate, reworkRate, escapeRate, energyKwhPerPart } = kpiValues;
  const goodPartsPerYear = kpiValues.throughputPerHour.map((value) => (value === null ? null : value * hours));
  return { goodPartsPerYear, headcountPerDay, scrapRate, reworkRate, escapeRate, energyKwhPerPart };
}

const scaled = ({ mean, halfWidth, n }: KpiEstimate, by: number): KpiEstimate => ({
  mean: mean === null ? null : mean * by,
  halfWidth: halfWidth === null ? null : halfWidth * by,
  n,
});
