import type { RunResult } from '@taktwerk/engine';
import { intervalOf } from '../statistics/interval.ts';
import { antitheticMeans } from '../statistics/pairs.ts';

/** Half of the two-sided Student interval of a mean over replications; null where it cannot be told. */
export type HalfWidth = number | null;

/** How sure the means of `meanResultOf` are: those a report compares, by id. */
export interface HalfWidths {
  readonly line: { readonly leadTime: Readonly<Record<'mean' | 'p50' | 'p90' | 'p95', HalfWidth>>; readonly wip: HalfWidth };
  readonly products: Readonly<Record<string, { readonly leadTime: HalfWidth; readonly good: HalfWidth }>>;
  readonly elements: Readonly<
    Record<
      string,
      {
        /** By state; null where the element has no time shares. */
        readonly shares: Readonly<Record<string, HalfWidth>> | null;
        /** Of the mean level and of the mean stay. */
        readonly level: HalfWidth;
        readonly stay: HalfWidth;
      }
    >
  >;
}

/**
 * Half widths over replications.
 *
 * @param results      of the same model, at least one
 * @param isAntithetic whether replications 2k and 2k + 1 are a pair; intervals are then over the means of pairs
 */
export function halfWidthsOf(results: readonly RunResult[], confidence = 0.95, isAntithetic = false): HalfWidths {
  const over = (read: (result: RunResult) => number | null | undefined): HalfWidth => {
    const values = results.map(read);
    if (values.some((value) => value === null || value === undefined)) return null;
    const whole = values as readonly number[];
    return intervalOf(isAntithetic ? antitheticMeans(whole) : whole, confidence).halfWidth;
  };
  const first = results[0];
  if (first === undefined) throw new RangeError('half widths need at least one replication');
  const lead = (name: 'mean' | 'p50' | 'p90' | 'p95') => over(({ leadTime }) => leadTime[name]);
  return {
    line: {
      leadTime: { mean: lead('mean'), p50: lead('p50'), p90: lead('p90'), p95: lead('p95') },
      wip: over(({ wip }) => wip.mean),
    },
    products: Object.fromEntries(
      first.products.map(({ id }, i) => [
        id,
        { leadTime: over(({ products }) => products[i]!.leadTime.mean), good: over(({ products }) => products[i]!.good) },
      ]),
    ),
    elements: Object.fromEntries(
      first.elements.map(({ id, shares }, i) => [
        id,
        {
          shares:
            shares === null
              ? null
              : Object.fromEntries(
                  Object.keys(shares).map((state) => [state, over(({ elements }) => elements[i]!.shares?.[state as keyof typeof shares])]),
                ),
          level: over(({ elements }) => elements[i]!.level.mean),
          stay: over(({ elements }) => elements[i]!.stay.mean),
        },
      ]),
    ),
  };
}
