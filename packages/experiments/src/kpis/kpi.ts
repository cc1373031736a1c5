/**
 * Indicators of one layout, as `contracts.md` defines them: 95 % two-sided Student interval over replications.
 * An undefined mean is null, with its reason in `Kpis.notes`.
 */
export interface Estimate {
  readonly mean: number | null;
  /** Half width of the interval, same unit; null when n < 2 or the mean is null. */
  readonly halfWidth: number | null;
  /** Replications. */
  readonly n: number;
}

export const KPI_NAMES = [
  'throughputPerHour',
  'cycleTimeS',
  'leadTimeS',
  'wip',
  'headcountPerShift',
  'headcountPerDay',
  'workloadPerShift',
  'defectRate',
  'escapeRate',
  'scrapRate',
  'reworkRate',
  'firstPassYield',
  'oee',
  'energyKwhPerPart',
  'partsPerPersonHour',
] as const;
export type KpiName = (typeof KPI_NAMES)[number];
export type Kpis = Readonly<Record<KpiName, Estimate>>;

export interface KpiNote {
  readonly kpi: KpiName;
  /** Message code of the reason. */
  readonly code: string;
}

/** What indicators need to know of the line beyond the run: the roster and the ideal cycles. */
export interface LineFacts {
  readonly headcountPerShift: number;
  readonly headcountPerDay: number;
  /** Paid seconds of direct, indirect and maintenance people per scheduled second of the line. */
  readonly paidPerScheduledS: number;
  readonly idealCycleS: Readonly<Record<string, number>>;
  /** Fleets whose every moving vehicle is pushed or driven by a person. */
  readonly drivenFleets?: readonly string[];
}

export interface Difference {
  readonly baseline: number | null;
  readonly candidate: number | null;
  /** candidate − baseline. */
  readonly difference: number | null;
  /** Half width of the paired difference. */
  readonly halfWidth: number | null;
  /** candidate ÷ baseline − 1, a fraction. */
  readonly relative: number | null;
  readonly significant: boolean;
}
export type Differences = Readonly<Record<KpiName, Difference>>;

export interface Bottleneck {
  readonly element: string;
  /** Mean active period (working, setup, down) of each station, seconds, longest first. */
  readonly activePeriods: readonly { readonly element: string; readonly meanS: number; readonly utilisation: number }[];
  /** Blocked share of its upstream neighbours and starved share of its downstream neighbours. */
  readonly upstreamBlocked: number | null;
  readonly downstreamStarved: number | null;
}
