import type { BusinessCase } from '@taktwerk/business';
import { useText } from '../../text/use-text.ts';
import { type FigureName, useDecisionView } from '../decision-view.ts';

/** Further figures of the case, each one click from what it is made of. */
export function MoreFigures({ business }: { readonly business: BusinessCase }) {
  const { t, number, percent, moneyShort } = useText();
  const explain = useDecisionView((view) => view.explain);
  const minus = (text: string) => text.replace('-', '−');
  const rates = business.irrRoots.map((rate) => minus(percent(rate, 1))).join(' / ');
  const figures: readonly (readonly [FigureName, string])[] = [
    ['annualSaving', minus(moneyShort(business.annualSaving))],
    ['irr', business.irrStatus === 'none' ? t('decision:irr.none') : rates],
    [
      'discountedPayback',
      business.discountedPaybackYears === null
        ? t('studio:glance.never')
        : `${number(business.discountedPaybackYears, 1)} ${t('common:unit.years')}`,
    ],
    ['investment', moneyShort(business.investment)],
  ];
  return (
    <div className="tw-more-figures">
      {figures.map(([figure, value]) => (
        <button key={figure} type="button" className="tw-plain-button" data-testid={`figure-${figure}`} onClick={() => explain(figure)}>
          <span className="tw-tile-name">{t(`decision:figure.${figure}`)}</span>
          <span className="tw-figure tw-strong">{value}</span>
        </button>
      ))}
    </div>
  );
}
