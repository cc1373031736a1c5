import type { Layout, LayoutRecord } from '@taktwerk/line';
import { type FieldFigure, figuresOf } from '../panels/element/figures-of.ts';

/** One difference between two layouts, record by record; words are made where it is shown. */
export type LayoutDifference =
  | { readonly kind: 'added' | 'removed'; readonly record: LayoutRecord }
  | { readonly kind: 'changed'; readonly before: LayoutRecord; readonly after: LayoutRecord; readonly figures: readonly FigureDifference[] }
  | { readonly kind: 'moved'; readonly record: LayoutRecord; readonly byM: number; readonly turnedRad: number };

/** A figure on both sides; a side without it is null. */
export interface FigureDifference {
  readonly before: FieldFigure | null;
  readonly after: FieldFigure | null;
}

/** Kinds in which differences are told: what stands on the floor first, then people, then how parts flow. */
const ORDER: readonly LayoutRecord['kind'][] = [
  ...([
    'station',
    'robot',
    'conveyor',
    'buffer',
    'fleet',
    'network',
    'pool',
    'crew',
    'source',
    'sink',
    'limit',
    'route',
    'flow',
    'fixture',
    'underlay',
    'group',
    'layer',
  ] as const),
];

/** What is different from one layout to another: records by their ids, which a copied layout keeps. */
export function layoutDifferences(before: Layout, after: Layout): readonly LayoutDifference[] {
  const ids = [...new Set([...Object.keys(before.records), ...Object.keys(after.records)])];
  const found = ids.flatMap((id): readonly LayoutDifference[] => {
    const [a, b] = [before.records[id], after.records[id]];
    if (a === undefined) return b === undefined ? [] : [{ kind: 'added', record: b }];
    if (b === undefined) return [{ kind: 'removed', record: a }];
    return a === b ? [] : changesOf(a, b);
  });
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = (difference: LayoutDifference): number =>
  ORDER.indexOf(difference.kind === 'changed' ? difference.after.kind : difference.record.kind);

function changesOf(before: LayoutRecord, after: LayoutRecord): readonly LayoutDifference[] {
  if (before.kind !== after.kind)
    return [
      { kind: 'removed', record: before },
      { kind: 'added', record: after },
    ];
  const [old, now] = [before, after].map((record) => new Map(figuresOf(record).map((figure) => [figure.field, figure])));
  const fields = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  const figures = fields.flatMap((field): readonly FigureDifference[] => {
    const [a, b] = [old?.get(field) ?? null, now?.get(field) ?? null];
    return a?.value === b?.value ? [] : [{ before: a, after: b }];
  });
  const changed: readonly LayoutDifference[] = figures.length === 0 ? [] : [{ kind: 'changed', before, after, figures }];
  return [...changed, ...movesOf(before, after)];
}

/** Less than this is no move. */
const STANDS_M = 0.001;
const STANDS_RAD = 0.001;

function movesOf(before: LayoutRecord, after: LayoutRecord): readonly LayoutDifference[] {
  if (!('at' in before) || !('at' in after)) return [];
  const [a, b] = [before.at, after.at];
  const byM = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);
  const turnedRad = Math.abs(a.rotation - b.rotation);
  return byM < STANDS_M && turnedRad < STANDS_RAD ? [] : [{ kind: 'moved', record: after, byM, turnedRad }];
}
