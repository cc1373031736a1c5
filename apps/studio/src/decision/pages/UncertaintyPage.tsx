import { wageUtilisationMap } from '@taktwerk/business';
import { useMemo } from 'react';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { ConvergenceChart } from '../charts/ConvergenceChart.tsx';
import { HeatMap } from '../charts/HeatMap.tsx';
import { HistogramChart } from '../charts/HistogramChart.tsx';
import { useMoneyAxis } from '../charts/use-money-axis.ts';
import { changeDecision, useSaved } from '../edits/change-decision.ts';
import { NumberInput } from '../inputs/FieldRow.tsx';
import { WhatIfPanel } from '../overview/WhatIfPanel.tsx';
import { useUncertain } from '../uncertain.ts';

const WAGES = [0.6, 0.8, 1, 1.2, 1.4, 1.6];
const UTILISATIONS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
const TORNADO_ROWS = 12;

/** How sure the result is: draws, chances, what moves it, wages and utilisation, and whether enough was drawn. */
export function UncertaintyPage() {
  const { t, number, percent } = useText();
  const decided = useStudy((study) => study.decided);
  const report = useUncertain((uncertain) => (uncertain.of === decided ? uncertain.report : null));
  const axis = useMoneyAxis(report === null ? 0 : Math.max(Math.abs(report.npv.p5), Math.abs(report.npv.p95)));
  const years = (value: number) => number(value, 1);
  const mark = (at: number | null, name: string) => (at === null ? [] : [{ at, name }]);
  return (
    <div className="tw-columns tw-columns-even">
      <div className="tw-column">
        <section className="tw-sheet">
          <Target />
          {report === null ? (
            <p className="tw-soft">{t('decision:uncertainty.drawing')}</p>
          ) : (
            <>
              <p data-testid="uncertainty-facts">
                {t('decision:uncertainty.facts', {
                  runs: number(report.runs, 0),
                  replications: report.replications,
                  chance: percent(report.inTime.simple, 1),
                  target: years(report.inTime.targetYears),
                  discounted: percent(report.inTime.discounted, 1),
                  loss: percent(report.npv.shareNegative, 1),
                })}
              </p>
              <HistogramChart
                title={t('decision:uncertainty.npv')}
                unit={axis.unit}
                histogram={report.npvHistogram}
                marks={[...mark(report.npv.p10, 'P10'), ...mark(report.npv.p50, 'P50'), ...mark(report.npv.p90, 'P90')]}
                write={axis.write}
                isGood={(value) => value >= 0}
                height={170}
              />
              <HistogramChart
                title={t('decision:uncertainty.payback')}
                unit={t('common:unit.years')}
                histogram={report.paybackHistogram}
                marks={[...mark(report.payback.p10, 'P10'), ...mark(report.payback.p50, 'P50'), ...mark(report.payback.p90, 'P90')]}
                write={(value) => number(value, 2)}
                isGood={(value) => value <= report.inTime.targetYears}
                height={150}
              />
              {report.paybackHistogram.never > 0 && (
                <p className="tw-soft">
                  {t('decision:uncertainty.never', { share: percent(report.paybackHistogram.never / report.runs, 1) })}
                </p>
              )}
            </>
          )}
        </section>
        {report !== null && (
          <section className="tw-sheet">
            <ConvergenceChart points={report.convergence} height={140} />
            <p className="tw-soft tw-hint">{t('decision:uncertainty.convergence', { runs: number(report.runs, 0), seed: report.seed })}</p>
          </section>
        )}
      </div>
      <div className="tw-column">
        <WhatIfPanel rows={TORNADO_ROWS} />
        <WageHeat />
      </div>
    </div>
  );
}

/** Within how many years it should pay back. */
function Target() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const horizon = useStudy((study) => study.businessInputs?.horizonYears.value ?? null);
  const { targetYears } = useSaved();
  return (
    <div className="tw-field-row">
      <span className="tw-field-name">{t('decision:uncertainty.target')}</span>
      <NumberInput
        label={t('decision:uncertainty.target')}
        testId="target-years"
        value={targetYears ?? horizon}
        onCommit={(years) => (years === null || years > 0) && changeDecision(store, (saved) => ({ ...saved, targetYears: years }))}
      />
      <span className="tw-unit">{t('common:unit.years')}</span>
    </div>
  );
}

function WageHeat() {
  const { t } = useText();
  const decided = useStudy((study) => study.decided);
  const map = useMemo(() => {
    if (decided === null) return null;
    const { inputs } = decided.decision;
    const wage = inputs.labour.wagePerYear.value;
    const wages = WAGES.map((factor) => Math.round((wage * factor) / 1000) * 1000);
    return wageUtilisationMap(inputs, decided.before, decided.after, wages, UTILISATIONS);
  }, [decided]);
  if (map === null || decided === null) return null;
  return (
    <section className="tw-sheet">
      <HeatMap map={map} horizon={decided.decision.business.horizonYears} />
      <p className="tw-soft tw-hint">{t('decision:heat.how')}</p>
    </section>
  );
}
