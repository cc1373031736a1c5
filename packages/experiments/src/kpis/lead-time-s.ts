import type { KpiDefinition } from './definition.ts';

export const leadTimeS: KpiDefinition = {
  name: 'leadTimeS',
  unit: 's',
  formula: 'mean time from release at the source to arrival at the sink, good parts',
  better: 'less',
  valueOf: (result) => result.leadTime.mean,
  undefinedWhen: 'noGoodParts',
};
