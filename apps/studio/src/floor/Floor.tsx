import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { type FloorView, type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { AddMenu } from './AddMenu.tsx';
import { FloorBoundary } from './FloorBoundary.tsx';
import { FloorLegend } from './FloorLegend.tsx';

const Hall = lazy(() => import('./Hall.tsx'));

/** The hall: one layout, or both side by side on one clock. */
export function Floor() {
  const { t } = useText();
  const floor = useView((view) => view.floor);
  const layouts = useStudy((study) => study.layouts);
  const document = useProject((project) => project.document);
  const sides: readonly Side[] = floor === 'both' ? ['baseline', 'candidate'] : [floor];
  const shown = sides.filter((side) => layouts[side] !== null);
  return (
    <section className="tw-floor" data-testid="floor" aria-label={t('studio:floor.title')}>
      {document === null ? (
        <p className="tw-floor-waiting">{t('studio:floor.loading')}</p>
      ) : (
        <FloorBoundary>
          <Suspense fallback={<p className="tw-floor-waiting">{t('studio:floor.loading')}</p>}>
            {shown.map((side) => (
              <Hall key={side} side={side} titled={shown.length > 1} />
            ))}
          </Suspense>
        </FloorBoundary>
      )}
      <FloorSwitch />
      {document !== null && floor !== 'both' && <AddMenu />}
      <FloorLegend />
    </section>
  );
}

function FloorSwitch() {
  const { t, name } = useText();
  const floor = useView((view) => view.floor);
  const showFloor = useView((view) => view.showFloor);
  const layouts = useStudy((study) => study.layouts);
  const document = useProject((project) => project.document);
  const { baseline, candidate } = layouts;
  if (document === null || baseline === null || candidate === null) return null;
  const nameOf = (layout: string, side: Side) => {
    const found = document.layouts[layout];
    return found === undefined ? t(`studio:side.${side}`) : name(found.name);
  };
  return (
    <Segmented<FloorView>
      className="tw-floor-switch"
      data-testid="floor-switch"
      aria-label={t('studio:floor.switch')}
      value={floor}
      onChange={showFloor}
      options={[
        { value: 'baseline', label: nameOf(baseline, 'baseline') },
        { value: 'candidate', label: nameOf(candidate, 'candidate') },
        { value: 'both', label: t('studio:floor.both') },
      ]}
    />
  );
}
