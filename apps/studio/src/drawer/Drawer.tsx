import { CloseOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { OutlinerTree } from '../outliner/OutlinerTree.tsx';
import { useTool } from '../session/tool.ts';
import { useText } from '../text/use-text.ts';
import { CatalogShelves } from './CatalogShelves.tsx';
import './drawer.css';

type Face = 'catalog' | 'outline';

/** The column left of the floor: what can be put down, and what stands there. */
export default function Drawer() {
  const { t } = useText();
  const [face, show] = useState<Face>('catalog');
  return (
    <aside className="tw-drawer" data-testid="drawer" aria-label={t('build:drawer')}>
      <header>
        <Segmented<Face>
          size="small"
          block
          value={face}
          onChange={show}
          options={[
            { value: 'catalog', label: <span data-testid="face-catalog">{t('build:catalog')}</span> },
            { value: 'outline', label: <span data-testid="face-outline">{t('build:outline')}</span> },
          ]}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('build:close')}
          onClick={() => useTool.setState({ drawer: false })}
        />
      </header>
      {face === 'catalog' ? <CatalogShelves /> : <OutlinerTree />}
    </aside>
  );
}
