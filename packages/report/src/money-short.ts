/** Money as people say it. */
import { formatNumber, type Language, message } from '@taktwerk/i18n';

const SHORT = { zh: { per: 10_000, decimals: 1 }, en: { per: 1_000_000, decimals: 2 } };

/** An amount rounded to what is said aloud: 262.9 万元, ¥2.63M, -¥0.13M. */
export function formatMoneyShort(language: Language, amount: number): string {
  const { per, decimals } = SHORT[language];
  const rounded = formatNumber(language, amount / per, decimals);
  const sign = rounded.startsWith('-') ? '-' : '';
  return sign + message(language, 'common:money.short', { amount: rounded.slice(sign.length) });
}
