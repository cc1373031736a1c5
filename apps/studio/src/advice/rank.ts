import type { Trial } from '@taktwerk/study';

/** Gain of a trial in good parts an hour; nothing where it could not run. */
export const gainOf = ({ differences }: Trial): number => differences?.throughputPerHour.difference ?? Number.NEGATIVE_INFINITY;

/** Whether a trial is worth showing first: more parts for certain, or money saved without fewer parts for certain. */
export function helps(trial: Trial): boolean {
  const { differences, proposal } = trial;
  if (differences === null) return false;
  const { significant, difference } = differences.throughputPerHour;
  const loses = significant && (difference ?? 0) < 0;
  return (significant && (difference ?? 0) > 0) || (proposal.cost !== null && proposal.cost.amount < 0 && !loses);
}

/** Trials that help before the others, each group by gain. */
export function rankedTrials(trials: readonly Trial[]): readonly Trial[] {
  return [...trials].sort((a, b) => Number(helps(b)) - Number(helps(a)) || gainOf(b) - gainOf(a));
}

/** Money per additional good part an hour; null without a price or a gain. */
export function costPerGain(amount: number | null, trial: Trial): number | null {
  const gain = gainOf(trial);
  return amount === null || !(gain > 0) || trial.differences?.throughputPerHour.significant !== true ? null : amount / gain;
}
