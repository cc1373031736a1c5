import type { CompiledLine } from '@taktwerk/compile';
import { openTrace } from '@taktwerk/engine';
import { openClock, openPlayback, type Playback, type PlaybackClock, playbackModelOf } from '@taktwerk/scene';
import { isMotionReduced } from '../theme/use-shade.ts';
import { engine } from '../workers/client.ts';
import { FIRST_SPEED, usePlaying } from './playback.ts';
import { useStudy } from './study.ts';
import type { Side } from './view.ts';

/** Hours of the run that can be watched: enough for a day, little to keep in memory. */
const RECORDED_HOURS = 24;
/** The line is shown once it has filled, not while it is still empty. */
const FIRST_SHOWN_S = 3600;

/** Fetches the trace of replication 0 of each layout and starts playing them on one clock. */
export async function openTraces(isPresent: () => boolean): Promise<void> {
  const { layouts, compiled, options } = useStudy.getState();
  const before = usePlaying.getState().clock;
  let clock: PlaybackClock | null = null;
  const playbacks: Record<Side, Playback | null> = { baseline: null, candidate: null };
  for (const side of ['candidate', 'baseline'] as const) {
    const layout = layouts[side];
    const line: CompiledLine | null = compiled[side];
    if (layout === null || line === null) continue;
    const trace = await engine().traceOf(layout, options.seed, Math.min(options.hours, RECORDED_HOURS));
    if (!isPresent()) return;
    const reader = openTrace(trace.chunks, trace.model);
    clock ??= startedClock(reader.startS, reader.endS, before);
    playbacks[side] = openPlayback(reader, playbackModelOf(trace.model), line, clock);
    usePlaying.setState({ clock, playbacks: { ...playbacks } });
  }
}

/** A clock that goes on where the one before was; a first one plays from the start, unless the user asked for little motion. */
function startedClock(startS: number, endS: number, before: PlaybackClock | null): PlaybackClock {
  const clock = openClock(startS, endS);
  clock.setSpeed(before?.speed() ?? FIRST_SPEED);
  clock.seek(before?.timeS() ?? FIRST_SHOWN_S);
  const shallPlay = before === null ? !isMotionReduced() : before.playing();
  if (shallPlay && useStudy.getState().status !== 'running') clock.play();
  else usePlaying.setState({ playsWhenDone: shallPlay });
  return clock;
}
