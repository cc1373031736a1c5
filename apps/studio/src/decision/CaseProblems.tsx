import { useStudy } from '../session/study.ts';
import { ProblemText } from '../text/ProblemText.tsx';
import { useText } from '../text/use-text.ts';
import { useFieldName } from './field-names.ts';

/** What stands in the way of the case, in sentences; nothing is replaced silently. */
export function CaseProblems() {
  const { t } = useText();
  const nameOf = useFieldName();
  const problems = useStudy((study) => study.businessProblems);
  const hasCase = useStudy((study) => study.decided !== null);
  if (problems.length === 0) return null;
  return (
    <section className="tw-case-problems" role="alert" data-testid="case-problems">
      <strong>{t(hasCase ? 'decision:problems.partly' : 'decision:problems.none')}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.at} ${problem.field}`}>
            <ProblemText problem={{ ...problem, field: nameOf(problem.field) }} place={t('decision:case')} withField={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
