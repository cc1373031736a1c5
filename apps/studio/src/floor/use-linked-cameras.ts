import type { SceneView } from '@taktwerk/scene';
import { useEffect } from 'react';
import { useTool } from '../session/tool.ts';
import { type Side, useView } from '../session/view.ts';
import { isSamePose } from './same-pose.ts';
import { shownViews } from './shown-views.ts';

/** Side by side both halls are seen from the same place: what moves one camera moves the other, unless that was switched off. */
export function useLinkedCameras(side: Side, view: SceneView | null): void {
  const isBoth = useView(({ floor }) => floor === 'both');
  const isLinked = useTool((tool) => tool.linked);
  useEffect(() => {
    if (!isBoth || !isLinked || view === null) return;
    const follow = (): void => {
      const other = shownViews.of(side === 'baseline' ? 'candidate' : 'baseline');
      if (other === null || other === view) return;
      const pose = view.pose();
      if (!isSamePose(pose, other.pose())) other.putCamera(pose);
    };
    return view.onCamera(follow);
  }, [isBoth, isLinked, side, view]);
}
