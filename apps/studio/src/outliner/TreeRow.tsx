import { EyeInvisibleOutlined, EyeOutlined, LockOutlined, UnlockOutlined } from '@ant-design/icons';
import type { LayoutId, LayoutRecord } from '@taktwerk/line';
import { type DragEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { changeTitle } from '../edits/change-record.ts';
import { moveMember, moveToLayer } from '../edits/layers.ts';
import { useProject } from '../session/project.ts';
import { pick, pickedIds, togglePicked, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { NameField } from './NameField.tsx';
import { hide, lockUp } from './shown.ts';

/** What a row of the outline carries when it is dragged. */
export const ROW_TYPE = 'application/x-taktwerk-records';

interface TreeRowProps {
  readonly record: LayoutRecord;
  readonly layout: LayoutId;
  readonly title: string;
  /** Layer that the row stands in; undefined where rows have no order of their own. */
  readonly layer?: string | null;
}

/** One record of the outline: selected, renamed, hidden, locked, and dragged into a layer. */
export function TreeRow({ record, layout, title, layer }: TreeRowProps) {
  const { t, language } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const { also, hidden, locked } = useTool();
  const store = useProject((project) => project.store);
  const [renaming, rename] = useState(false);
  const [over, setOver] = useState(false);
  const isHidden = hidden.includes(record.id);
  const isLocked = locked.includes(record.id);
  const isSelected = selection?.side === side && (selection.id === record.id || also.includes(record.id));
  const choose = (event: MouseEvent) =>
    event.shiftKey || event.ctrlKey || event.metaKey ? togglePicked(side, [record.id]) : pick(side, [record.id], true);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'F2') rename(true);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && store !== null) {
      event.preventDefault();
      moveMember(store, layout, record.id, event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  const take = (event: DragEvent) => {
    const ids = isSelected ? pickedIds() : [record.id];
    event.dataTransfer.setData(ROW_TYPE, JSON.stringify(ids));
    event.dataTransfer.effectAllowed = 'move';
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const ids = droppedIds(event);
    if (ids === null || store === null || layer === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!ids.includes(record.id)) moveToLayer(store, layout, ids, layer, record.id);
  };
  const mark = (key: string, isOn: boolean, icon: React.ReactNode, onClick: () => void) => (
    <button
      type="button"
      className={isOn ? 'tw-tree-mark tw-on' : 'tw-tree-mark'}
      aria-pressed={isOn}
      aria-label={t(`build:${key}`)}
      title={t(`build:${key}`)}
      data-testid={`${key}-${record.id}`}
      onClick={onClick}
    >
      {icon}
    </button>
  );
  return (
    <li
      className={`tw-tree-row${isSelected ? ' tw-selected' : ''}${isHidden ? ' tw-unseen' : ''}${over ? ' tw-drop-over' : ''}`}
      draggable={!renaming && layer !== undefined}
      onDragStart={take}
      onDragOver={(event) => {
        if (layer === undefined || !event.dataTransfer.types.includes(ROW_TYPE)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {renaming ? (
        <NameField
          testId={`rename-${record.id}`}
          value={title}
          onDone={(name) => {
            rename(false);
            if (name !== null && store !== null) changeTitle({ store, layout, id: record.id }, ['name', language], name);
          }}
        />
      ) : (
        <button
          type="button"
          data-testid={`tree-${record.id}`}
          title={t('build:rename')}
          onClick={choose}
          onDoubleClick={() => rename(true)}
          onKeyDown={onKey}
        >
          {title}
        </button>
      )}
      {mark('lock', isLocked, isLocked ? <LockOutlined /> : <UnlockOutlined />, () => lockUp([record.id], !isLocked))}
      {mark('hide', isHidden, isHidden ? <EyeInvisibleOutlined /> : <EyeOutlined />, () => hide([record.id], !isHidden))}
    </li>
  );
}

/** Records that are being dropped; null when it is something else. */
export function droppedIds(event: DragEvent): readonly string[] | null {
  const text = event.dataTransfer.getData(ROW_TYPE);
  return text === '' ? null : (JSON.parse(text) as string[]);
}
