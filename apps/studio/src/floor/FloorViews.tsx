import { AppstoreOutlined, BorderOutlined, ExpandOutlined, ScissorOutlined, UserOutlined } from '@ant-design/icons';
import type { SceneView, StandardView } from '@taktwerk/scene';
import { Button, Dropdown, Popover } from 'antd';
import type { RefObject } from 'react';
import { useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';
import { SectionForm } from './SectionForm.tsx';

const MORE: readonly StandardView[] = ['front', 'back', 'left', 'right', 'top'];

/** Where the camera stands: everything, three-quarter, plan, and the sides. */
export function FloorViews({ view }: { readonly view: RefObject<SceneView | null> }) {
  const { t } = useText();
  const { walking, sectionM } = useTool();
  const button = (key: string, icon: React.ReactNode, onClick: () => void) => (
    <Button size="small" icon={icon} aria-label={t(key)} title={t(key)} data-testid={`view-${key.split('.').at(-1)}`} onClick={onClick} />
  );
  return (
    <div className="tw-floor-views">
      {button('studio:view.all', <ExpandOutlined />, () => view.current?.frame())}
      {button('studio:view.threeQuarter', <AppstoreOutlined />, () => view.current?.view('threeQuarter'))}
      {button('build:view.plan', <BorderOutlined />, () => view.current?.view('plan'))}
      <Button
        size="small"
        type={walking ? 'primary' : 'default'}
        icon={<UserOutlined />}
        aria-pressed={walking}
        aria-label={t('draw:walk')}
        title={t('draw:walk')}
        data-testid="view-walk"
        onClick={() => useTool.setState({ walking: !walking })}
      />
      <Popover trigger="click" placement="bottomRight" title={t('draw:section')} content={<SectionForm />}>
        <Button
          size="small"
          type={sectionM === null ? 'default' : 'primary'}
          icon={<ScissorOutlined />}
          aria-label={t('draw:section')}
          title={t('draw:section')}
          data-testid="view-section"
        />
      </Popover>
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
