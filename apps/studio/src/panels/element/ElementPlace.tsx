import type { LayoutRecord } from '@taktwerk/line';
import { Input } from 'antd';
import { useState } from 'react';
import { changeTitle, changeVehicleCount, type Place } from '../../edits/change-record.ts';
import { limitsOf } from '../../edits/limits.ts';
import { screenUnitOf } from '../../edits/screen-unit.ts';
import { useText } from '../../text/use-text.ts';
import { FigureInput } from './FigureInput.tsx';
import { ModelSelect } from './ModelSelect.tsx';

/** Name, place and size of the selected record, each exact and editable. */
export function ElementPlace({ record, place }: { readonly record: LayoutRecord; readonly place: Place }) {
  const { t } = useText();
  return (
    <section data-testid="element-place" className="tw-edit-grid">
      <NameInput key={`zh ${record.id}`} language="zh" value={record.name.zh} place={place} />
      <NameInput key={`en ${record.id}`} language="en" value={record.name.en} place={place} />
      {'at' in record &&
        (['x', 'y', 'rotation'] as const).map((key) => (
          <PlaceField key={`${record.id} ${key}`} record={record} path={['at', key]} value={record.at[key]} place={place} />
        ))}
      {record.kind === 'fleet' && (
        <span className="tw-edit-field">
          <span>{t('studio:field.vehicles')}</span>
          <FigureInput
            key={record.id}
            label={t('studio:field.vehicles')}
            testId="field-vehicles"
            value={record.vehicles.length}
            screen={{ unit: null, scale: 1 }}
            limits={{ min: 1, max: 99, excludesMin: false, isInteger: true, isNullable: false, choices: [] }}
            onCommit={(count) => count !== null && changeVehicleCount(place, count)}
          />
        </span>
      )}
      {record.kind === 'robot' && <ModelSelect key={record.id} record={record} place={place} />}
    </section>
  );
}

function PlaceField({
  record,
  path,
  value,
  place,
}: {
  readonly record: LayoutRecord;
  readonly path: readonly string[];
  readonly value: number;
  readonly place: Place;
}) {
  const { t } = useText();
  const label = t(`studio:place.${path.at(-1) ?? ''}`);
  return (
    <span className="tw-edit-field">
      <span>{label}</span>
      <FigureInput
        label={label}
        testId={`field-${path.join('.')}`}
        value={value}
        screen={screenUnitOf(path)}
        limits={limitsOf(record, path)}
        onCommit={(next) => next !== null && changeTitle(place, path, next)}
      />
    </span>
  );
}

function NameInput({ language, value, place }: { readonly language: 'zh' | 'en'; readonly value: string; readonly place: Place }) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const label = t(`studio:place.name.${language}`);
  return (
    <span className="tw-edit-field tw-edit-wide">
      <span>{label}</span>
      <Input
        size="small"
        aria-label={label}
        data-testid={`field-name.${language}`}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={() => {
          if (typed !== null && typed !== value) changeTitle(place, ['name', language], typed);
          setTyped(null);
        }}
      />
    </span>
  );
}
