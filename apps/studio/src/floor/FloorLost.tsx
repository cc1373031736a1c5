import { Button } from 'antd';
import { useText } from '../text/use-text.ts';

/** Over the flow view when the hall cannot be drawn. */
export function FloorLost({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <div className="tw-floor-lost" role="alert" data-testid="floor-lost" title={reason}>
      <span>{t('build:floor.lost')}</span>
      <Button size="small" onClick={onRetry}>
        {t('studio:floor.retry')}
      </Button>
    </div>
  );
}
