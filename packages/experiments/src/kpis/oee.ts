import type { ElementResult, RunResult } from '@taktwerk/engine';
import type { KpiDefinition } from './definition.ts';
import type { LineFacts } from './kpi.ts';

/**
 * Overall equipment effectiveness of one station, with its factors. All are fractions; base: scheduled time (TEEP: calendar time).
 *
 * - availability: scheduled time less repairs, waiting for repair and set-ups ÷ scheduled time
 * - performance:  ideal seconds per part × parts made ÷ run time; starving, blocking and slow cycles lower it
 * - quality:      parts without a new defect or scrap here ÷ parts made
 *
 * Names after ISO 22400-2 (availability, performance, quality ratio); the split of losses is Nakajima's, in which waiting for parts is a
 * performance loss. The product does not depend on that split.
 */
export interface Oee {
  readonly availability: number;
  readonly performance: number;
  readonly quality: number;
  readonly oee: number;
  readonly teep: number;
}

/** What was counted in a shift, as it is written down by hand. */
export interface OeeCounts {
  /** Planned production time: shift less planned breaks, seconds. */
  readonly plannedS: number;
  /** Unplanned stops within it, seconds. */
  readonly stopsS: number;
  readonly idealCycleS: number;
  /** Parts made, good and bad. */
  readonly made: number;
  readonly good: number;
  /** Calendar time for TEEP, seconds; null: as planned. */
  readonly calendarS?: number | null;
}

/**
 * OEE from counts of a shift.
 *
 * @throws RangeError when no time was planned, none was run, or nothing was made
 * @example oeeOf({ plannedS: 480 * 60, stopsS: 60 * 60, idealCycleS: 60, made: 400, good: 380 }).oee // 0.7916…
 */
export function oeeOf(counts: OeeCounts): Oee {
  const runS = counts.plannedS - counts.stopsS;
  if (!(counts.plannedS > 0 && runS > 0 && counts.made > 0)) throw new RangeError('OEE needs planned time, run time and parts');
  const availability = runS / counts.plannedS;
  const performance = (counts.idealCycleS * counts.made) / runS;
  const quality = counts.good / counts.made;
  const product = availability * performance * quality;
  return { availability, performance, quality, oee: product, teep: (product * counts.plannedS) / (counts.calendarS ?? counts.plannedS) };
}

/**
 * OEE of a station in one replication.
 *
 * @param idealCycleS shortest mean seconds per part of the whole station: shared by its servers and by the parts of a batch
 * @param windowS     length of the observed window, seconds
 * @returns null when the station was never scheduled or never up
 */
export function oeeOfStation(element: ElementResult, idealCycleS: number, windowS: number): Oee | null {
  const shares = element.shares;
  if (shares === null) return null;
  const plannedS = (1 - shares.offShift) * windowS;
  const stopsS = (shares.down + shares.waitingRepair + shares.setup) * windowS;
  if (!(plannedS > 0 && plannedS - stopsS > 0)) return null;
  const made = Math.max(element.cycles, element.left + element.scrapped);
  if (made === 0) return { availability: 1 - stopsS / plannedS, performance: 0, quality: 0, oee: 0, teep: 0 };
  const defects = Object.values(element.defectsMade).reduce((sum, count) => sum + count, 0);
  const good = Math.max(0, made - defects - element.scrapped);
  return oeeOf({ plannedS, stopsS, idealCycleS, made, good, calendarS: windowS });
}

/** OEE of the station that holds the line up; which one that is, `kpisOf` decides once over all replications. */
export const oee: KpiDefinition = {
  name: 'oee',
  unit: '1',
  formula: 'availability x performance x quality of the bottleneck station over scheduled time',
  better: 'more',
  valueOf: (result, facts, station) => oeeIn(result, facts, station),
  undefinedWhen: 'noStation',
};

function oeeIn(result: RunResult, facts: LineFacts, station: string | null): number | null {
  const element = result.elements.find(({ id }) => id === station);
  const ideal = station === null ? undefined : facts.idealCycleS[station];
  if (element === undefined || ideal === undefined) return null;
  return oeeOfStation(element, ideal, result.horizonS - result.warmUpS)?.oee ?? null;
}
