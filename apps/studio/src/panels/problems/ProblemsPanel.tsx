import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { type SidedProblem, useStudy } from '../../session/study.ts';
import { type Side, useView } from '../../session/view.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../Panel.tsx';

const SIDES: readonly Side[] = ['baseline', 'candidate'];

/** What keeps a layout from being simulated, and what to look at though it runs, with the remedy; a click shows the record. */
export default function ProblemsPanel() {
  const { t } = useText();
  const problems = useStudy((study) => study.problems);
  const fault = useStudy((study) => study.fault);
  const compiled = useStudy((study) => study.compiled);
  const warnings = SIDES.flatMap((side) => (compiled[side]?.warnings ?? []).map((problem): SidedProblem => ({ side, problem })));
  if (problems.length === 0 && warnings.length === 0 && fault === null) return <Panel empty={t('studio:problems.none')} good />;
  return (
    <Panel>
      {fault !== null && (
        <section className="tw-card" role="alert">
          <header className="tw-card-head tw-worse">{t('studio:problems.fault')}</header>
          <p>{t('studio:problems.faultHint')}</p>
          <code className="tw-wrap">{fault}</code>
        </section>
      )}
      {problems.length > 0 && <ProblemList entries={problems} testId="problems" />}
      {warnings.length > 0 && (
        <>
          <h3>{t('studio:problems.warnings')}</h3>
          <ProblemList entries={warnings} testId="warnings" />
        </>
      )}
    </Panel>
  );
}

function ProblemList({ entries, testId }: { readonly entries: readonly SidedProblem[]; readonly testId: string }) {
  return (
    <ul className="tw-problems" data-testid={testId}>
      {entries.map((entry) => (
        <li key={`${entry.side}|${entry.problem.code}|${entry.problem.at}|${entry.problem.field}|${entry.problem.got}`}>
          <ProblemCard entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function ProblemCard({ entry }: { readonly entry: SidedProblem }) {
  const { t, name } = useText();
  const { side, problem } = entry;
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const select = useView((view) => view.select);
  if (document === null || layout === null) return null;
  return (
    <button type="button" className="tw-card tw-problem" onClick={() => select({ side, id: problem.at }, false)}>
      <span className="tw-card-head">
        {t(`studio:side.${side}`)} · {problem.at === '' ? t('studio:problems.whole') : name(nameOf(document, layout, problem.at))}
      </span>
      <ProblemText problem={problem} place={name(nameOf(document, layout, problem.at))} />
    </button>
  );
}
