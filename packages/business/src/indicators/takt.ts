/** Takt: the time a line may take per piece, the stations it then needs at least, and how well they are filled. */

/** Available time ÷ demand in that time, seconds. */
export function taktTime(availableS: number, demand: number): number {
  return availableS / demand;
}

/** Fewest stations that can hold the work: ceil(work content / takt). */
export function fewestStations(workContentS: number, taktS: number): number {
  return Math.ceil(workContentS / taktS - 1e-9);
}

/** Line balance efficiency: work content ÷ (stations × takt). */
export function balanceEfficiency(workContentS: number, stations: number, taktS: number): number {
  return workContentS / (stations * taktS);
}
