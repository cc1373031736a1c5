import { useProject } from '../../session/project.ts';
import { nameOf } from '../../session/record-names.ts';
import { useStudy } from '../../session/study.ts';
import type { Side } from '../../session/view.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';

/** What is wrong with the selected record, at once and in place. */
export function ElementProblems({ side, id }: { readonly side: Side; readonly id: string }) {
  const { name } = useText();
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const problems = useStudy((study) => study.problems);
  const own = problems.filter((entry) => entry.side === side && entry.problem.at === id);
  if (document === null || layout === null || own.length === 0) return null;
  return (
    <div className="tw-card tw-element-problems" role="alert" data-testid="element-problems">
      {own.map(({ problem }) => (
        <ProblemText key={`${problem.code}|${problem.field}`} problem={problem} place={name(nameOf(document, layout, id))} />
      ))}
    </div>
  );
}
