import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
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
  const isMeant = useMeant(isRunning);
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
        <Button danger data-testid="cancel" onClick={(event) => isMeant(event.timeStamp) && void cancelStudy()}>
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

/** A study starts by itself after an edit, and Cancel takes the place of Run: a press this soon was meant for Run, ms. */
const TOO_SOON_MS = 600;

/** Whether a press at a time was made by someone who has seen Cancel. */
function useMeant(isRunning: boolean): (timeStamp: number) => boolean {
  const since = useRef(0);
  useEffect(() => {
    if (isRunning) since.current = performance.now();
  }, [isRunning]);
  return (timeStamp) => timeStamp - since.current > TOO_SOON_MS;
}
