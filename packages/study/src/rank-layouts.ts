import type { Catalog } from '@taktwerk/catalog';
import {
  type AbortSignalLike,
  allPairwise,
  type Executor,
  type Interval,
  intervalOf,
  KPI_DEFINITIONS,
  type KpiName,
  kpiValues,
  planSelection,
  type RunResult,
  selectBest,
} from '@taktwerk/experiments';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import { ok, type Problem, type Result, refused } from '@taktwerk/units';
import type { StudyOptions } from './question.ts';
import { type OnProgress, type PreparedLayout, prepareLayout, runLayout } from './study-layout.ts';

/** What several layouts are ranked by. */
export interface RankingQuestion {
  readonly layouts: readonly LayoutId[];
  readonly kpi: KpiName;
  /** Differences smaller than this do not matter, in the indicator's unit; null: only the pairwise comparison. */
  readonly indifference: number | null;
  /** Probability that the best is chosen whenever it is better by `indifference`. */
  readonly probability: number;
}

/** All layouts compared with all, and the best of them when an indifference zone was given. */
export interface Ranking {
  readonly kpi: KpiName;
  readonly better: 'more' | 'less';
  readonly options: StudyOptions;
  readonly layouts: readonly { readonly layout: LayoutId; readonly interval: Interval }[];
  /** second − first, paired by replication, with joint confidence of 95 % over all pairs (Bonferroni). */
  readonly pairs: readonly {
    readonly first: LayoutId;
    readonly second: LayoutId;
    readonly difference: number;
    readonly halfWidth: number | null;
    readonly significant: boolean;
  }[];
  /** Two-stage selection of Dudewicz and Dalal; null without an indifference zone. */
  readonly best: {
    readonly layout: LayoutId;
    readonly indifference: number;
    readonly probability: number;
    readonly h1: number;
    /** Replications of both stages and weighted means, by layout. */
    readonly replications: readonly number[];
    readonly means: readonly number[];
  } | null;
}

/**
 * Ranks the layouts of a document by one indicator: replications of all under the same seed (common random numbers) for the pairwise
 * differences; then, with an indifference zone, two stages of replications of each layout's own (the procedure wants independent systems)
 * until the best is found with the wanted probability.
 *
 * @returns the ranking, or the problems of the layouts; `kpi.undefined` when a replication has no value of the indicator
 */
export async function rankLayouts(
  document: LineDocument,
  question: RankingQuestion,
  catalog: Catalog,
  options: StudyOptions,
  executor: Executor,
  onProgress: OnProgress = () => {},
  signal?: AbortSignalLike,
): Promise<Result<Ranking, readonly Problem[]>> {
  const prepared = question.layouts.map((layout) => prepareLayout(document, layout, catalog));
  const problems = prepared.flatMap((side) => (side.ok ? [] : side.problems));
  if (problems.length > 0) return refused(problems);
  const sides = prepared.flatMap((side) => (side.ok ? [side.value] : []));
  const run = (side: PreparedLayout, more: Partial<StudyOptions>) => runLayout(side, { ...options, ...more }, executor, onProgress, signal);
  const first: (readonly number[])[] = [];
  const warmUps: number[] = [];
  for (const side of sides) {
    const { results, summary } = await run(side, {});
    const values = valuesOf(question.kpi, results, side);
    if (values === null) return refused([undefinedKpi(side, question.kpi)]);
    first.push(values);
    warmUps.push(summary.warmUpS);
  }
  const layouts = question.layouts.map((layout, i) => ({ layout, interval: intervalOf(first[i]!) }));
  const pairs = allPairwise(first).map(({ first: a, second: b, interval, significant }) => ({
    first: question.layouts[a]!,
    second: question.layouts[b]!,
    difference: interval.mean,
    halfWidth: interval.halfWidth,
    significant,
  }));
  const ranking = { kpi: question.kpi, better: KPI_DEFINITIONS[question.kpi].better, options, layouts, pairs };
  if (question.indifference === null) return ok({ ...ranking, best: null });
  const stage: Stage = async (i, count, seed) => {
    const { results } = await run(sides[i]!, { seed, replications: count, warmUp: warmUps[i]! });
    return valuesOf(question.kpi, results, sides[i]!) ?? [];
  };
  const best = await bestOf({ ...question, indifference: question.indifference }, options, stage);
  return ok({ ...ranking, best });
}

/** Values of so many replications of a layout. */
type Stage = (layout: number, replications: number, seed: number) => Promise<readonly number[]>;

async function bestOf(
  { layouts, kpi, indifference, probability }: RankingQuestion & { readonly indifference: number },
  { replications, seed }: StudyOptions,
  stage: Stage,
): Promise<Ranking['best']> {
  const sign = KPI_DEFINITIONS[kpi].better === 'more' ? 1 : -1;
  const signed = async (i: number, count: number, of: number) => (await stage(i, count, ownSeed(seed, of))).map((value) => sign * value);
  const first: (readonly number[])[] = [];
  for (const i of layouts.keys()) first.push(await signed(i, replications, 2 * i + 1));
  const plan = planSelection(first, indifference, probability);
  const second: (readonly number[])[] = [];
  for (const i of layouts.keys()) second.push(await signed(i, plan.total[i]! - replications, 2 * i + 2));
  const { best, means } = selectBest(first, second, plan, indifference);
  const layout = layouts[best]!;
  return { layout, indifference, probability, h1: plan.h1, replications: plan.total, means: means.map((mean) => sign * mean) };
}

/** A seed of its own for each layout and stage: the streams of a replication hang on seed and number alone. */
const ownSeed = (seed: number, stage: number): number => seed + 1_000_003 * stage;

function valuesOf(kpi: KpiName, results: readonly RunResult[], side: PreparedLayout): readonly number[] | null {
  const values = kpiValues(kpi, results, side.facts).filter((value) => value !== null);
  return values.length === results.length ? values : null;
}

const undefinedKpi = ({ line }: PreparedLayout, kpi: KpiName): Problem => ({
  code: 'kpi.undefined',
  at: line.layout,
  field: kpi,
  expected: 'number',
  got: null,
});
