import type { Path } from './paths.ts';

/** How a figure of the document is shown: screen value = value × scale, in `unit`. */
export interface ScreenUnit {
  readonly unit: string | null;
  readonly scale: number;
}

const UNITS: readonly (readonly [RegExp, ScreenUnit])[] = [
  [/Kw$/, { unit: 'kW', scale: 1 }],
  [/Kwh$/, { unit: 'kWh', scale: 1 }],
  [/Mps2$/, { unit: 'm/s²', scale: 1 }],
  [/Mps$/, { unit: 'm/s', scale: 1 }],
  [/Kg$/, { unit: 'kg', scale: 1 }],
  [/Rad$|^rotation$/, { unit: '°', scale: 180 / Math.PI }],
  [/S$/, { unit: 's', scale: 1 }],
  [/M$|^x$|^y$|^z$/, { unit: 'mm', scale: 1000 }],
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
  return UNITS.find(([pattern]) => pattern.test(leaf))?.[1] ?? { unit: null, scale: 1 };
}

/** A figure as it is shown and typed, without the dust of the conversion. */
export const toScreen = (value: number, { scale }: ScreenUnit): number => Number((value * scale).toPrecision(12));

/** What was typed, in the document's unit. */
export const fromScreen = (value: number, { scale }: ScreenUnit): number => Number((value / scale).toPrecision(15));
