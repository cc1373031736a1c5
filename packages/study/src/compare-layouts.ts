import type { Catalog } from '@taktwerk/catalog';
import {
  type AbortSignalLike,
  antitheticMeans,
  type Difference,
  differenceOf,
  type Executor,
  KPI_NAMES,
  type KpiName,
} from '@taktwerk/experiments';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import type { ComparisonResult, LayoutResult, StudyOptions } from './question.ts';
import { type OnProgress, prepareLayout, runLayout } from './study-layout.ts';

/**
 * Simulates two layouts of one document under the same seed and takes their differences, replication by replication. Records that
 * both layouts have draw from the same streams (common random numbers).
 *
 * @returns the comparison, or the problems of both layouts
 * @throws Stopped when the signal is aborted
 */
export async function compareLayouts(
  document: LineDocument,
  baseline: LayoutId,
  candidate: LayoutId,
  catalog: Catalog,
  options: StudyOptions,
  executor: Executor,
  onProgress: OnProgress = () => {},
  signal?: AbortSignalLike,
): Promise<Result<ComparisonResult, readonly Problem[]>> {
  const before = prepareLayout(document, baseline, catalog);
  const after = prepareLayout(document, candidate, catalog);
  if (!before.ok || !after.ok) return refused([before, after].flatMap((side) => (side.ok ? [] : side.problems)));
  const first = await runLayout(before.value, options, executor, onProgress, signal);
  const second = await runLayout(after.value, options, executor, onProgress, signal);
  return ok(comparisonOf(first.summary, second.summary));
}

/**
 * Differences of two results of one document under the same options, paired replication by replication: nothing is simulated again.
 *
 * @throws RangeError when the sides have different numbers of replications
 */
export function comparisonOf(baseline: LayoutResult, candidate: LayoutResult): ComparisonResult {
  const differences = {} as Record<KpiName, Difference>;
  for (const name of KPI_NAMES) differences[name] = differenceOf(independentValues(baseline, name), independentValues(candidate, name));
  return { baseline, candidate, differences };
}

/** Values of an indicator that are independent of each other: of antithetic pairs only the means are. */
function independentValues({ kpiValues, options }: LayoutResult, name: KpiName): readonly (number | null)[] {
  const values = kpiValues[name];
  if (options.antithetic !== true || values.some((value) => value === null)) return values;
  return antitheticMeans(values as readonly number[]);
}
