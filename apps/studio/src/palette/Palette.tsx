import { initialsOf } from '@taktwerk/i18n';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { allItems, found, type Item, PLAIN_ITEMS } from '../drawer/items.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { pick, useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { COMMANDS } from './commands.ts';
import { closeDialog } from './dialogs.ts';
import { Keys } from './Keys.tsx';
import './palette.css';

/** Rows shown at most: what is not among them is found by typing on. */
const MOST = 60;

interface Row {
  readonly id: string;
  readonly kind: 'command' | 'record' | 'item';
  readonly title: string;
  readonly keys: string;
  readonly run: () => void;
}

/** Finds every command, everything that stands in the layout, and everything in the catalog. */
export default function Palette() {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(typed);
  const rows = useRows(asked);
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => input.current?.focus(), 0);
    return () => window.clearTimeout(timer);
  }, []);
  useEffect(() => {
    // newer browsers answer with a promise, which is no clean-up
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const run = (row: Row | undefined) => {
    if (row === undefined) return;
    closeDialog();
    row.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((present) => Math.max(0, Math.min(rows.length - 1, present + step)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(rows[at]);
  };
  return (
    <Modal
      open
      transitionName=""
      maskTransitionName=""
      footer={null}
      closable={false}
      onCancel={closeDialog}
      width={560}
      style={{ top: 90 }}
      styles={{ body: { padding: 0 } }}
      title={<span className="tw-hidden">{t('build:palette')}</span>}
    >
      <div className="tw-palette" data-testid="palette">
        <Input
          ref={input}
          size="large"
          variant="borderless"
          aria-label={t('build:palette')}
          placeholder={t('build:palette.placeholder')}
          data-testid="palette-input"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <div ref={list} className="tw-rows" role="listbox" aria-label={t('build:palette')}>
          {rows.map((row, i) => (
            <div
              key={`${row.kind} ${row.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              className={i === at ? 'tw-at' : ''}
              data-testid={`palette-${row.id}`}
              onMouseMove={() => setAt(i)}
              onPointerUp={() => run(row)}
            >
              <span className="tw-quiet">{t(`build:palette.${row.kind}`)}</span>
              <span>{row.title}</span>
              <Keys keys={row.keys} />
            </div>
          ))}
          {rows.length === 0 && <div className="tw-soft">{t('build:nothingFound', { typed: asked })}</div>}
        </div>
      </div>
    </Modal>
  );
}

function useRows(asked: string): readonly Row[] {
  const { t, tOr, name } = useText();
  const [items, setItems] = useState<readonly Item[]>(PLAIN_ITEMS);
  useEffect(() => void allItems().then(setItems), []);
  const side = useView((view) => view.side);
  const layout = useStudy((study) => study.layouts[side]);
  const records = useProject((project) => (layout === null ? undefined : project.document?.layouts[layout]?.records));
  return useMemo(() => {
    const terms = asked.toLowerCase().trim().split(/\s+/).filter(Boolean);
    const fits = (title: string) => {
      const text = `${title.toLowerCase()} ${initialsOf(title)}`;
      return terms.every((term) => text.includes(term));
    };
    const commands = COMMANDS.map((command): Row => ({ ...command, kind: 'command', title: t(`build:command.${command.id}`) })).filter(
      ({ title }) => fits(title),
    );
    if (terms.length === 0) return commands;
    const standing = Object.values(records ?? {}).flatMap((record): readonly Row[] => {
      const title = name(record.name);
      if (title === '' || !fits(`${record.name.zh} ${record.name.en}`)) return [];
      return [{ id: record.id, kind: 'record', title, keys: '', run: () => pick(side, [record.id], true) }];
    });
    const placeable = found(items, asked, (id) => tOr(`build:class.${id}`, id)).map(
      (item): Row => ({
        id: item.id,
        kind: 'item',
        title: name(item.name),
        keys: '',
        run: () => useTool.getState().take({ kind: 'place', item, rotation: 0 }),
      }),
    );
    return [...commands, ...standing, ...placeable].slice(0, MOST);
  }, [asked, items, records, side, t, tOr, name]);
}
