/** Published calculations on plain cash flows: npv, irr, payback, eac, inflation. */
import { equivalentAnnualCost } from '../cash-flow/annuity.ts';
import { growingAnnuity, realRate } from '../cash-flow/growth.ts';
import { irr } from '../cash-flow/irr.ts';
import { mirr } from '../cash-flow/mirr.ts';
import { npv, npvMidYear } from '../cash-flow/npv.ts';
import { discountedPayback, payback } from '../cash-flow/payback.ts';
import { equivalentAnnualValue, profitabilityIndex, simpleReturn } from '../cash-flow/profitability.ts';
import type { CaseInputs } from './case-inputs.ts';
import type { Outcome } from './compare.ts';

export function npvOutcome(inputs: CaseInputs): Outcome {
  const rate = inputs.number('rate');
  const flows = inputs.numbers('cashflows');
  return {
    npv: npv(rate, flows),
    npv_mid_year: npvMidYear(rate, flows),
    pi: profitabilityIndex(rate, flows),
    simple_roi_per_year: simpleReturn(flows),
    equivalent_annual_value: equivalentAnnualValue(rate, flows),
  };
}

export function irrOutcome(inputs: CaseInputs): Outcome {
  const flows = inputs.numbers('cashflows');
  const { irr: rate, roots, signChanges, status } = irr(flows);
  const financeRate = inputs.numberOr('finance_rate', inputs.numberOr('rate', 0));
  return {
    irr: rate,
    roots,
    irrs: roots,
    status,
    sign_changes: signChanges,
    mirr: mirr(flows, financeRate, inputs.numberOr('reinvestment_rate', inputs.numberOr('reinvest_rate', financeRate))),
  };
}

export function paybackOutcome(inputs: CaseInputs): Outcome {
  const flows = inputs.numbers('cashflows');
  const simple = payback(flows);
  if (!inputs.has('rate')) return { years: simple };
  const discounted = discountedPayback(inputs.number('rate'), flows);
  return { years: discounted, simple_years: simple, discounted_years: discounted };
}

export function annualCostOutcome(inputs: CaseInputs): Outcome {
  const cost = equivalentAnnualCost(
    inputs.number('investment'),
    inputs.number('annual_cost'),
    inputs.numberOr('salvage', 0),
    inputs.number('life'),
    inputs.number('rate'),
  );
  return { pv_cost: cost.presentValue, eac: cost.perYear };
}

export function inflationOutcome(inputs: CaseInputs, measures: readonly string[]): Outcome {
  const rate = inputs.number('rate');
  const outcome: Record<string, number> = {
    pv: growingAnnuity(inputs.number('first_year_saving'), inputs.number('growth'), rate, inputs.number('n')),
  };
  for (const measure of measures) {
    const inflation = measure.match(/^real_rate_if_inflation_(\d+)(?:_(\d+))?pct$/);
    if (inflation !== null) outcome[measure] = realRate(rate, Number(`${inflation[1]}.${inflation[2] ?? 0}`) / 100);
  }
  return outcome;
}
