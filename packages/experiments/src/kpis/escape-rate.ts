import { type KpiDefinition, quotient } from './definition.ts';

export const escapeRate: KpiDefinition = {
  name: 'escapeRate',
  unit: '1',
  formula: 'defective parts at a sink / all parts at a sink',
  better: 'less',
  valueOf: (result) => quotient(result.bad, result.good + result.bad),
  undefinedWhen: 'noFinishedParts',
};
