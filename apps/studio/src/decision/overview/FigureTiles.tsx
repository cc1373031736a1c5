import type { ReactNode } from 'react';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { type FigureName, useDecisionView } from '../decision-view.ts';
import { useUncertain } from '../uncertain.ts';

/** The figures of the decision; each opens what it is made of. */
export function FigureTiles() {
  const { t, number, percent, moneyShort, moneyWidth } = useText();
  const decided = useStudy((study) => study.decided);
  const differences = useStudy((study) => study.comparison?.differences ?? null);
  const report = useUncertain((uncertain) => (uncertain.of === decided ? uncertain.report : null));
  if (decided === null || differences === null) return <p className="tw-soft">{t('studio:business.empty')}</p>;
  const { business } = decided.decision;
  const minus = (text: string) => text.replace('-', '−');
  const change = (relative: number | null) => (relative === null ? '' : `${relative > 0 ? '+' : ''}${minus(percent(relative, 0))}`);
  const years = (value: number | null) => (value === null ? t('studio:glance.never') : number(value, 1));
  const { people, quality, halfWidths } = business;
  const points = quality.made.inPoints;
  return (
    <div className="tw-tiles" data-testid="decision-tiles">
      <Tile figure="people" value={`${heads('baseline')} → ${heads('candidate')}`} unit={t('decision:unit.peopleDay')}>
        {t('decision:tile.people', {
          released: number(people.released, 1),
          redeployed: number(people.redeployed, 1),
          kept: number(people.keptWithoutPost, 1),
        })}
      </Tile>
      <Tile figure="cycle" value={`${seconds('baseline')} → ${seconds('candidate')}`} unit={t('common:unit.s')}>
        {change(business.cycleTimeChange.relative)}
        {business.cycleTimeChange.halfWidth !== null && ` ± ${percent(business.cycleTimeChange.halfWidth, 1)}`}
      </Tile>
      <Tile figure="defects" value={`${rate('baseline')} → ${rate('candidate')}`} unit="">
        {points.points === null
          ? '—'
          : t('decision:tile.defects', {
              points: minus(number(points.points * 100, 2)),
              relative: change(business.defectRateChange.relative),
            })}
      </Tile>
      <Tile
        figure="payback"
        value={years(business.paybackYears)}
        unit={business.paybackYears === null ? '' : t('common:unit.years')}
        tone={business.paybackYears === null ? 'worse' : 'better'}
      >
        {report === null
          ? t('studio:glance.waiting')
          : t('decision:tile.payback', { p10: years(report.payback.p10), p90: years(report.payback.p90) })}
      </Tile>
      <Tile figure="npv" value={minus(moneyShort(business.npv))} unit="" tone={business.npv > 0 ? 'better' : 'worse'}>
        {halfWidths.npv === null ? '' : `± ${moneyWidth(halfWidths.npv)} · `}
        {t('decision:tile.npv', { investment: moneyShort(business.investment) })}
      </Tile>
      <Tile figure="chance" value={report === null ? '…' : percent(report.inTime.simple, 0)} unit="">
        {report === null
          ? t('studio:glance.waiting')
          : t('decision:tile.chance', {
              years: number(report.inTime.targetYears, Number.isInteger(report.inTime.targetYears) ? 0 : 1),
              loss: percent(report.npv.shareNegative, 1),
            })}
      </Tile>
    </div>
  );

  function heads(side: 'baseline' | 'candidate'): string {
    const value = differences?.headcountPerDay[side] ?? null;
    return value === null ? '—' : number(value, 0);
  }
  function seconds(side: 'baseline' | 'candidate'): string {
    const value = differences?.cycleTimeS[side] ?? null;
    return value === null ? '—' : number(value, 1);
  }
  function rate(side: 'baseline' | 'candidate'): string {
    const value = differences?.defectRate[side] ?? null;
    return value === null ? '—' : percent(value, 2);
  }
}

function Tile(props: {
  readonly figure: FigureName;
  readonly value: string;
  readonly unit: string;
  readonly tone?: 'better' | 'worse';
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const explain = useDecisionView((view) => view.explain);
  return (
    <button
      type="button"
      className="tw-tile"
      data-testid={`tile-${props.figure}`}
      title={t('decision:tile.hint')}
      onClick={() => explain(props.figure)}
    >
      <span className="tw-tile-name">{t(`decision:figure.${props.figure}`)}</span>
      <span className={`tw-tile-value tw-figure ${props.tone === undefined ? '' : `tw-${props.tone}`}`}>
        {props.value}
        <span className="tw-unit">{props.unit}</span>
      </span>
      <span className="tw-tile-detail tw-figure">{props.children}</span>
    </button>
  );
}
