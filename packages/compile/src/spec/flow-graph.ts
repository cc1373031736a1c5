import type { BranchSpec } from '@taktwerk/engine';
import type { Flow, LayoutRecord, Station } from '@taktwerk/line';
import { type Compilation, recordsOf } from '../compilation.ts';
import { addVisit, entryOf, operationsOf, type StageSink } from './stages.ts';

type Place = Extract<LayoutRecord, { kind: 'source' | 'buffer' | 'station' | 'conveyor' | 'sink' }>;

const isPlace = (record: LayoutRecord): record is Place => ['source', 'buffer', 'station', 'conveyor', 'sink'].includes(record.kind);

/**
 * One stage per place that flows touch, named like it; flows become its branches, in document order.
 *
 * @param extra branches that routes add at the places they start from, by element
 */
export function addFlowStages(compilation: Compilation, sink: StageSink, extra: ReadonlyMap<string, readonly BranchSpec[]>): void {
  const flows = recordsOf(compilation.layout, 'flow');
  const touched = new Set([...flows.flatMap((flow) => [flow.from, flow.to]), ...extra.keys()]);
  for (const record of Object.values(compilation.layout.records)) {
    if (!isPlace(record) || !touched.has(record.id)) continue;
    const branches = flows.filter((flow) => flow.from === record.id).map((flow) => branchOf(sink, flow));
    const operations = record.kind === 'station' ? stationOperations(compilation, record) : { main: {}, loading: {} };
    addVisit(sink, { stage: record.id, element: record.id, ...operations, next: [...(extra.get(record.id) ?? []), ...branches] });
  }
}

const stationOperations = (compilation: Compilation, station: Station) =>
  operationsOf(compilation, station, { at: station.id, field: 'operations' }, station.operations);

function branchOf({ entrances }: StageSink, flow: Flow): BranchSpec {
  const { products, when, share, via, choice } = flow;
  return { to: entryOf(entrances, flow.to, flow.to), products, when, share, via, choice };
}
