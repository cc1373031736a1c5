import type { Playback, PlaybackClock } from '@taktwerk/scene';
import { create } from 'zustand';
import type { BySide } from './study.ts';

/** The traces that play: one clock for both layouts, so that side by side they show the same moment. */
interface Playing {
  readonly clock: PlaybackClock | null;
  readonly playbacks: BySide<Playback | null>;
}

export const usePlaying = create<Playing>()(() => ({ clock: null, playbacks: { baseline: null, candidate: null } }));

/** Simulated seconds per second that a line is first shown with. */
export const FIRST_SPEED = 10;
