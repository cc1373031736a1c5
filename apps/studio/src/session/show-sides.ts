import type { LayoutId } from '@taktwerk/line';
import { usePlaying } from './playback.ts';
import { useProject } from './project.ts';
import { runStudy, stopStudy } from './run-study.ts';
import { soundSides } from './sides.ts';
import { type BySide, useStudy } from './study.ts';
import { type Side, useView } from './view.ts';

/** Compares two other layouts: what is known of one that stays is kept, the rest is simulated. */
export function showSides(next: BySide<LayoutId | null>): void {
  const { layouts, results, compiled } = useStudy.getState();
  if (next.baseline === layouts.baseline && next.candidate === layouts.candidate) return;
  const { playbacks } = usePlaying.getState();
  /** What belonged to a layout, on the side where that layout is now. */
  const moved = <T>(before: BySide<T | null>): BySide<T | null> => {
    const of = (id: LayoutId | null): T | null => {
      if (id === null) return null;
      if (id === layouts.candidate) return before.candidate;
      return id === layouts.baseline ? before.baseline : null;
    };
    return { baseline: of(next.baseline), candidate: of(next.candidate) };
  };
  useStudy.setState({
    layouts: next,
    results: moved(results),
    compiled: moved(compiled),
    status: 'compiling',
    progress: 0,
    comparison: null,
    businessCase: null,
    decided: null,
    problems: [],
  });
  usePlaying.setState({ playbacks: moved(playbacks) });
  const view = useView.getState();
  view.select(null);
  if (next.baseline === null) view.showFloor('candidate');
  void stopStudy().then(runStudy);
}

/** Makes a layout the one that is compared and shown: beside what it was made from. */
export function showAsCandidate(id: LayoutId, from: LayoutId | null): void {
  const { layouts } = useStudy.getState();
  showSides({ baseline: layouts.baseline ?? from ?? layouts.candidate, candidate: id });
  useView.getState().showFloor('candidate');
}

/** Puts a layout on a side; the one that stood there goes to the other side when both would be the same. */
export function setSide(side: Side, id: LayoutId): void {
  const { layouts } = useStudy.getState();
  const other: Side = side === 'baseline' ? 'candidate' : 'baseline';
  const swapped = layouts[other] === id ? layouts[side] : layouts[other];
  showSides(side === 'baseline' ? { baseline: id, candidate: swapped } : { baseline: swapped, candidate: id });
}

/** Sees to it that both sides name layouts that exist, whatever is removed, undone or redone. */
export function followLayouts(): () => void {
  return useProject.subscribe(({ document, store }, before) => {
    if (document === null || document === before.document || store !== before.store) return;
    const { layouts } = useStudy.getState();
    const sound = soundSides(document, layouts);
    if (sound !== layouts) showSides(sound);
  });
}
