import type { RunResult } from '@taktwerk/engine';
import { meanValue } from '../execution/mean-result.ts';
import type { LineFacts } from './kpi.ts';
import { type Oee, oeeOfStation } from './oee.ts';

/** OEE of every station with its factors and TEEP, means over replications; null where a station was never scheduled or never up. */
export function stationOeeOf(results: readonly RunResult[], { idealCycleS }: LineFacts): Readonly<Record<string, Oee | null>> {
  const stations = results[0]?.elements.filter(({ kind, id }) => kind === 'station' && idealCycleS[id] !== undefined) ?? [];
  return Object.fromEntries(
    stations.map(({ id }) => {
      const each = results.map((result) => {
        const element = result.elements.find((candidate) => candidate.id === id)!;
        return oeeOfStation(element, idealCycleS[id]!, result.horizonS - result.warmUpS);
      });
      return [id, meanValue(each) as Oee | null];
    }),
  );
}
