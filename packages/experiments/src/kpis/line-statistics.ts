import type { ModelSpec, RunResult, StateShares } from '@taktwerk/engine';
import { meanOf } from '../statistics/interval.ts';

/** What is known of the working time of a line, from its calendar. */
export interface WorkingTime {
  /** Of a shift; null where nothing says how many shifts a day has. */
  readonly perShiftS: number | null;
  /** Of a working day. */
  readonly perDayS: number;
  readonly perYearS: number;
  readonly demandPerYear: number | null;
}

/** What follows from the means of a layout and its working time: every figure the mean over its replications, times in seconds. */
export interface LineStatistics {
  /** Good parts in an hour, a shift, a working day and a year of scheduled time. */
  readonly throughput: {
    readonly perHour: number | null;
    readonly perShift: number | null;
    readonly perDay: number | null;
    readonly perYear: number | null;
  };
  /** Takt that the demand asks for, the time between good parts, and takt ÷ that time (1: kept); null without a demand. */
  readonly takt: { readonly taktS: number; readonly cycleTimeS: number | null; readonly attainment: number } | null;
  readonly energy: readonly StationEnergy[];
}

/** Energy of an element in a replication, kWh, by what it was used for; set-up counts as working, off shift is standby, the rest idle. */
export interface StationEnergy {
  readonly element: string;
  readonly workingKwh: number;
  readonly idleKwh: number;
  readonly standbyKwh: number;
}

/** @param results one per replication of the same model, at least one */
export function lineStatisticsOf(results: readonly RunResult[], spec: ModelSpec, time: WorkingTime): LineStatistics {
  const goods = meanOf(results.map(({ good }) => good));
  const scheduledS = meanOf(results.map((result) => result.scheduledS));
  const perS = scheduledS > 0 ? goods / scheduledS : null;
  return {
    throughput: throughputOf(perS, time),
    takt: taktOf(perS, time),
    energy: energiesOf(results, spec),
  };
}

function throughputOf(perS: number | null, time: WorkingTime): LineStatistics['throughput'] {
  const during = (seconds: number | null): number | null => (perS === null || seconds === null ? null : perS * seconds);
  return { perHour: during(3600), perShift: during(time.perShiftS), perDay: during(time.perDayS), perYear: during(time.perYearS) };
}

function taktOf(perS: number | null, { perYearS, demandPerYear }: WorkingTime): LineStatistics['takt'] {
  if (demandPerYear === null || !(demandPerYear > 0 && perYearS > 0)) return null;
  const taktS = perYearS / demandPerYear;
  return { taktS, cycleTimeS: perS === null || perS === 0 ? null : 1 / perS, attainment: (perS ?? 0) * taktS };
}

function energiesOf(results: readonly RunResult[], spec: ModelSpec): readonly StationEnergy[] {
  return spec.elements.flatMap((element, index) => {
    if (!('power' in element)) return [];
    const { workingKw, idleKw, standbyKw } = element.power;
    const hours = (shares: StateShares, share: (of: StateShares) => number, windowS: number): number => (share(shares) * windowS) / 3600;
    const sum = (share: (of: StateShares) => number): number =>
      meanOf(
        results.map(({ elements, horizonS, warmUpS }) =>
          elements[index]!.perServer.reduce((total, shares) => total + hours(shares, share, horizonS - warmUpS), 0),
        ),
      );
    const workingH = sum(({ working, setup }) => working + setup);
    const standbyH = sum(({ offShift }) => offShift);
    const idleH = sum(({ working, setup, offShift }) => 1 - working - setup - offShift);
    return [{ element: element.id, workingKwh: workingKw * workingH, idleKwh: idleKw * idleH, standbyKwh: standbyKw * standbyH }];
  });
}
