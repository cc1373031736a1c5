import { type RunResult, welchAverage } from '@taktwerk/experiments';

/** Welch's moving averages over the replications of a layout, from t = 0: where they become level, the warm-up is over. */
export interface WelchAverages {
  /** Seconds between two values. */
  readonly intervalS: number;
  /** Values on each side that are averaged with one. */
  readonly window: number;
  readonly throughputPerHour: readonly number[];
  readonly wip: readonly number[];
}

/** @param window asked for; at most half the length of the series is taken */
export function welchOfRuns(results: readonly RunResult[], window: number): WelchAverages {
  const intervalS = results[0]!.series.intervalS;
  const length = Math.min(...results.flatMap(({ series }) => [series.good.length, series.wip.length]));
  const fitting = Math.min(window, Math.floor(length / 2));
  const average = (read: (result: RunResult) => readonly number[]): readonly number[] =>
    welchAverage(
      results.map((result) => read(result).slice(0, length)),
      fitting,
    );
  return {
    ...{ intervalS, window: fitting },
    throughputPerHour: average(({ series }) => series.good.map((good) => (3600 * good) / intervalS)),
    wip: average(({ series }) => series.wip),
  };
}
