import type { Problem } from '@taktwerk/units';
import { Button, InputNumber, Popover, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { describeInput, economicsOf, forgetInput, setInput } from '../../panels/business/economics.ts';
import { type InputField, isShare } from '../../panels/business/input-fields.ts';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { OriginTag } from '../../text/OriginTag.tsx';
import { ProblemText } from '../../text/ProblemText.tsx';
import { useText } from '../../text/use-text.ts';
import { useFieldName } from '../field-names.ts';
import { RangeEditor } from './RangeEditor.tsx';

/** Origins that a user can give to a value of his own. */
const OWN_ORIGINS = ['measured', 'read', 'recalled', 'derived', 'assumed', 'policy'] as const;

/** One number: its value, its origin in words, and what is wrong with it. Committed on Enter or when it is left. */
export function FieldRow({ field }: { readonly field: InputField }) {
  const { t } = useText();
  const label = useFieldName()(field.field);
  const store = useProject((project) => project.store);
  const document = useProject((project) => project.document);
  const problems = useStudy((study) => study.businessProblems).filter((problem) => problem.field === field.field);
  const own = document === null ? undefined : economicsOf(document)?.inputs[field.field];
  const value = typeof own?.value === 'number' ? own.value : field.value;
  const scale = isShare(field.field) ? 100 : 1;
  const shown = value === null ? null : Number((value * scale).toPrecision(12));
  const commit = (next: number | null) => {
    if (store === null || next === shown) return;
    if (next === null) forgetInput(store, field.field);
    else setInput(store, field.field, next / scale);
  };
  return (
    <div className="tw-field-row" data-testid={`field-${field.field}`}>
      <span className="tw-field-name" title={field.note}>
        {label}
      </span>
      <NumberInput
        label={label}
        testId={`decision-input-${field.field}`}
        value={shown}
        suffix={isShare(field.field) ? '%' : undefined}
        wrong={problems.length > 0}
        onCommit={commit}
      />
      <Popover
        trigger="click"
        destroyOnHidden
        content={<OriginEditor field={field} own={own !== undefined} />}
        title={label}
        placement="left"
      >
        <button type="button" className="tw-plain-button" aria-label={t('decision:origin.edit', { name: label })}>
          {value === null ? (
            <span className="tw-origin" title={field.note}>
              {t('decision:origin.toFill')}
            </span>
          ) : (
            <OriginTag origin={own?.origin ?? field.origin} source={own?.source ?? field.source} note={own?.note ?? field.note} />
          )}
        </button>
      </Popover>
      <FieldProblems problems={problems} label={label} />
    </div>
  );
}

function FieldProblems({ problems, label }: { readonly problems: readonly Problem[]; readonly label: string }): ReactNode {
  const { t } = useText();
  return problems.map((problem) => (
    <p key={problem.code} className="tw-field-problem" role="alert">
      <ProblemText problem={{ ...problem, field: label }} place={t('decision:case')} withField={false} />
    </p>
  ));
}

/** A number that is typed freely and handed on when it is done. */
export function NumberInput(props: {
  readonly label: string;
  readonly testId?: string;
  readonly value: number | null;
  readonly suffix?: string | undefined;
  readonly wrong?: boolean;
  readonly onCommit: (value: number | null) => void;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState(props.value);
  useEffect(() => setTyped(props.value), [props.value]);
  const commit = () => typed !== props.value && props.onCommit(typed);
  return (
    <InputNumber<number>
      size="small"
      controls={false}
      aria-label={props.label}
      data-testid={props.testId}
      value={typed}
      placeholder={t('business:inputs.unknown')}
      suffix={props.suffix}
      status={props.wrong ? 'error' : ''}
      onChange={setTyped}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}

/** Where a value comes from, how far it may lie off, and the way back to the start value. */
function OriginEditor({ field, own }: { readonly field: InputField; readonly own: boolean }) {
  const { t } = useText();
  const store = useProject((project) => project.store);
  if (store === null || field.value === null) return <p className="tw-soft">{t('decision:origin.unknown')}</p>;
  const { value, origin, source = '', note } = field;
  const present = { value, origin, source, ...(note === undefined ? {} : { note }) };
  return (
    <div className="tw-origin-editor">
      <p className="tw-soft">
        {[source, note].filter((part) => part !== undefined && part !== '').join(' · ') || t('decision:origin.noSource')}
      </p>
      <Select
        size="small"
        value={origin}
        options={OWN_ORIGINS.map((key) => ({ value: key, label: t(`common:origin.${key}`) }))}
        onChange={(key) => describeInput(store, field.field, present, { origin: key })}
      />
      <RangeEditor field={field} onCommit={(range) => describeInput(store, field.field, present, { range })} />
      {own && (
        <Button size="small" onClick={() => forgetInput(store, field.field)}>
          {t('decision:origin.forget')}
        </Button>
      )}
    </div>
  );
}
