/** Published calculations on leases, loans and shared savings. */
import { effectiveAnnualRate } from '../cash-flow/annuity.ts';
import { straightLine } from '../depreciation/straight-line.ts';
import { impliedLeaseRate, leaseRent } from '../financing/lease.ts';
import { breakEvenRent, type LeaseOrBuy, netAdvantageToLeasing } from '../financing/lease-or-buy.ts';
import { equalPayments } from '../financing/loan.ts';
import { sharedSavings } from '../financing/shared-savings.ts';
import type { CaseInputs } from './case-inputs.ts';
import type { Outcome } from './compare.ts';

export function leaseOutcome(inputs: CaseInputs): Outcome {
  if (inputs.has('pre_tax_debt_rate')) return leaseOrBuyOutcome(inputs);
  if (inputs.has('rent')) return impliedRateOutcome(inputs);
  if (inputs.has('vendor_share') || inputs.has('share')) return sharedSavingsOutcome(inputs);
  const rate = inputs.numberOr('periodic_rate', inputs.numberOr('rate', 0));
  const terms = { price: inputs.number('price'), residual: inputs.numberOr('residual', 0), periods: inputs.number('n'), rate };
  const table = equalPayments(terms.price, rate, terms.periods, terms.residual);
  return {
    rent: leaseRent({ ...terms, timing: 'arrears' }),
    rent_arrears: leaseRent({ ...terms, timing: 'arrears' }),
    rent_advance: leaseRent({ ...terms, timing: 'advance' }),
    effective_annual_rate: effectiveAnnualRate(12 * rate, 12),
    schedule: table.map(({ interest, principal, balance }) => ({ interest, principal, balance })),
  };
}

function impliedRateOutcome(inputs: CaseInputs): Outcome {
  const rate = impliedLeaseRate({
    price: inputs.number('price'),
    rent: inputs.number('rent'),
    periods: inputs.number('n'),
    timing: inputs.text('timing') === 'advance' ? 'advance' : 'arrears',
    fees: inputs.numberOr('fees', 0),
    deposit: inputs.numberOr('deposit', 0),
    purchaseOption: inputs.numberOr('purchase_option', inputs.numberOr('residual', 0)),
  });
  return {
    implied_rate: rate,
    periodic_rate: rate,
    nominal_annual_rate: rate === null ? null : 12 * rate,
    effective_annual_rate: rate === null ? null : effectiveAnnualRate(12 * rate, 12),
  };
}

/** Straight line to zero over the term, as the cases say. */
function leaseOrBuyOutcome(inputs: CaseInputs): Outcome {
  const periods = inputs.number('n');
  const choice: LeaseOrBuy = {
    price: inputs.number('price'),
    periods,
    depreciation: straightLine(inputs.number('price'), 0, periods),
    taxRate: inputs.number('tax_rate'),
    debtRate: inputs.number('pre_tax_debt_rate'),
    residualAfterTax: 0,
  };
  const rent = breakEvenRent(choice);
  const advantage = inputs.has('rent') ? netAdvantageToLeasing(choice, inputs.number('rent')) : null;
  return { rent, break_even_rent: rent, nal: advantage, net_advantage_to_leasing: advantage };
}

export function sharedSavingsOutcome(inputs: CaseInputs): Outcome {
  const years = inputs.numberOr('years', inputs.numberOr('n', 1));
  const savings = Array.from({ length: years }, () => inputs.number('annual_saving'));
  const result = sharedSavings(
    {
      investment: inputs.numberOr('capex', inputs.numberOr('investment', 0)),
      savings,
      vendorShare: inputs.numberOr('vendor_share', inputs.numberOr('share', 0)),
      contractSum: inputs.has('contract_sum') ? inputs.number('contract_sum') : null,
      termYears: inputs.has('term_years') ? inputs.number('term_years') : null,
    },
    inputs.numberOr('vendor_rate', inputs.numberOr('rate', 0)),
    inputs.numberOr('factory_rate', inputs.numberOr('rate', 0)),
  );
  return {
    vendor_cashflows: result.vendorFlow,
    factory_cashflows: result.factoryFlow,
    vendor_npv: result.vendorNpv,
    factory_npv: result.factoryNpv,
    vendor_irr: result.vendorIrr,
    paid: result.paid,
  };
}
