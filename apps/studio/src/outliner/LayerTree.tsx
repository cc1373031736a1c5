import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  LockOutlined,
  PlusOutlined,
  UnlockOutlined,
} from '@ant-design/icons';
import type { Layer, LayoutId, LayoutRecord, LineStore } from '@taktwerk/line';
import { Button } from 'antd';
import { type DragEvent, useState } from 'react';
import { changeTitle } from '../edits/change-record.ts';
import { addLayer, changeLayer, layersIn, moveLayer, moveToLayer } from '../edits/layers.ts';
import { removeRecord } from '../edits/remove-record.ts';
import { pick, pickedIds } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { NameField } from './NameField.tsx';
import { droppedIds, ROW_TYPE, TreeRow } from './TreeRow.tsx';

interface LayerTreeProps {
  readonly store: LineStore;
  readonly layout: LayoutId;
  readonly records: Readonly<Record<string, LayoutRecord>>;
  /** Records that are listed, in their order where they stand in no layer. */
  readonly listed: readonly LayoutRecord[];
}

/** The outline by layers: rows are dragged from one to another and into the order one likes; a layer is hidden and locked as a whole. */
export function LayerTree({ store, layout, records, listed }: LayerTreeProps) {
  const { t, name } = useText();
  const layers = layersIn(records);
  const shown = new Set(listed.map(({ id }) => id));
  const inLayers = new Set(layers.flatMap(({ members }) => members));
  const title = (record: LayoutRecord) => name(record.name) || record.id;
  const add = () => {
    const picked = pickedIds().filter((id) => shown.has(id));
    const id = addLayer(store, layout, picked);
    requestAnimationFrame(() => document.querySelector(`[data-testid="${id}"]`)?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <>
      {layers.map((layer) => (
        <LayerSection key={layer.id} layer={layer} store={store} layout={layout}>
          {layer.members.map((id) => {
            const record = records[id];
            return record === undefined || !shown.has(id) ? null : (
              <TreeRow key={id} record={record} layout={layout} title={title(record)} layer={layer.id} />
            );
          })}
        </LayerSection>
      ))}
      <DropSection store={store} layout={layout} layer={null} testId="layer-none">
        <h3>
          {t('draw:layer.none')} <span className="tw-figure">{listed.filter(({ id }) => !inLayers.has(id)).length}</span>
        </h3>
        <ul>
          {listed
            .filter(({ id }) => !inLayers.has(id))
            .map((record) => (
              <TreeRow key={record.id} record={record} layout={layout} title={title(record)} layer={null} />
            ))}
        </ul>
      </DropSection>
      <Button size="small" block icon={<PlusOutlined />} data-testid="layer-add" title={t('draw:layer.add.hint')} onClick={add}>
        {t('draw:layer.add')}
      </Button>
    </>
  );
}

interface DropSectionProps {
  readonly store: LineStore;
  readonly layout: LayoutId;
  readonly layer: string | null;
  readonly testId: string;
  readonly children: React.ReactNode;
}

/** Rows dropped here go behind the last one. */
function DropSection({ store, layout, layer, testId, children }: DropSectionProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    const ids = droppedIds(event);
    if (ids === null) return;
    event.preventDefault();
    moveToLayer(store, layout, ids, layer);
  };
  return (
    <section
      className={over ? 'tw-drop-over' : ''}
      data-testid={testId}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(ROW_TYPE)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </section>
  );
}

interface LayerSectionProps {
  readonly layer: Layer;
  readonly store: LineStore;
  readonly layout: LayoutId;
  readonly children: React.ReactNode;
}

function LayerSection({ layer, store, layout, children }: LayerSectionProps) {
  const { t, name, language } = useText();
  const side = useView((view) => view.side);
  const [renaming, rename] = useState(false);
  const mark = (key: string, icon: React.ReactNode, onClick: () => void, isOn?: boolean) => (
    <button
      type="button"
      className={isOn === true ? 'tw-tree-mark tw-on' : 'tw-tree-mark'}
      aria-pressed={isOn}
      aria-label={t(`draw:layer.${key}`)}
      title={t(`draw:layer.${key}`)}
      data-testid={`${key}-${layer.id}`}
      onClick={onClick}
    >
      {icon}
    </button>
  );
  return (
    <DropSection store={store} layout={layout} layer={layer.id} testId={layer.id}>
      <div className={`tw-tree-row tw-layer-row${layer.hidden ? ' tw-unseen' : ''}`}>
        {renaming ? (
          <NameField
            testId={`rename-${layer.id}`}
            value={name(layer.name)}
            onDone={(typed) => {
              rename(false);
              if (typed !== null) changeTitle({ store, layout, id: layer.id }, ['name', language], typed);
            }}
          />
        ) : (
          <button
            type="button"
            data-testid={`tree-${layer.id}`}
            title={t('draw:layer.pick')}
            onClick={() => pick(side, layer.members)}
            onDoubleClick={() => rename(true)}
            onKeyDown={(event) => event.key === 'F2' && rename(true)}
          >
            {name(layer.name)} <span className="tw-figure tw-quiet">{layer.members.length}</span>
          </button>
        )}
        {mark('up', <ArrowUpOutlined />, () => moveLayer(store, layout, layer.id, -1))}
        {mark('down', <ArrowDownOutlined />, () => moveLayer(store, layout, layer.id, 1))}
        {mark('remove', <DeleteOutlined />, () => removeRecord({ store, layout, id: layer.id }))}
        {mark(
          'lock',
          layer.locked ? <LockOutlined /> : <UnlockOutlined />,
          () => changeLayer(store, layout, layer.id, { locked: !layer.locked }),
          layer.locked,
        )}
        {mark(
          'hide',
          layer.hidden ? <EyeInvisibleOutlined /> : <EyeOutlined />,
          () => changeLayer(store, layout, layer.id, { hidden: !layer.hidden }),
          layer.hidden,
        )}
      </div>
      <ul>{children}</ul>
    </DropSection>
  );
}
