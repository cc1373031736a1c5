import { ALIVE, IN_LINE, PART_FLAGS, PART_INTS, PART_TIMES, RELEASED } from '../model/layout.ts';
import { indexById } from '../run/prepare.ts';
import { workingTime } from '../run/shifts.ts';
import type { RunOptions } from '../run/state.ts';
import {
  FLOW_SUM,
  type RunState,
  TIME_IN_LINE,
  TOTAL_BAD,
  TOTAL_DEFECTIVE,
  TOTAL_FIRST_PASS,
  TOTAL_GOOD,
  TOTAL_LOST,
  TOTAL_MERGED,
  TOTAL_RELEASED,
  TOTAL_REWORKED,
  TOTAL_SCRAPPED,
} from '../run/state.ts';
import type { Series } from '../statistics/window.ts';
import { elementResults } from './elements.ts';
import { fleetResults, robotResults } from './movers.ts';
import { crewResults, poolResults } from './people.ts';
import type { ProductResult, RunResult, Stall } from './result.ts';
import { leadSample, levelResult } from './samples.ts';

export interface RunEnd {
  readonly options: RunOptions;
  readonly status: 'finished' | 'empty' | 'stalled';
  readonly stall: Stall | null;
  readonly endedAt: number;
  readonly windowEnd: number;
  readonly series: Series;
}

/** Reads the statistics of the window out of the columns; intervals in progress are counted up to the window's end. */
export function collectResult(run: RunState, end: RunEnd): RunResult {
  const { totals, model } = run;
  const { windowEnd, options } = end;
  const elements = elementResults(run, windowEnd);
  const robots = robotResults(run, windowEnd);
  const fleets = fleetResults(run, windowEnd);
  const lineCalendar = indexById(model.spec.calendars, model.spec.lineCalendar);
  const start = Math.min(run.windowStart, windowEnd);
  const scheduled =
    lineCalendar < 0
      ? windowEnd - start
      : workingTime(run.shifts[lineCalendar]!, windowEnd) - workingTime(run.shifts[lineCalendar]!, start);
  const uses: Record<string, number> = {};
  for (const element of elements) for (const [name, amount] of Object.entries(element.uses)) uses[name] = (uses[name] ?? 0) + amount;
  return {
    modelHash: model.hash,
    seed: options.seed,
    replication: options.replication,
    warmUpS: options.warmUpS,
    horizonS: options.horizonS ?? windowEnd / 1e6,
    scheduledS: scheduled / 1e6,
    status: end.status,
    stall: run.deadlock ?? end.stall,
    endedAtS: end.endedAt / 1e6,
    events: run.events,
    released: totals[TOTAL_RELEASED]!,
    good: totals[TOTAL_GOOD]!,
    bad: totals[TOTAL_BAD]!,
    scrapped: totals[TOTAL_SCRAPPED]!,
    lost: totals[TOTAL_LOST]!,
    defective: totals[TOTAL_DEFECTIVE]!,
    reworked: totals[TOTAL_REWORKED]!,
    firstPass: totals[TOTAL_FIRST_PASS]!,
    merged: totals[TOTAL_MERGED]!,
    leadTime: leadSample(run, 0),
    flowTimeSumS: totals[FLOW_SUM]! / 1e6,
    wip: levelResult(run, 0, windowEnd),
    littleResidual: littleResidual(run, windowEnd),
    energyKwh:
      elements.reduce((sum, e) => sum + e.energyKwh, 0) +
      robots.reduce((sum, r) => sum + r.energyKwh, 0) +
      fleets.reduce((sum, f) => sum + (f.energyKwh ?? 0), 0),
    uses,
    elements,
    pools: poolResults(run, windowEnd),
    crews: crewResults(run, windowEnd),
    fleets,
    robots,
    products: productResults(run),
    series: { intervalS: end.series.interval / 1e6, good: end.series.good, wip: end.series.wip },
  };
}

/** Little's law on the path: parts in the line, integrated, against the time in the line of every part; both inside the window. */
function littleResidual(run: RunState, windowEnd: number): number {
  const area = run.levelArea[0]! + (windowEnd - run.levelSince[0]!) * run.levelValue[0]!;
  let time = run.totals[TIME_IN_LINE]!;
  for (let part = 0; part < run.partSlots; part++) {
    const flags = run.parts[part * PART_INTS + PART_FLAGS]!;
    if ((flags & ALIVE) === 0 || (flags & IN_LINE) === 0) continue;
    time += windowEnd - Math.max(run.windowStart, run.partTimes[part * PART_TIMES + RELEASED]!);
  }
  return area === 0 ? time : (area - time) / area;
}

function productResults(run: RunState): readonly ProductResult[] {
  return run.model.spec.products.map((product, p) => {
    const due = product.dueAfterS !== null;
    const leadTime = leadSample(run, run.products > 1 ? p + 1 : 0);
    return {
      id: product.id,
      released: run.productSums[p * 4]!,
      good: run.productSums[p * 4 + 1]!,
      bad: run.productSums[p * 4 + 2]!,
      scrapped: run.productSums[p * 4 + 3]!,
      leadTime,
      late: due ? run.lateSums[p * 2]! : null,
      tardinessMeanS: due && leadTime.n > 0 ? run.lateSums[p * 2 + 1]! / 1e6 / leadTime.n : null,
    };
  });
}
