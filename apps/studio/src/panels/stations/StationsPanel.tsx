import type { ElementResult } from '@taktwerk/experiments';
import { Segmented } from 'antd';
import { FlowDiagram } from '../../explain/FlowDiagram.tsx';
import { StateBar, StateLegend } from '../../figures/StateBar.tsx';
import { useProject } from '../../session/project.ts';
import { nameOf, recordIdOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { SideSwitch } from '../SideSwitch.tsx';
import { BufferRows } from './BufferRows.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { onShiftShares } from './shift-shares.ts';

const GROUPS: readonly { readonly key: string; readonly kinds: readonly ElementResult['kind'][] }[] = [
  { key: 'stations', kinds: ['station', 'conveyor'] },
  { key: 'robots', kinds: ['robot'] },
  { key: 'vehicles', kinds: ['vehicle'] },
];

/** Where the time of every station, robot, vehicle and person goes. */
export default function StationsPanel() {
  const { t } = useText();
  const side = useView((view) => view.side);
  const wholeDay = useView((view) => view.wholeDay);
  const showWholeDay = useView((view) => view.showWholeDay);
  const result = useStudy((study) => study.results[side]);
  if (result === null) {
    return <Panel empty={t('studio:stations.empty')} />;
  }
  return (
    <Panel>
      <SideSwitch />
      <Segmented<boolean>
        size="small"
        className="tw-side-switch"
        aria-label={t('studio:stations.span')}
        value={wholeDay}
        onChange={showWholeDay}
        options={[
          { value: false, label: t('studio:stations.onShift') },
          { value: true, label: t('studio:stations.wholeDay') },
        ]}
      />
      <StateLegend />
      {GROUPS.map((group) => {
        const elements = result.elements.filter((element) => group.kinds.includes(element.kind) && element.shares !== null);
        if (elements.length === 0) return null;
        return (
          <section key={group.key}>
            <h3 className="tw-heading">{t(`studio:stations.${group.key}`)}</h3>
            <div className="tw-bars">
              {elements.map((element) => (
                <StationRow key={element.id} element={element} isBottleneck={result.bottleneck?.element === element.id} />
              ))}
            </div>
          </section>
        );
      })}
      <section>
        <h3 className="tw-heading">{t('insight:flow.title')}</h3>
        <FlowDiagram />
      </section>
      <PeopleRows pools={result.pools} layout={result.layout} />
      <BufferRows elements={result.elements} layout={result.layout} />
    </Panel>
  );
}

function StationRow({ element, isBottleneck }: { readonly element: ElementResult; readonly isBottleneck: boolean }) {
  const { t, name, percent } = useText();
  const side = useView((view) => view.side);
  const wholeDay = useView((view) => view.wholeDay);
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  if (document === null || layout === null || element.shares === null) return null;
  const shares = wholeDay ? element.shares : onShiftShares(element.shares);
  const label = name(nameOf(document, layout, element.id));
  const isSelected = selection?.id === recordIdOf(element.id) && selection.side === side;
  return (
    <button
      type="button"
      className={isSelected ? 'tw-bar-row tw-selected' : 'tw-bar-row'}
      data-testid={`station-${element.id}`}
      onClick={() => select({ side, id: recordIdOf(element.id) })}
    >
      <span className="tw-bar-label">
        {label}
        {isBottleneck && <span className="tw-tag">{t('studio:numbers.bottleneck')}</span>}
      </span>
      <span className="tw-bar-number tw-figure">{percent(shares.working, 0)}</span>
      <StateBar shares={shares} label={label} />
    </button>
  );
}
