import { SettingOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../text/use-text.ts';

const Settings = lazy(() => import('./Settings.tsx'));

/** Replications, hours, warm-up and seed of the next run. */
export function SettingsButton() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('studio:settings.title')}
      content={
        <Suspense fallback={null}>
          <Settings onRun={() => setOpen(false)} />
        </Suspense>
      }
    >
      <Button
        type="text"
        data-testid="settings"
        icon={<SettingOutlined />}
        aria-label={t('studio:settings.title')}
        title={t('studio:settings.title')}
      />
    </Popover>
  );
}
