import type { LineRecord } from '@taktwerk/line';
import type { Origin } from '@taktwerk/units';

/** One number or choice of a record: where it stands, its value, its unit by the field's name, and where it comes from. */
export interface FieldFigure {
  readonly field: string;
  readonly value: number | string | boolean;
  readonly unit: string | null;
  readonly origin: { readonly origin: Origin; readonly source: string; readonly note?: string | undefined } | null;
}

/** Fields that say who or where a record is, not how it works. */
const HIDDEN = new Set([
  'kind',
  'id',
  'name',
  'sources',
  'at',
  'handover',
  'points',
  'look',
  'nodes',
  'edges',
  'stops',
  'approach',
  'colour',
]);

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/kWh?$|Kw$/i, 'kW'],
  [/Mps2$/, 'm/s²'],
  [/Mps$/, 'm/s'],
  [/Kg$/, 'kg'],
  [/Rad$/, 'rad'],
  [/Kwh$/, 'kWh'],
  [/S$/, 's'],
  [/M$/, 'm'],
];

/** All figures of a record in the document's order; lists of points are left to the scene. */
export function figuresOf(record: LineRecord): readonly FieldFigure[] {
  const figures: FieldFigure[] = [];
  walk(record, '', figures, record.sources);
  return figures;
}

function walk(value: unknown, path: string, out: FieldFigure[], sources: LineRecord['sources']): void {
  if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')) {
    out.push({ field: path, value, unit: typeof value === 'number' ? unitOf(path) : null, origin: sourceOf(path, sources) });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (HIDDEN.has(key)) continue;
    walk(inner, path === '' ? key : `${path}.${key}`, out, sources);
  }
}

function unitOf(path: string): string | null {
  const field = path.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '';
  return UNITS.find(([pattern]) => pattern.test(field))?.[1] ?? null;
}

/** The source of the longest path that the field lies under; paths may hold `*` for one step and [i] for a place in a list. */
function sourceOf(path: string, sources: LineRecord['sources']): FieldFigure['origin'] {
  const steps = path.split('.');
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
