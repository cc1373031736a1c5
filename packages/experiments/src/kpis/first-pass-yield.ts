import { type KpiDefinition, quotient } from './definition.ts';

export const firstPassYield: KpiDefinition = {
  name: 'firstPassYield',
  unit: '1',
  formula: 'parts good at the first pass through every operation, not reworked / (parts released - components that ended in another part)',
  better: 'more',
  valueOf: (result) => quotient(result.firstPass, result.released - result.merged),
  undefinedWhen: 'noReleasedParts',
};
