import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { setInput } from '../../panels/business/economics.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';

/** Years in which the robots are overhauled: "5, 10". */
export function OverhaulYears() {
  const { t } = useText();
  const store = useProject((project) => project.store);
  const years = useStudy((study) => study.businessInputs?.upkeep.overhaulYears.value ?? null);
  const value = years?.join(', ') ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    const numbers = typed
      .split(/[,，、\s]+/)
      .filter((part) => part !== '')
      .map(Number);
    if (store === null || typed === value) return;
    if (numbers.some((year) => !Number.isFinite(year))) setTyped(value);
    else setInput(store, 'upkeep.overhaulYears', numbers);
  };
  return (
    <section className="tw-sheet">
      <div className="tw-field-row">
        <span className="tw-field-name">{t('decision:overhaul.years')}</span>
        <Input
          size="small"
          aria-label={t('decision:overhaul.years')}
          data-testid="overhaul-years"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onPressEnter={commit}
        />
      </div>
    </section>
  );
}
