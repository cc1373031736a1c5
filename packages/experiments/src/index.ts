/** Many runs into indicators with intervals: replications, warm-up, comparison, bottleneck, selection. */
export type {
  CrewResult,
  ElementResult,
  FleetResult,
  PoolResult,
  ProductResult,
  RobotResult,
  RunResult,
  State,
  StateShares,
} from '@taktwerk/engine';
export { withBufferCapacity, withoutFailures, withScaledProcess, withServers } from '@taktwerk/engine';
export { type ActivePeriod, activePeriodsOf } from './bottleneck/active-periods.ts';
export { bottleneckOf } from './bottleneck/bottleneck-of.ts';
export { type Neighbours, neighboursOf } from './bottleneck/neighbours.ts';
export type { BottleneckSlice, WatchedRun } from './bottleneck/shifting.ts';
export { type ComparedLayout, differenceOf, differencesOf } from './comparison/differences-of.ts';
export { type PairedRelativeChange, relativeChangeOf } from './comparison/relative-change.ts';
export { isPrecise, jobsOf, type Plan, type Precision, type Progress, runExperiment, runUntilPrecise } from './execution/experiment.ts';
export { type HalfWidth, type HalfWidths, halfWidthsOf } from './execution/half-widths.ts';
export { inlineExecutor } from './execution/inline-executor.ts';
export { type LineTotals, type MeanResult, meanResultOf } from './execution/mean-result.ts';
export { openJob, runJob } from './execution/run-job.ts';
export { Stopped } from './execution/stopped.ts';
export { type WarmUp, warmUpOf } from './execution/warm-up.ts';
export { type DistributionFit, FEWEST_VALUES, fitDistributions } from './fit/fit-distributions.ts';
export { densityOf, type FittedDistribution, shareUpTo } from './fit/shapes.ts';
export type * from './job.ts';
export type { KpiDefinition, KpiNoteCode } from './kpis/definition.ts';
export type * from './kpis/kpi.ts';
export { KPI_NAMES } from './kpis/kpi.ts';
export { KPI_DEFINITIONS, type KpiReport, kpisOf, kpiValues } from './kpis/kpis-of.ts';
export { type LineStatistics, lineStatisticsOf, type StationEnergy, type WorkingTime } from './kpis/line-statistics.ts';
export { type Oee, type OeeCounts, oeeOf, oeeOfStation } from './kpis/oee.ts';
export { stationOeeOf } from './kpis/station-oee.ts';
export { type UsePerPart, usesPerPartOf } from './kpis/uses-per-part.ts';
export { driversBusyOf } from './kpis/workload-per-shift.ts';
export { type FleetSize, type FleetTask, fleetSizeOf, fleetSizeWithTraffic } from './planning/fleet.ts';
export { balanceOf, type LineBalance, taktOf, wipByLittle } from './planning/takt.ts';
export { type BatchMeans, batchMeansOf, lag1Of } from './statistics/batch-means.ts';
export { coverageOf } from './statistics/coverage.ts';
export { type Interval, intervalOf, meanOf, replicationsNeeded, varianceOf } from './statistics/interval.ts';
export { batched, mser5, type WarmUpCut } from './statistics/mser5.ts';
export { allPairwise, antitheticMeans, type PairwiseDifference, pairedDifference } from './statistics/pairs.ts';
export { dudewiczDalalH1, planSelection, type SelectionPlan, selectBest } from './statistics/selection.ts';
export { studentCdf, studentDensity, studentHalfWidth, studentQuantile } from './statistics/student.ts';
export { averageOf, welchAverage } from './statistics/welch.ts';
