/** A project's flow with its financing, beside the same project paid for in cash. */
import type { BusinessCase } from '../case/evaluate-case.ts';
import { effectiveAnnualRate } from '../cash-flow/annuity.ts';
import { irr } from '../cash-flow/irr.ts';
import { npv } from '../cash-flow/npv.ts';
import { discountedPayback, payback } from '../cash-flow/payback.ts';
import { incomeTax } from '../tax/income-tax.ts';
import { leaseOverlay, loanOverlay } from './debt-overlays.ts';
import type { FinancingKind, FinancingOption } from './financing-option.ts';
import { emptyOverlay, type FinancingNote, type Overlay } from './overlay.ts';
import { capacityOverlay, equityOverlay, rentalOverlay, sharedSavingsOverlay } from './service-overlays.ts';

export interface FinancedYear {
  readonly year: number;
  /** Money from the contract: a loan paid out, an investment not made, income from others. */
  readonly received: number;
  /** Money to the contract. */
  readonly paid: number;
  readonly interest: number;
  readonly owed: number;
  readonly tax: number;
  readonly cashFlow: number;
}

export interface FinancedCase {
  readonly kind: FinancingKind;
  /** After tax and financing, t = 0 … horizon. */
  readonly years: readonly FinancedYear[];
  readonly npv: number;
  /** NPV less that of paying cash, both at the project's rate. */
  readonly npvAdvantage: number;
  /** The same difference at the cost of debt after tax (net advantage); null without a cost of debt. */
  readonly netAdvantage: number | null;
  readonly irr: number | null;
  readonly irrStatus: 'none' | 'unique' | 'multiple';
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** The company's own money at the start. */
  readonly ownMoney: number;
  /** Everything paid to the contract over the horizon. */
  readonly totalPaid: number;
  /** Rates of the contract with all its fees: nominal = per period × periods, effective = compounded; null where it has none. */
  readonly nominalRate: number | null;
  readonly effectiveRate: number | null;
  /** The vendor or investor, before his own tax. */
  readonly otherSide: {
    readonly party: 'vendor' | 'investor';
    readonly flow: readonly number[];
    readonly npv: number;
    readonly irr: number | null;
  } | null;
  readonly notes: readonly FinancingNote[];
}

/**
 * Lays a financing option over a project.
 *
 * The project's flow stays before financing; the option's money, deductions and interest are added and the tax is worked out again with
 * the project's own loss rule. Periods inside a year are counted at its end, as everything else. Interest is deductible as it accrues;
 * rents without ownership are deductible as paid; ownership (depreciation, residual, grant) goes with the option's kind.
 *
 * @param business the project, paid for in cash
 * @param option   parsed financing option
 */
export function evaluateFinancing(business: BusinessCase, option: FinancingOption): FinancedCase {
  const overlay = overlayOf(business, option);
  const years = financedYears(business, overlay);
  const flows = years.map(({ cashFlow }) => cashFlow);
  const cash = business.years.map(({ cashFlow }) => cashFlow);
  const worth = npv(business.discountRate, flows);
  const internal = irr(flows);
  const debtRate = option.kind === 'cash' ? null : option.debtRate;
  const { periodRate, periodsPerYear, otherSide, notes } = overlay;
  const difference = flows.map((flow, t) => flow - (cash[t] as number));
  return {
    kind: option.kind,
    years,
    npv: worth,
    npvAdvantage: worth - npv(business.discountRate, cash),
    netAdvantage: debtRate === null ? null : npv(debtRate * (1 - business.taxTerms.rate), difference),
    irr: internal.irr,
    irrStatus: internal.status,
    paybackYears: payback(flows),
    discountedPaybackYears: discountedPayback(business.discountRate, flows),
    ownMoney: Math.max(0, -(flows[0] as number)),
    totalPaid: overlay.payments.reduce((sum, paid) => sum + paid, 0),
    nominalRate: periodRate === null ? null : periodRate * periodsPerYear,
    effectiveRate: periodRate === null ? null : effectiveAnnualRate(periodRate * periodsPerYear, periodsPerYear),
    otherSide:
      otherSide === null
        ? null
        : { party: otherSide.party, flow: otherSide.flow, npv: npv(otherSide.rate, otherSide.flow), irr: irr(otherSide.flow).irr },
    notes,
  };
}

function overlayOf(business: BusinessCase, option: FinancingOption): Overlay {
  switch (option.kind) {
    case 'cash':
      return emptyOverlay(business.horizonYears);
    case 'loan':
      return loanOverlay(business, option);
    case 'financeLease':
    case 'vendorPackage':
      return leaseOverlay(business, option);
    case 'rental':
      return rentalOverlay(business, option);
    case 'sharedSavings':
      return sharedSavingsOverlay(business, option);
    case 'equity':
      return equityOverlay(business, option);
    case 'capacitySharing':
      return capacityOverlay(business, option);
  }
}

function financedYears(business: BusinessCase, overlay: Overlay): FinancedYear[] {
  const { taxTerms, years } = business;
  const taxable = years.slice(1).map((year, i) => year.taxable - (overlay.deductions[i + 1] as number));
  const { tax } = incomeTax(taxable, taxTerms.rate, taxTerms.losses);
  return years.map((year, t) => {
    const at = (column: readonly number[]) => column[t] as number;
    const due = t === 0 ? 0 : (tax[t - 1] as number);
    const received = at(overlay.receipts) + Math.max(0, at(overlay.afterTax));
    const paid = at(overlay.payments) + Math.max(0, -at(overlay.afterTax));
    const beforeTax = year.cashFlow - year.tax;
    return {
      year: t,
      received,
      paid,
      interest: at(overlay.interest),
      owed: at(overlay.owed),
      tax: -due,
      cashFlow: beforeTax + received - paid - due,
    };
  });
}
