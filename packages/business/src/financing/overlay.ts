/** What an option changes in a project's flow: money before tax, deductions, money after tax, and who stands on the other side. */
import type { BusinessCase } from '../case/evaluate-case.ts';

/** Somebody else's flow in the contract, before his own tax. */
export interface OtherSide {
  readonly party: 'vendor' | 'investor';
  /** t = 0 … horizon */
  readonly flow: readonly number[];
  readonly rate: number;
}

export interface FinancingNote {
  readonly code:
    | 'financing-outlasts-horizon'
    | 'grant-lost'
    | 'vendor-loses'
    | 'contract-sum-not-reached'
    | 'lease-rate-unknown'
    | 'rent-and-rate-disagree'
    | 'package-dearer';
  readonly value: number | null;
}

/** Changes against paying cash, index t = 0 … horizon; received or more deductible = positive. */
export interface Overlay {
  readonly receipts: number[];
  readonly payments: number[];
  readonly deductions: number[];
  /** Paid out of profit after tax. */
  readonly afterTax: number[];
  readonly interest: number[];
  readonly owed: number[];
  /** Rate per period with all fees, and periods a year; null where the option has no rate. */
  periodRate: number | null;
  periodsPerYear: number;
  otherSide: OtherSide | null;
  readonly notes: FinancingNote[];
}

/** An overlay that changes nothing. */
export function emptyOverlay(horizonYears: number): Overlay {
  const zeroes = () => Array.from({ length: horizonYears + 1 }, () => 0);
  return {
    receipts: zeroes(),
    payments: zeroes(),
    deductions: zeroes(),
    afterTax: zeroes(),
    interest: zeroes(),
    owed: zeroes(),
    periodRate: null,
    periodsPerYear: 1,
    otherSide: null,
    notes: [],
  };
}

/** Adds to a year of a column. */
export function add(column: number[], year: number, money: number): void {
  column[year] = (column[year] as number) + money;
}

/**
 * Takes a share of the machine out of the owner's hands: its price, its deductions, its residual, its grant.
 *
 * A grant is paid for what the company buys; whether rented machines count is not stated in the documents, so it falls away and is noted.
 */
export function giveUpOwnership(overlay: Overlay, business: BusinessCase, share: number, keepsResidual: boolean): void {
  const { years, horizonYears, investment, taxTerms } = business;
  add(overlay.receipts, 0, share * investment);
  const severance = -(years[0]?.severance ?? 0);
  for (const { year, depreciation, grant } of years.slice(1)) {
    const owned = depreciation - (year === 1 ? severance : 0);
    add(overlay.deductions, year, -share * owned);
    add(overlay.payments, year, share * grant);
    if (taxTerms.grantTaxable) add(overlay.deductions, year, share * grant);
  }
  const residual = years[horizonYears]?.residual ?? 0;
  if (!keepsResidual) {
    add(overlay.payments, horizonYears, share * residual);
    add(overlay.deductions, horizonYears, share * residual);
  }
  add(overlay.deductions, horizonYears, -share * taxTerms.bookValueAtEnd);
  if (business.grant > 0 && share > 0) overlay.notes.push({ code: 'grant-lost', value: share * business.grant });
}
