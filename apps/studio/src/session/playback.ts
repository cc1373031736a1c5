import type { Playback, PlaybackClock } from '@taktwerk/scene';
import { create } from 'zustand';
import type { BySide } from './study.ts';

/** The traces that play: one clock for both layouts, so that side by side they show the same moment. */
interface Playing {
  readonly clock: PlaybackClock | null;
  readonly playbacks: BySide<Playback | null>;
  /** Starts when the simulation is done: the first numbers need the processor more than the picture does. */
  readonly playsWhenDone: boolean;
}

export const usePlaying = create<Playing>()(() => ({ clock: null, playbacks: { baseline: null, candidate: null }, playsWhenDone: false }));

/** Lets a waiting playback begin. */
export function startWaitingPlayback(): void {
  const { clock, playsWhenDone } = usePlaying.getState();
  if (!playsWhenDone) return;
  usePlaying.setState({ playsWhenDone: false });
  clock?.play();
}

/** Simulated seconds per second that a line is first shown with. */
export const FIRST_SPEED = 10;
