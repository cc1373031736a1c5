import { type BusinessCase, type BusinessDefaults, type CaseKpis, evaluateCase, type KpiEstimate } from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import type { LineDocument } from '@taktwerk/line';
import { ok, type Problem, type Result } from '@taktwerk/units';
import { businessInputsFor } from './business-inputs.ts';
import type { ComparisonResult, LayoutResult } from './question.ts';

/**
 * The business case of going from the baseline to the candidate.
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
  const inputs = businessInputsFor(document, comparison.baseline.layout, comparison.candidate.layout, defaults);
  if (!inputs.ok) return inputs;
  return ok(evaluateCase(inputs.value, caseKpisOf(comparison.baseline, compiledBefore), caseKpisOf(comparison.candidate, compiledAfter)));
}

/** The indicators that money depends on, brought to a year. */
export function caseKpisOf({ kpis }: LayoutResult, line: CompiledLine): CaseKpis {
  const hours = line.workingSPerYear / 3600;
  const { throughputPerHour, headcountPerDay, defectRate, scrapRate, reworkRate, escapeRate, energyKwhPerPart, cycleTimeS } = kpis;
  return {
    ...{ throughputPerHour, headcountPerDay, defectRate, scrapRate, reworkRate, escapeRate, energyKwhPerPart, cycleTimeS },
    partsPerPersonHour: kpis.partsPerPersonHour,
    goodPartsPerYear: scaled(throughputPerHour, hours),
    workingHoursPerYear: { mean: hours, halfWidth: 0, n: throughputPerHour.n },
  };
}

const scaled = ({ mean, halfWidth, n }: KpiEstimate, by: number): KpiEstimate => ({
  mean: mean === null ? null : mean * by,
  halfWidth: halfWidth === null ? null : halfWidth * by,
  n,
});
