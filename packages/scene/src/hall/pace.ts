/** Whether a machine keeps up with the picture: told from the pauses between frames while it is playing. */

export interface Pace {
  /** A frame came so many seconds after the one before. @returns true once, when the picture proved too heavy */
  frame(pauseS: number): boolean;
}

/** Frames that are looked at together. */
const FRAMES = 45;
/** A median pause above this is not fluid any more, s (25 frames a second). */
const SLOW_S = 1 / 25;
/** Longer pauses are not the picture's: the tab was away or nothing moved. */
const AWAY_S = 2;

export function openPace(): Pace {
  let pauses: number[] = [];
  let told = false;
  return {
    frame(pauseS) {
      if (told || pauseS > AWAY_S || pauseS <= 0) return false;
      pauses.push(pauseS);
      if (pauses.length < FRAMES) return false;
      const median = pauses.sort((a, b) => a - b)[FRAMES >> 1]!;
      pauses = [];
      told = median > SLOW_S;
      return told;
    },
  };
}
