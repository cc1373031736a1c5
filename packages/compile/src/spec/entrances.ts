import type { Operation, RecordId, Station } from '@taktwerk/line';
import { type Compilation, gathered, recordsOf } from '../compilation.ts';

/**
 * Stations that are loaded on one side while the other side is worked on are two elements to the engine: the loading side, which
 * parts enter, and the working side, which they leave. They turn together because each is blocked until the other is ready.
 */
export const loadingIdOf = (station: RecordId): string => `${station}/loading`;

/** Where parts enter each such station: station id → loading element id. */
export function entrancesOf(compilation: Compilation): ReadonlyMap<RecordId, string> {
  const entrances = new Map<RecordId, string>();
  for (const station of recordsOf(compilation.layout, 'station')) {
    if (operationsAt(compilation, station).some(isLoadedBeside)) entrances.set(station.id, loadingIdOf(station.id));
  }
  return entrances;
}

/** All operations done at a station: its own, and those of route steps there. */
function operationsAt(compilation: Compilation, station: Station): Operation[] {
  const steps = gathered(compilation, 'route').flatMap((route) => route.steps.filter((step) => step.at === station.id));
  return [...Object.values(station.operations), ...steps.flatMap((step) => (step.operation === null ? [] : [step.operation]))];
}

const isLoadedBeside = (operation: Operation): boolean =>
  operation.work.type === 'arcWelding' &&
  operation.work.positioner?.loadDuringWeld === true &&
  (operation.load !== null || operation.unload !== null);
