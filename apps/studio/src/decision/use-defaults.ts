import { type BusinessDefaults, parseBusinessDefaults } from '@taktwerk/business';
import { useEffect, useState } from 'react';
import { businessDefaults } from '../files/templates.ts';

/** Start values with their presets by region; null until they are loaded. */
export function useDefaults(): BusinessDefaults | null {
  const [defaults, setDefaults] = useState<BusinessDefaults | null>(null);
  useEffect(
    () =>
      void businessDefaults().then((json) => {
        const parsed = parseBusinessDefaults(json);
        if (parsed.ok) setDefaults(parsed.value);
      }),
    [],
  );
  return defaults;
}
