import type { SceneView, StandardView } from '@taktwerk/scene';
import { type RefObject, useEffect } from 'react';
import { useTool } from '../session/tool.ts';
import { isFieldKey } from './field-key.ts';

/** 1 front, 3 right, 7 plan, 0 three-quarter; with Alt the opposite side. */
const VIEWS: Readonly<Record<string, readonly [plain: StandardView, opposite: StandardView]>> = {
  '1': ['front', 'back'],
  '3': ['right', 'left'],
  '7': ['plan', 'top'],
  '0': ['threeQuarter', 'threeQuarter'],
};

/** Digits choose a standard view, unless they are being typed as a measure. */
export function useViewKeys(view: RefObject<SceneView | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const found = VIEWS[event.key];
      if (found === undefined || event.metaKey || event.ctrlKey || isFieldKey(event) || useTool.getState().armed) return;
      view.current?.view(event.altKey ? found[1] : found[0]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view]);
}
