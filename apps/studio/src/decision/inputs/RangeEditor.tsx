import { type InputField, isShare } from '../../panels/business/input-fields.ts';
import { useStudy } from '../../session/study.ts';
import { useText } from '../../text/use-text.ts';
import { NumberInput } from './FieldRow.tsx';

export interface Range {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Least and greatest value of an uncertain input; the value itself is the most likely one. */
export function RangeEditor({ field, onCommit }: { readonly field: InputField; readonly onCommit: (range: Range) => void }) {
  const { t } = useText();
  const inputs = useStudy((study) => study.businessInputs);
  const range = inputs === null ? null : rangeAt(inputs, field.field);
  const value = field.value ?? 0;
  const scale = isShare(field.field) ? 100 : 1;
  const present = range ?? { min: value, mode: value, max: value };
  const commit = (change: Partial<Range>) => {
    const next = { ...present, ...change, mode: value };
    onCommit({ ...next, min: Math.min(next.min, value), max: Math.max(next.max, value) });
  };
  const shown = (limit: number) => Number((limit * scale).toPrecision(10));
  return (
    <div className="tw-range">
      <span className="tw-soft">{t('decision:range')}</span>
      <NumberInput
        label={t('decision:range.min')}
        value={shown(present.min)}
        onCommit={(min) => min !== null && commit({ min: min / scale })}
      />
      <span>…</span>
      <NumberInput
        label={t('decision:range.max')}
        value={shown(present.max)}
        onCommit={(max) => max !== null && commit({ max: max / scale })}
      />
    </div>
  );
}

function rangeAt(inputs: unknown, field: string): Range | null {
  const at = field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], inputs);
  return (at as { range?: Range } | undefined)?.range ?? null;
}
