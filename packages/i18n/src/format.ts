import type { Language } from './message.ts';

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** A number with a fixed count of decimals, grouped as the language does it. */
export function formatNumber(language: Language, value: number, decimals: number): string {
  return new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** A fraction as a percentage: 0.123 with one decimal → "12.3%". */
export function formatPercent(language: Language, fraction: number, decimals: number): string {
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(fraction);
}

/** An amount of money: rounded to whole units of the currency, "¥1,234,000". */
export function formatMoney(language: Language, amount: number, currency = 'CNY'): string {
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(amount);
}
