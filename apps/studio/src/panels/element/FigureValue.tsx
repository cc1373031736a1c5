import type { LineRecord } from '@taktwerk/line';
import { Select } from 'antd';
import { useMemo } from 'react';
import { changeFigure, type Place } from '../../edits/change-record.ts';
import { limitsOf } from '../../edits/limits.ts';
import { useProject } from '../../session/project.ts';
import { useText } from '../../text/use-text.ts';
import { FigureInput } from './FigureInput.tsx';
import type { FieldFigure } from './figures-of.ts';

/** Fields that name another record of the layout or the project, by the kind of record. */
const REFERENCES: Readonly<Record<string, LineRecord['kind']>> = {
  calendar: 'calendar',
  crew: 'crew',
  pool: 'pool',
  robot: 'robot',
  network: 'network',
  drivers: 'pool',
};

/** Choices that decide which other fields a record has: they are not changed by a word alone. */
const SHAPING = new Set(['type', 'kind']);

interface FigureValueProps {
  readonly record: LineRecord;
  readonly figure: FieldFigure;
  readonly place: Place | null;
  readonly label: string;
  readonly written: string;
}

/** One figure: a number or a word of a list to be changed, anything else as it is. */
export function FigureValue({ record, figure, place, label, written }: FigureValueProps) {
  const { tOr } = useText();
  const path = useMemo(() => figure.field.split('.'), [figure.field]);
  const limits = useMemo(() => limitsOf(record, path), [record, path]);
  const { value, screen } = figure;
  const kind = REFERENCES[figure.leaf];
  if (place !== null && kind !== undefined && typeof value === 'string')
    return <ReferenceSelect kind={kind} place={place} path={path} value={value} label={label} isNullable={limits.isNullable} />;
  if (place !== null && (typeof value === 'number' || value === null)) {
    const commit = (next: number | null) => changeFigure(place, path, next);
    return <FigureInput label={label} testId={`field-${figure.field}`} value={value} screen={screen} limits={limits} onCommit={commit} />;
  }
  if (place !== null && typeof value === 'string' && limits.choices.length > 1 && !SHAPING.has(figure.leaf)) {
    return (
      <Select
        size="small"
        aria-label={label}
        data-testid={`field-${figure.field}`}
        value={value}
        options={limits.choices.map((choice) => ({ value: choice, label: tOr(`studio:choice.${choice}`, choice) }))}
        onChange={(next: string) => changeFigure(place, path, next)}
      />
    );
  }
  return <>{written}</>;
}

interface ReferenceSelectProps {
  readonly kind: LineRecord['kind'];
  readonly place: Place;
  readonly path: readonly string[];
  readonly value: string;
  readonly label: string;
  readonly isNullable: boolean;
}

/** Another record by its name: those of the layout and of the project that are of the kind. */
function ReferenceSelect({ kind, place, path, value, label, isNullable }: ReferenceSelectProps) {
  const { t, name } = useText();
  const document = useProject((project) => project.document);
  const all = [...Object.values(document?.layouts[place.layout]?.records ?? {}), ...Object.values(document?.shared ?? {})];
  const options = all.filter((other) => other.kind === kind).map((other) => ({ value: other.id, label: name(other.name) }));
  return (
    <Select
      size="small"
      aria-label={label}
      data-testid={`field-${path.join('.')}`}
      value={value}
      allowClear={isNullable}
      placeholder={t('teach:none')}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(next: string | undefined) => changeFigure(place, path, next ?? null)}
    />
  );
}
