import { type KpiDefinition, quotient } from './definition.ts';

/** Mean time between good parts out of the line. */
export const cycleTimeS: KpiDefinition = {
  name: 'cycleTimeS',
  unit: 's',
  formula: 'scheduled working time / good parts out',
  better: 'less',
  valueOf: (result) => quotient(result.scheduledS, result.good),
  undefinedWhen: 'noGoodParts',
};
