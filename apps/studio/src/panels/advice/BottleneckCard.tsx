import type { LayoutResult } from '@taktwerk/study';
import { useEffect } from 'react';
import { askRelief, useAdvice } from '../../advice/advice-store.ts';
import { kpiFormatOf, signed, writeKpiWidth } from '../../glance/kpi-format.ts';
import { useProject } from '../../session/project.ts';
import { nameOf, recordIdOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { type Side, useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';

/** Stations whose active periods are shown beside the bottleneck's. */
const SHOWN = 4;

/** What limits the line: the evidence, and what the line would make without it. */
export function BottleneckCard({ side, result }: { readonly side: Side; readonly result: LayoutResult }) {
  const { t, name, number, percent } = useText();
  const document = useProject((project) => project.document);
  const select = useView((view) => view.select);
  const isDone = useStudy((study) => study.status === 'done');
  const { bottleneck, modelHash } = result;
  useEffect(() => {
    if (isDone && modelHash !== '') void askRelief(side);
  }, [isDone, side, modelHash]);
  if (document === null) return null;
  if (bottleneck === null) return <p className="tw-quiet">{t('studio:numbers.noBottleneck')}</p>;
  const label = (id: string) => name(nameOf(document, result.layout, id));
  const longest = Math.max(...bottleneck.activePeriods.map(({ meanS }) => meanS));
  return (
    <section className="tw-card tw-bottleneck" data-testid="bottleneck-evidence">
      <header className="tw-card-head">{t('studio:numbers.bottleneck')}</header>
      <button
        type="button"
        className="tw-plain-button tw-strong"
        onClick={() => select({ side, id: recordIdOf(bottleneck.element) }, false)}
      >
        {label(bottleneck.element)}
      </button>
      <ReliefSentence side={side} result={result} label={label} />
      <p className="tw-foot">{t('insight:bottleneck.periods')}</p>
      <ol className="tw-periods">
        {bottleneck.activePeriods.slice(0, SHOWN).map(({ element, meanS, utilisation }) => (
          <li key={element}>
            <span className="tw-period-name" title={label(element)}>
              {label(element)}
            </span>
            <span className="tw-period-track">
              <span style={{ width: `${(meanS / longest) * 100}%` }} className={element === bottleneck.element ? 'tw-first' : ''} />
            </span>
            <span className="tw-figure tw-right">{t('common:minutes', { value: number(meanS / 60, 1) })}</span>
            <span className="tw-figure tw-right tw-quiet">{percent(utilisation, 0)}</span>
          </li>
        ))}
      </ol>
      <p className="tw-foot tw-figure">
        {bottleneck.upstreamBlocked !== null && t('insight:bottleneck.upstream', { share: percent(bottleneck.upstreamBlocked, 0) })}
        {bottleneck.upstreamBlocked !== null && bottleneck.downstreamStarved !== null && ' · '}
        {bottleneck.downstreamStarved !== null && t('insight:bottleneck.downstream', { share: percent(bottleneck.downstreamStarved, 0) })}
      </p>
    </section>
  );
}

interface ReliefProps {
  readonly side: Side;
  readonly result: LayoutResult;
  readonly label: (id: string) => string;
}

/** The gain if the bottleneck were removed, with its interval, and what limits the line then. */
function ReliefSentence({ side, result, label }: ReliefProps) {
  const writer = useText();
  const { t, percent } = writer;
  const asked = useAdvice((advice) => advice.reliefs[side]);
  if (asked === null || asked.modelHash !== result.modelHash) return <p className="tw-quiet">{t('insight:bottleneck.asking')}</p>;
  const gain = asked.relief?.differences.throughputPerHour;
  if (asked.relief === null || gain === undefined || gain.difference === null || gain.relative === null) {
    return <p className="tw-quiet">{t('insight:bottleneck.unknown')}</p>;
  }
  const format = kpiFormatOf('throughputPerHour');
  const values = {
    gain: signed(writeKpiWidth(writer, format, gain.difference), gain.difference),
    width: writeKpiWidth(writer, format, gain.halfWidth ?? 0),
    unit: t(format.unit),
    share: signed(percent(gain.relative, 0), gain.relative),
  };
  const { next } = asked.relief;
  return (
    <p data-testid="relief">
      <strong className="tw-figure">{t('insight:bottleneck.gain', values)}</strong>{' '}
      {gain.significant ? '' : `${t('studio:numbers.notSignificantShort')} `}
      {next !== null && next !== asked.relief.element && t('insight:bottleneck.next', { name: label(next) })}
    </p>
  );
}
