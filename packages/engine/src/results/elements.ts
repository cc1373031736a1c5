import {
  ACTIVE_PERIODS,
  BUFFER,
  CONVEYOR,
  ELEMENT,
  ELEMENT_KINDS,
  ELEMENT_SUMS,
  ENTERED,
  FAILURES,
  FALSE_ALARMS,
  FIRST_UNIT,
  FOUND,
  IN_STATE,
  KIND,
  LEFT,
  LEVEL,
  LOST,
  REWORKED,
  SCRAPPED,
  SINCE,
  SINK,
  SOURCE,
  STARTS,
  STATE,
  STATION,
  STAY_N,
  STAY_OUTSIDE,
  STAY_SQUARES,
  STAY_SUM,
  UNIT,
  UNIT_TIMES,
  UNITS,
} from '../model/layout.ts';
import type { PowerSpec } from '../model/spec.ts';
import type { RunState } from '../run/state.ts';
import { DOWN, SETUP_STATE, STATE_COUNT, WAITING_REPAIR, WORKING } from '../run/unit-state.ts';
import { eachStay, partsInside } from '../statistics/window.ts';
import type { ElementResult, Level, State, StateShares } from './result.ts';
import { STATES } from './result.ts';
import { levelResult, staySample } from './samples.ts';

export function elementResults(run: RunState, windowEnd: number): readonly ElementResult[] {
  const open = new Float64Array(run.elementCount);
  eachStay(run, (element, since) => {
    open[element]! += windowEnd - since;
  });
  const uses = usesByElement(run);
  const cycles = cyclesByElement(run);
  return run.model.spec.elements.map((spec, e) => {
    const kind = run.elements[e * ELEMENT + KIND]!;
    const holds = kind === BUFFER || kind === STATION || kind === CONVEYOR;
    const hasUnits = kind !== SOURCE && kind !== BUFFER && kind !== SINK;
    const perServer = hasUnits
      ? Array.from({ length: run.elements[e * ELEMENT + UNITS]! }, (_, i) =>
          sharesOf(run, run.elements[e * ELEMENT + FIRST_UNIT]! + i, windowEnd),
        )
      : [];
    const s = (field: number): number => run.elementSums[e * ELEMENT_SUMS + field]!;
    const power = 'power' in spec ? spec.power : null;
    return {
      id: spec.id,
      kind: ELEMENT_KINDS[kind]!,
      shares: hasUnits ? meanShares(perServer) : null,
      perServer,
      entered: holds ? s(STAY_N) + partsInside(run, e) - run.insideAtStart[e]! : s(ENTERED),
      left: holds ? s(STAY_N) : s(LEFT),
      cycles: cycles[e]!,
      starts: s(STARTS),
      scrapped: s(SCRAPPED),
      reworked: s(REWORKED),
      found: s(FOUND),
      falseAlarms: s(FALSE_ALARMS),
      defectsMade: byClass(run, run.defectsMade, e),
      defectsFound: byClass(run, run.defectsFound, e),
      lost: s(LOST),
      level:
        run.elements[e * ELEMENT + LEVEL]! >= 0
          ? withMean(
              levelResult(run, run.elements[e * ELEMENT + LEVEL]!, windowEnd),
              kind === BUFFER ? timeInside(run, e, open[e]!) : null,
              windowEnd - run.windowStart,
            )
          : singleLevel(run, e, open[e]!, windowEnd, kind === SINK),
      stay: staySample(run, e),
      staySecondMoment: s(STAY_N) > 0 ? s(STAY_SQUARES) / s(STAY_N) / 1e12 : null,
      energyKwh:
        power === null ? 0 : perServer.reduce((sum, shares) => sum + energyOf(power, shares, (windowEnd - run.windowStart) / 1e6), 0),
      uses: uses[e]!,
      failures: s(FAILURES),
      activePeriodMeanS: hasUnits ? activePeriod(run, e, windowEnd) : null,
    };
  });
}

/** Time shares of one unit over the window. */
export function sharesOf(run: RunState, unit: number, windowEnd: number): StateShares {
  const t = unit * UNIT_TIMES;
  const length = windowEnd - run.windowStart;
  const now = run.units[unit * UNIT + STATE]!;
  const shares = {} as Record<State, number>;
  for (let s = 0; s < STATE_COUNT; s++) {
    const time = run.unitTimes[t + IN_STATE + s]! + (s === now ? windowEnd - run.unitTimes[t + SINCE]! : 0);
    shares[STATES[s]!] = length > 0 ? time / length : s === now ? 1 : 0;
  }
  return shares;
}

