import { useSyncExternalStore } from 'react';
import { useView } from '../session/view.ts';
import { type Shade, shadeOf } from './palette.ts';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The shade shown now: the user's choice, or the system's. */
export function useShade(): Shade {
  return shadeOf(
    useView((view) => view.theme),
    useMedia('(prefers-color-scheme: dark)'),
  );
}

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Whether things shall move as little as can be: the user's choice, or the system's. */
export function useReducedMotion(): boolean {
  const isAsked = useMedia(REDUCED_MOTION);
  return useView((view) => view.motion) === 'reduced' || isAsked;
}

/** The same, asked once: nothing begins to move by itself then. */
export const isMotionReduced = (): boolean => useView.getState().motion === 'reduced' || window.matchMedia(REDUCED_MOTION).matches;
