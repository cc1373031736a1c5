import { type Figure, figureAt, type PlainValue } from '@taktwerk/catalog';
import { type Compilation, report } from '../compilation.ts';
import type { WorkPlace } from './rule.ts';

/** A field of a work that the document leaves to the catalog. */
export interface Asked {
  /** Field below the work, for problems and assumptions. */
  readonly field: string;
  readonly unit: string;
  /** Group of figures and name in it: "process:painting", "gunSpeedMPerS". */
  readonly group: string;
  readonly name: string;
  /** Key inside the figure's value: "robot". */
  readonly key?: string;
}

/**
 * The catalog's figure for a field that is null: a number as it stands, the middle of a spread. It is noted among the assumptions unless
 * it was read as one number.
 *
 * @returns null when there is none; the problem is reported
 */
export function figureFor(compilation: Compilation, place: WorkPlace, asked: Asked): number | null {
  const figure = figureIn(compilation, asked);
  const value = figure === undefined ? undefined : partOf(figure.value, asked.key);
  const middle = value === undefined ? null : middleOf(value);
  if (figure === undefined || middle === null)
    return report(compilation, 'figure.missing', place.at, `${place.field}.${asked.field}`, asked.group, null);
  if (figure.origin !== 'read' || Array.isArray(value)) noteFigure(compilation, place, asked, figure, middle);
  return middle;
}

/** The given value, or the catalog's. */
export const givenOr = (given: number | null, compilation: Compilation, place: WorkPlace, asked: Asked): number | null =>
  given ?? figureFor(compilation, place, asked);

export function figureIn(compilation: Compilation, { group, name }: Pick<Asked, 'group' | 'name'>): Figure | undefined {
  const found = compilation.catalog.figures(group);
  return found === undefined ? undefined : figureAt(found, name);
}

/** Middle of a spread [from, to]; a number as it stands; null for anything else. */
export function middleOf(value: PlainValue): number | null {
  if (typeof value === 'number') return value;
  if (!Array.isArray(value)) return null;
  const [from, to] = value;
  return typeof from === 'number' && typeof to === 'number' ? (from + to) / 2 : null;
}

function partOf(value: PlainValue, key: string | undefined): PlainValue | undefined {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, PlainValue>)[key] : undefined;
}

export function noteFigure(compilation: Compilation, place: WorkPlace, asked: Asked, figure: Figure, value: number): void {
  const field = `${place.field}.${asked.field}`;
  if (compilation.assumptions.some((entry) => entry.at === place.at && entry.field === field)) return;
  const name = [asked.name, asked.key].filter((part) => part !== undefined).join('.');
  const remark = figure.source ?? figure.note ?? '';
  compilation.assumptions.push({
    ...{ at: place.at, field, value, unit: asked.unit, origin: figure.origin === 'read' ? 'derived' : figure.origin },
    source: `${asked.group} ${name}: ${remark}`,
  });
}

/**
 * Straight line through a table.
 *
 * @param rows at least one, ascending in x
 * @returns null outside the table
 */
export function between(rows: readonly (readonly [x: number, y: number])[], x: number): number | null {
  const after = rows.findIndex(([at]) => at >= x);
  if (after < 0) return null;
  const [x1, y1] = rows[after]!;
  if (x1 === x) return y1;
  if (after === 0) return null;
  const [x0, y0] = rows[after - 1]!;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
