import type { LineProblem } from '../problem.ts';
import type { LayoutRecord } from '../records/layout.ts';
import { problem, type Scope } from './scope.ts';
import { polylineLength } from './stations.ts';

/** Parts that a line may hold at once. Beyond it a run would need more memory than a page has, and no factory floor holds them. */
export const LARGEST_WIP = 200_000;

/** Places and releases that would put more parts into the line than it can be simulated with. */
export function* checkWorkInProcess(scope: Scope): Iterable<LineProblem> {
  if (scope.layout === null) return;
  let sum = 0;
  let isReported = false;
  for (const record of Object.values(scope.records)) {
    for (const { field, parts } of heldBy(record)) {
      if (record.kind !== 'limit') sum += parts;
      if (parts <= LARGEST_WIP) continue;
      isReported = true;
      yield problem(scope, record.id, field, 'wip.huge', LARGEST_WIP, parts);
    }
  }
  for (const source of endlessSources(scope)) {
    isReported = true;
    yield problem(scope, source, 'arrival', 'wip.huge', LARGEST_WIP, '∞');
  }
  if (sum > LARGEST_WIP && !isReported) yield problem(scope, '', 'records', 'wip.huge', LARGEST_WIP, sum);
}

function heldBy(record: LayoutRecord): { field: string; parts: number }[] {
  switch (record.kind) {
    case 'source':
      return [{ field: 'batchSize', parts: record.batchSize }, ...largestRelease(record)];
    case 'buffer':
      return [{ field: 'capacity', parts: record.capacity ?? 0 }];
    case 'station':
      return [
        { field: 'servers', parts: record.servers ?? 0 },
        { field: 'batch.max', parts: record.batch?.max ?? 0 },
        { field: 'collect.count', parts: record.collect?.count ?? 0 },
      ];
    case 'conveyor':
      return [{ field: 'pitchM', parts: Math.floor(polylineLength(record.points) / record.pitchM) }];
    case 'limit':
      return [{ field: 'max', parts: record.max }];
    default:
      return [];
  }
}

/** The most parts that a schedule releases at one moment. */
function largestRelease(source: Extract<LayoutRecord, { kind: 'source' }>): { field: string; parts: number }[] {
  if (source.arrival.type !== 'schedule') return [];
  const byMoment = new Map<number, number>();
  let largest = 0;
  for (const { timeS, count } of source.arrival.releases) {
    const parts = (byMoment.get(timeS) ?? 0) + count;
    byMoment.set(timeS, parts);
    largest = Math.max(largest, parts);
  }
  return [{ field: 'arrival.releases', parts: largest }];
}

/** Sources that make a part whenever a place accepts one, before a place that always does. */
function endlessSources(scope: Scope): string[] {
  const records = Object.values(scope.records);
  const isEndless = (id: string): boolean => {
    const record = scope.records[id];
    return (record?.kind === 'buffer' && record.capacity === null) || (record?.kind === 'station' && record.servers === null);
  };
  const limited = new Set(records.flatMap((record) => (record.kind === 'limit' ? record.elements : [])));
  return records
    .filter((record) => record.kind === 'source' && record.arrival.type === 'saturated' && record.maxParts === null)
    .filter(({ id }) =>
      records.some((flow) => flow.kind === 'flow' && flow.from === id && flow.via === null && isEndless(flow.to) && !limited.has(flow.to)),
    )
    .map(({ id }) => id);
}
