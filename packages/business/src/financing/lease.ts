/** Finance lease: the rent from price, residual and rate, in arrears or in advance, and the rate behind a quoted rent. */
import { levelPayment } from '../cash-flow/annuity.ts';
import { irr } from '../cash-flow/irr.ts';

/** `arrears`: rent at each period's end; `advance`: at its beginning. */
export type RentTiming = 'arrears' | 'advance';

export interface LeaseTerms {
  readonly price: number;
  /** Paid (or guaranteed) at the end of the term, in both timings. */
  readonly residual: number;
  readonly periods: number;
  /** Rate per period. */
  readonly rate: number;
  readonly timing: RentTiming;
}

/**
 * Level rent: (P - RV v^n) / a(n, i) in arrears; that divided by (1 + i) in advance.
 *
 * @example leaseRent({ price: 1000000, residual: 100000, periods: 5, rate: 0.06, timing: 'arrears' }) // 219656.76
 */
export function leaseRent(terms: LeaseTerms): number {
  const arrears = levelPayment(terms.rate, terms.periods, terms.price, terms.residual);
  return terms.timing === 'arrears' ? arrears : arrears / (1 + terms.rate);
}

export interface LeaseQuote {
  readonly price: number;
  readonly rent: number;
  readonly periods: number;
  readonly timing: RentTiming;
  /** Paid at signing: fees and a deposit; the deposit comes back with the last period. */
  readonly fees: number;
  readonly deposit: number;
  /** Paid at the end of the term to own the machine. */
  readonly purchaseOption: number;
}

/**
 * The lessee's flow of a lease: what the machine's price would have bought today, less everything paid.
 *
 * @returns shape [periods + 1]; flow 0 is price - fees - deposit (- first rent in advance)
 */
export function leaseFlow(quote: LeaseQuote): number[] {
  const flow = Array.from({ length: quote.periods + 1 }, (_, t) => {
    const paysRent = quote.timing === 'arrears' ? t > 0 : t < quote.periods;
    return paysRent ? -quote.rent : 0;
  });
  flow[0] = (flow[0] as number) + quote.price - quote.fees - quote.deposit;
  flow[quote.periods] = (flow[quote.periods] as number) + quote.deposit - quote.purchaseOption;
  return flow;
}

/**
 * Rate per period behind a quoted rent.
 *
 * A deposit that comes back turns the flow's sign a second time and brings along a rate near -100 % that means nothing: where there are
 * several rates, the one that is not negative is the lease's.
 *
 * @returns null when there is no rate, or none to choose by
 * @example impliedLeaseRate({ price: 1e6, rent: 31000, periods: 36, timing: 'arrears', fees: 10000, deposit: 100000, purchaseOption: 100 }) // 0.008095
 */
export function impliedLeaseRate(quote: LeaseQuote): number | null {
  const { irr: only, roots } = irr(leaseFlow(quote));
  if (only !== null) return only;
  const [first = null, ...others] = roots.filter((rate) => rate >= 0);
  return others.length === 0 ? first : null;
}
