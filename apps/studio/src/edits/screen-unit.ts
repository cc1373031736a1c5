import type { Path } from './paths.ts';

/** How a figure of the document is shown: screen value = value × scale, in `unit`. */
export interface ScreenUnit {
  readonly unit: string | null;
  readonly scale: number;
}

/** Units that lengths can be shown and typed in. */
export const LENGTH_UNITS = ['mm', 'cm', 'm', 'in', 'ft'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];
/** Screen units in a metre: 1 in = 25.4 mm, 1 ft = 12 in, exactly. */
const PER_METRE: Readonly<Record<LengthUnit, number>> = { mm: 1000, cm: 100, m: 1, in: 1 / 0.0254, ft: 1 / 0.3048 };

let lengths: ScreenUnit = { unit: 'mm', scale: PER_METRE.mm };

/** From now on lengths are shown in this unit; panels are drawn anew by whoever changes it. @returns the unit */
export function showLengthsIn(unit: LengthUnit): LengthUnit {
  lengths = { unit, scale: PER_METRE[unit] };
  return unit;
}

/** The unit of lengths. */
export const lengthUnit = (): ScreenUnit => lengths;

const LENGTH = /M$|^x$|^y$|^z$/;

const UNITS: readonly (readonly [RegExp, ScreenUnit])[] = [
  [/Kw$/, { unit: 'kW', scale: 1 }],
  [/Kwh$/, { unit: 'kWh', scale: 1 }],
  [/Mps2$/, { unit: 'm/s²', scale: 1 }],
  [/Mps$/, { unit: 'm/s', scale: 1 }],
  [/Kg$/, { unit: 'kg', scale: 1 }],
  [/Rad$|^rotation$/, { unit: '°', scale: 180 / Math.PI }],
  [/S$/, { unit: 's', scale: 1 }],
];

/** Parameters of a distribution that are times. */
const TIMES = new Set(['value', 'mean', 'sd', 'min', 'max', 'mode', 'scale']);
/** Fields that hold the distribution of a long time, shown in minutes. */
const LONG = new Set(['timeTo', 'repair']);

/** The unit of a field by its name; the parameters of a distribution take that of the time they describe. */
export function screenUnitOf(path: Path): ScreenUnit {
  const steps = path.filter((step) => !/^\d+$/.test(step));
  const leaf = steps.at(-1) ?? '';
  const around = steps.at(-2) ?? '';
  if (TIMES.has(leaf) && LONG.has(around)) return { unit: 'min', scale: 1 / 60 };
  if (TIMES.has(leaf) && /^(time|load|unload|dwell|change)$|S$/.test(around)) return { unit: 's', scale: 1 };
  return UNITS.find(([pattern]) => pattern.test(leaf))?.[1] ?? (LENGTH.test(leaf) ? lengths : { unit: null, scale: 1 });
}

/** Inches and feet are no round numbers of millimetres: shown to a ten-thousandth. */
const IMPERIAL = new Set<string | null>(['in', 'ft']);

/** A figure as it is shown and typed, without the dust of the conversion. */
export function toScreen(value: number, { unit, scale }: ScreenUnit): number {
  const shown = Number((value * scale).toPrecision(12));
  return IMPERIAL.has(unit) ? Number(shown.toFixed(4)) : shown;
}

/** What was typed, in the document's unit. */
export const fromScreen = (value: number, { scale }: ScreenUnit): number => Number((value / scale).toPrecision(15));
