import type { SceneView } from '@taktwerk/scene';
import type { Side } from '../session/view.ts';

/** The halls on screen, for commands and keys that ask where something is. */
export const shownViews = (() => {
  const views = new Map<Side, SceneView>();
  return {
    of: (side: Side): SceneView | null => views.get(side) ?? null,
    add(side: Side, view: SceneView | null): () => void {
      if (view !== null) views.set(side, view);
      return () => void views.delete(side);
    },
  };
})();
