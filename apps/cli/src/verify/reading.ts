import type { ElementResult, RunResult, StateShares } from '@taktwerk/experiments';

/** Looking things up in the result of one replication. */
export function elementOf(result: RunResult, id: string): ElementResult {
  const element = result.elements.find((candidate) => candidate.id === id);
  if (element === undefined) throw new RangeError(`no element ${id}`);
  return element;
}

export function sharesOf(result: RunResult, id: string): StateShares {
  const { shares } = elementOf(result, id);
  if (shares === null) throw new RangeError(`${id} has no time shares`);
  return shares;
}

/** Seconds from the end of the warm-up to the end of the run. */
export const windowOf = (result: RunResult): number => result.horizonS - result.warmUpS;

/** Good parts per second of the window. */
export const throughputOf = (result: RunResult): number => result.good / windowOf(result);

/** Share of the time at exactly this level. */
export const timeAt = (histogram: readonly number[], level: number): number => histogram[level] ?? 0;

/** Share of the time at this level or above. */
export const timeFrom = (histogram: readonly number[], level: number): number =>
  1 - histogram.slice(0, level).reduce((sum, share) => sum + share, 0);

export const down = (shares: StateShares): number => shares.down + shares.waitingRepair;

/** Parts that reached a sink or were scrapped. */
export const endedOf = (result: RunResult): number => result.good + result.bad + result.scrapped;

/**
 * Share of the cycles that began from idle: each uninterrupted busy period has one. For a station that never fails, whose queue is never
 * closed, these are the arrivals that find it idle.
 */
export function startsFromIdle(result: RunResult, id: string): number {
  const { activePeriodMeanS, cycles } = elementOf(result, id);
  return (sharesOf(result, id).working * windowOf(result)) / (activePeriodMeanS ?? Number.NaN) / cycles;
}
