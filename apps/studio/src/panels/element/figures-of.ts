import type { LineRecord } from '@taktwerk/line';
import type { Origin } from '@taktwerk/units';
import { type ScreenUnit, screenUnitOf } from '../../edits/screen-unit.ts';

/** One number or choice of a record: where it stands, its value, its unit by the field's name, and where it comes from. */
export interface FieldFigure {
  /** Path in the file, for those who look there. */
  readonly field: string;
  /** Last named step of the path. */
  readonly leaf: string;
  /** What the figure belongs to inside the record: named members of lists, and named groups. */
  readonly context: readonly Context[];
  /** null: not given, for the few figures that mean something when empty (a capacity without limit). */
  readonly value: number | string | boolean | null;
  /** How it is shown and typed. */
  readonly screen: ScreenUnit;
  readonly origin: { readonly origin: Origin; readonly source: string; readonly note?: string | undefined } | null;
}

export type Context =
  | { readonly group: string }
  | { readonly name: { readonly zh: string; readonly en: string } }
  | { readonly id: string };

/** Fields that say who or where a record is, not how it works. */
const HIDDEN = new Set([
  'kind',
  'id',
  'name',
  'sources',
  'at',
  'handover',
  'look',
  'nodes',
  'edges',
  'stops',
  'approach',
  'colour',
  'points',
  'plan',
  'members',
]);
/** Steps that hold members but say nothing themselves. */
const SILENT = new Set([
  'operations',
  '*',
  'elements',
  'inspection',
  'defects',
  'seams',
  'layer',
  'mix',
  'program',
  'vehicles',
  'skills',
  'parking',
]);

/** Figures that are shown when they are empty: without a number they know no limit. */
const SHOWN_EMPTY = new Set(['capacity', 'servers', 'maxParts', 'collaborativeMps']);

/** All figures of a record in the document's order; places and lists of points are left to the hall. */
export function figuresOf(record: LineRecord): readonly FieldFigure[] {
  const figures: FieldFigure[] = [];
  walk(record, [], [], figures, record.sources);
  return figures;
}

function walk(
  value: unknown,
  path: readonly string[],
  context: readonly Context[],
  out: FieldFigure[],
  sources: LineRecord['sources'],
): void {
  const leaf = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (isFigure(value) || (value === null && SHOWN_EMPTY.has(leaf))) {
    out.push({
      field: path.join('.'),
      leaf,
      context,
      value,
      screen: screenUnitOf(path),
      origin: sourceOf(path, sources),
    });
    return;
  }
  if (typeof value !== 'object' || value === null || isPoint(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (HIDDEN.has(key) && !(key === 'points' && typeof inner === 'number')) continue;
    walk(inner, [...path, key], [...context, ...contextOf(key, inner)], out, sources);
  }
}

const isFigure = (value: unknown): value is number | boolean | string =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '');

const isPoint = (value: object): boolean => Array.isArray(value) && value.length > 0 && value.every((member) => typeof member === 'number');

function contextOf(key: string, value: unknown): readonly Context[] {
  if (typeof value !== 'object' || value === null) return [];
  if (/^\d+$/.test(key)) {
    const { name, id } = value as { name?: { zh: string; en: string }; id?: string };
    if (name !== undefined) return [{ name }];
    return id === undefined ? [] : [{ id }];
  }
  return SILENT.has(key) ? [] : [{ group: key }];
}

/** The source of the longest path that the field lies under; paths may hold `*` for one step and [i] for a place in a list. */
export function sourceOf(steps: readonly string[], sources: LineRecord['sources']): FieldFigure['origin'] {
  let best: FieldFigure['origin'] = null;
  let bestLength = 0;
  for (const [pattern, source] of Object.entries(sources)) {
    const wanted = pattern.replace(/\[(\d+|\*)\]/g, '.$1').split('.');
    const matches = wanted.length <= steps.length && wanted.every((step, i) => step === '*' || step === steps[i]);
    if (matches && wanted.length > bestLength) {
      best = source;
      bestLength = wanted.length;
    }
  }
  return best;
}
