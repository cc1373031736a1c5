import { KPI_DEFINITIONS, type KpiName } from '@taktwerk/experiments';
import { formatNumber, formatPercent, type Language, message } from '@taktwerk/i18n';

/** Figures as a person reads them; JSON carries them in full. */
const DECIMALS: Readonly<Record<string, number>> = { '1/h': 2, s: 1, parts: 2, people: 0, kWh: 3 };

/** A value of an indicator without its unit; fractions as percentages. */
export function figure(language: Language, name: KpiName, value: number | null): string {
  if (value === null) return '–';
  const { unit } = KPI_DEFINITIONS[name];
  if (unit === '1') return formatPercent(language, value, 2);
  return formatNumber(language, value, name === 'workloadPerShift' ? 2 : (DECIMALS[unit] ?? 2));
}

/** Unit of an indicator in the user's language; fractions are shown as percentages and have none. */
export function unitOf(language: Language, name: KpiName): string {
  const { unit } = KPI_DEFINITIONS[name];
  return unit === '1' ? '' : message(language, `kpis:unit.${unit}`);
}

/** "±" and the half width, empty when there is none. */
export const plusMinus = (language: Language, name: KpiName, halfWidth: number | null): string =>
  halfWidth === null ? '' : `± ${figure(language, name, halfWidth)}`;

/** A short number of any size, for tables of mixed measures. */
export function shortNumber(value: unknown): string {
  if (typeof value !== 'number') return value === null || value === undefined ? '–' : String(value);
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 ? String(Number(value.toPrecision(8))) : value.toExponential(4);
}
