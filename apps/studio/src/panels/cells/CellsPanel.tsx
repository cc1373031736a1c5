import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { SideSwitch } from '../SideSwitch.tsx';
import { CellCard } from './CellCard.tsx';
import { PhaseLegend } from './PhaseLegend.tsx';

/** How the time of each operation comes about, part by part. */
export default function CellsPanel() {
  const { t } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const compiled = useStudy((study) => study.compiled[side]);
  const document = useProject((project) => project.document);
  if (compiled === null || document === null || compiled.cells.length === 0) return <Panel empty={t('studio:cells.empty')} />;
  const longest = Math.max(...compiled.cells.map((cell) => cell.totalS));
  return (
    <Panel>
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
    </Panel>
  );
}
