import { DownloadOutlined } from '@ant-design/icons';
import { cashFlowCsv } from '@taktwerk/business';
import { buildReport, renderHtml } from '@taktwerk/report';
import { Button } from 'antd';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { save } from '../charts/export-chart.ts';
import { useUncertain } from '../uncertain.ts';

/** Byte order mark: a spreadsheet then reads Chinese names right. */
const MARK = '\uFEFF';

/** The decision as files: a report that needs nothing else, and the cash flow for a spreadsheet. */
export function TakeOut() {
  const { t, language } = useText();
  const document = useProject((project) => project.document);
  const comparison = useStudy((study) => study.comparison);
  const decided = useStudy((study) => study.decided);
  const inTime = useUncertain(({ report, of }) => (of === decided ? report?.inTime : undefined));
  if (document === null || comparison === null || decided === null) return null;
  const { business, inputs, financing } = decided.decision;
  const report = () => {
    const chance = inTime === undefined ? undefined : { targetYears: inTime.targetYears, probability: inTime.simple };
    const layouts = { baseline: comparison.baseline.layout, candidate: comparison.candidate.layout };
    const tree = buildReport({ document, ...layouts, differences: comparison.differences, business, inputs, chance }, language);
    save(new Blob([renderHtml(tree)], { type: 'text/html' }), `${document.name[language]}.html`);
  };
  const csv = () => save(new Blob([MARK, cashFlowCsv(business, financing)], { type: 'text/csv' }), `${document.name[language]}.csv`);
  return (
    <span className="tw-take-out">
      <Button size="small" icon={<DownloadOutlined />} data-testid="report-save" onClick={report}>
        {t('decision:report.save')}
      </Button>
      <Button size="small" icon={<DownloadOutlined />} data-testid="cash-flow-csv" onClick={csv}>
        {t('decision:csv.save')}
      </Button>
    </span>
  );
}
