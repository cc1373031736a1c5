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
  /**
   * Tells the clock what wall time it is (seconds of any steady clock); simulated time follows by the difference to the last call.
   * Two scenes may tell the same clock: time goes on once. Gaps (a hidden tab) count as a quarter second. Stops at the end.
   */
  advance(wallNowS: number): void;
  /** Called after every change of time, speed or playing; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

export const SLOWEST = 0.1;
export const FASTEST = 1000;
const LONGEST_STEP_S = 0.25;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A clock over [startS, endS], standing at the start. */
export function openClock(startS: number, endS: number): PlaybackClock {
  let timeS = startS;
  let playing = false;
  let speed = 1;
  let lastWallS: number | null = null;
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
      lastWallS = null;
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
    advance(wallNowS) {
      const passedS = lastWallS === null ? 0 : within(wallNowS - lastWallS, 0, LONGEST_STEP_S);
      if (lastWallS === null || wallNowS > lastWallS) lastWallS = wallNowS;
      if (!playing || passedS === 0) return;
      timeS = Math.min(endS, timeS + passedS * speed);
      if (timeS >= endS) playing = false;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
