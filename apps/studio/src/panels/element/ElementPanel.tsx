import { Tag } from 'antd';
import { useProject } from '../../session/project.ts';
import { nameOf, recordOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { ElementFigures } from './ElementFigures.tsx';
import { ElementNow } from './ElementNow.tsx';
import { ElementStatistics } from './ElementStatistics.tsx';
import { Outliner } from './Outliner.tsx';

/** The selected record: what it does now and why it waits, its statistics, its figures with unit and origin. */
export default function ElementPanel() {
  const { t, name } = useText();
  const selection = useView((view) => view.selection);
  const document = useProject((project) => project.document);
  const layouts = useStudy((study) => study.layouts);
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
        <Tag>{t(`studio:side.${selection.side}`)}</Tag>
      </header>
      <ElementNow side={selection.side} layout={layout} id={selection.id} />
      <ElementStatistics side={selection.side} id={selection.id} />
      <ElementFigures record={record} nameOfId={(id) => nameOf(document, layout, id)} />
      <Outliner />
    </Panel>
  );
}
