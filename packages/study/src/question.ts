import type { CompiledLine } from '@taktwerk/compile';
import type {
  Bottleneck,
  CrewResult,
  Differences,
  ElementResult,
  FleetResult,
  KpiName,
  KpiNote,
  Kpis,
  PoolResult,
  RobotResult,
} from '@taktwerk/experiments';
import type { LayoutId } from '@taktwerk/line';

/** The whole question: one document, a layout (or two), and how long and how often to simulate. */
export interface StudyOptions {
  readonly seed: number;
  readonly replications: number;
  /** Hours counted after warm-up. */
  readonly hours: number;
  /** 'auto': MSER-5 over a pilot of the same model. */
  readonly warmUp: 'auto' | number;
}

export interface LayoutResult {
  readonly layout: LayoutId;
  readonly modelHash: string;
  readonly options: StudyOptions;
  readonly warmUpS: number;
  readonly kpis: Kpis;
  /** Indicators of each replication, in their order: what the intervals and paired comparisons are made of. */
  readonly kpiValues: Readonly<Record<KpiName, readonly (number | null)[]>>;
  readonly notes: readonly KpiNote[];
  /** Means over replications, per element, in element order. */
  readonly elements: readonly ElementResult[];
  readonly pools: readonly PoolResult[];
  readonly crews: readonly CrewResult[];
  readonly fleets: readonly FleetResult[];
  readonly robots: readonly RobotResult[];
  readonly bottleneck: Bottleneck | null;
  readonly run: { readonly events: number; readonly cpuSeconds: number | null; readonly eventsPerCpuSecond: number | null };
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
