import type { Difference, Estimate } from '@taktwerk/experiments';
import { KPI_FORMATS } from '../../glance/kpi-format.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { NumberRow } from './NumberRow.tsx';
import { RunFacts } from './RunFacts.tsx';
import { Verdicts } from './Verdicts.tsx';

/** All indicators: as-is, to-be, difference with its interval and whether it can be told from chance. */
export function NumbersPanel() {
  const writer = useText();
  const results = useStudy((study) => study.results);
  const differences = useStudy((study) => study.comparison?.differences ?? null);
  const shown = results.candidate ?? results.baseline;
  if (shown === null) return <Panel empty={writer.t('studio:numbers.empty')} />;
  return (
    <Panel>
      <table className="tw-table tw-numbers" data-testid="numbers-table">
        <caption className="tw-hidden">{writer.t('studio:tab.numbers')}</caption>
        <thead>
          <tr>
            <th scope="col">{writer.t('studio:numbers.indicator')}</th>
            <th scope="col" className="tw-right">
              {writer.t('studio:side.baseline')}
            </th>
            <th scope="col" className="tw-right">
              {writer.t('studio:side.candidate')}
            </th>
            <th scope="col" className="tw-right">
              {writer.t('studio:numbers.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {KPI_FORMATS.map((format) => (
            <NumberRow
              key={format.kpi}
              format={format}
              baseline={estimateOf(results.baseline?.kpis[format.kpi])}
              candidate={estimateOf(results.candidate?.kpis[format.kpi])}
              difference={differenceOf(differences?.[format.kpi])}
              note={shown.notes.find((note) => note.kpi === format.kpi)?.code ?? null}
            />
          ))}
        </tbody>
      </table>
      <Verdicts />
      <RunFacts result={shown} />
    </Panel>
  );
}

const estimateOf = (estimate: Estimate | undefined): Estimate | null => estimate ?? null;
const differenceOf = (difference: Difference | undefined): Difference | null => difference ?? null;
