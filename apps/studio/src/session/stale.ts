import type { LineDocument } from '@taktwerk/line';

/** Fields that say what something is called, looks like or where its figures come from: no run asks for them. */
const NOT_SIMULATED = new Set(['name', 'description', 'sources', 'colour']);

const written = (value: unknown): string => JSON.stringify(value, (key, inner) => (NOT_SIMULATED.has(key) ? undefined : inner));

/** Whether two states of a document differ in something that is simulated; names, prices and wages are not. */
export function isStale(numbersOf: LineDocument | null, present: LineDocument | null): boolean {
  if (numbersOf === null || present === null || numbersOf === present) return false;
  if (numbersOf.layouts !== present.layouts && written(numbersOf.layouts) !== written(present.layouts)) return true;
  return written(simulatedOf(numbersOf)) !== written(simulatedOf(present));
}

function simulatedOf(document: LineDocument): readonly unknown[] {
  return Object.values(document.shared).flatMap((record): readonly unknown[] => {
    if (record.kind === 'experiment') return [];
    return record.kind === 'economics' ? [record.inputs.reliefFactor ?? null] : [record];
  });
}
