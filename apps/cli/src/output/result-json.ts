import type { ComparisonResult, LayoutResult } from '@taktwerk/study';

/** What `run --json` prints of a layout: elements with time shares, places without, everything else as computed. */
export function layoutJson(result: LayoutResult) {
  const { elements, stationOee, ...rest } = result;
  return {
    ...rest,
    elements: elements
      .filter(({ shares }) => shares !== null)
      .map((element) => (element.kind === 'station' ? { ...element, oee: stationOee[element.id] ?? null } : element)),
    places: elements.filter(({ shares }) => shares === null),
  };
}

/** What `compare --json` prints. */
export function comparisonJson({ baseline, candidate, differences }: ComparisonResult) {
  return { baseline: layoutJson(baseline), candidate: layoutJson(candidate), differences };
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
