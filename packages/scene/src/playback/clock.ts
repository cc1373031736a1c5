/** The time of a playback: runs, stops, jumps. It never looks at the wall clock; the frame loop tells it how much time went by. */
export interface PlaybackClock {
  readonly startS: number;
  readonly endS: number;
  timeS(): number;
  playing(): boolean;
  speed(): number;
  play(): void;
  pause(): void;
  /** Jumps to a moment, kept inside [startS, endS]. */
  seek(timeS: number): void;
  /** Simulated seconds per second, kept inside 0.1 … 1000. */
  setSpeed(factor: number): void;
  /** Lets `wallS` seconds of wall time pass; stops at the end. */
  advance(wallS: number): void;
  /** Called after every change of time, speed or playing; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

export const SLOWEST = 0.1;
export const FASTEST = 1000;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A clock over [startS, endS], standing at the start. */
export function openClock(startS: number, endS: number): PlaybackClock {
  let timeS = startS;
  let playing = false;
  let speed = 1;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    startS,
    endS,
    timeS: () => timeS,
    playing: () => playing,
    speed: () => speed,
    play() {
      if (playing) return;
      if (timeS >= endS) timeS = startS;
      playing = true;
      changed();
    },
    pause() {
      if (!playing) return;
      playing = false;
      changed();
    },
    seek(to) {
      if (!Number.isFinite(to)) return;
      timeS = within(to, startS, endS);
      changed();
    },
    setSpeed(factor) {
      if (!(factor > 0)) return;
      speed = within(factor, SLOWEST, FASTEST);
      changed();
    },
    advance(wallS) {
      if (!playing || !(wallS > 0)) return;
      timeS = Math.min(endS, timeS + wallS * speed);
      if (timeS >= endS) playing = false;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
