/** Shared savings (效益分享): the vendor pays the machine and takes a share of the verified saving until a contract sum is reached. */
import { irr } from '../cash-flow/irr.ts';
import { npv } from '../cash-flow/npv.ts';

export interface SharedSavingsTerms {
  /** Paid by the vendor today. */
  readonly investment: number;
  /** Verified saving per year, shape [years]. */
  readonly savings: readonly number[];
  /** Vendor's share of the saving, 0 … 1. */
  readonly vendorShare: number;
  /** Sum at which the vendor's payments end; null = share for the whole term. */
  readonly contractSum: number | null;
  /** Years in which the share is paid; null = until the sum is reached or the savings end. */
  readonly termYears: number | null;
}

export interface SharedSavings {
  /** t = 0 … years: vendor -investment, then payments received. */
  readonly vendorFlow: readonly number[];
  /** t = 0 … years: factory 0, then savings kept. */
  readonly factoryFlow: readonly number[];
  /** Payments to the vendor in all. */
  readonly paid: number;
  /** Year in which the contract sum is reached; null when it is not. */
  readonly settledYear: number | null;
  readonly vendorNpv: number;
  readonly factoryNpv: number;
  readonly vendorIrr: number | null;
}

/**
 * Both sides of a shared-savings contract.
 *
 * Where the contract sum is no more than the investment, the vendor loses at any positive rate: the sum must hold the financing.
 *
 * @param vendorRate  vendor's rate per year
 * @param factoryRate factory's rate per year
 */
export function sharedSavings(terms: SharedSavingsTerms, vendorRate: number, factoryRate: number): SharedSavings {
  let paid = 0;
  let settledYear: number | null = null;
  const payments = terms.savings.map((saving, i) => {
    const open = terms.contractSum === null ? Number.POSITIVE_INFINITY : terms.contractSum - paid;
    const inTerm = terms.termYears === null || i < terms.termYears;
    const payment = inTerm ? Math.min(Math.max(saving, 0) * terms.vendorShare, open) : 0;
    paid += payment;
    if (settledYear === null && terms.contractSum !== null && paid >= terms.contractSum) settledYear = i + 1;
    return payment;
  });
  const vendorFlow = [-terms.investment, ...payments];
  const factoryFlow = [0, ...terms.savings.map((saving, i) => saving - (payments[i] as number))];
  return {
    vendorFlow,
    factoryFlow,
    paid,
    settledYear,
    vendorNpv: npv(vendorRate, vendorFlow),
    factoryNpv: npv(factoryRate, factoryFlow),
    vendorIrr: irr(vendorFlow).irr,
  };
}
