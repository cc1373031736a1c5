import type { KpiName } from '@taktwerk/experiments';
import { moneyFiguresOf } from '../panels/business/money-figures.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';
import { GlanceCard } from './GlanceCard.tsx';
import { differenceUnitOf, kpiFormatOf, signed, toneOf, unitOf, writeKpi, writeKpiWidth } from './kpi-format.ts';

/** Names of the tests' handles and the indicators behind them. */
const CARDS: readonly (readonly [string, KpiName])[] = [
  ['cycle', 'cycleTimeS'],
  ['output', 'throughputPerHour'],
  ['people', 'headcountPerDay'],
  ['defects', 'defectRate'],
];

/** Cycle time, output, people, defects and payback at a glance. */
export function GlanceRow() {
  return (
    <div className="tw-glance">
      {CARDS.map(([testId, kpi]) => (
        <KpiCard key={kpi} testId={testId} kpi={kpi} />
      ))}
      <PaybackCard />
    </div>
  );
}

function KpiCard({ testId, kpi }: { readonly testId: string; readonly kpi: KpiName }) {
  const writer = useText();
  const { t } = writer;
  const baseline = useStudy((study) => study.results.baseline?.kpis[kpi].mean ?? null);
  const candidate = useStudy((study) => study.results.candidate?.kpis[kpi].mean ?? null);
  const width = useStudy((study) => (study.results.candidate ?? study.results.baseline)?.kpis[kpi].halfWidth ?? null);
  const difference = useStudy((study) => study.comparison?.differences[kpi] ?? null);
  const format = kpiFormatOf(kpi);
  const write = (value: number | null) => (value === null ? null : writeKpi(writer, format, value));
  return (
    <GlanceCard
      testId={testId}
      label={t(`kpis:${kpi}`)}
      hint={t(`kpis:about.${kpi}`)}
      from={write(baseline)}
      to={write(candidate)}
      unit={baseline === null && candidate === null ? '' : unitOf(writer, format)}
      change={difference?.relative == null ? null : signed(writer.percent(difference.relative, 1), difference.relative)}
      tone={toneOf(format, difference?.difference ?? null, difference?.significant ?? false)}
      detail={detailOf()}
    />
  );

  function detailOf() {
    if (difference === null || difference.difference === null) {
      return width === null ? t('studio:glance.waiting') : t('studio:glance.narrowing', { width: writeKpiWidth(writer, format, width) });
    }
    const spread =
      difference.halfWidth === null || difference.halfWidth === 0 ? '' : ` ± ${writeKpiWidth(writer, format, difference.halfWidth)}`;
    const text = `${signed(writeKpiWidth(writer, format, difference.difference), difference.difference)}${spread} ${differenceUnitOf(writer, format)}`;
    return difference.significant || difference.difference === 0 ? text : `${text} · ${t('studio:numbers.notSignificantShort')}`;
  }
}

function PaybackCard() {
  const writer = useText();
  const { t, number, moneyShort } = writer;
  const businessCase = useStudy((study) => study.businessCase);
  const figures = businessCase === null ? null : moneyFiguresOf(businessCase);
  const years = figures === null ? null : figures.paybackYears;
  return (
    <GlanceCard
      testId="payback"
      label={t('studio:glance.payback')}
      hint={t('studio:glance.paybackHint')}
      from={null}
      to={figures === null ? null : years === null ? t('studio:glance.never') : number(years, 1)}
      unit={years === null ? '' : t('common:unit.years')}
      change={figures === null ? null : t('studio:glance.npv', { npv: moneyShort(figures.npv).replace('-', '−') })}
      tone={figures === null ? 'quiet' : figures.npv > 0 ? 'better' : 'worse'}
      detail={figures === null ? t('studio:glance.waiting') : t('studio:glance.investment', { investment: moneyShort(figures.investment) })}
    />
  );
}
