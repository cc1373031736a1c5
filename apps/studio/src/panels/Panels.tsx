import { Tabs } from 'antd';
import { useStudy } from '../session/study.ts';
import { type Tab, useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';
import { AssumptionsPanel } from './assumptions/AssumptionsPanel.tsx';
import { BusinessPanel } from './business/BusinessPanel.tsx';
import { CellsPanel } from './cells/CellsPanel.tsx';
import { ElementPanel } from './element/ElementPanel.tsx';
import { NumbersPanel } from './numbers/NumbersPanel.tsx';
import { ProblemsPanel } from './problems/ProblemsPanel.tsx';
import { StationsPanel } from './stations/StationsPanel.tsx';

const TABS: readonly (readonly [Tab, () => React.ReactElement])[] = [
  ['numbers', NumbersPanel],
  ['stations', StationsPanel],
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
          children: <Body />,
        }))}
      />
    </aside>
  );
}
