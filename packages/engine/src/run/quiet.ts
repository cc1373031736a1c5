import { ELEMENT, ELEMENT_SUMS, KIND, LEFT, SOURCE, STAY_N } from '../model/layout.ts';
import { ARRIVAL, MAINTENANCE_END_EVENT, NOW, REPAIRED } from './events.ts';
import { isBackground } from './handlers.ts';
import { longestPause } from './shifts.ts';
import type { RunState } from './state.ts';

/**
 * Watches for a line that has died although its sources go on: parts arrive and are lost or pile up, nothing inside moves any more. It is
 * looked at now and then, so that no event pays for it.
 */
export class QuietWatch {
  /** Last look at which something was going on. */
  private since = 0;
  private moved = -1;

  look(run: RunState): void {
    const moved = movesOf(run);
    if (moved !== this.moved || !onlySourcesGoOn(run, true)) this.since = run.clock[NOW]!;
    this.moved = moved;
  }

  /**
   * Moment since which only sources have gone on, or -1. Quiet counts when it has lasted for more than half of the window and longer than
   * any calendar pauses, and nothing is being repaired now: a batch that gathers or a long repair is no standstill.
   */
  deadSince(run: RunState): number {
    const now = run.clock[NOW]!;
    const quiet = now - this.since;
    const pause = Math.max(0, ...run.shifts.map(longestPause));
    const isDead = quiet > 0.5 * (now - run.windowStart) && quiet > pause && movesOf(run) === this.moved && onlySourcesGoOn(run, false);
    return isDead ? this.since : -1;
  }
}

function onlySourcesGoOn(run: RunState, orRepairs: boolean): boolean {
  const { calendar } = run;
  for (let i = calendar.hole; i < calendar.size; i++) {
    const kind = calendar.events[i]! & 31;
    if (isBackground(kind) || kind === ARRIVAL) continue;
    if (!orRepairs || (kind !== REPAIRED && kind !== MAINTENANCE_END_EVENT)) return false;
  }
  return true;
}

/** Parts that have left a place or station since the window began. */
function movesOf(run: RunState): number {
  let sum = 0;
  for (let e = 0; e < run.elementCount; e++)
    if (run.elements[e * ELEMENT + KIND] !== SOURCE)
      sum += run.elementSums[e * ELEMENT_SUMS + STAY_N]! + run.elementSums[e * ELEMENT_SUMS + LEFT]!;
  return sum;
}
