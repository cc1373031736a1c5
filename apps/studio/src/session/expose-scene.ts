import type { SceneView } from '@taktwerk/scene';
import { usePlaying } from './playback.ts';
import type { Side } from './view.ts';

interface SceneFigures {
  readonly calls: number;
  readonly triangles: number;
}

declare global {
  interface Window {
    /** Draw calls and triangles of the last frame of a side's hall, and the clock that it plays by; for measuring. */
    taktwerkScene?: Partial<Record<Side, () => SceneFigures>>;
    taktwerkClock?: () => ReturnType<typeof usePlaying.getState>['clock'];
  }
}

/** Lets the studio's benchmark read what the hall costs to draw. */
export function exposeScene(side: Side, view: SceneView): void {
  window.taktwerkScene = { ...window.taktwerkScene, [side]: () => view.figures() };
  window.taktwerkClock = () => usePlaying.getState().clock;
}
