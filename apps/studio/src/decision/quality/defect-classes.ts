import type { ElementResult } from '@taktwerk/experiments';

/** Defects of a class per thousand operations of the stations that make it. */
export interface ClassCount {
  readonly id: string;
  readonly made: number;
  /** Found by an inspection. */
  readonly caught: number;
  /** Made and not found. */
  readonly missed: number;
}

/**
 * Defects by class over all stations of a run, per thousand cycles of the stations that make the class: places where parts travel in
 * crates or pallets count those, not parts. A part can carry several defects; one that is reworked badly counts again.
 *
 * @returns classes with a defect, the most frequent first
 */
export function defectClasses(elements: readonly Pick<ElementResult, 'cycles' | 'defectsMade' | 'defectsFound'>[]): ClassCount[] {
  const made = sums(elements.map((element) => element.defectsMade));
  const found = sums(elements.map((element) => element.defectsFound));
  const counts = [...made].map(([id, count]) => {
    const cycles = elements.reduce((sum, element) => sum + ((element.defectsMade[id] ?? 0) > 0 ? element.cycles : 0), 0);
    const per = (value: number) => (cycles > 0 ? (1000 * value) / cycles : 0);
    const caught = Math.min(count, found.get(id) ?? 0);
    return { id, made: per(count), caught: per(caught), missed: per(count - caught) };
  });
  return counts.filter((entry) => entry.made > 0).sort((one, other) => other.made - one.made);
}

function sums(records: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const record of records) for (const [id, count] of Object.entries(record)) total.set(id, (total.get(id) ?? 0) + count);
  return total;
}
