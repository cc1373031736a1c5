import { DecisionButton } from '../../decision/DecisionButton.tsx';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';
import { CashFlowChart } from './CashFlowChart.tsx';
import { DecisionFigures } from './DecisionFigures.tsx';
import { Inputs } from './Inputs.tsx';
import { InvestmentTable } from './InvestmentTable.tsx';
import { Notes } from './Notes.tsx';
import { YearTable } from './YearTable.tsx';

/** Whether the change pays: figures, cash flow, investment, years, and the inputs that one may change at once. */
export default function BusinessPanel() {
  const { t } = useText();
  const businessCase = useStudy((study) => study.businessCase);
  const inputs = useStudy((study) => study.businessInputs);
  const problems = useStudy((study) => study.businessProblems);
  const document = useProject((project) => project.document);
  if (document === null || (businessCase === null && problems.length === 0)) return <Panel empty={t('studio:business.empty')} />;
  return (
    <Panel>
      <DecisionButton testId="decision-open-panel" />
      {problems.map((problem) => (
        <div key={`${problem.code}${problem.field}`} className="tw-card tw-problem" role="alert">
          <ProblemText problem={problem} place={t('studio:tab.business')} />
        </div>
      ))}
      {businessCase !== null && (
        <>
          <DecisionFigures businessCase={businessCase} />
          <CashFlowChart years={businessCase.years} />
          <InvestmentTable businessCase={businessCase} document={document} />
          <YearTable years={businessCase.years} />
          <Notes businessCase={businessCase} document={document} />
        </>
      )}
      {inputs !== null && <Inputs inputs={inputs} />}
    </Panel>
  );
}
