/** Internal rates of return: every rate above -100 % at which the net present value is zero. */
import { positiveRoots, signChanges } from './polynomial-roots.ts';

export interface InternalRate {
  /** The one internal rate; null when there is none or more than one. */
  readonly irr: number | null;
  /** All internal rates above -1, ascending. */
  readonly roots: readonly number[];
  /** Sign changes of the cash flow; more than one warns that the rate may not be unique (Descartes). */
  readonly signChanges: number;
  readonly status: 'none' | 'unique' | 'multiple';
}

/**
 * Internal rates of return of a cash flow, all of them.
 *
 * With x = 1 / (1 + rate) the net present value is a polynomial in x; its positive roots are isolated between its turning
 * points and refined with Brent's method.
 *
 * @param cashflows money at t = 0, 1, 2 … (equal periods)
 * @returns rates per period; `irr` is null, never 0 or NaN, when no unique rate exists
 * @example irr([-1000, 1100]) // { irr: 0.1, roots: [0.1], signChanges: 1, status: 'unique' }
 */
export function irr(cashflows: readonly number[]): InternalRate {
  const roots = positiveRoots(cashflows)
    .map((x) => 1 / x - 1)
    .sort((one, other) => one - other);
  const status = roots.length === 0 ? 'none' : roots.length === 1 ? 'unique' : 'multiple';
  return { irr: status === 'unique' ? (roots[0] as number) : null, roots, signChanges: signChanges(cashflows), status };
}
