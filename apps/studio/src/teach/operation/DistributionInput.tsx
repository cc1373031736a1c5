import type { DistributionField, LayoutRecord } from '@taktwerk/line';
import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Place } from '../../edits/change-record.ts';
import { changeRecord } from '../../edits/change-record.ts';
import { limitsOf } from '../../edits/limits.ts';
import { type Path, valueAt, withValueAt } from '../../edits/paths.ts';
import { screenUnitOf } from '../../edits/screen-unit.ts';
import { FigureInput } from '../../panels/element/FigureInput.tsx';
import { sourceOf } from '../../panels/element/figures-of.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { useText } from '../../text/use-text.ts';
import { DensityPlot } from '../DensityPlot.tsx';
import { teach } from './edit-work.ts';
import { asType, momentsOf, TIME_TYPES, type TimeType } from './moments.ts';

const FitDialog = lazy(() => import('../FitDialog.tsx'));

interface DistributionInputProps {
  readonly record: LayoutRecord;
  readonly place: Place;
  readonly path: Path;
  readonly label: string;
}

/** A time with its spread: kind, parameters, density, mean and spread; or fitted to measured values. */
export function DistributionInput({ record, place, path, label }: DistributionInputProps) {
  const { t, tOr, number } = useText();
  const [isFitting, fit] = useState(false);
  const field = valueAt(record, path) as DistributionField;
  const origin = sourceOf(path, record.sources);
  const parameters = Object.entries(field).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  const screen = screenUnitOf([...path, 'mean']);
  const moments = momentsOf(field);
  const isKnown = (TIME_TYPES as readonly string[]).includes(field.type);
  const written = (value: number) => `${number(value * screen.scale, 1)} ${screen.unit ?? ''}`;
  return (
    <fieldset className="tw-distribution" data-testid={`distribution-${path.join('.')}`}>
      <legend>
        {label}
        {origin !== null && <OriginTag origin={origin.origin} source={origin.source} note={origin.note} />}
      </legend>
      <div className="tw-distribution-head">
        <Select<string>
          size="small"
          aria-label={t('teach:distribution.kind', { name: label })}
          data-testid={`distribution-kind-${path.join('.')}`}
          value={field.type}
          options={[...TIME_TYPES, ...(isKnown ? [] : [field.type])].map((type) => ({
            value: type,
            label: tOr(`studio:choice.${type}`, type),
          }))}
          onChange={(type) => teach(place, path, asType(field, type as TimeType))}
        />
        <Button size="small" onClick={() => fit(true)}>
          {t('insight:fit.open')}
        </Button>
      </div>
      <div className="tw-distribution-body">
        <div>
          {parameters.map(([name, value]) => {
            const at = [...path, name];
            const named = tOr(`studio:field.${name}`, name);
            return (
              <div key={name} className="tw-form-field">
                <span className="tw-form-label">{named}</span>
                <FigureInput
                  label={`${label} ${named}`}
                  testId={`teach-${at.join('.')}`}
                  value={value}
                  screen={screenUnitOf(at)}
                  limits={limitsOf(record, at)}
                  onCommit={(next) => next !== null && teach(place, path, { ...field, [name]: next })}
                />
              </div>
            );
          })}
        </div>
        <div className="tw-distribution-picture">
          <DensityPlot field={field} screen={screen} width={220} height={56} />
          {moments !== null && (
            <span className="tw-quiet tw-figure">
              {t('teach:distribution.moments', { mean: written(moments.mean), sd: written(moments.sd) })}
            </span>
          )}
        </div>
      </div>
      {isFitting && (
        <Suspense fallback={null}>
          <FitDialog
            title={label}
            path={path}
            onClose={() => fit(false)}
            onUse={(distribution, values) => {
              changeRecord(place, 'insight:edit.fit', (before) => ({
                ...withValueAt(before, path, distribution),
                sources: { ...before.sources, [path.join('.')]: { origin: 'measured', source: 'time study', note: `n = ${values}` } },
              }));
              fit(false);
            }}
          />
        </Suspense>
      )}
    </fieldset>
  );
}
