/** Loans: the amortisation table of equal payments or of equal principal, with an optional final sum. */
import { levelPayment } from '../cash-flow/annuity.ts';

export interface Instalment {
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  /** Owed after the payment. */
  readonly balance: number;
}

/**
 * Table of a loan with equal payments (等额本息) at each period's end.
 *
 * @param amount   money lent
 * @param rate     rate per period
 * @param periods  whole number of payments
 * @param residual still owed after the last payment (balloon), 0 = repaid in full; then the last balance is exactly 0
 */
export function equalPayments(amount: number, rate: number, periods: number, residual = 0): Instalment[] {
  const payment = levelPayment(rate, periods, amount, residual);
  let balance = amount;
  return Array.from({ length: periods }, (_, t) => {
    const interest = balance * rate;
    const principal = t === periods - 1 ? balance - residual : payment - interest;
    balance = t === periods - 1 ? residual : balance - principal;
    return { payment: interest + principal, interest, principal, balance };
  });
}

/** Table of a loan with equal principal (等额本金): the interest, and so the payment, falls. */
export function equalPrincipal(amount: number, rate: number, periods: number): Instalment[] {
  let balance = amount;
  return Array.from({ length: periods }, (_, t) => {
    const interest = balance * rate;
    const principal = t === periods - 1 ? balance : amount / periods;
    balance = t === periods - 1 ? 0 : balance - principal;
    return { payment: interest + principal, interest, principal, balance };
  });
}
