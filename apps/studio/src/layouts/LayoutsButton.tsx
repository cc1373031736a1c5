import { BlockOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useProject } from '../session/project.ts';
import { useText } from '../text/use-text.ts';

const LayoutsList = lazy(() => import('./LayoutsList.tsx'));

/** How many layouts the project has; opens the list of them. */
export function LayoutsButton() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const count = useProject(({ document }) => Object.keys(document?.layouts ?? {}).length);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      title={t('draw:layouts.title')}
      content={
        <Suspense fallback={null}>
          <LayoutsList />
        </Suspense>
      }
    >
      <Button data-testid="layouts" icon={<BlockOutlined />} title={t('draw:layouts.hint')} aria-label={t('draw:layouts.title')}>
        {count === 1 ? t('draw:layouts.add') : <span className="tw-figure">{count}</span>}
      </Button>
    </Popover>
  );
}
