import type { KpiName } from '@taktwerk/experiments';
import type { Writer } from '../text/use-text.ts';

/** How an indicator is written: unit, decimals, and which direction is the better one. */
export interface KpiFormat {
  readonly kpi: KpiName;
  /** Key of the unit in `common`, or 'percent'. */
  readonly unit: string;
  readonly decimals: number;
  /** Shown value = value × scale (seconds to minutes). */
  readonly scale: number;
  readonly better: 'lower' | 'higher' | null;
}

const percent = (kpi: KpiName, decimals: number, better: KpiFormat['better']): KpiFormat => ({
  kpi,
  unit: 'percent',
  decimals,
  scale: 1,
  better,
});
const plain = (kpi: KpiName, unit: string, decimals: number, better: KpiFormat['better'], scale = 1): KpiFormat => ({
  kpi,
  unit,
  decimals,
  scale,
  better,
});

/** Rows of the number table, in reading order. */
export const KPI_FORMATS: readonly KpiFormat[] = [
  plain('cycleTimeS', 'common:unit.s', 1, 'lower'),
  plain('throughputPerHour', 'common:unit.partsPerHour', 1, 'higher'),
  plain('leadTimeS', 'common:unit.min', 1, 'lower', 1 / 60),
  plain('wip', 'common:unit.parts', 1, 'lower'),
  plain('headcountPerShift', 'common:unit.people', 0, 'lower'),
  plain('headcountPerDay', 'common:unit.people', 0, 'lower'),
  plain('workloadPerShift', 'common:unit.people', 2, null),
  plain('partsPerPersonHour', 'common:unit.partsPerPersonHour', 2, 'higher'),
  percent('defectRate', 2, 'lower'),
  percent('escapeRate', 2, 'lower'),
  percent('scrapRate', 2, 'lower'),
  percent('reworkRate', 2, 'lower'),
  percent('firstPassYield', 1, 'higher'),
  percent('oee', 1, 'higher'),
  plain('energyKwhPerPart', 'common:unit.kwhPerPart', 3, 'lower'),
];

const BY_NAME = new Map(KPI_FORMATS.map((format) => [format.kpi, format]));

export function kpiFormatOf(kpi: KpiName): KpiFormat {
  const format = BY_NAME.get(kpi);
  if (format === undefined) throw new RangeError(`no format for ${kpi}`);
  return format;
}

/** The bare number, percentages with their sign. */
export function writeKpi(writer: Writer, format: KpiFormat, value: number): string {
  return format.unit === 'percent' ? writer.percent(value, format.decimals) : writer.number(value * format.scale, format.decimals);
}

/** A difference or half width: percentages as percentage points without a sign of their own. */
export function writeKpiWidth(writer: Writer, format: KpiFormat, value: number): string {
  const scale = format.unit === 'percent' ? 100 : format.scale;
  return writer.number(value * scale, format.decimals);
}

/** The unit beside a value; percentages carry it in the number. */
export function unitOf(writer: Writer, format: KpiFormat): string {
  return format.unit === 'percent' ? '' : writer.t(format.unit);
}

/** The unit beside a difference. */
export function differenceUnitOf(writer: Writer, format: KpiFormat): string {
  return writer.t(format.unit === 'percent' ? 'common:unit.points' : format.unit);
}

/** Whether a difference is for the better, for the worse or cannot be told. */
export function toneOf(format: KpiFormat, difference: number | null, significant: boolean): 'better' | 'worse' | 'quiet' {
  if (difference === null || difference === 0 || !significant || format.better === null) return 'quiet';
  return difference < 0 === (format.better === 'lower') ? 'better' : 'worse';
}

/** A signed number with a true minus: "+1.2", "−26.7". */
export function signed(text: string, value: number): string {
  if (value > 0) return `+${text}`;
  return text.replace('-', '−');
}
