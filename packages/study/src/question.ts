import type { CompiledLine } from '@taktwerk/compile';
import type {
  BatchMeans,
  Bottleneck,
  BottleneckSlice,
  CrewResult,
  Differences,
  ElementResult,
  FleetResult,
  HalfWidths,
  KpiName,
  KpiNote,
  Kpis,
  LineStatistics,
  LineTotals,
  Oee,
  PoolResult,
  ProductResult,
  RobotResult,
  UsePerPart,
} from '@taktwerk/experiments';
import type { LayoutId } from '@taktwerk/line';
import type { WelchAverages } from './welch.ts';

/** The whole question: one document, a layout (or two), and how long and how often to simulate. */
export interface StudyOptions {
  readonly seed: number;
  readonly replications: number;
  /** Hours counted after warm-up. */
  readonly hours: number;
  /** 'auto': MSER-5 over a pilot of the same model. */
  readonly warmUp: 'auto' | number;
  /** Replications 2k and 2k + 1 share their streams, the second mirrored; the number of replications is even. Left out: no. */
  readonly antithetic?: boolean;
  /** Replications go on beyond `replications` until an indicator's interval is narrow enough. Left out: they do not. */
  readonly until?: HalfWidthGoal;
  /** Batches into which each replication's series are cut for `batchMeans`. Left out: none. */
  readonly batches?: number;
  /** Window of Welch's moving averages over the replications. Left out: none. */
  readonly welch?: number;
}

/** How narrow the 95 % interval of an indicator shall become, and after how many replications to give up. */
export interface HalfWidthGoal {
  readonly kpi: KpiName;
  readonly halfWidth: number;
  /** Whether `halfWidth` is a fraction of the mean, not in the indicator's unit. */
  readonly relative: boolean;
  readonly atMost: number;
}

export interface LayoutResult {
  readonly layout: LayoutId;
  readonly modelHash: string;
  readonly options: StudyOptions;
  readonly warmUpS: number;
  readonly kpis: Kpis;
  /** Indicators of each replication, in their order: what the intervals and paired comparisons are made of. */
  readonly kpiValues: Readonly<Record<KpiName, readonly (number | null)[]>>;
  /** Consumables for a good part, by name, with each replication's value. */
  readonly usesPerPart: Readonly<Record<string, UsePerPart>>;
  readonly notes: readonly KpiNote[];
  /** Means over replications: of the line, per product, and per element in element order. */
  readonly line: LineTotals;
  readonly products: readonly ProductResult[];
  readonly elements: readonly ElementResult[];
  readonly pools: readonly PoolResult[];
  readonly crews: readonly CrewResult[];
  readonly fleets: readonly FleetResult[];
  readonly robots: readonly RobotResult[];
  /** By station: OEE over its scheduled time with its factors, and TEEP over calendar time. */
  readonly stationOee: Readonly<Record<string, Oee | null>>;
  /** Of the means of line, products and elements. */
  readonly halfWidths: HalfWidths;
  /** `overTime`: of the first replication, stretch by stretch. */
  readonly bottleneck: (Bottleneck & { readonly overTime: readonly BottleneckSlice[] }) | null;
  readonly statistics: LineStatistics;
  readonly run: { readonly events: number; readonly cpuSeconds: number | null; readonly eventsPerCpuSecond: number | null };
  /** Whether the goal of `options.until` was reached; absent without one. */
  readonly reached?: boolean;
  /** Intervals from the first replication alone, by batch means; absent unless asked for. */
  readonly batchMeans?: { readonly throughputPerHour: BatchMeans; readonly wip: BatchMeans; readonly batchS: number };
  /** Moving averages over the replications, by Welch's procedure; absent unless asked for. */
  readonly welch?: WelchAverages;
  readonly stall: {
    readonly kind: string;
    readonly waits: readonly { readonly who: string; readonly for: string; readonly reason: string }[];
  } | null;
}

export interface ComparisonResult {
  readonly baseline: LayoutResult;
  readonly candidate: LayoutResult;
  readonly differences: Differences;
}

export interface StudyProgress {
  readonly layout: LayoutId;
  readonly done: number;
  readonly total: number;
  /** Present from two replications on: the numbers so far. */
  readonly partial: LayoutResult | null;
}

export type { CompiledLine };
