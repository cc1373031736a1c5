import type { PlaybackClock } from '@taktwerk/scene';
import { useEffect, useState } from 'react';

export interface ClockReading {
  readonly timeS: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** Texts follow the clock this often; the picture follows it every frame. */
const READ_EVERY_MS = 120;

const readingOf = (clock: PlaybackClock | null): ClockReading =>
  clock === null ? { timeS: 0, playing: false, speed: 1 } : { timeS: clock.timeS(), playing: clock.playing(), speed: clock.speed() };

/** The clock for panels: a few readings a second, at once when it is started, stopped or moved by hand. */
export function useClock(clock: PlaybackClock | null): ClockReading {
  const [reading, setReading] = useState(() => readingOf(clock));
  useEffect(() => {
    setReading(readingOf(clock));
    if (clock === null) return;
    let timer: number | null = null;
    const read = () => {
      timer = null;
      setReading(readingOf(clock));
    };
    const stop = clock.subscribe(() => {
      if (timer === null) timer = window.setTimeout(read, clock.playing() ? READ_EVERY_MS : 0);
    });
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [clock]);
  return reading;
}
