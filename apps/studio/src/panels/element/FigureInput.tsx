import { InputNumber } from 'antd';
import { useState } from 'react';
import { keeps, type Limits } from '../../edits/limits.ts';
import { fromScreen, type ScreenUnit, toScreen } from '../../edits/screen-unit.ts';
import { useText } from '../../text/use-text.ts';

interface FigureInputProps {
  readonly label: string;
  readonly testId: string;
  /** In the document's unit; null: not given. */
  readonly value: number | null;
  readonly screen: ScreenUnit;
  readonly limits: Limits;
  readonly onCommit: (value: number | null) => void;
}

/** An exact number: typed in the screen's unit, checked against the schema's limits, handed over on Enter or when the field is left. */
export function FigureInput({ label, testId, value, screen, limits, onCommit }: FigureInputProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const shown = value === null ? null : toScreen(value, screen);
  const next = typed == null ? null : fromScreen(typed, screen);
  const isRefused = typed !== undefined && !(next === null ? limits.isNullable : keeps(limits, next));
  const range = useRange(limits, screen);
  const commit = () => {
    if (typed === undefined || isRefused) return;
    setTyped(undefined);
    if (typed !== shown) onCommit(next);
  };
  return (
    <span className="tw-figure-input">
      <InputNumber<number>
        size="small"
        controls={false}
        keyboard={false}
        aria-label={label}
        data-testid={testId}
        title={range}
        {...(isRefused ? { status: 'error' as const } : {})}
        value={typed === undefined ? shown : typed}
        placeholder={limits.isNullable ? t('studio:edit.unlimited') : ''}
        suffix={screen.unit ?? undefined}
        onChange={setTyped}
        onBlur={() => {
          commit();
          setTyped(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(undefined);
          if (event.key === 'Enter' && !isRefused) event.currentTarget.blur();
        }}
      />
      {isRefused && (
        <span className="tw-refused" role="alert">
          {t('studio:edit.refused', { range })}
        </span>
      )}
    </span>
  );
}

/** What may stand here, in words: whole numbers, from, to, above. */
function useRange(limits: Limits, screen: ScreenUnit): string {
  const { t } = useText();
  const written = (value: number) => `${toScreen(value, screen)}${screen.unit === null ? '' : ` ${screen.unit}`}`;
  const { min, max, excludesMin, isInteger } = limits;
  const parts = [
    isInteger ? t('studio:edit.integer') : t('studio:edit.number'),
    min === null ? null : t(excludesMin ? 'studio:edit.above' : 'studio:edit.from', { min: written(min) }),
    max === null ? null : t('studio:edit.to', { max: written(max) }),
  ];
  return parts.filter((part) => part !== null).join(t('studio:edit.join'));
}
