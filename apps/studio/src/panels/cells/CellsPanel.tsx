import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import '../../teach/teach.css';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { SideSwitch } from '../SideSwitch.tsx';
import { CellCard } from './CellCard.tsx';
import { PhaseLegend } from './PhaseLegend.tsx';

const TimeStudies = lazy(() => import('../../teach/TimeStudies.tsx'));
const Shifts = lazy(() => import('../../teach/Shifts.tsx'));
const Calibration = lazy(() => import('../../teach/Calibration.tsx'));

type Sheet = 'cells' | 'study' | 'shifts' | 'calibration';
const SHEETS: readonly Sheet[] = ['cells', 'study', 'shifts', 'calibration'];

/** Times: how each operation's comes about, measured ones from a table, when there is work, and whether the real line agrees. */
export default function CellsPanel() {
  const { t } = useText();
  const [sheet, setSheet] = useState<Sheet>('cells');
  const isEmpty = useStudy((study) => study.compiled.candidate === null && study.compiled.baseline === null);
  if (isEmpty) return <Panel empty={t('studio:cells.empty')} />;
  return (
    <Panel>
      <Segmented<Sheet>
        block
        size="small"
        data-testid="times-sheet"
        aria-label={t('insight:times.choose')}
        value={sheet}
        onChange={setSheet}
        options={SHEETS.map((value) => ({ value, label: t(`insight:times.${value}`) }))}
      />
      <Suspense fallback={null}>
        {sheet === 'cells' && <CellTimes />}
        {sheet === 'study' && <TimeStudies />}
        {sheet === 'shifts' && <Shifts />}
        {sheet === 'calibration' && <Calibration />}
      </Suspense>
    </Panel>
  );
}

/** How the time of each operation comes about, part by part. */
function CellTimes() {
  const { t } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const compiled = useStudy((study) => study.compiled[side]);
  const document = useProject((project) => project.document);
  if (compiled === null || document === null || compiled.cells.length === 0) return <p className="tw-quiet">{t('studio:cells.empty')}</p>;
  const longest = Math.max(...compiled.cells.map((cell) => cell.totalS));
  return (
    <>
      <SideSwitch />
      <PhaseLegend />
      {compiled.cells.map((cell) => (
        <CellCard
          key={`${cell.station}|${cell.product}`}
          cell={cell}
          scaleS={longest}
          layout={compiled.layout}
          selected={selection?.id === cell.station}
        />
      ))}
    </>
  );
}
