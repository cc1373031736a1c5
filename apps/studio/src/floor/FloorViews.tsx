import { AppstoreOutlined, BorderOutlined, ExpandOutlined } from '@ant-design/icons';
import type { SceneView } from '@taktwerk/scene';
import { Button } from 'antd';
import type { RefObject } from 'react';
import { useText } from '../text/use-text.ts';

/** Where the camera stands: everything, three-quarter, plan. */
export function FloorViews({ view }: { readonly view: RefObject<SceneView | null> }) {
  const { t } = useText();
  const button = (key: string, icon: React.ReactNode, onClick: () => void) => (
    <Button size="small" icon={icon} aria-label={t(`studio:view.${key}`)} title={t(`studio:view.${key}`)} onClick={onClick} />
  );
  return (
    <div className="tw-floor-views">
      {button('all', <ExpandOutlined />, () => view.current?.frame())}
      {button('threeQuarter', <AppstoreOutlined />, () => view.current?.view('threeQuarter'))}
      {button('top', <BorderOutlined />, () => view.current?.view('top'))}
    </div>
  );
}
