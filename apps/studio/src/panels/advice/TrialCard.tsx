import type { Proposal, Trial } from '@taktwerk/study';
import { Button, InputNumber } from 'antd';
import { accept, useAdvice } from '../../advice/advice-store.ts';
import { costPerGain } from '../../advice/rank.ts';
import { kpiFormatOf, signed, toneOf, unitOf, writeKpiWidth } from '../../glance/kpi-format.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { type Side, useView } from '../../session/view.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText, type Writer } from '../../text/use-text.ts';

const ALSO = ['leadTimeS', 'wip', 'partsPerPersonHour', 'energyKwhPerPart'] as const;

/** One thing to try with what it brings; accepting makes the edit. */
export function TrialCard({ trial, side, stale }: { readonly trial: Trial; readonly side: Side; readonly stale: boolean }) {
  const writer = useText();
  const { t, tOr, name, percent } = writer;
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const select = useView((view) => view.select);
  const { proposal, differences, problems } = trial;
  if (document === null || layout === null) return null;
  const subject = name(nameOf(document, layout, proposal.at));
  const gain = differences?.throughputPerHour;
  const format = kpiFormatOf('throughputPerHour');
  return (
    <article className="tw-card tw-trial" data-testid={`trial-${proposal.key}`}>
      <header className="tw-trial-head">
        <button type="button" className="tw-plain-button tw-strong tw-grow" onClick={() => select({ side, id: proposal.at }, false)}>
          {titleOf(writer, proposal, subject)}
        </button>
        <Button size="small" disabled={stale || differences === null} data-testid="accept" onClick={() => accept(side, proposal)}>
          {t('insight:advice.accept')}
        </Button>
      </header>
      {gain === undefined || gain.difference === null ? (
        problems.slice(0, 1).map((problem) => <ProblemText key={problem.code} problem={problem} place={subject} />)
      ) : (
        <p className="tw-figure">
          <strong className={`tw-${toneOf(format, gain.difference, gain.significant)}`}>
            {signed(writeKpiWidth(writer, format, gain.difference), gain.difference)}
          </strong>
          {gain.halfWidth !== null && <span className="tw-interval">±{writeKpiWidth(writer, format, gain.halfWidth)}</span>}
          <span className="tw-unit">{unitOf(writer, format)}</span>
          {gain.relative !== null && <span className="tw-interval">({signed(percent(gain.relative, 1), gain.relative)})</span>}
          {!gain.significant && <span className="tw-interval">{t('studio:numbers.notSignificantShort')}</span>}
        </p>
      )}
      {differences !== null && <AlsoLine trial={trial} />}
      {differences !== null && <CostLine trial={trial} />}
      <p className="tw-foot">{tOr(`insight:proposal.${proposal.code}.about`, '')}</p>
    </article>
  );
}

function titleOf({ t, percent }: Writer, { code, values }: Proposal, subject: string): string {
  const written = { ...values, ...(typeof values.share === 'number' ? { share: percent(values.share, 0) } : {}) };
  const factor = code === 'fullSpeed' && typeof values.from === 'number' ? { from: percent(values.from, 0) } : {};
  return t(`insight:proposal.${code}`, { ...written, ...factor, name: subject });
}

/** Other indicators that change for certain. */
function AlsoLine({ trial: { differences } }: { readonly trial: Trial }) {
  const writer = useText();
  const changed = ALSO.flatMap((kpi) => {
    const found = differences?.[kpi];
    if (found === undefined || !found.significant || found.difference === null || found.difference === 0) return [];
    const format = kpiFormatOf(kpi);
    const value = `${signed(writeKpiWidth(writer, format, found.difference), found.difference)} ${unitOf(writer, format)}`;
    return [`${writer.t(`kpis:${kpi}`)} ${value}`];
  });
  return changed.length === 0 ? null : <p className="tw-foot tw-figure">{changed.join(' · ')}</p>;
}

/** What it costs, known or typed, and what an additional part an hour costs with it. */
function CostLine({ trial }: { readonly trial: Trial }) {
  const { t, moneyShort } = useText();
  const { key, cost } = trial.proposal;
  const typed = useAdvice((advice) => advice.prices[key]);
  const price = useAdvice((advice) => advice.price);
  const amount = typed ?? cost?.amount ?? null;
  const every = typed === undefined ? (cost?.every ?? 'once') : (cost?.every ?? 'once');
  const perGain = costPerGain(amount, trial);
  return (
    <p className="tw-foot tw-figure tw-trial-cost">
      {cost !== null && cost.amount < 0 ? (
        t('insight:advice.saves', { amount: moneyShort(-cost.amount) })
      ) : (
        <>
          <span>{t('insight:advice.cost')}</span>
          <InputNumber<number>
            size="small"
            min={0}
            step={1000}
            controls={false}
            value={amount}
            placeholder={t('insight:advice.noPrice')}
            aria-label={t('insight:advice.cost')}
            onChange={(value) => price(key, value)}
          />
          <span>{t(`insight:advice.every.${every}`)}</span>
          {typed === undefined && cost !== null && <span className="tw-quiet">{t(`common:origin.${cost.origin}`)}</span>}
        </>
      )}
      {perGain !== null && perGain > 0 && <strong>{t('insight:advice.perGain', { amount: moneyShort(perGain) })}</strong>}
    </p>
  );
}
