import type { LineDocument } from '@taktwerk/line';

/** Whether two states of a document differ in something that is simulated; prices and wages are not. */
export function isStale(numbersOf: LineDocument | null, present: LineDocument | null): boolean {
  if (numbersOf === null || present === null || numbersOf === present) return false;
  if (numbersOf.layouts !== present.layouts && JSON.stringify(numbersOf.layouts) !== JSON.stringify(present.layouts)) return true;
  return JSON.stringify(simulatedOf(numbersOf)) !== JSON.stringify(simulatedOf(present));
}

function simulatedOf(document: LineDocument): readonly unknown[] {
  return Object.values(document.shared).flatMap((record): readonly unknown[] => {
    if (record.kind === 'experiment') return [];
    return record.kind === 'economics' ? [record.inputs.reliefFactor ?? null] : [record];
  });
}
