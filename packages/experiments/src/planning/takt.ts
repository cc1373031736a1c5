/**
 * Takt and line balance: what the demand asks of a line before it is simulated.
 *
 * Definitions as in the line-balancing literature (Groover, Automation, Production Systems, and Computer-Integrated Manufacturing).
 */

/** Takt: available seconds ÷ pieces wanted in them. @example taktOf(27_000, 450) // 60 */
export function taktOf(availableS: number, demand: number): number {
  if (!(availableS > 0 && demand > 0)) throw new RangeError('takt needs available time and demand above 0');
  return availableS / demand;
}

/** How evenly work is spread over the stations of a paced line. */
export interface LineBalance {
  /** Work content ÷ (stations × cycle), a fraction. */
  readonly efficiency: number;
  /** 1 − efficiency. */
  readonly delay: number;
  /** ⌈work content ÷ cycle⌉. */
  readonly fewestStations: number;
}

/**
 * Balance of a line whose stations all move on after one cycle.
 *
 * @param stationTimesS work content of each station, seconds
 * @param cycleS        common cycle, at least the longest of them
 * @throws RangeError when a station needs longer than the cycle
 */
export function balanceOf(stationTimesS: readonly number[], cycleS: number): LineBalance {
  const longest = Math.max(...stationTimesS);
  if (!(cycleS >= longest && longest > 0)) throw new RangeError(`cycle of ${cycleS} s is shorter than the longest station, ${longest} s`);
  const content = stationTimesS.reduce((sum, time) => sum + time, 0);
  const efficiency = content / (stationTimesS.length * cycleS);
  return { efficiency, delay: 1 - efficiency, fewestStations: Math.ceil(content / cycleS) };
}

/** Parts in the line by Little's law: throughput × time in the line, both in the same unit of time. */
export function wipByLittle(throughput: number, flowTime: number): number {
  return throughput * flowTime;
}
