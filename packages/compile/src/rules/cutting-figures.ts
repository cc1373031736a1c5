import type { PlainValue } from '@taktwerk/catalog';
import type { ThermalCuttingWork } from '@taktwerk/line';
import { type Compilation, report } from '../compilation.ts';
import { type Asked, between, figureIn, middleOf, noteFigure } from './figures.ts';
import type { WorkPlace } from './rule.ts';

const LASER = 'process:laser-cutting';
const PLASMA = 'process:plasma-cutting';

/** Sheets of the laser table, mm, and the power of its columns, kW. */
const SHEETS = [1, 2, 3, 4, 5, 6] as const;
const POWERS = [12, 6, 3, 2, 1] as const;

type Rows = (readonly [number, number])[];

/**
 * Cutting speed of mild steel, m/s: middles of the catalog's spreads, straight between thicknesses; a laser counts as the next smaller
 * power of the table.
 *
 * @returns null when the table has no such row; the problem is reported
 */
export function cuttingSpeed(work: ThermalCuttingWork, place: WorkPlace, compilation: Compilation): number | null {
  const asked = { field: 'speedMps', unit: 'm/s' };
  if (work.process === 'plasma')
    return fromValue(work, place, compilation, { ...asked, group: PLASMA, name: 'mildSteelByMmMPerS' }, (key) => Number(key));
  if (work.process === 'oxyfuel') return missing(compilation, place, 'speedMps', 'process');
  if (work.powerW === null) return missing(compilation, place, 'powerW', LASER);
  const power = POWERS.find((kw) => kw * 1000 <= work.powerW!);
  if (power === undefined) return report(compilation, 'figure.range', place.at, `${place.field}.speedMps`, '1-12 kW', work.powerW / 1000);
  const rows = SHEETS.flatMap((mm) => laserRow(compilation, mm, `${power}kW`));
  return lookedUp(work, place, compilation, { ...asked, group: LASER, name: 'mildSteelSpeedByMmMPerS.1', key: `${power}kW` }, rows);
}

/** Piercing time of a laser, s: by thickness, from the catalog; thinner sheets as the thinnest. */
export function pierceTime(work: ThermalCuttingWork, place: WorkPlace, compilation: Compilation): number | null {
  if (work.process !== 'laser') return missing(compilation, place, 'pierceS', LASER);
  const asked = { field: 'pierceS', unit: 's', group: LASER, name: 'pierceS' };
  return fromValue(work, place, compilation, asked, (key) => Number(/(\d+)mm$/.exec(key)?.[1]), true);
}

const missing = (compilation: Compilation, place: WorkPlace, field: string, group: string): null =>
  report(compilation, 'figure.missing', place.at, `${place.field}.${field}`, group, null);

function laserRow(compilation: Compilation, mm: number, power: string): Rows {
  const figure = figureIn(compilation, { group: LASER, name: `mildSteelSpeedByMmMPerS.${mm}` });
  const middle = figure === undefined ? null : middleOf((figure.value as Record<string, PlainValue>)[power] ?? null);
  return middle === null ? [] : [[mm, middle]];
}

/** A table by thickness inside one figure. */
function fromValue(
  work: ThermalCuttingWork,
  place: WorkPlace,
  compilation: Compilation,
  asked: Asked,
  mmOf: (key: string) => number,
  isFlatBelow = false,
): number | null {
  const value = figureIn(compilation, asked)?.value;
  const entries = typeof value === 'object' && value !== null ? Object.entries(value as Record<string, PlainValue>) : [];
  const rows = entries.flatMap(([key, entry]): Rows => {
    const middle = middleOf(entry);
    return middle === null ? [] : [[mmOf(key), middle]];
  });
  rows.sort((a, b) => a[0] - b[0]);
  const first = rows[0];
  if (isFlatBelow && first !== undefined) rows.unshift([0, first[1]]);
  return lookedUp(work, place, compilation, asked, rows);
}

function lookedUp(work: ThermalCuttingWork, place: WorkPlace, compilation: Compilation, asked: Asked, rows: Rows): number | null {
  const figure = figureIn(compilation, asked);
  if (figure === undefined || rows.length === 0) return missing(compilation, place, asked.field, asked.group);
  const mm = Math.round(work.thicknessM * 1e6) / 1000;
  const value = between(rows, mm);
  const range = `${rows[0]![0]}-${rows.at(-1)![0]} mm`;
  if (value === null) return report(compilation, 'figure.range', place.at, `${place.field}.${asked.field}`, range, mm);
  noteFigure(compilation, place, asked, figure, value);
  return value;
}
