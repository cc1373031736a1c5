import type { RunResult } from '@taktwerk/engine';
import type { KpiDefinition } from './definition.ts';
import type { LineFacts } from './kpi.ts';

/** The fractional load beside the whole heads: how many people would be busy all the time. */
export const workloadPerShift: KpiDefinition = {
  name: 'workloadPerShift',
  unit: 'people',
  formula:
    'sum over pools of people on shift x (working + walking share of their on-shift time), repair crews by their time in repair, and drivers by the time their vehicles move, load or wait',
  better: 'less',
  valueOf: (result, facts) => {
    const people = result.pools.reduce((sum, pool) => sum + pool.count * (pool.working + pool.walking), 0);
    const repair = result.crews.reduce((sum, crew) => sum + crew.count * crew.utilisation, 0);
    const besideS = (repair + driversBusyOf(result, facts)) * (result.horizonS - result.warmUpS);
    return people + (result.scheduledS > 0 ? besideS / result.scheduledS : 0);
  },
  undefinedWhen: 'noPeople',
};

/** Drivers who are with a vehicle that is not idle, charging or broken: time mean over the whole window. */
export function driversBusyOf({ fleets }: Pick<RunResult, 'fleets'>, { drivenFleets = [] }: Pick<LineFacts, 'drivenFleets'>): number {
  const driven = fleets.filter(({ id }) => drivenFleets.includes(id));
  return driven.reduce((sum, { vehicles, utilisation }) => sum + vehicles.length * utilisation, 0);
}
