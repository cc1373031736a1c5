import type { SceneView } from '@taktwerk/scene';
import { type RefObject, useEffect } from 'react';
import { type Side, useView } from '../session/view.ts';
import { isFieldKey } from './field-key.ts';

/** F flies to the selected record, or to the whole line when nothing is selected. */
export function useFrameKey(side: Side, view: RefObject<SceneView | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey || isFieldKey(event)) return;
      const { selection } = useView.getState();
      if (selection === null) view.current?.frame();
      else if (selection.side === side) view.current?.frame([selection.id]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [side, view]);
}
