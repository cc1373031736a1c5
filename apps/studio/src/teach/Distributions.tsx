import type { LayoutRecord } from '@taktwerk/line';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { changeRecord, type Place } from '../edits/change-record.ts';
import { withValueAt } from '../edits/paths.ts';
import { screenUnitOf } from '../edits/screen-unit.ts';
import { useText } from '../text/use-text.ts';
import { DensityPlot } from './DensityPlot.tsx';
import { distributionsIn, type FoundDistribution } from './distributions-in.ts';
import './teach.css';

const FitDialog = lazy(() => import('./FitDialog.tsx'));

/** The distributions of a record as curves; each can be fitted to measured times. */
export function Distributions({ record, place }: { readonly record: LayoutRecord; readonly place: Place }) {
  const { t, tOr } = useText();
  const [fitting, fit] = useState<FoundDistribution | null>(null);
  const found = useMemo(() => distributionsIn(record), [record]);
  if (found.length === 0) return null;
  const labelOf = ({ path }: FoundDistribution) => {
    const named = path.filter((step) => !/^\d+$/.test(step) && step !== '*' && step !== 'operations');
    return named.map((step) => tOr(`studio:context.${step}`, tOr(`studio:field.${step}`, step))).join(' · ');
  };
  return (
    <section data-testid="distributions">
      <h3 className="tw-heading">{t('insight:distributions.title')}</h3>
      <div className="tw-distributions">
        {found.map((entry) => (
          <div key={entry.path.join('.')} className="tw-card">
            <div className="tw-trial-head">
              <span className="tw-grow">{labelOf(entry)}</span>
              <Button size="small" type="link" data-testid="fit" onClick={() => fit(entry)}>
                {t('insight:fit.open')}
              </Button>
            </div>
            <span className="tw-quiet">{tOr(`studio:choice.${entry.field.type}`, entry.field.type)}</span>
            <DensityPlot field={entry.field} screen={screenUnitOf([...entry.path, 'mean'])} />
          </div>
        ))}
      </div>
      {fitting !== null && (
        <Suspense fallback={null}>
          <FitDialog
            title={labelOf(fitting)}
            path={fitting.path}
            onClose={() => fit(null)}
            onUse={(distribution, values) => {
              const path = fitting.path;
              changeRecord(place, 'insight:edit.fit', (before) => ({
                ...withValueAt(before, path, distribution),
                sources: { ...before.sources, [path.join('.')]: { origin: 'measured', source: 'time study', note: `n = ${values}` } },
              }));
              fit(null);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
