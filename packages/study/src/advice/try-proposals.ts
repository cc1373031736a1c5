import type { Catalog } from '@taktwerk/catalog';
import { type AbortSignalLike, type Differences, type Executor, withoutFailures, withScaledProcess } from '@taktwerk/experiments';
import type { LayoutId, LineDocument } from '@taktwerk/line';
import type { Problem } from '@taktwerk/units';
import { comparisonOf } from '../compare-layouts.ts';
import type { LayoutResult, StudyOptions } from '../question.ts';
import { type PreparedLayout, prepareLayout, runLayout } from '../study-layout.ts';
import { withChanges } from './change.ts';
import type { Proposal } from './proposal.ts';

/** A proposal after it has been simulated. */
export interface Trial {
  readonly proposal: Proposal;
  /** Against the layout as it is, replication by replication; null when the change cannot run. */
  readonly differences: Differences | null;
  readonly result: LayoutResult | null;
  readonly problems: readonly Problem[];
}

/** The options under which trials are comparable with a result: its replications and horizon, and the warm-up that was found. */
export const trialOptionsOf = (base: LayoutResult): StudyOptions => ({ ...base.options, warmUp: base.warmUpS });

/**
 * Simulates proposals one after another under the streams of the layout's own result, so that differences are paired.
 *
 * @param base    the layout as it is, simulated
 * @param onTrial called with each trial as it comes
 * @throws Stopped when the signal is aborted
 */
export async function tryProposals(
  document: LineDocument,
  layout: LayoutId,
  base: LayoutResult,
  proposals: readonly Proposal[],
  catalog: Catalog,
  executor: Executor,
  onTrial: (trial: Trial, done: number, total: number) => void,
  signal?: AbortSignalLike,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const proposal of proposals) {
    const prepared = prepareLayout(withChanges(document, layout, proposal.changes), layout, catalog);
    const trial: Trial = prepared.ok
      ? await tried(proposal, base, prepared.value, executor, signal)
      : { proposal, differences: null, result: null, problems: prepared.problems };
    trials.push(trial);
    onTrial(trial, trials.length, proposals.length);
  }
  return trials;
}

async function tried(
  proposal: Proposal,
  base: LayoutResult,
  prepared: PreparedLayout,
  executor: Executor,
  signal?: AbortSignalLike,
): Promise<Trial> {
  const { summary } = await runLayout(prepared, trialOptionsOf(base), executor, null, signal);
  return { proposal, differences: comparisonOf(base, summary).differences, result: summary, problems: [] };
}

/** Trials by gain in good parts per hour, those that are shown to help first. */
export function ranked(trials: readonly Trial[]): readonly Trial[] {
  const gain = ({ differences }: Trial) => differences?.throughputPerHour.difference ?? Number.NEGATIVE_INFINITY;
  const helps = (trial: Trial) => (trial.differences?.throughputPerHour.significant === true && gain(trial) > 0 ? 1 : 0);
  return [...trials].sort((a, b) => helps(b) - helps(a) || gain(b) - gain(a));
}

/** What an element costs the line: the same line with it instantaneous and never failing. */
export interface Relief {
  readonly element: string;
  readonly differences: Differences;
  /** What limits the line then. */
  readonly next: string | null;
}

/** Share of the time that is left of a work that shall take none: whole microseconds stay positive. */
const NO_TIME = 1e-4;

/**
 * The gain if a bottleneck were removed: the station takes (nearly) no time and never fails; everything else stays.
 *
 * @returns null when the element is not in the model or its times cannot be scaled
 * @throws Stopped when the signal is aborted
 */
export async function reliefOfElement(
  prepared: PreparedLayout,
  base: LayoutResult,
  element: string,
  executor: Executor,
  signal?: AbortSignalLike,
): Promise<Relief | null> {
  const index = prepared.model.spec.elements.findIndex(({ id }) => id === element);
  if (index < 0) return null;
  const quick = withScaledProcess(prepared.model, index, NO_TIME);
  if (!quick.ok) return null;
  const steady = withoutFailures(quick.value, index);
  if (!steady.ok) return null;
  const { summary } = await runLayout({ ...prepared, model: steady.value }, trialOptionsOf(base), executor, null, signal);
  return { element, differences: comparisonOf(base, summary).differences, next: summary.bottleneck?.element ?? null };
}