function meanShares(list: readonly StateShares[]): StateShares {
  const mean = {} as Record<State, number>;
  for (const state of STATES) mean[state] = list.reduce((sum, shares) => sum + shares[state], 0) / list.length;
  return mean;
}

/** kWh over a window: working and set-up at working power, off shift at standby, everything else idle. */
export function energyOf(power: PowerSpec, shares: StateShares, seconds: number): number {
  const working = shares.working + shares.setup;
  const off = shares.offShift;
  return ((power.workingKw * working + power.standbyKw * off + power.idleKw * (1 - working - off)) * seconds) / 3600;
}

/** Time inside the window that all parts together spent in an element. @param open the part of it that is still going on */
const timeInside = (run: RunState, e: number, open: number): number =>
  run.elementSums[e * ELEMENT_SUMS + STAY_SUM]! - run.elementSums[e * ELEMENT_SUMS + STAY_OUTSIDE]! + open;

/** A level with its mean from the stays of its parts: the same number by Little's law on the path. */
function withMean(level: Level, time: number | null, length: number): Level {
  return time === null || length <= 0 ? level : { ...level, mean: time / length };
}

/** Level of a place for one part: the time it was taken, from the stays. */
function singleLevel(run: RunState, e: number, open: number, windowEnd: number, isSink: boolean): Level {
  const length = windowEnd - run.windowStart;
  const sums = e * ELEMENT_SUMS;
  const taken = isSink ? 0 : timeInside(run, e, open);
  const share = length > 0 ? taken / length : 0;
  const most = run.elementSums[sums + STAY_N]! > 0 || taken > 0 ? 1 : 0;
  return { mean: share, max: isSink ? 0 : most, atEnd: isSink ? 0 : partsInside(run, e), histogram: isSink ? [1] : [1 - share, share] };
}

function byClass(run: RunState, counts: Float64Array, e: number): Readonly<Record<string, number>> {
  const classes = run.model.columns.defectClasses;
  const result: Record<string, number> = {};
  for (let k = 0; k < classes.length; k++) if (counts[e * classes.length + k]! > 0) result[classes[k]!] = counts[e * classes.length + k]!;
  return result;
}

/** Mean length of an uninterrupted active period over the servers of an element. */
function activePeriod(run: RunState, e: number, windowEnd: number): number | null {
  const first = run.elements[e * ELEMENT + FIRST_UNIT]!;
  let periods = 0;
  let time = 0;
  for (let unit = first; unit < first + run.elements[e * ELEMENT + UNITS]!; unit++) {
    periods += run.units[unit * UNIT + ACTIVE_PERIODS]!;
    const t = unit * UNIT_TIMES;
    for (const s of [WORKING, SETUP_STATE, DOWN, WAITING_REPAIR])
      time += run.unitTimes[t + IN_STATE + s]! + (run.units[unit * UNIT + STATE] === s ? windowEnd - run.unitTimes[t + SINCE]! : 0);
  }
  return periods > 0 ? time / periods / 1e6 : null;
}

/** Consumables: counters per operation times the cycles done. */
function usesByElement(run: RunState): readonly Record<string, number>[] {
  const uses: Record<string, number>[] = run.model.spec.elements.map(() => ({}));
  run.model.spec.stages.forEach((stage, s) => {
    Object.keys(stage.operations).forEach((key) => {
      const operation = stage.operations[key]!;
      const column = operationColumn(run, s, key);
      const cycles = column < 0 ? 0 : run.operationCycles[column]!;
      if (cycles === 0) return;
      const own = uses[run.stageElement[s]!]!;
      for (const [name, amount] of Object.entries(operation.uses)) own[name] = (own[name] ?? 0) + amount * cycles;
    });
  });
  return uses;
}

/** Cycles done at each element, summed over its operations. */
function cyclesByElement(run: RunState): Float64Array {
  const cycles = new Float64Array(run.elementCount);
  const seen = new Set<number>();
  run.operationOf.forEach((operation, key) => {
    if (operation < 0 || seen.has(operation)) return;
    seen.add(operation);
    cycles[run.stageElement[Math.floor(key / run.products)]!]! += run.operationCycles[operation]!;
  });
  return cycles;
}

/** Column of the operation that a stage names by this key. */
function operationColumn(run: RunState, stage: number, key: string): number {
  const { products, stages } = run.model.spec;
  const named = new Set(Object.keys(stages[stage]!.operations));
  const p = products.findIndex(({ id }) => (key === '*' ? !named.has(id) : id === key));
  return p < 0 ? -1 : run.operationOf[stage * products.length + p]!;
}
