import { UndoOutlined } from '@ant-design/icons';
import type { LayoutRecord } from '@taktwerk/line';
import { Button, Select, Switch } from 'antd';
import { changeFigure, changeRecord, type Place } from '../../edits/change-record.ts';
import { defaultOf } from '../../edits/default-of.ts';
import { limitsOf } from '../../edits/limits.ts';
import { type Path, valueAt, withValueAt } from '../../edits/paths.ts';
import { lengthUnit, screenUnitOf, toScreen } from '../../edits/screen-unit.ts';
import { FigureInput } from '../../panels/element/FigureInput.tsx';
import { sourceOf } from '../../panels/element/figures-of.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';

interface FormFieldProps {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
  /** Words for a choice whose members the schema does not list (a robot, a crew). */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** One figure of a form: its name, the exact value with unit and range, the default where it differs, and where it comes from. */
export function FormField({ record, place, path, options }: FormFieldProps) {
  const { t, tOr } = useText();
  const isAxis = /^[012]$/.test(path.at(-1) ?? '');
  const leaf = path.at(-1) ?? '';
  const label = tOr(`teach:field.${leaf}`, tOr(`studio:field.${leaf}`, leaf));
  const value = valueAt(record, path);
  const origin = sourceOf(path, record.sources);
  const standard = defaultOf(record, path);
  const isOff = standard !== undefined && standard !== null && standard !== value && typeof standard === typeof value;
  const limits = limitsOf(record, path);
  const screen = isAxis ? lengthUnit() : screenUnitOf(path);
  const put = (next: number | string | boolean | null) =>
    typeof next === 'boolean' ? changeFlag(place, path, next) : changeFigure(place, path, next);
  const shown = (figure: number | string | boolean) => {
    if (typeof figure === 'number') return `${toScreen(figure, screen)}${screen.unit === null ? '' : ` ${screen.unit}`}`;
    return typeof figure === 'boolean' ? t(figure ? 'studio:yes' : 'studio:no') : tOr(`studio:choice.${figure}`, figure);
  };
  const choices = options ?? limits.choices.map((choice) => ({ value: choice, label: tOr(`studio:choice.${choice}`, choice) }));
  return (
    <div className="tw-form-field">
      <span className="tw-form-label">{label}</span>
      {typeof value === 'boolean' ? (
        <Switch size="small" checked={value} aria-label={label} data-testid={`teach-${path.join('.')}`} onChange={put} />
      ) : choices.length > (options === undefined ? 1 : 0) ? (
        <Select
          size="small"
          aria-label={label}
          data-testid={`teach-${path.join('.')}`}
          value={value as string | null}
          allowClear={limits.isNullable}
          placeholder={t('teach:none')}
          options={[...choices]}
          onChange={(next: string | undefined) => put(next ?? null)}
        />
      ) : (
        <FigureInput
          label={label}
          testId={`teach-${path.join('.')}`}
          value={typeof value === 'number' ? value : null}
          screen={screen}
          limits={limits}
          onCommit={put}
        />
      )}
      <span className="tw-form-tail">
        {origin !== null && <OriginTag origin={origin.origin} source={origin.source} note={origin.note} />}
        {isOff && (
          <Button
            type="text"
            size="small"
            icon={<UndoOutlined />}
            aria-label={t('teach:toDefault', { value: shown(standard) })}
            title={t('teach:toDefault', { value: shown(standard) })}
            onClick={() => put(standard)}
          />
        )}
      </span>
    </div>
  );
}

function changeFlag(place: Place, path: Path, value: boolean): void {
  changeRecord(place, 'studio:edit.figure', (record) => ({
    ...withValueAt(record, path, value),
    sources: { ...record.sources, [path.join('.')]: { origin: 'measured', source: 'user' } },
  }));
}
