import { Button } from 'antd';
import { useText } from '../text/use-text.ts';

/** In place of the hall when it cannot be drawn. */
export function FloorLost({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <div className="tw-floor-waiting" role="alert">
      <p>{t('studio:floor.lost')}</p>
      <code className="tw-wrap tw-quiet">{reason}</code>
      <p>
        <Button onClick={onRetry}>{t('studio:floor.retry')}</Button>
      </p>
    </div>
  );
}
