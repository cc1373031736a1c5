import type { RunResult } from '@taktwerk/engine';
import { meanOf } from '../statistics/interval.ts';

export interface ActivePeriod {
  readonly element: string;
  /** Mean uninterrupted time of working, set-up or repair, seconds; mean over replications. */
  readonly meanS: number;
  /** Share of the scheduled time in these states. */
  readonly utilisation: number;
}

/**
 * Mean active period of every station, longest first; of equals the more utilised, then the earlier in the line.
 *
 * Roser, Nakano & Tanaka (2001), A practical bottleneck detection method, Winter Simulation Conference: the station that is active
 * longest without interruption is the least likely to be waited for by anything else.
 */
export function activePeriodsOf(results: readonly RunResult[]): readonly ActivePeriod[] {
  const first = results[0];
  if (first === undefined) return [];
  const stations = first.elements.map((element, index) => ({ element, index })).filter(({ element }) => element.kind === 'station');
  return stations
    .map(({ element, index }) => ({
      element: element.id,
      meanS: meanOf(results.map((result) => result.elements[index]?.activePeriodMeanS ?? 0)),
      utilisation: meanOf(results.map((result) => utilisationOf(result, index))),
      index,
    }))
    .sort((a, b) => b.meanS - a.meanS || b.utilisation - a.utilisation || a.index - b.index)
    .map(({ element, meanS, utilisation }) => ({ element, meanS, utilisation }));
}

function utilisationOf(result: RunResult, index: number): number {
  const shares = result.elements[index]?.shares;
  if (shares === null || shares === undefined) return 0;
  const scheduled = 1 - shares.offShift;
  return scheduled > 0 ? (shares.working + shares.setup + shares.down + shares.waitingRepair) / scheduled : 0;
}
