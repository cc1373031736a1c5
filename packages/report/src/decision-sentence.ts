/** What happens, in one sentence: people, cycle, defects, money. */
import type { BusinessCase } from '@taktwerk/business';
import type { Differences } from '@taktwerk/experiments';
import { formatMoney, formatNumber, formatPercent, type Language, message } from '@taktwerk/i18n';

/**
 * The sentence of the decision.
 *
 * @param differences indicators of both layouts; parts whose mean is undefined are left out of the sentence
 */
export function decisionSentence(language: Language, differences: Differences, business: BusinessCase): string {
  const parts = [
    changed(language, 'people', differences.headcountPerDay, (value) => formatNumber(language, value, 0)),
    changed(language, 'cycle', differences.cycleTimeS, (value) => formatNumber(language, value, 1)),
    changed(language, 'defects', differences.defectRate, (value) => formatPercent(language, value, 1)),
    moneyPart(language, business),
  ].filter((part) => part !== null);
  return (
    message(language, 'report:sentence.lead') +
    parts.join(message(language, 'report:sentence.join')) +
    message(language, 'report:sentence.end')
  );
}

function changed(
  language: Language,
  key: string,
  difference: { readonly baseline: number | null; readonly candidate: number | null },
  format: (value: number) => string,
): string | null {
  if (difference.baseline === null || difference.candidate === null) return null;
  return message(language, `report:sentence.${key}`, { before: format(difference.baseline), after: format(difference.candidate) });
}

function moneyPart(language: Language, business: BusinessCase): string {
  const values = {
    investment: formatMoney(language, business.investment, business.currency),
    npv: formatMoney(language, business.npv, business.currency),
    horizon: business.horizonYears,
  };
  if (business.paybackYears === null) return message(language, 'report:sentence.neverPays', values);
  return message(language, 'report:sentence.pays', { ...values, years: formatNumber(language, business.paybackYears, 1) });
}
