/** Overall equipment effectiveness from counted times and pieces. */

export interface OeeCounts {
  /** Planned production time, seconds. */
  readonly plannedS: number;
  /** Downtime inside it, seconds. */
  readonly downtimeS: number;
  /** Ideal time per piece, seconds. */
  readonly idealCycleS: number;
  readonly totalCount: number;
  readonly goodCount: number;
}

export interface Oee {
  readonly availability: number;
  readonly performance: number;
  readonly quality: number;
  readonly oee: number;
}

/** A = (planned - down) / planned; P = ideal × total / run; Q = good / total; OEE = A P Q = ideal × good / planned. */
export function oeeOfCounts(counts: OeeCounts): Oee {
  const runS = counts.plannedS - counts.downtimeS;
  return {
    availability: runS / counts.plannedS,
    performance: (counts.idealCycleS * counts.totalCount) / runS,
    quality: counts.goodCount / counts.totalCount,
    oee: (counts.idealCycleS * counts.goodCount) / counts.plannedS,
  };
}
