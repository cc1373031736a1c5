import type { KpiDefinition } from './definition.ts';

export const wip: KpiDefinition = {
  name: 'wip',
  unit: 'parts',
  formula: 'time mean of parts between source and sink',
  better: 'less',
  valueOf: (result) => result.wip.mean,
  undefinedWhen: 'noScheduledTime',
};
