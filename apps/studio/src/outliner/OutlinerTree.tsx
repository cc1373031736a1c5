import { EyeInvisibleOutlined, EyeOutlined, LockOutlined, SearchOutlined, UnlockOutlined } from '@ant-design/icons';
import { initialsOf } from '@taktwerk/i18n';
import type { LayoutRecord } from '@taktwerk/line';
import { Input } from 'antd';
import { type MouseEvent, useState } from 'react';
import { changeTitle } from '../edits/change-record.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { pick, togglePicked, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { hide, lockUp } from './shown.ts';

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
];

/** Everything that stands in the layout, by kind: found, selected, renamed, hidden and locked here. */
export function OutlinerTree() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const layout = useStudy((study) => study.layouts[side]);
  const records = useProject((project) => (layout === null ? undefined : project.document?.layouts[layout]?.records));
  const [typed, setTyped] = useState('');
  if (records === undefined || layout === null) return null;
  const asked = typed.trim().toLowerCase();
  const fits = (record: LayoutRecord) =>
    asked === '' || `${record.name.zh} ${record.name.en} ${initialsOf(record.name.zh)}`.toLowerCase().includes(asked);
  const shelves = KINDS.map((kind) => [kind, Object.values(records).filter((record) => record.kind === kind && fits(record))] as const);
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
      <nav className="tw-tree" data-testid="tree" aria-label={t('build:outline')}>
        {shelves.every(([, members]) => members.length === 0) && (
          <p className="tw-soft">{t(asked === '' ? 'build:emptyOutline' : 'build:nothingFound', { typed })}</p>
        )}
        {shelves.map(([kind, members]) =>
          members.length === 0 ? null : (
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

function TreeRow({ record, layout, title }: { readonly record: LayoutRecord; readonly layout: string; readonly title: string }) {
  const { t, language } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const { also, hidden, locked } = useTool();
  const store = useProject((project) => project.store);
  const [renaming, rename] = useState<string | null>(null);
  const isHidden = hidden.includes(record.id);
  const isLocked = locked.includes(record.id);
  const isSelected = selection?.side === side && (selection.id === record.id || also.includes(record.id));
  const choose = (event: MouseEvent) =>
    event.shiftKey || event.ctrlKey || event.metaKey ? togglePicked(side, record.id) : pick(side, [record.id], true);
  const commit = () => {
    if (renaming !== null && renaming.trim() !== '' && renaming !== title && store !== null)
      changeTitle({ store, layout, id: record.id }, ['name', language], renaming.trim());
    rename(null);
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
    <li className={`tw-tree-row${isSelected ? ' tw-selected' : ''}${isHidden ? ' tw-unseen' : ''}`}>
      {renaming === null ? (
        <button
          type="button"
          data-testid={`tree-${record.id}`}
          title={t('build:rename')}
          onClick={choose}
          onDoubleClick={() => rename(title)}
          onKeyDown={(event) => event.key === 'F2' && rename(title)}
        >
          {title}
        </button>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the name is edited because the user asked for it just now
          autoFocus
          aria-label={t('build:rename')}
          data-testid={`rename-${record.id}`}
          value={renaming}
          onChange={(event) => rename(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') rename(null);
          }}
        />
      )}
      {mark('lock', isLocked, isLocked ? <LockOutlined /> : <UnlockOutlined />, () => lockUp([record.id], !isLocked))}
      {mark('hide', isHidden, isHidden ? <EyeInvisibleOutlined /> : <EyeOutlined />, () => hide([record.id], !isHidden))}
    </li>
  );
}
