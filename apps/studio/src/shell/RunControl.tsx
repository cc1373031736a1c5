import { Button, Progress } from 'antd';
import { cancelStudy, runStudy } from '../session/run-study.ts';
import { useStudy } from '../session/study.ts';
import { useStale } from '../session/use-stale.ts';
import { useText } from '../text/use-text.ts';

/** Starts the study, shows how far it is, cancels it; says when the numbers are of an older document. */
export function RunControl() {
  const { t, percent } = useText();
  const status = useStudy((study) => study.status);
  const progress = useStudy((study) => study.progress);
  const isStaleNow = useStale();
  const isRunning = status === 'running' || status === 'compiling';
  return (
    <div className="tw-run" data-testid="run-control" data-status={status}>
      <span className="tw-run-status" role="status">
        {isStaleNow && !isRunning ? t('studio:run.stale') : t(`studio:run.${status}`)}
      </span>
      {isRunning && (
        <>
          <Progress
            className="tw-run-progress"
            percent={Math.round(progress * 100)}
            size="small"
            showInfo={false}
            aria-label={t('studio:run.progress')}
          />
          <span className="tw-figure tw-run-percent">{percent(progress, 0)}</span>
        </>
      )}
      {isRunning ? (
        <Button danger data-testid="cancel" onClick={() => void cancelStudy()}>
          {t('common:cancel')}
        </Button>
      ) : (
        <Button type="primary" data-testid="run" disabled={status === 'empty'} onClick={() => void runStudy()}>
          {t('studio:run.start')}
        </Button>
      )}
    </div>
  );
}
