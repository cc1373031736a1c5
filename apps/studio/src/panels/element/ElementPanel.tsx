import { EditOutlined } from '@ant-design/icons';
import type { LayoutRecord, LineRecord } from '@taktwerk/line';
import { Button, Tag } from 'antd';
import { recordAt } from '../../edits/change-record.ts';
import { usePlace } from '../../edits/use-place.ts';
import { JointPlot } from '../../explain/JointPlot.tsx';
import { LevelPlot } from '../../explain/LevelPlot.tsx';
import { showDialog } from '../../palette/dialogs.ts';
import { useProject } from '../../session/project.ts';
import { nameOf, recordOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useSideName } from '../../session/use-side-name.ts';
import { useView } from '../../session/view.ts';
import { Distributions } from '../../teach/Distributions.tsx';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { ElementFigures } from './ElementFigures.tsx';
import { ElementFlows } from './ElementFlows.tsx';
import { ElementNow } from './ElementNow.tsx';
import { ElementPlace } from './ElementPlace.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { ElementShape } from './ElementShape.tsx';
import { ElementStatistics } from './ElementStatistics.tsx';
import { Outliner } from './Outliner.tsx';

/** The selected record: what it does now and why it waits, its statistics, its figures with unit and origin. */
export default function ElementPanel() {
  const { t, name } = useText();
  const place = usePlace();
  const isOnFloor = (found: LineRecord): found is LayoutRecord => place !== null && recordAt(place) === found;
  const selection = useView((view) => view.selection);
  const document = useProject((project) => project.document);
  const layouts = useStudy((study) => study.layouts);
  const sideName = useSideName();
  const layout = selection === null ? null : layouts[selection.side];
  const record = document === null || selection === null || layout === null ? null : recordOf(document, layout, selection.id);
  if (document === null) return <Panel empty={t('studio:element.empty')} />;
  if (selection === null || layout === null || record === null) {
    return (
      <Panel>
        <p className="tw-soft">{t('studio:element.pick')}</p>
        <Outliner />
      </Panel>
    );
  }
  return (
    <Panel>
      <header className="tw-element-head" data-testid="element-head">
        <h2>{name(nameOf(document, layout, selection.id))}</h2>
        <Tag>{t(`studio:kind.${record.kind}`)}</Tag>
        <Tag>{sideName(selection.side)}</Tag>
        {record.kind === 'station' && (
          <Button size="small" type="primary" ghost icon={<EditOutlined />} data-testid="teach-open" onClick={() => showDialog('teach')}>
            {t('build:command.teach')}
          </Button>
        )}
      </header>
      {isOnFloor(record) && place !== null && <ElementPlace record={record} place={place} />}
      {isOnFloor(record) && place !== null && <ElementShape record={record} place={place} />}
      <ElementProblems side={selection.side} id={selection.id} />
      {record.kind !== 'fixture' && record.kind !== 'underlay' && <ElementNow side={selection.side} layout={layout} id={selection.id} />}
      <ElementStatistics side={selection.side} id={selection.id} />
      {record.kind === 'buffer' && <LevelPlot side={selection.side} id={record.id} capacity={record.capacity} />}
      {record.kind === 'robot' && <JointPlot side={selection.side} robot={record.id} />}
      {isOnFloor(record) && place !== null && (
        <ElementFlows key={record.id} place={place} nameOfId={(id) => nameOf(document, layout, id)} />
      )}
      <ElementFigures record={record} nameOfId={(id) => nameOf(document, layout, id)} place={isOnFloor(record) ? place : null} />
      {isOnFloor(record) && place !== null && <Distributions record={record} place={place} />}
      <Outliner />
    </Panel>
  );
}
