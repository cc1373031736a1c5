import { attended, OPERATOR_WALKING, OPERATOR_WORKING } from '../activities/operator.ts';
import { workingTime } from '../run/shifts.ts';
import type { RunState } from '../run/state.ts';
import type { CrewResult, PoolResult } from './result.ts';
import { levelResult } from './samples.ts';

/** Pools: fractions of on-shift time; what is worked beyond a shift's end (rule 'finish') counts too. */
export function poolResults(run: RunState, windowEnd: number): readonly PoolResult[] {
  return run.model.spec.pools.map((pool, p) => {
    const times = [run.poolTimes[p * 3]!, run.poolTimes[p * 3 + 1]!, run.poolTimes[p * 3 + 2]!];
    const work = Array.from({ length: run.elementCount }, (_, e) => run.poolWork[p * run.elementCount + e]!);
    for (let o = run.poolFirst[p]!; o < run.poolFirst[p + 1]!; o++) {
      const state = run.operatorState[o]!;
      const passed = attended(run, o, windowEnd);
      times[state]! += passed;
      if (state === OPERATOR_WORKING) work[run.operatorAt[o]!]! += passed;
    }
    const calendar = run.poolCalendar[p]!;
    const shift =
      calendar < 0
        ? windowEnd - run.windowStart
        : workingTime(run.shifts[calendar]!, windowEnd) - workingTime(run.shifts[calendar]!, run.windowStart);
    const onShift = shift * pool.count;
    const share = (time: number): number => (onShift > 0 ? time / onShift : 0);
    const working = share(times[OPERATOR_WORKING]!);
    const walking = share(times[OPERATOR_WALKING]!);
    return {
      id: pool.id,
      count: pool.count,
      working,
      walking,
      idle: Math.max(0, 1 - working - walking),
      onShiftS: onShift / 1e6,
      waiting: levelResult(run, run.poolLevel + p, windowEnd),
      workS: Object.fromEntries(run.model.spec.elements.flatMap((e, i) => (work[i]! > 0 ? [[e.id, work[i]! / 1e6]] : []))),
    };
  });
}

export function crewResults(run: RunState, windowEnd: number): readonly CrewResult[] {
  return run.model.spec.crews.map((crew, c) => {
    const demand = levelResult(run, run.crewLevel + 2 * c, windowEnd);
    const waiting = levelResult(run, run.crewLevel + 2 * c + 1, windowEnd);
    return { id: crew.id, count: crew.count, utilisation: crew.count > 0 ? (demand.mean - waiting.mean) / crew.count : 0, demand, waiting };
  });
}
