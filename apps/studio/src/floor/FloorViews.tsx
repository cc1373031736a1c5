import { AppstoreOutlined, BorderOutlined, ExpandOutlined } from '@ant-design/icons';
import type { SceneView, StandardView } from '@taktwerk/scene';
import { Button, Dropdown } from 'antd';
import type { RefObject } from 'react';
import { useText } from '../text/use-text.ts';

const MORE: readonly StandardView[] = ['front', 'back', 'left', 'right', 'top'];

/** Where the camera stands: everything, three-quarter, plan, and the sides. */
export function FloorViews({ view }: { readonly view: RefObject<SceneView | null> }) {
  const { t } = useText();
  const button = (key: string, icon: React.ReactNode, onClick: () => void) => (
    <Button size="small" icon={icon} aria-label={t(key)} title={t(key)} data-testid={`view-${key.split('.').at(-1)}`} onClick={onClick} />
  );
  return (
    <div className="tw-floor-views">
      {button('studio:view.all', <ExpandOutlined />, () => view.current?.frame())}
      {button('studio:view.threeQuarter', <AppstoreOutlined />, () => view.current?.view('threeQuarter'))}
      {button('build:view.plan', <BorderOutlined />, () => view.current?.view('plan'))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: MORE.map((name) => ({ key: name, label: t(`build:view.${name}`) })),
          onClick: ({ key }) => view.current?.view(key as StandardView),
        }}
      >
        <Button size="small" aria-label={t('build:view.more')} title={t('build:view.more')}>
          ⋯
        </Button>
      </Dropdown>
    </div>
  );
}
