/** A trace that can be watched: a clock, the state of the line at its time, and the curves the robots replay. */
import type { LineState, TraceReader } from '@taktwerk/engine';
import { openClock, type PlaybackClock } from './clock.ts';
import type { PlaybackModel } from './model.ts';
import type { PlaybackMotions } from './motions.ts';

export interface Playback extends PlaybackClock {
  readonly reader: TraceReader;
  readonly model: PlaybackModel;
  readonly motions: PlaybackMotions;
  /** The state at a moment (default: now). The returned object is the playback's own and is overwritten by the next call. */
  stateAt(timeS?: number): LineState;
}

/**
 * Opens a trace for watching.
 *
 * @param clock a shared clock lets two layouts play side by side; without one the playback makes its own over the trace's span
 */
export function openPlayback(reader: TraceReader, model: PlaybackModel, motions: PlaybackMotions, clock?: PlaybackClock): Playback {
  const own = clock ?? openClock(reader.startS, reader.endS);
  const state = reader.createState();
  let stateTimeS = Number.NaN;
  return {
    ...own,
    reader,
    model,
    motions,
    stateAt(timeS = own.timeS()) {
      if (timeS !== stateTimeS) {
        reader.stateAt(Math.min(reader.endS, Math.max(reader.startS, timeS)), state);
        stateTimeS = timeS;
      }
      return state;
    },
  };
}
