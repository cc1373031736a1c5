import type { ModelSpec, RunResult, State } from '@taktwerk/engine';
import type { Bottleneck } from '../kpis/kpi.ts';
import { meanOf } from '../statistics/interval.ts';
import { activePeriodsOf } from './active-periods.ts';
import { neighboursOf } from './neighbours.ts';

/**
 * The station that limits the line, with the evidence: its mean active period is the longest, stations before it are blocked, stations
 * after it are starved.
 *
 * @param results one per replication of the same model
 * @param spec    what the model was built from, for the neighbours
 * @returns null when the line has no station that was ever active
 */
export function bottleneckOf(results: readonly RunResult[], spec: ModelSpec): Bottleneck | null {
  const activePeriods = activePeriodsOf(results);
  const first = activePeriods[0];
  if (first === undefined || first.meanS === 0) return null;
  const { upstream, downstream } = neighboursOf(spec, first.element);
  return {
    element: first.element,
    activePeriods,
    upstreamBlocked: shareAmong(results, upstream, 'blocked'),
    downstreamStarved: shareAmong(results, downstream, 'starved'),
  };
}

function shareAmong(results: readonly RunResult[], stations: readonly string[], state: State): number | null {
  if (stations.length === 0) return null;
  return meanOf(
    results.flatMap((result) =>
      result.elements.filter(({ id }) => stations.includes(id)).map(({ shares }) => (shares === null ? 0 : shares[state])),
    ),
  );
}
