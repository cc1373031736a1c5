import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { forgetInput, setInput } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';

/**
 * An input that is a list of numbers, typed with commas: "5, 10". Empty gives the start value back.
 *
 * @param scale what is typed per unit of the input (100: in per cent)
 */
export function NumberList(props: {
  readonly field: 'upkeep.overhaulYears' | 'ramp.levels';
  readonly label: string;
  readonly testId: string;
  readonly scale?: number;
}) {
  const { t } = useText();
  const { field, label, scale = 1 } = props;
  const store = useProject((project) => project.store);
  const inputs = useStudy((study) => study.businessInputs);
  const problems = useStudy((study) => study.businessProblems).filter((problem) => problem.field.startsWith(field));
  const list = field === 'ramp.levels' ? inputs?.ramp.levels.value : inputs?.upkeep.overhaulYears.value;
  const value = (list ?? []).map((entry) => Number((entry * scale).toPrecision(12))).join(', ');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const numbers = typed
      .split(/[,，、\s]+/)
      .filter((part) => part !== '')
      .map(Number);
    if (store === null || typed === value) return;
    if (numbers.some((entry) => !Number.isFinite(entry))) setTyped(value);
    else if (numbers.length === 0 && field === 'ramp.levels') forgetInput(store, field);
    else
      setInput(
        store,
        field,
        numbers.map((entry) => entry / scale),
      );
  };
  return (
    <section className="tw-sheet">
      <div className="tw-field-row">
        <span className="tw-field-name">{label}</span>
        <Input
          size="small"
          aria-label={label}
          data-testid={props.testId}
          value={typed}
          status={problems.length > 0 ? 'error' : ''}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onPressEnter={commit}
        />
        {problems.map((problem) => (
          <p key={problem.code} className="tw-field-problem" role="alert">
            <ProblemText problem={{ ...problem, field: label }} place={t('decision:case')} withField={false} />
          </p>
        ))}
      </div>
    </section>
  );
}
