import type { KpiDefinition } from './definition.ts';

/** The fractional load beside the whole heads: how many people would be busy all the time. */
export const workloadPerShift: KpiDefinition = {
  name: 'workloadPerShift',
  unit: 'people',
  formula: 'sum over pools of people on shift x (working + walking share of their on-shift time)',
  better: 'less',
  valueOf: (result) => result.pools.reduce((sum, pool) => sum + pool.count * (pool.working + pool.walking), 0),
  undefinedWhen: 'noPeople',
};
