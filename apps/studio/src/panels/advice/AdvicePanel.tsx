import type { Trial } from '@taktwerk/study';
import { Button, Progress } from 'antd';
import { useMemo, useState } from 'react';
import { advise, areTrialsStale, useAdvice } from '../../advice/advice-store.ts';
import { helps, rankedTrials } from '../../advice/rank.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { SideSwitch } from '../SideSwitch.tsx';
import { BottleneckCard } from './BottleneckCard.tsx';
import { ReplaceSection } from './ReplaceSection.tsx';
import { TrialCard } from './TrialCard.tsx';
import './advice.css';

/** What limits the line, what could be tried, and what each of it brings when it is simulated. */
export default function AdvicePanel() {
  const { t } = useText();
  const side = useView((view) => view.side);
  const result = useStudy((study) => study.results[side]);
  if (result === null) return <Panel empty={t('insight:advice.empty')} />;
  return (
    <Panel>
      <SideSwitch />
      <BottleneckCard key={side} side={side} result={result} />
      <Trials key={`trials ${side}`} />
      <ReplaceSection key={`replace ${side}`} side={side} />
    </Panel>
  );
}

function Trials() {
  const { t } = useText();
  const side = useView((view) => view.side);
  const isReady = useStudy((study) => study.status === 'done');
  const layout = useStudy((study) => study.layouts[side]);
  const document = useProject((project) => project.document);
  const { status, of, trials, total } = useAdvice((advice) => advice.sides[side]);
  const [all, setAll] = useState(false);
  const isStale = useMemo(() => areTrialsStale(of, document, layout), [of, document, layout]);
  const inOrder = useMemo(() => rankedTrials(trials), [trials]);
  const [good, others] = [inOrder.filter(helps), inOrder.filter((trial) => !helps(trial))];
  const card = (trial: Trial) => <TrialCard key={trial.proposal.key} trial={trial} side={side} stale={isStale} />;
  return (
    <section data-testid="advice" data-status={status}>
      <h3 className="tw-heading">
        {t('insight:advice.title')}
        {status !== 'running' && (
          <Button
            size="small"
            type={status === 'none' || isStale ? 'primary' : 'default'}
            disabled={!isReady}
            data-testid="advise"
            onClick={() => void advise(side)}
          >
            {t(status === 'none' ? 'insight:advice.start' : 'insight:advice.again')}
          </Button>
        )}
      </h3>
      <p className="tw-soft tw-quiet">{t('insight:advice.about')}</p>
      {status === 'running' && (
        <Progress
          percent={total === 0 ? 0 : Math.round((trials.length / total) * 100)}
          size="small"
          format={() => `${trials.length} / ${total}`}
          aria-label={t('insight:advice.progress')}
        />
      )}
      {isStale && trials.length > 0 && <p className="tw-note-stale">{t('insight:advice.stale')}</p>}
      {status === 'stopped' && !isStale && <p className="tw-quiet">{t('insight:advice.stopped')}</p>}
      {status === 'failed' && <p className="tw-worse">{t('insight:advice.failed')}</p>}
      <div className={isStale ? 'tw-stale' : undefined}>
        {good.map(card)}
        {status === 'done' && good.length === 0 && <p className="tw-quiet">{t('insight:advice.none')}</p>}
        {others.length > 0 && (
          <button type="button" className="tw-plain-button tw-link tw-no-indent" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'insight:advice.foldOthers' : 'insight:advice.others', { count: others.length })}
          </button>
        )}
        {all && others.map(card)}
      </div>
    </section>
  );
}
