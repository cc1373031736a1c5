import type { LineRecord } from '@taktwerk/line';
import { useState } from 'react';
import type { Place } from '../../edits/change-record.ts';
import { toScreen } from '../../edits/screen-unit.ts';
import type { Name } from '../../session/record-names.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { FigureValue } from './FigureValue.tsx';
import { type Context, type FieldFigure, figuresOf } from './figures-of.ts';

const FIRST = 10;

/** The figures of a record with unit and origin, the first few at once. */
interface ElementFiguresProps {
  readonly record: LineRecord;
  /** Name of another record that a figure refers to. */
  readonly nameOfId: (id: string) => Name;
  /** Where edits go; null: the figures are only shown. */
  readonly place: Place | null;
}

export function ElementFigures({ record, nameOfId, place }: ElementFiguresProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const figures = figuresOf(record);
  if (figures.length === 0) return null;
  return (
    <section>
      <h3 className="tw-heading">{t('studio:element.figures')}</h3>
      <table className="tw-table tw-figures" data-testid="element-figures">
        <tbody>
          {(all ? figures : figures.slice(0, FIRST)).map((figure) => (
            <FigureRow key={`${record.id} ${figure.field}`} record={record} figure={figure} nameOfId={nameOfId} place={place} />
          ))}
        </tbody>
      </table>
      {figures.length > FIRST && (
        <button type="button" className="tw-plain-button tw-link" onClick={() => setAll(!all)}>
          {all ? t('studio:element.fewer') : t('studio:element.all', { figures: figures.length })}
        </button>
      )}
    </section>
  );
}

function FigureRow({ record, figure, nameOfId, place }: ElementFiguresProps & { readonly figure: FieldFigure }) {
  const { t, tOr, name } = useText();
  const written = (context: Context) => {
    if ('name' in context) return name(context.name);
    return 'id' in context ? context.id : tOr(`studio:context.${context.group}`, context.group);
  };
  const value = () => {
    if (typeof figure.value === 'boolean') return t(figure.value ? 'studio:yes' : 'studio:no');
    if (figure.value === null) return t('studio:edit.unlimited');
    if (typeof figure.value === 'number') return String(toScreen(figure.value, figure.screen));
    return figure.value.includes(':') ? name(nameOfId(figure.value)) : tOr(`studio:choice.${figure.value}`, figure.value);
  };
  const label = tOr(`studio:field.${figure.leaf}`, figure.leaf);
  return (
    <tr title={figure.field}>
      <th scope="row">
        {figure.context.length > 0 && <span className="tw-context">{figure.context.map(written).join(' · ')} · </span>}
        {label}
      </th>
      <td className="tw-right tw-figure">
        <FigureValue record={record} figure={figure} place={place} label={label} written={value()} />
      </td>
      <td>
        {figure.origin !== null && <OriginTag origin={figure.origin.origin} source={figure.origin.source} note={figure.origin.note} />}
      </td>
    </tr>
  );
}
