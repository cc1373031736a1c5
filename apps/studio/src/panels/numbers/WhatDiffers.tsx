import type { Layout, LayoutRecord } from '@taktwerk/line';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { type FigureDifference, type LayoutDifference, layoutDifferences } from '../../compare/layout-diff.ts';
import { toScreen } from '../../edits/screen-unit.ts';
import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useText, type Writer } from '../../text/use-text.ts';
import type { FieldFigure } from '../element/figures-of.ts';

/** How two layouts differ, in words: what is new, gone, changed and moved. */
export default function WhatDiffers() {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  const sides = useStudy((study) => study.layouts);
  const [chosen, choose] = useState<{ readonly from: string | null; readonly to: string | null }>({ from: null, to: null });
  const ids = Object.keys(document?.layouts ?? {});
  const from = chosen.from ?? sides.baseline ?? ids[0] ?? null;
  const to = chosen.to ?? sides.candidate ?? ids[1] ?? null;
  const [a, b] = [from, to].map((id) => (id === null ? undefined : document?.layouts[id]));
  const differences = useMemo(() => (a === undefined || b === undefined ? [] : layoutDifferences(a, b)), [a, b]);
  if (document === null || a === undefined || b === undefined || from === null || to === null) {
    return <p className="tw-quiet">{t('insight:differs.one')}</p>;
  }
  const options = ids.map((id) => ({ value: id, label: name(document.layouts[id]?.name ?? { zh: id, en: id }) }));
  const groups = (['changed', 'added', 'removed', 'moved'] as const).map(
    (kind) => [kind, differences.filter((entry) => entry.kind === kind)] as const,
  );
  return (
    <section data-testid="differs">
      <p className="tw-soft tw-differs-pick">
        <Select
          size="small"
          value={from}
          options={options}
          aria-label={t('insight:differs.from')}
          onChange={(value) => choose({ ...chosen, from: value })}
        />
        <span aria-hidden="true">→</span>
        <Select
          size="small"
          value={to}
          options={options}
          aria-label={t('insight:differs.to')}
          onChange={(value) => choose({ ...chosen, to: value })}
        />
      </p>
      {differences.length === 0 && <p className="tw-quiet">{t('insight:differs.none')}</p>}
      {groups.map(([kind, entries]) =>
        entries.length === 0 ? null : (
          <section key={kind}>
            <h3 className="tw-heading">{t(`insight:differs.${kind}`, { count: entries.length })}</h3>
            <ul className="tw-differs">
              {entries.map((entry) => (
                <DifferenceLine key={`${kind} ${recordIn(entry).id}`} difference={entry} layouts={[a, b]} ids={[from, to]} />
              ))}
            </ul>
          </section>
        ),
      )}
    </section>
  );
}

const recordIn = (difference: LayoutDifference): LayoutRecord => (difference.kind === 'changed' ? difference.after : difference.record);

interface LineProps {
  readonly difference: LayoutDifference;
  readonly layouts: readonly [Layout, Layout];
  readonly ids: readonly [string, string];
}

function DifferenceLine({ difference, ids }: LineProps) {
  const writer = useText();
  const { t, name, number } = writer;
  const document = useProject((project) => project.document);
  if (document === null) return null;
  const record = recordIn(difference);
  const label = (id: string, side: 0 | 1) => name(nameOf(document, ids[side], id));
  const title = labelOf(record, (id) => label(id, difference.kind === 'removed' ? 0 : 1)) || name(record.name);
  return (
    <li>
      <strong>{title}</strong> <span className="tw-quiet">{t(`studio:kind.${record.kind}`)}</span>
      {difference.kind === 'moved' && (
        <span className="tw-figure">
          {' '}
          {t('insight:differs.movedBy', { distance: number(difference.byM, 2), turn: number((difference.turnedRad * 180) / Math.PI, 0) })}
        </span>
      )}
      {difference.kind === 'changed' && <Figures figures={difference.figures} label={label} />}
    </li>
  );
}

/** Figures of one record that are told before the rest is folded away. */
const TOLD = 6;

function Figures({
  figures,
  label,
}: {
  readonly figures: readonly FigureDifference[];
  readonly label: (id: string, side: 0 | 1) => string;
}) {
  const writer = useText();
  const [all, setAll] = useState(false);
  const shown = all || figures.length <= TOLD + 1 ? figures : figures.slice(0, TOLD);
  return (
    <>
      {shown.map((figure) => (
        <span key={(figure.after ?? figure.before)?.field} className="tw-differs-figure tw-figure">
          {sentenceOf(writer, figure, label)}
        </span>
      ))}
      {shown.length < figures.length && (
        <button type="button" className="tw-plain-button tw-link" onClick={() => setAll(true)}>
          {writer.t('insight:differs.more', { count: figures.length - shown.length })}
        </button>
      )}
    </>
  );
}

/** A flow is named after its ends. */
function labelOf(record: LayoutRecord, label: (id: string) => string): string {
  return record.kind === 'flow' ? `${label(record.from)} → ${label(record.to)}` : '';
}

/** "Capacity: 5 → 8 pieces". */
function sentenceOf(writer: Writer, { before, after }: FigureDifference, label: (id: string, side: 0 | 1) => string): string {
  const figure = after ?? before;
  if (figure === null) return '';
  const context = figure.context.map((step) => {
    if ('name' in step) return writer.name(step.name);
    return 'id' in step ? step.id : writer.tOr(`studio:context.${step.group}`, step.group);
  });
  const title = [...context, writer.tOr(`studio:field.${figure.leaf}`, figure.leaf)].join(' · ');
  const unit = figure.screen.unit === '' || figure.screen.unit === null ? '' : ` ${figure.screen.unit}`;
  return `${title}: ${writtenValue(writer, before, (id) => label(id, 0))} → ${writtenValue(writer, after, (id) => label(id, 1))}${unit}`;
}

function writtenValue(writer: Writer, figure: FieldFigure | null, label: (id: string) => string): string {
  if (figure === null) return '—';
  const { value, screen } = figure;
  if (typeof value === 'boolean') return writer.t(value ? 'studio:yes' : 'studio:no');
  if (value === null) return writer.t('studio:edit.unlimited');
  if (typeof value === 'number') return String(toScreen(value, screen));
  return value.includes(':') ? label(value) : writer.tOr(`studio:choice.${value}`, value);
}
