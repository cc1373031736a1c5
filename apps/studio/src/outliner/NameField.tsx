import { useState } from 'react';
import { useText } from '../text/use-text.ts';

interface NameFieldProps {
  readonly testId: string;
  readonly value: string;
  /** null: nothing was changed. */
  readonly onDone: (name: string | null) => void;
}

/** A name while it is being changed: Enter takes it, Esc leaves it. */
export function NameField({ testId, value, onDone }: NameFieldProps) {
  const { t } = useText();
  const [typed, type] = useState(value);
  const commit = () => onDone(typed.trim() === '' || typed === value ? null : typed.trim());
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the name is edited because the user asked for it just now
      autoFocus
      aria-label={t('build:rename')}
      data-testid={testId}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
