import { ended, type KpiDefinition, quotient } from './definition.ts';

export const reworkRate: KpiDefinition = {
  name: 'reworkRate',
  unit: '1',
  formula: 'parts reworked at least once / parts finished or scrapped',
  better: 'less',
  valueOf: (result) => quotient(result.reworked, ended(result)),
  undefinedWhen: 'noFinishedParts',
};
