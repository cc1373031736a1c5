import { create } from 'zustand';
import type { Side } from '../session/view.ts';

/** A part that is followed through the line: its number at a moment of a layout's trace. */
export interface FollowedPart {
  readonly side: Side;
  readonly part: number;
  readonly atS: number;
}

interface TimelineView {
  readonly open: boolean;
  /** The window of time that is shown, seconds; null: the whole trace. */
  readonly window: { readonly fromS: number; readonly toS: number } | null;
  readonly followed: FollowedPart | null;
  toggle(): void;
  show(window: TimelineView['window']): void;
  follow(followed: FollowedPart | null): void;
}

/** What the timeline shows; nothing of it belongs to the document. */
export const useTimeline = create<TimelineView>()((set) => ({
  open: false,
  window: null,
  followed: null,
  toggle: () => set(({ open }) => ({ open: !open })),
  show: (window) => set({ window }),
  follow: (followed) => set(followed === null ? { followed } : { followed, open: true }),
}));

/** The shortest window, seconds. */
const SHORTEST_S = 5;

/** A window zoomed by a factor about a moment, kept inside the trace; the whole trace is null. */
export function zoomed(
  window: { readonly fromS: number; readonly toS: number },
  factor: number,
  aboutS: number,
  trace: { readonly startS: number; readonly endS: number },
): TimelineView['window'] {
  const span = Math.max(SHORTEST_S, (window.toS - window.fromS) * factor);
  if (span >= trace.endS - trace.startS) return null;
  const share = (aboutS - window.fromS) / (window.toS - window.fromS);
  return moved({ fromS: aboutS - share * span, toS: aboutS + (1 - share) * span }, 0, trace);
}

/** A window moved by seconds, kept inside the trace. */
export function moved(
  { fromS, toS }: { readonly fromS: number; readonly toS: number },
  byS: number,
  trace: { readonly startS: number; readonly endS: number },
): { readonly fromS: number; readonly toS: number } {
  const by = Math.min(Math.max(byS, trace.startS - fromS), trace.endS - toS);
  return { fromS: fromS + by, toS: toS + by };
}
