/** Runs a published calculation through the public functions of this package and compares it with the printed answer. */
import type { PolicyPack } from '../policies/pack-schema.ts';
import { type CaseInputs, type FinanceCase, openInputs, resolvedInputs } from './case-inputs.ts';
import { annualCostOutcome, inflationOutcome, irrOutcome, npvOutcome, paybackOutcome } from './cash-flow-outcomes.ts';
import { compareMeasures, flatMeasures, type Outcome, toleranceOf, type VerifiedMeasure } from './compare.ts';
import { leaseOutcome, sharedSavingsOutcome } from './financing-outcomes.ts';
import { monteCarloOutcome, type SampledOutcome } from './monte-carlo-outcomes.ts';
import { energyOutcome, kpiOutcome, labourOutcome, rampUpOutcome } from './operations-outcomes.ts';
import { businessCaseOutcome, sensitivityOutcome } from './project-outcomes.ts';
import { depreciationOutcome, subsidyOutcome, taxOutcome, vatOutcome } from './tax-outcomes.ts';

/** What a case may refer to: the other cases of its page (`same_as`, `model`) and the policy packs with the grant rules. */
export interface FinanceContext {
  readonly cases: readonly FinanceCase[];
  readonly policies: readonly PolicyPack[];
}

type Calculation = (inputs: CaseInputs, measures: readonly string[], context: FinanceContext) => Outcome;

const CALCULATIONS: Readonly<Record<string, Calculation>> = {
  npv: npvOutcome,
  irr: irrOutcome,
  payback: paybackOutcome,
  eac: annualCostOutcome,
  inflation: inflationOutcome,
  depreciation: depreciationOutcome,
  tax: taxOutcome,
  vat: vatOutcome,
  subsidy: (inputs, _measures, context) => subsidyOutcome(inputs, context.policies),
  business_case: (inputs, _measures, context) => businessCaseOutcome(inputs, context.policies),
  sensitivity: (inputs, _measures, context) => sensitivityOutcome(inputs, context.policies),
  lease: leaseOutcome,
  shared_savings: sharedSavingsOutcome,
  kpi: kpiOutcome,
  labor: labourOutcome,
  ramp_up: rampUpOutcome,
  energy: energyOutcome,
};

/**
 * Verifies one case of a finance page.
 *
 * @param financeCase inputs, expected values and tolerance as published
 * @param context     the other cases of the page and the policy packs
 * @returns one row per expected measure; a case of an unknown group or without the inputs it needs yields rows that fail
 */
export function verifyFinance(financeCase: FinanceCase, context: FinanceContext): VerifiedMeasure[] {
  const { expected } = financeCase;
  const { outcome, halfWidths } = sampledOutcome(financeCase, context);
  return compareMeasures(expected, outcome, financeCase.group === 'monte_carlo' ? 0 : toleranceOf(financeCase.tolerance), halfWidths);
}

/** Inputs that are missing or no numbers leave every measure without an answer. */
function sampledOutcome(financeCase: FinanceCase, context: FinanceContext): SampledOutcome {
  const { group, expected } = financeCase;
  try {
    const inputs = openInputs(resolvedInputs(financeCase.inputs, context.cases));
    if (group === 'monte_carlo') return monteCarloOutcome(inputs, expected);
    const measures = [...flatMeasures(expected).keys()];
    return { outcome: CALCULATIONS[group]?.(inputs, measures, context) ?? {}, halfWidths: {} };
  } catch (fault) {
    if (fault instanceof RangeError) return { outcome: {}, halfWidths: {} };
    throw fault;
  }
}
