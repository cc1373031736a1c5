import type { KpiDefinition } from './definition.ts';

/** The fractional load beside the whole heads: how many people would be busy all the time. */
export const workloadPerShift: KpiDefinition = {
  name: 'workloadPerShift',
  unit: 'people',
  formula: 'sum over pools of people on shift x (working + walking share of their on-shift time), and repair crews by their time in repair',
  better: 'less',
  valueOf: (result) => {
    const people = result.pools.reduce((sum, pool) => sum + pool.count * (pool.working + pool.walking), 0);
    const repairS = result.crews.reduce((sum, crew) => sum + crew.count * crew.utilisation, 0) * (result.horizonS - result.warmUpS);
    return people + (result.scheduledS > 0 ? repairS / result.scheduledS : 0);
  },
  undefinedWhen: 'noPeople',
};
