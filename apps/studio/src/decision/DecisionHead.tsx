import { decisionSentence, verdictOf } from '@taktwerk/report';
import { moneyFiguresOf } from '../panels/business/money-figures.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';
import { useUncertain } from './uncertain.ts';

/** What happens, in one sentence: people, cycle, defects, money, chance. */
export function DecisionHead() {
  const { language, t } = useText();
  const differences = useStudy((study) => study.comparison?.differences ?? null);
  const decided = useStudy((study) => study.decided);
  const status = useStudy((study) => study.status);
  const chance = useUncertain(({ report, of }) => (of === decided ? report?.inTime : undefined));
  const drawn = chance === undefined ? undefined : { targetYears: chance.targetYears, probability: chance.simple };
  const money = decided === null ? null : { ...moneyFiguresOf(decided.decision.business), chance: drawn };
  return (
    <header className={`tw-decision-head tw-decision-${differences === null ? 'open' : verdictOf(money)}`} data-testid="decision-sentence">
      <span className="tw-decision-mark" aria-hidden="true" />
      <p aria-live="polite">
        {differences === null ? t('studio:decision.waiting') : decisionSentence(language, differences, money)}
        {differences !== null && status !== 'done' && <span className="tw-quiet"> {t('studio:decision.preliminary')}</span>}
      </p>
    </header>
  );
}
