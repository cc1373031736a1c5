import type { Run, RunResult, RunStatus } from '@taktwerk/engine';

/** The bottleneck of one stretch of the window, by the mean active period within it. */
export interface BottleneckSlice {
  /** Seconds from t = 0. */
  readonly fromS: number;
  readonly toS: number;
  /** The station that was active longest without a pause; null when none was active. */
  readonly element: string | null;
  readonly meanS: number;
}

/** A run that also says how its bottleneck moved. */
export interface WatchedRun extends Run {
  readonly bottlenecks: () => readonly BottleneckSlice[];
}

const SLICES = 24;
/** Events between looks at the clock. */
const LOOK = 2000;

/** Active seconds and active periods of a station since the warm-up. */
interface Activity {
  readonly element: string;
  readonly activeS: number;
  readonly periods: number;
}

function activityOf({ elements }: RunResult, windowS: number): readonly Activity[] {
  return elements.flatMap(({ id, kind, shares, perServer, activePeriodMeanS }) => {
    if (kind !== 'station' || shares === null) return [];
    const share = shares.working + shares.setup + shares.down + shares.waitingRepair;
    const activeS = share * windowS * Math.max(1, perServer.length);
    return [{ element: id, activeS, periods: activePeriodMeanS === null || activePeriodMeanS === 0 ? 0 : activeS / activePeriodMeanS }];
  });
}

/** Longest mean active period between two moments; a period that was going on at the first counts as one. */
function bottleneckBetween(before: readonly Activity[], after: readonly Activity[]): { element: string | null; meanS: number } {
  let best: { element: string | null; meanS: number } = { element: null, meanS: 0 };
  after.forEach(({ element, activeS, periods }, i) => {
    const active = activeS - (before[i]?.activeS ?? 0);
    const meanS = active / Math.max(1, periods - (before[i]?.periods ?? 0));
    if (meanS > best.meanS * (1 + 1e-9) + 1e-9) best = { element, meanS };
  });
  return best;
}

/**
 * Watches how the bottleneck of a run moves: the average active period method (Roser, Nakano & Tanaka 2001) applied to each of 24 equal
 * stretches of the window one after the other, as the same authors follow a shifting bottleneck (2002). Reading changes nothing in the run.
 *
 * @param warmUpS   where the window begins, seconds
 * @param measuredS how long it is
 */
export function watchBottleneck(run: Run, warmUpS: number, measuredS: number): WatchedRun {
  const slices: BottleneckSlice[] = [];
  let before: readonly Activity[] = [];
  let fromS = warmUpS;
  const note = (): void => {
    const toS = Math.min(run.nowS, warmUpS + measuredS);
    if (!(toS > fromS)) return;
    const after = activityOf(run.result(), toS - warmUpS);
    slices.push({ fromS, toS, ...bottleneckBetween(before, after) });
    before = after;
    fromS = toS;
  };
  const advance = (maxEvents: number): RunStatus => {
    for (let left = maxEvents; left > 0; left -= LOOK) {
      const status = run.advance(Math.min(left, LOOK));
      if (status !== 'running' || run.nowS >= warmUpS + ((slices.length + 1) * measuredS) / SLICES) note();
      if (status !== 'running') return status;
    }
    return 'running';
  };
  return {
    advance,
    result: () => run.result(),
    bottlenecks: () => slices,
    get nowS() {
      return run.nowS;
    },
    get events() {
      return run.events;
    },
  };
}
