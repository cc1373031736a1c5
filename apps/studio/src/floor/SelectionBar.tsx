import {
  AlignLeftOutlined,
  AlignRightOutlined,
  ColumnHeightOutlined,
  ColumnWidthOutlined,
  CopyOutlined,
  DeleteOutlined,
  EyeInvisibleOutlined,
  LockOutlined,
  TableOutlined,
  VerticalAlignBottomOutlined,
  VerticalAlignMiddleOutlined,
  VerticalAlignTopOutlined,
} from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { type Alignment, aligned, arrange, distributed } from '../edits/arrange.ts';
import { cuttingOf, pasteCutting } from '../edits/copy-records.ts';
import { removeRecords } from '../edits/remove-record.ts';
import { usePlace } from '../edits/use-place.ts';
import { hide, lockUp } from '../outliner/shown.ts';
import { pick, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { ArrayForm } from './ArrayForm.tsx';
import { SelectionGroups } from './SelectionGroups.tsx';
import { shownViews } from './shown-views.ts';
import { boxOf } from './tools/room.ts';

const ALIGNMENTS: readonly (readonly [Alignment, React.ReactNode])[] = [
  ['left', <AlignLeftOutlined key="left" />],
  ['centreX', <VerticalAlignMiddleOutlined key="centreX" rotate={90} />],
  ['right', <AlignRightOutlined key="right" />],
  ['bottom', <VerticalAlignBottomOutlined key="bottom" />],
  ['centreY', <VerticalAlignMiddleOutlined key="centreY" />],
  ['top', <VerticalAlignTopOutlined key="top" />],
];

/** What can be done with the selection as a whole. */
export function SelectionBar() {
  const { t } = useText();
  const place = usePlace();
  const selection = useView((view) => view.selection);
  const also = useTool((tool) => tool.also);
  const [isArray, setArray] = useState(false);
  if (
    place === null ||
    selection === null ||
    !/^(source|buffer|station|conveyor|sink|robot|pool|network|fixture|underlay):/.test(selection.id)
  )
    return null;
  const ids = [selection.id, ...also];
  const boxes = () => {
    const view = shownViews.of(selection.side);
    return new Map(
      ids.flatMap((id) => {
        const extents = view?.extentsOf(id) ?? null;
        return extents === null ? [] : [[id, boxOf(extents)] as const];
      }),
    );
  };
  const button = (key: string, icon: React.ReactNode, onClick: () => void, isDanger = false) => (
    <Button
      size="small"
      type="text"
      danger={isDanger}
      icon={icon}
      aria-label={t(`build:${key}`)}
      title={t(`build:${key}`)}
      data-testid={`bar-${key}`}
      onClick={onClick}
    />
  );
  return (
    <div className="tw-selection-bar" role="toolbar" aria-label={t('build:selection')} data-testid="selection-bar">
      <span className="tw-figure">{t('build:selected', { count: ids.length })}</span>
      {ids.length > 1 &&
        ALIGNMENTS.map(([alignment, icon]) => (
          <span key={alignment}>
            {button(`align.${alignment}`, icon, () => arrange(place.store, place.layout, aligned(boxes(), alignment)))}
          </span>
        ))}
      {ids.length > 2 &&
        button('distribute.x', <ColumnWidthOutlined />, () => arrange(place.store, place.layout, distributed(boxes(), 'x')))}
      {ids.length > 2 &&
        button('distribute.y', <ColumnHeightOutlined />, () => arrange(place.store, place.layout, distributed(boxes(), 'y')))}
      {button('duplicate', <CopyOutlined />, () =>
        pick(selection.side, pasteCutting(place.store, place.layout, cuttingOf(place.store, place.layout, ids), { x: 1.5, y: 1.5 })),
      )}
      <Popover
        trigger="click"
        open={isArray}
        onOpenChange={setArray}
        title={t('build:array')}
        content={
          <ArrayForm
            onMake={(count, step) => {
              setArray(false);
              pick(selection.side, [
                ...ids,
                ...pasteCutting(place.store, place.layout, cuttingOf(place.store, place.layout, ids), step, count),
              ]);
            }}
          />
        }
      >
        {button('array', <TableOutlined />, () => setArray(true))}
      </Popover>
      <SelectionGroups place={place} ids={ids} />
      {button('lock', <LockOutlined />, () => lockUp(ids, true))}
      {button('hide', <EyeInvisibleOutlined />, () => hide(ids, true))}
      {button(
        'remove',
        <DeleteOutlined />,
        () => {
          removeRecords(place, ids);
          useView.getState().select(null);
        },
        true,
      )}
    </div>
  );
}
