import type { BusinessCase } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';

/** The six figures of the decision with their intervals. */
export function DecisionFigures({ businessCase }: { readonly businessCase: BusinessCase }) {
  const { t, money, number, percent } = useText();
  const minus = (text: string) => text.replace('-', '−');
  const { halfWidths } = businessCase;
  const width = (value: number | null, write: (value: number) => string, least: number) => {
    if (value === null || value === 0) return null;
    return value < least / 2 ? `± < ${write(least)}` : `± ${write(value)}`;
  };
  const years = (value: number) => `${number(value, 1)} ${t('common:unit.years')}`;
  const figures: readonly (readonly [string, string, string | null])[] = [
    ['npv', minus(money(businessCase.npv)), width(halfWidths.npv, money, 1)],
    [
      'irr',
      businessCase.irr === null ? '—' : minus(percent(businessCase.irr, 1)),
      width(halfWidths.irr, (value) => percent(value, 1), 0.001),
    ],
    ['annualSaving', minus(money(businessCase.annualSaving)), width(halfWidths.annualSaving, money, 1)],
    ['investment', money(businessCase.investment), null],
    [
      'payback',
      businessCase.paybackYears === null ? t('studio:glance.never') : years(businessCase.paybackYears),
      width(halfWidths.paybackYears, (value) => number(value, 1), 0.1),
    ],
    [
      'discountedPayback',
      businessCase.discountedPaybackYears === null ? t('studio:glance.never') : years(businessCase.discountedPaybackYears),
      width(halfWidths.discountedPaybackYears, (value) => number(value, 1), 0.1),
    ],
  ];
  return (
    <dl className="tw-money" data-testid="business-figures">
      {figures.map(([key, value, interval]) => (
        <div
          key={key}
          data-testid={`business-${key}`}
          title={t(`business:hint.${key}`, { horizon: businessCase.horizonYears, rate: percent(businessCase.discountRate, 1) })}
        >
          <dt>{t(`business:figure.${key}`)}</dt>
          <dd className="tw-figure">
            {value}
            {interval !== null && <span className="tw-interval">{interval}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
