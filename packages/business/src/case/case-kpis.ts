/** The simulated indicators that a business case reads, one set per layout. */
import { wholePeople } from '../operations/headcount.ts';
import type { RosterPost } from '../operations/roster.ts';

/** Mean over replications with its 95 % interval; null = undefined, with a reason in the run's notes. */
export interface KpiEstimate {
  readonly mean: number | null;
  readonly halfWidth: number | null;
  readonly n: number;
}

/** Indicators as `contracts.md` defines them, scaled to a year where money needs it. */
export interface CaseKpis {
  readonly throughputPerHour: KpiEstimate;
  /** Good parts in a year of scheduled hours at this throughput (capacity, not sales). */
  readonly goodPartsPerYear: KpiEstimate;
  /** People on the roster, all shifts, relief included. */
  readonly headcountPerDay: KpiEstimate;
  readonly defectRate: KpiEstimate;
  readonly scrapRate: KpiEstimate;
  readonly reworkRate: KpiEstimate;
  readonly escapeRate: KpiEstimate;
  readonly energyKwhPerPart: KpiEstimate;
  readonly cycleTimeS: KpiEstimate;
  readonly workingHoursPerYear: KpiEstimate;
  readonly partsPerPersonHour: KpiEstimate;
  readonly leadTimeS?: KpiEstimate;
  /** Consumables for a good part, by name; what is absent from a known list is not used. */
  readonly usesPerPart?: Readonly<Record<string, KpiEstimate>>;
  /** Posts by role, when known: wages by role and the chart of who does what need them. */
  readonly roster?: readonly RosterPost[];
  /** People on the roster per post (leave, absence). */
  readonly relief?: number;
  /**
   * Values of single replications, in their order, by indicator. Monte Carlo then draws whole replications, the same number for both
   * layouts (common random numbers), instead of each indicator from its interval.
   */
  readonly replications?: Readonly<Partial<Record<PricedKpi, readonly (number | null)[]>>>;
  /** The same of the consumables for a good part. */
  readonly useReplications?: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The indicators that money depends on. */
export const PRICED_KPIS = ['goodPartsPerYear', 'headcountPerDay', 'scrapRate', 'reworkRate', 'escapeRate', 'energyKwhPerPart'] as const;
export type PricedKpi = (typeof PRICED_KPIS)[number];

/** Their values without intervals; people are whole. */
export type PricedKpis = Readonly<Record<PricedKpi, number | null>> & {
  readonly roster?: readonly RosterPost[];
  readonly usesPerPart?: Readonly<Record<string, number | null>>;
};

/** Means of the priced indicators, the headcount rounded up to whole people. */
export function pricedKpisOf(kpis: CaseKpis): PricedKpis {
  const heads = kpis.headcountPerDay.mean;
  return {
    goodPartsPerYear: kpis.goodPartsPerYear.mean,
    headcountPerDay: heads === null ? null : wholePeople(heads),
    scrapRate: kpis.scrapRate.mean,
    reworkRate: kpis.reworkRate.mean,
    escapeRate: kpis.escapeRate.mean,
    energyKwhPerPart: kpis.energyKwhPerPart.mean,
    ...(kpis.roster === undefined ? {} : { roster: kpis.roster }),
    ...(kpis.usesPerPart === undefined ? {} : { usesPerPart: meansOf(kpis.usesPerPart) }),
  };
}

const meansOf = (uses: Readonly<Record<string, KpiEstimate>>) =>
  Object.fromEntries(Object.entries(uses).map(([use, { mean }]) => [use, mean]));

export interface RelativeChange {
  /** after / before - 1, a fraction; null when one is undefined or before is 0. */
  readonly relative: number | null;
  /** Half width of the fraction, the two sides taken as independent. */
  readonly halfWidth: number | null;
}

/**
 * Relative change of an indicator between two layouts.
 *
 * The half width is first order: |after / before| √((ha / after)² + (hb / before)²); with common random numbers it errs to the
 * wide side.
 */
export function changeOf(before: KpiEstimate, after: KpiEstimate): RelativeChange {
  if (before.mean === null || after.mean === null || before.mean === 0) return { relative: null, halfWidth: null };
  const ratio = after.mean / before.mean;
  if (before.halfWidth === null || after.halfWidth === null) return { relative: ratio - 1, halfWidth: null };
  const fromAfter = after.halfWidth / before.mean;
  const fromBefore = (ratio * before.halfWidth) / before.mean;
  return { relative: ratio - 1, halfWidth: Math.sqrt(fromAfter * fromAfter + fromBefore * fromBefore) };
}
