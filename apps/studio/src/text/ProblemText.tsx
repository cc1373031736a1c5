import type { Problem, ProblemValue } from '@taktwerk/units';
import { useText } from './use-text.ts';

/** A problem in sentences: what is wrong, what was expected and found, what to do about it. */
export function ProblemText({
  problem,
  place,
  withField = true,
}: {
  readonly problem: Problem;
  readonly place: string;
  /** Whether the field is told once more by its place in the file. */
  readonly withField?: boolean;
}) {
  const { t, tOr } = useText();
  const values = { at: place, field: problem.field, expected: written(problem.expected), got: written(problem.got) };
  const says = tOr(`problems:${problem.code}.says`, tOr(`problems:${problem.code}`, problem.code, values), values);
  const remedy = tOr(`problems:${problem.code}.remedy`, '', values);
  return (
    <span className="tw-problem-text">
      <strong>{says}</strong>
      {withField && problem.field !== '' && (
        <span className="tw-quiet">
          {t('studio:problems.field')} <code>{problem.field}</code>
        </span>
      )}
      {remedy !== '' && <span>{remedy}</span>}
    </span>
  );
}

/** A plain value as it stands in a file. */
function written(value: ProblemValue): string {
  if (value === null) return '—';
  return typeof value === 'object' ? value.map(written).join(', ') : String(value);
}
