/** Rate behind money received today and paid back later. */
import { findRoot } from '../cash-flow/brent.ts';
import { npv } from '../cash-flow/npv.ts';

/** Rates per period between which the answer is looked for. */
const LEAST = -0.9;
const MOST = 10;

/**
 * Rate per period of a flow with one change of sign.
 *
 * @param flow money at t = 0, 1, 2 … received positive, paid negative
 * @returns null when no rate between -90 % and 1000 % makes it worth nothing
 */
export function periodRateOf(flow: readonly number[]): number | null {
  const worth = (rate: number) => npv(rate, flow);
  return worth(LEAST) < 0 === worth(MOST) < 0 ? null : findRoot(worth, LEAST, MOST).root;
}
