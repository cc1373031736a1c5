import { decisionSentence, verdictOf } from '@taktwerk/report';
import { moneyFiguresOf } from '../panels/business/money-figures.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useText } from '../text/use-text.ts';

/** The answer in one sentence, above everything. */
export function DecisionSentence() {
  const writer = useText();
  const document = useProject((project) => project.document);
  const status = useStudy((study) => study.status);
  const differences = useStudy((study) => study.comparison?.differences ?? null);
  const businessCase = useStudy((study) => study.businessCase);
  const money = businessCase === null ? null : moneyFiguresOf(businessCase);
  const isFinal = differences !== null && status === 'done';
  const isStopped = status === 'refused' || status === 'failed';
  const sentence =
    differences === null || isStopped
      ? waitingSentence(writer, document !== null, status)
      : decisionSentence(writer.language, differences, money);
  return (
    <div className={`tw-decision tw-decision-${differences === null || isStopped ? 'open' : verdictOf(money)}`} data-testid="decision">
      <span className="tw-decision-mark" aria-hidden="true" />
      <p aria-live="polite">
        {sentence}
        {!isFinal && !isStopped && differences !== null && <span className="tw-quiet"> {writer.t('studio:decision.preliminary')}</span>}
      </p>
    </div>
  );
}

function waitingSentence(writer: ReturnType<typeof useText>, hasDocument: boolean, status: string): string {
  if (!hasDocument) return writer.t('studio:decision.noProject');
  return writer.t(
    status === 'refused' ? 'studio:decision.refused' : status === 'failed' ? 'studio:decision.failed' : 'studio:decision.waiting',
  );
}
