import type { ModelSpec, StageSpec, StationSpec } from '@taktwerk/engine';
import { busyS } from './spec/operations.ts';

/**
 * Shortest mean seconds per part of each station, the ideal that the performance factor of OEE compares with: over its operations,
 * loading and unloading included, shared by its servers and by the parts of a batch. Stations that take no time have none.
 */
export function idealCyclesOf(spec: Pick<ModelSpec, 'elements' | 'stages'>): Record<string, number> {
  const ideal: Record<string, number> = {};
  for (const element of spec.elements) {
    if (element.kind !== 'station') continue;
    const cycle = shortestCycle(element, spec.stages);
    if (cycle > 0) ideal[element.id] = cycle;
  }
  return ideal;
}

function shortestCycle(station: StationSpec, stages: readonly StageSpec[]): number {
  const operations = stages.filter((stage) => stage.element === station.id).flatMap((stage) => Object.values(stage.operations));
  const lasting = operations.map(busyS).filter((time) => time > 0);
  if (lasting.length === 0) return 0;
  return Math.min(...lasting) / ((station.servers ?? 1) * (station.batch?.max ?? 1));
}
