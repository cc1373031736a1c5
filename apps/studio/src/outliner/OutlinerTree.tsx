import { SearchOutlined } from '@ant-design/icons';
import { initialsOf } from '@taktwerk/i18n';
import type { LayoutRecord } from '@taktwerk/line';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { LayerTree } from './LayerTree.tsx';
import { TreeRow } from './TreeRow.tsx';

const KINDS: readonly LayoutRecord['kind'][] = [
  'source',
  'station',
  'robot',
  'conveyor',
  'buffer',
  'network',
  'fleet',
  'pool',
  'sink',
  'fixture',
  'underlay',
];

type Order = 'kinds' | 'layers';

/** Everything that stands in the layout, by kind or by layer: found, selected, renamed, hidden and locked here. */
export function OutlinerTree() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const layout = useStudy((study) => study.layouts[side]);
  const records = useProject((project) => (layout === null ? undefined : project.document?.layouts[layout]?.records));
  const store = useProject((project) => project.store);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('kinds');
  if (records === undefined || layout === null) return null;
  const asked = typed.trim().toLowerCase();
  const fits = (record: LayoutRecord) =>
    asked === '' || `${record.name.zh} ${record.name.en} ${initialsOf(record.name.zh)}`.toLowerCase().includes(asked);
  const shelves = KINDS.map((kind) => [kind, Object.values(records).filter((record) => record.kind === kind && fits(record))] as const);
  const listed = shelves.flatMap(([, members]) => members);
  return (
    <>
      <Input
        size="small"
        allowClear
        prefix={<SearchOutlined />}
        aria-label={t('build:search')}
        placeholder={t('build:search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Segmented<Order>
        size="small"
        block
        aria-label={t('draw:outline.order')}
        value={order}
        onChange={setOrder}
        options={(['kinds', 'layers'] as const).map((value) => ({
          value,
          label: <span data-testid={`order-${value}`}>{t(`draw:outline.${value}`)}</span>,
        }))}
      />
      <nav className="tw-tree" data-testid="tree" aria-label={t('build:outline')}>
        {shelves.every(([, members]) => members.length === 0) && (
          <p className="tw-soft">{t(asked === '' ? 'build:emptyOutline' : 'build:nothingFound', { typed })}</p>
        )}
        {order === 'layers' && store !== null && <LayerTree store={store} layout={layout} records={records} listed={listed} />}
        {shelves.map(([kind, members]) =>
          order === 'layers' || members.length === 0 ? null : (
            <section key={kind}>
              <h3>
                {t(`studio:kind.${kind}`)} <span className="tw-figure">{members.length}</span>
              </h3>
              <ul>
                {members.map((record) => (
                  <TreeRow key={record.id} record={record} layout={layout} title={name(record.name) || record.id} />
                ))}
              </ul>
            </section>
          ),
        )}
      </nav>
    </>
  );
}
