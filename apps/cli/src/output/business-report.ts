import type { BusinessCase } from '@taktwerk/business';
import { formatMoney, formatNumber, formatPercent, hasMessage, type Language, message } from '@taktwerk/i18n';
import { say } from './channel.ts';
import { renderTable } from './table.ts';

/** What `business-case` prints for a person: figures, years, and what must be known about them. */
export function renderBusinessCase(language: Language, names: readonly [string, string], business: BusinessCase): string {
  const head = say(language, 'business.head', {
    baseline: names[0],
    candidate: names[1],
    years: business.horizonYears,
    rate: formatPercent(language, business.discountRate, 1),
  });
  return [head, figuresTable(language, business), yearsTable(language, business), notesOf(language, business)]
    .filter((text) => text !== '')
    .join('\n\n');
}

function figuresTable(language: Language, business: BusinessCase): string {
  const money = (value: number | null) => (value === null ? '–' : formatMoney(language, value, business.currency));
  const years = (value: number | null) => (value === null ? say(language, 'business.never') : formatNumber(language, value, 2));
  const change = ({ relative }: BusinessCase['cycleTimeChange']) => (relative === null ? '–' : formatPercent(language, relative, 1));
  const rows = [
    ['investment', money(business.investment)],
    ['annualSaving', money(business.annualSaving)],
    ['npv', money(business.npv)],
    ['irr', business.irr === null ? '–' : formatPercent(language, business.irr, 1)],
    ['paybackYears', years(business.paybackYears)],
    ['discountedPaybackYears', years(business.discountedPaybackYears)],
    ['headcountReduction', business.headcountReduction === null ? '–' : formatNumber(language, business.headcountReduction, 0)],
    ['defectRateChange', change(business.defectRateChange)],
    ['cycleTimeChange', change(business.cycleTimeChange)],
    ['labourProductivityChange', change(business.labourProductivityChange)],
  ].map(([key, value]) => [say(language, `business.${key}`), value!]);
  return renderTable(
    [
      { title: say(language, 'column.figure'), align: 'left' },
      { title: say(language, 'column.value'), align: 'right' },
    ],
    rows,
  );
}

function yearsTable(language: Language, { years, currency }: BusinessCase): string {
  const money = (value: number) => formatMoney(language, value, currency);
  return renderTable(
    ['year', 'cashFlow', 'cumulative', 'cumulativeDiscounted'].map((key) => ({
      title: say(language, `column.${key}`),
      align: 'right' as const,
    })),
    years.map((year) => [String(year.year), money(year.cashFlow), money(year.cumulative), money(year.cumulativeDiscounted)]),
  );
}

function notesOf(language: Language, { notes }: BusinessCase): string {
  return notes
    .map(({ code, field, value }) => {
      const key = `business:note.${code}`;
      return hasMessage(key) ? message(language, key, { field, value: value ?? '–' }) : code;
    })
    .map((text) => `· ${text}`)
    .join('\n');
}
