import type { PartJourney } from '@taktwerk/engine';

/** Seconds of a part's way by what it was in, up to a moment. */
export interface JourneyShares {
  readonly totalS: number;
  /** In stations and on conveyors, in buffers (and at its source), and carried. */
  readonly inStationsS: number;
  readonly inBuffersS: number;
  readonly carriedS: number;
}

/**
 * Where the time of a part went.
 *
 * @param isWaiting whether an element (index) only holds parts
 * @param untilS    end of the count for a part that is still in the line
 */
export function journeyShares(path: PartJourney, isWaiting: (element: number) => boolean, untilS: number): JourneyShares {
  const end = Math.min(path.endS ?? untilS, untilS);
  let [inStationsS, inBuffersS, carriedS] = [0, 0, 0];
  for (const [i, stop] of path.stops.entries()) {
    const seconds = Math.max(0, Math.min(end, path.stops[i + 1]?.fromS ?? end) - stop.fromS);
    if (stop.carrier >= 0) carriedS += seconds;
    else if (stop.element < 0 || isWaiting(stop.element)) inBuffersS += seconds;
    else inStationsS += seconds;
  }
  return { totalS: Math.max(0, end - path.startS), inStationsS, inBuffersS, carriedS };
}
