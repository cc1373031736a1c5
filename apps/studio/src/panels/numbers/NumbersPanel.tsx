import type { Difference, Estimate } from '@taktwerk/experiments';
import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { KPI_FORMATS } from '../../glance/kpi-format.ts';
import { useStudy } from '../../session/study.ts';
import { useSideName } from '../../session/use-side-name.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { NumberRow } from './NumberRow.tsx';
import { RunFacts } from './RunFacts.tsx';
import { Verdicts } from './Verdicts.tsx';

const AllLayouts = lazy(() => import('./AllLayouts.tsx'));
const WhatDiffers = lazy(() => import('./WhatDiffers.tsx'));

type Sheet = 'sides' | 'layouts' | 'differs';
const SHEETS: readonly Sheet[] = ['sides', 'layouts', 'differs'];

/** The numbers of the two sides, of every layout, or how two layouts differ in words. */
export function NumbersPanel() {
  const { t } = useText();
  const [sheet, setSheet] = useState<Sheet>('sides');
  const isEmpty = useStudy((study) => study.results.candidate === null && study.results.baseline === null);
  if (isEmpty) return <Panel empty={t('studio:numbers.empty')} />;
  return (
    <Panel>
      <Segmented<Sheet>
        size="small"
        data-testid="numbers-sheet"
        aria-label={t('insight:sheet.choose')}
        value={sheet}
        onChange={setSheet}
        options={SHEETS.map((value) => ({ value, label: t(`insight:sheet.${value}`) }))}
      />
      <Suspense fallback={null}>
        {sheet === 'sides' && <BothSides />}
        {sheet === 'layouts' && <AllLayouts />}
        {sheet === 'differs' && <WhatDiffers />}
      </Suspense>
    </Panel>
  );
}

/** All indicators: as-is, to-be, difference with its interval and whether it can be told from chance. */
function BothSides() {
  const writer = useText();
  const sideName = useSideName();
  const results = useStudy((study) => study.results);
  const differences = useStudy((study) => study.comparison?.differences ?? null);
  const shown = results.candidate ?? results.baseline;
  if (shown === null) return null;
  return (
    <>
      <table className="tw-table tw-numbers" data-testid="numbers-table">
        <caption className="tw-hidden">{writer.t('studio:tab.numbers')}</caption>
        <thead>
          <tr>
            <th scope="col">{writer.t('studio:numbers.indicator')}</th>
            <th scope="col" className="tw-right">
              {sideName('baseline')}
            </th>
            <th scope="col" className="tw-right">
              {sideName('candidate')}
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
    </>
  );
}

const estimateOf = (estimate: Estimate | undefined): Estimate | null => estimate ?? null;
const differenceOf = (difference: Difference | undefined): Difference | null => difference ?? null;
