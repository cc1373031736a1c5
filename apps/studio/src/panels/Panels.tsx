import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useStudy } from '../session/study.ts';
import { type Tab, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { NumbersPanel } from './numbers/NumbersPanel.tsx';

const StationsPanel = lazy(() => import('./stations/StationsPanel.tsx'));
const AdvicePanel = lazy(() => import('./advice/AdvicePanel.tsx'));
const CellsPanel = lazy(() => import('./cells/CellsPanel.tsx'));
const ElementPanel = lazy(() => import('./element/ElementPanel.tsx'));
const BusinessPanel = lazy(() => import('./business/BusinessPanel.tsx'));
const ProblemsPanel = lazy(() => import('./problems/ProblemsPanel.tsx'));
const AssumptionsPanel = lazy(() => import('./assumptions/AssumptionsPanel.tsx'));

const TABS: readonly (readonly [Tab, React.ComponentType])[] = [
  ['numbers', NumbersPanel],
  ['stations', StationsPanel],
  ['advice', AdvicePanel],
  ['cells', CellsPanel],
  ['element', ElementPanel],
  ['business', BusinessPanel],
  ['problems', ProblemsPanel],
  ['assumptions', AssumptionsPanel],
];

/** The panels beside the floor. */
export function Panels() {
  const { t } = useText();
  const tab = useView((view) => view.tab);
  const showTab = useView((view) => view.showTab);
  const problems = useStudy((study) => study.problems.length);
  return (
    <aside className="tw-panels" data-testid="panels" aria-label={t('studio:panels')}>
      <Tabs
        activeKey={tab}
        onChange={(key) => showTab(key as Tab)}
        size="small"
        destroyOnHidden
        items={TABS.map(([key, Body]) => ({
          key,
          label: (
            <span data-testid={`tab-${key}`}>
              {t(`studio:tab.${key}`)}
              {key === 'problems' && problems > 0 && <span className="tw-count">{problems}</span>}
            </span>
          ),
          children: (
            <Suspense fallback={null}>
              <Body />
            </Suspense>
          ),
        }))}
      />
    </aside>
  );
}
