import type { LineRecord } from '@taktwerk/line';
import { useState } from 'react';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { type FieldFigure, figuresOf } from './figures-of.ts';

const FIRST = 10;

/** The figures of a record with unit and origin, the first few at once. */
export function ElementFigures({ record }: { readonly record: LineRecord }) {
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
            <FigureRow key={figure.field} figure={figure} />
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

function FigureRow({ figure }: { readonly figure: FieldFigure }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">
        <code>{figure.field}</code>
      </th>
      <td className="tw-right tw-figure">
        {typeof figure.value === 'boolean' ? t(figure.value ? 'studio:yes' : 'studio:no') : String(figure.value)}
        {figure.unit !== null && <span className="tw-unit">{figure.unit}</span>}
      </td>
      <td>
        {figure.origin !== null && <OriginTag origin={figure.origin.origin} source={figure.origin.source} note={figure.origin.note} />}
      </td>
    </tr>
  );
}
