import { useText } from '../text/use-text.ts';

const FRACTIONS = ['ncRate', 'networkingRateOfAll', 'networkingRateOfDigital', 'defectRate'];
const MONEY = ['investment', 'equipmentInvestment', 'labourProductivity', 'addedValuePerMu'];

/** Sums of a city are told in hundreds of millions. */
const LARGE = 1e9;

/** Writes a value of an indicator: shares as percentages, money short, lead times in minutes, counts whole. */
export function useIndicatorFigure(): (indicator: string, value: number | null) => string {
  const { t, number, percent, moneyShort } = useText();
  const money = (value: number) =>
    Math.abs(value) >= LARGE ? t('decision:money.large', { amount: number(value / 1e8, 2) }) : moneyShort(value);
  return (indicator, value) => {
    if (value === null) return '—';
    if (FRACTIONS.includes(indicator)) return percent(value, 2);
    if (MONEY.includes(indicator)) return money(value).replace('-', '−');
    if (indicator === 'leadTime') return `${number(value / 60, 1)} ${t('common:unit.min')}`;
    if (indicator === 'energyPerPart') return `${number(value, 3)} kWh`;
    return number(value, Number.isInteger(value) ? 0 : 1);
  };
}
