import type { CrewResult, ElementResult, FleetResult, PoolResult, ProductResult, RobotResult, RunResult } from '@taktwerk/engine';

/** Figures of the line as a whole. */
export type LineTotals = Pick<RunResult, (typeof TOTALS)[number]>;

const TOTALS = [
  ...(['released', 'good', 'bad', 'scrapped', 'lost', 'defective', 'reworked', 'firstPass', 'merged'] as const),
  ...(['leadTime', 'wip', 'littleResidual', 'energyKwh', 'uses', 'scheduledS', 'endedAtS'] as const),
] as const;

/** The line, its products, elements, pools, repair crews, fleets and robots, every figure the mean over its replications. */
export interface MeanResult {
  readonly line: LineTotals;
  readonly products: readonly ProductResult[];
  readonly elements: readonly ElementResult[];
  readonly pools: readonly PoolResult[];
  readonly crews: readonly CrewResult[];
  readonly fleets: readonly FleetResult[];
  readonly robots: readonly RobotResult[];
}

/**
 * Means over replications, figure by figure. Maxima and minima are means as well; a figure that is null in some replications is the mean
 * of the others; shares still sum to 1.
 *
 * @param results of the same model, at least one
 */
export function meanResultOf(results: readonly RunResult[]): MeanResult {
  const first = results[0];
  if (first === undefined) throw new RangeError('means need at least one replication');
  return {
    line: Object.fromEntries(TOTALS.map((name) => [name, meanValue(results.map((result) => result[name]))])) as unknown as LineTotals,
    products: first.products.map((_, i) => meanValue(results.map(({ products }) => products[i])) as ProductResult),
    elements: first.elements.map((_, i) => meanValue(results.map(({ elements }) => elements[i])) as ElementResult),
    pools: first.pools.map((_, i) => meanValue(results.map(({ pools }) => pools[i])) as PoolResult),
    crews: first.crews.map((_, i) => meanValue(results.map(({ crews }) => crews[i])) as CrewResult),
    fleets: first.fleets.map((_, i) => meanValue(results.map(({ fleets }) => fleets[i])) as FleetResult),
    robots: first.robots.map((_, i) => meanValue(results.map(({ robots }) => robots[i])) as RobotResult),
  };
}

/** Mean of values of the same shape: numbers are averaged, texts kept, arrays and records walked. */
export function meanValue(values: readonly unknown[]): unknown {
  const present = values.filter((value) => value !== null && value !== undefined);
  const sample = present[0];
  if (sample === undefined) return null;
  if (typeof sample === 'number') return (present as number[]).reduce((sum, value) => sum + value, 0) / present.length;
  if (Array.isArray(sample)) return meanArray(present as unknown[][]);
  if (typeof sample === 'object') return meanRecord(present as Record<string, unknown>[]);
  return sample;
}

function meanArray(arrays: readonly (readonly unknown[])[]): unknown {
  const length = Math.max(...arrays.map((array) => array.length));
  const numeric = arrays.some((array) => typeof array[0] === 'number');
  return Array.from({ length }, (_, i) => meanValue(arrays.map((array) => (numeric ? (array[i] ?? 0) : array[i]))));
}

/** A key that some replications lack counts as 0 there when it is a number (nothing of that name was counted). */
function meanRecord(records: readonly Record<string, unknown>[]): unknown {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  return Object.fromEntries(
    [...keys].map((key) => {
      const values = records.map((record) => record[key]);
      const numeric = values.some((value) => typeof value === 'number');
      return [key, meanValue(numeric ? values.map((value) => (value === undefined ? 0 : value)) : values)];
    }),
  );
}
