import { useText } from '../text/use-text.ts';

const FRACTIONS = ['ncRate', 'networkingRateOfAll', 'networkingRateOfDigital', 'defectRate'];
const MONEY = ['investment', 'equipmentInvestment', 'labourProductivity', 'addedValuePerMu'];

/** Writes a value of an indicator: shares as percentages, money short, lead times in minutes, counts whole. */
export function useIndicatorFigure(): (indicator: string, value: number | null) => string {
  const { t, number, percent, moneyShort } = useText();
  return (indicator, value) => {
    if (value === null) return '—';
    if (FRACTIONS.includes(indicator)) return percent(value, 2);
    if (MONEY.includes(indicator)) return moneyShort(value).replace('-', '−');
    if (indicator === 'leadTime') return `${number(value / 60, 1)} ${t('common:unit.min')}`;
    if (indicator === 'energyPerPart') return `${number(value, 3)} kWh`;
    return number(value, Number.isInteger(value) ? 0 : 1);
  };
}
