/** Targets of a pack that our indicators can be held against: for the whole area, a district, a year. */
import type { PolicyPack, PolicyTable } from './pack-schema.ts';
import { matches, numberIn } from './table-sums.ts';
import type { TrackedIndicator } from './tracked-indicators.ts';

/** `stock`: a level at a time; `flow`: a sum over a year or the plan; `change`: relative, over the plan; `growth`: relative, per year. */
export interface TrackedTarget {
  /** Target id, or `table/indicator`. */
  readonly id: string;
  readonly indicator: TrackedIndicator;
  readonly kind: 'stock' | 'flow' | 'change' | 'growth';
  readonly op: string;
  /** In the indicator's own unit (yuan, fraction, pieces). */
  readonly value: number;
  /** Null = the whole area. */
  readonly district: string | null;
  /** Null = the plan as a whole. */
  readonly year: number | null;
  readonly scope: string | null;
  readonly section: string;
}

type Track = PolicyTable['tracks'][number];

/** Every target of a pack with an indicator, those of its tables included, in the pack's order. */
export function trackedTargets(pack: PolicyPack): TrackedTarget[] {
  const stated = pack.targets.flatMap((target): TrackedTarget[] => {
    const { tracks, value } = target;
    if (tracks === null || value === null) return [];
    const year = /^(\d{4})(?:-\d{2}-\d{2})?$/.exec(target.deadline ?? '')?.[1];
    return [
      {
        ...{ id: target.id, indicator: tracks.indicator, kind: target.kind, op: target.op, value: value * tracks.factor },
        ...{ district: null, year: target.kind === 'flow' || year === undefined ? null : Number(year) },
        ...{ scope: target.scope, section: target.section },
      },
    ];
  });
  return [...stated, ...pack.tables.flatMap(tableTargets)];
}

/** A target that the text and a table state alike is one; the first stands. */
export function distinctTargets(targets: readonly TrackedTarget[]): TrackedTarget[] {
  const keyOf = ({ indicator, kind, value, district, year }: TrackedTarget) => [indicator, kind, value, district, year].join('|');
  const first = new Map(targets.map((target) => [keyOf(target), target] as const).reverse());
  return targets.filter((target) => first.get(keyOf(target)) === target);
}

/** Districts that a pack's tables name, in their order. */
export function districtsOf(pack: PolicyPack): string[] {
  const named = trackedTargets(pack).flatMap(({ district }) => (district === null ? [] : [district]));
  return [...new Set(named)];
}

function tableTargets(table: PolicyTable): TrackedTarget[] {
  return table.tracks.flatMap((track) =>
    table.rows.filter((row) => matches(row, track.where)).flatMap((row) => rowTargets(table, track, row)),
  );
}

function rowTargets(table: PolicyTable, track: Track, row: PolicyTable['rows'][number]): TrackedTarget[] {
  const { indicator, kind, factor, reading } = track;
  const at = (district: string | null, year: number | null, column: string): TrackedTarget[] => {
    const cell = numberIn(row[column], reading);
    if (cell === null) return [];
    const id = `${table.id}/${indicator}`;
    return [{ id, indicator, kind, op: '=', value: cell * factor, district, year, scope: null, section: table.section }];
  };
  const named = track.districtColumn === null ? null : row[track.districtColumn];
  const own = typeof named === 'string' && named !== table.wholeArea ? named : null;
  return [
    ...Object.entries(track.years).flatMap(([year, column]) => at(own, year === 'plan' ? null : Number(year), column)),
    ...track.districtColumns.flatMap((district) => at(district, null, district)),
  ];
}

/** Where an indicator stands against a target. */
export interface TargetStanding {
  readonly target: TrackedTarget;
  /** Level, sum or change that is held against it; null when not known. */
  readonly reached: number | null;
  readonly met: boolean | null;
  /** How much is missing, in the target's direction; 0 when met. */
  readonly missing: number | null;
}

/** Relative slack for figures that a document rounds or computers do. */
const TINY = 1e-9;

/**
 * Holds a number against a target.
 *
 * `=` and `~` are read as reaching the number: downwards when a negative change is aimed at or fewer is the aim (`<`, `<=`), upwards
 * otherwise.
 */
export function standing(target: TrackedTarget, reached: number | null): TargetStanding {
  if (reached === null) return { target, reached, met: null, missing: null };
  const isDownward = target.op.startsWith('<') || (target.op !== '>' && target.op !== '>=' && target.value < 0);
  const gap = isDownward ? reached - target.value : target.value - reached;
  const isStrict = target.op === '>' || target.op === '<';
  const slack = TINY * Math.max(1, Math.abs(target.value));
  const met = isStrict ? gap < -slack : gap <= slack;
  return { target, reached, met, missing: met ? 0 : Math.max(0, gap) };
}
