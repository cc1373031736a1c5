import { LinkOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { LayoutsButton } from '../layouts/LayoutsButton.tsx';
import '../layouts/layouts.css';
import { usePlans } from '../plans/plan-state.ts';
import { useProject } from '../session/project.ts';
import { useStudy } from '../session/study.ts';
import { useTool } from '../session/tool.ts';
import { type FloorView, type Side, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { EmptyFloor } from './EmptyFloor.tsx';
import { FloorBoundary } from './FloorBoundary.tsx';
import { FloorLegend } from './FloorLegend.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ToolBar } from './ToolBar.tsx';
import { ToolHint } from './ToolHint.tsx';

const Hall = lazy(() => import('./Hall.tsx'));
const PlanWindows = lazy(() => import('../plans/PlanWindows.tsx'));
const FlowView = lazy(() => import('../flow/FlowView.tsx'));

/** The hall: one layout, or both side by side on one clock; or the same layouts as boxes and arrows. */
export function Floor() {
  const { t } = useText();
  const floor = useView((view) => view.floor);
  const layouts = useStudy((study) => study.layouts);
  const document = useProject((project) => project.document);
  const picture = useTool((tool) => tool.picture);
  const sides: readonly Side[] = floor === 'both' ? ['baseline', 'candidate'] : [floor];
  const shown = sides.filter((side) => layouts[side] !== null);
  const waiting = <p className="tw-floor-waiting">{t('studio:floor.loading')}</p>;
  const flow = shown.map((side) => <FlowView key={side} side={side} titled={shown.length > 1} />);
  return (
    <section className="tw-floor" data-testid="floor" aria-label={t('studio:floor.title')}>
      {document === null ? (
        waiting
      ) : (
        <Suspense fallback={waiting}>
          {picture === 'flow' ? (
            flow
          ) : (
            <FloorBoundary instead={flow}>
              {shown.map((side) => (
                <Hall key={side} side={side} titled={shown.length > 1} />
              ))}
            </FloorBoundary>
          )}
        </Suspense>
      )}
      {document !== null && (
        <div className="tw-floor-top">
          <FloorSwitch />
          <LayoutsButton />
          {floor === 'both' && <LinkButton />}
        </div>
      )}
      {document !== null && <ToolBar />}
      {document !== null && floor !== 'both' && <SelectionBar />}
      <EmptyFloor />
      <PlanWindowsWhenAsked />
      <ToolHint />
      <FloorLegend />
    </section>
  );
}

/** Whether the two cameras go together. */
function LinkButton() {
  const { t } = useText();
  const linked = useTool((tool) => tool.linked);
  return (
    <Button
      type={linked ? 'primary' : 'default'}
      icon={<LinkOutlined />}
      aria-pressed={linked}
      aria-label={t('draw:link')}
      title={t('draw:link')}
      data-testid="link-cameras"
      onClick={() => useTool.setState({ linked: !linked })}
    />
  );
}

/** Windows of the floor plan reader, loaded when it asks or says something. */
function PlanWindowsWhenAsked() {
  const isAsking = usePlans(({ refused, pages }) => refused !== null || pages !== null);
  return isAsking ? (
    <Suspense fallback={null}>
      <PlanWindows />
    </Suspense>
  ) : null;
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
