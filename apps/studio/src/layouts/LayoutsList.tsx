import { CopyOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import type { LayoutId, LineStore } from '@taktwerk/line';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useProject } from '../session/project.ts';
import { setSide, showAsCandidate } from '../session/show-sides.ts';
import { useStudy } from '../session/study.ts';
import { type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { addLayout, copyLayout, removeLayout, renameLayout } from './edit-layouts.ts';

const SIDES: readonly Side[] = ['baseline', 'candidate'];

/** All layouts of the project: which two are compared, and making, naming and removing them. */
export default function LayoutsList() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const layouts = useProject((project) => project.document?.layouts);
  const side = useView((view) => view.side);
  const shown = useStudy((study) => study.layouts[side]);
  if (store === null || layouts === undefined) return null;
  const copyShown = () => shown !== null && showAsCandidate(copyLayout(store, shown), shown);
  return (
    <div className="tw-layouts" data-testid="layouts-list">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('draw:layouts.name')}</th>
            {SIDES.map((of) => (
              <th key={of} scope="col" title={t(`draw:layouts.${of}.hint`)}>
                {t(`draw:layouts.${of}`)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {Object.keys(layouts).map((id) => (
            <LayoutRow key={id} id={id} store={store} isOnly={Object.keys(layouts).length === 1} />
          ))}
        </tbody>
      </table>
      <footer>
        <Button type="primary" size="small" icon={<CopyOutlined />} data-testid="layout-copy" onClick={copyShown}>
          {t('draw:layouts.copyShown')}
        </Button>
        <Button size="small" icon={<PlusOutlined />} data-testid="layout-add" onClick={() => showAsCandidate(addLayout(store), shown)}>
          {t('draw:layouts.addEmpty')}
        </Button>
      </footer>
      <p className="tw-foot">{t('draw:layouts.about')}</p>
    </div>
  );
}

interface RowProps {
  readonly id: LayoutId;
  readonly store: LineStore;
  readonly isOnly: boolean;
}

function LayoutRow({ id, store, isOnly }: RowProps) {
  const { t, name, language, number } = useText();
  const layout = useProject((project) => project.document?.layouts[id]);
  const sides = useStudy((study) => study.layouts);
  const [typed, type] = useState<string | null>(null);
  if (layout === undefined) return null;
  const title = name(layout.name) || id;
  const commit = () => {
    if (typed !== null) renameLayout(store, id, language, typed.trim());
    type(null);
  };
  return (
    <tr data-testid={`layout-${id}`}>
      <th scope="row">
        {typed === null ? (
          <button type="button" className="tw-plain-button" title={t('draw:layouts.rename')} onDoubleClick={() => type(title)}>
            {title}
            <span className="tw-unit tw-figure">{t('draw:layouts.records', { count: number(Object.keys(layout.records).length, 0) })}</span>
          </button>
        ) : (
          <Input
            size="small"
            autoFocus
            aria-label={t('draw:layouts.rename')}
            data-testid={`layout-name-${id}`}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onPressEnter={commit}
            onBlur={commit}
            onKeyDown={(event) => event.key === 'Escape' && type(null)}
          />
        )}
      </th>
      {SIDES.map((side) => (
        <td key={side}>
          <input
            type="radio"
            name={`layouts-${side}`}
            aria-label={`${t(`draw:layouts.${side}`)}: ${title}`}
            data-testid={`layout-${side}-${id}`}
            checked={sides[side] === id}
            disabled={isOnly}
            onChange={() => setSide(side, id)}
          />
        </td>
      ))}
      <td className="tw-layouts-acts">
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t('draw:layouts.rename')}
          title={t('draw:layouts.rename')}
          data-testid={`layout-rename-${id}`}
          onClick={() => type(title)}
        />
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined />}
          aria-label={t('draw:layouts.copy')}
          title={t('draw:layouts.copy')}
          onClick={() => showAsCandidate(copyLayout(store, id), id)}
        />
        <Popconfirm title={t('draw:layouts.removeAsk', { name: title })} disabled={isOnly} onConfirm={() => removeLayout(store, id)}>
          <Button
            type="text"
            size="small"
            danger
            disabled={isOnly}
            icon={<DeleteOutlined />}
            aria-label={t('draw:layouts.remove')}
            title={t('draw:layouts.remove')}
            data-testid={`layout-remove-${id}`}
          />
        </Popconfirm>
      </td>
    </tr>
  );
}
