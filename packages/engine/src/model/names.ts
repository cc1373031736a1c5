import type { Findings } from './check.ts';
import type { ModelSpec } from './spec.ts';

/** Index of every id, by family. */
export interface Names {
  readonly products: ReadonlyMap<string, number>;
  readonly calendars: ReadonlyMap<string, number>;
  readonly elements: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  readonly pools: ReadonlyMap<string, number>;
  readonly crews: ReadonlyMap<string, number>;
  readonly elementOfStage: readonly number[];
  /** Index of a carrier: robots first, then fleets; -1 for null. */
  carrier(id: string | null, at: string, findings: Findings): number;
}

const indexOf = (family: readonly { readonly id: string }[]): ReadonlyMap<string, number> => new Map(family.map(({ id }, i) => [id, i]));

export function namesOf(spec: ModelSpec): Names {
  const elements = indexOf(spec.elements);
  const carriers = indexOf([...spec.robots, ...spec.fleets]);
  return {
    products: indexOf(spec.products),
    calendars: indexOf(spec.calendars),
    elements,
    stages: indexOf(spec.stages),
    pools: indexOf(spec.pools),
    crews: indexOf(spec.crews),
    elementOfStage: spec.stages.map((stage) => elements.get(stage.element) ?? -1),
    carrier: (id, at, findings) => (id === null ? -1 : findings.known(carriers, id, at, 'via')),
  };
}
