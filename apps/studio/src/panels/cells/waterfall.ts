import type { CellTime, Phase } from '@taktwerk/compile';

/** One bar of the waterfall: from where to where on the time axis, in seconds. */
export interface Step {
  readonly phase: Phase;
  /** How many phases of the same kind and label are drawn as this one. */
  readonly count: number;
  readonly startS: number;
  readonly durationS: number;
}

/**
 * The phases of a cycle as steps of a waterfall. Phases of the same kind and label are drawn together at the place of the first,
 * so that sixteen short welds make one readable bar; parallel phases lie beside the sum and move nothing.
 */
export function waterfallOf(cell: CellTime): readonly Step[] {
  const groups = new Map<string, { phase: Phase; count: number; durationS: number }>();
  for (const phase of cell.phases) {
    const key = `${phase.kind}|${phase.label}|${phase.parallel}|${phase.spread}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { phase, count: 1, durationS: phase.durationS });
    else {
      group.count += 1;
      group.durationS += phase.durationS;
    }
  }
  let atS = 0;
  return [...groups.values()]
    .filter((group) => group.durationS > 0)
    .map((group) => {
      const startS = group.phase.parallel ? 0 : atS;
      if (!group.phase.parallel) atS += group.durationS;
      return { ...group, startS };
    });
}

/** Seconds per kind of phase, parallel ones left out; they sum to the cell time. */
export function secondsByKind(cell: CellTime): ReadonlyMap<Phase['kind'], number> {
  const sums = new Map<Phase['kind'], number>();
  for (const phase of cell.phases) {
    if (!phase.parallel) sums.set(phase.kind, (sums.get(phase.kind) ?? 0) + phase.durationS);
  }
  return sums;
}
