import type { Language, MessageValues } from '@taktwerk/i18n';
import { formatMoney, formatNumber, formatPercent, hasMessage } from '@taktwerk/i18n';
import { formatMoneyShort } from '@taktwerk/report';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../session/view.ts';

/** Below this, ten thousands and millions say nothing. */
const SHORT_FROM = 50_000;

/** Everything a panel needs to write: sentences, names in the user's language, numbers by locale. */
export interface Writer {
  readonly language: Language;
  t(key: string, values?: MessageValues): string;
  /** The sentence for a key that may be missing in the tables (codes from other packages); the fallback otherwise. */
  tOr(key: string, fallback: string, values?: MessageValues): string;
  name(text: { readonly zh: string; readonly en: string }): string;
  number(value: number, decimals: number): string;
  percent(fraction: number, decimals: number): string;
  money(amount: number): string;
  /** Rounded as people say it: 262.9 万元, ¥2.63M. */
  moneyShort(amount: number): string;
  /** Half width of an amount that is told short: in full where the short form would be nothing. */
  moneyWidth(amount: number): string;
}

export function useText(): Writer {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  return useMemo(
    () => ({
      language,
      t: (key, values) => t(key, { ...values, lng: language }),
      tOr: (key, fallback, values) => (hasMessage(key) ? t(key, { ...values, lng: language }) : fallback),
      name: (text) => text[language],
      number: (value, decimals) => formatNumber(language, value, decimals),
      percent: (fraction, decimals) => formatPercent(language, fraction, decimals),
      money: (amount) => formatMoney(language, amount),
      moneyShort: (amount) => formatMoneyShort(language, amount),
      moneyWidth: (amount) => (amount < SHORT_FROM ? formatMoney(language, amount) : formatMoneyShort(language, amount)),
    }),
    [t, language],
  );
}
