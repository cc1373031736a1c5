import { type KpiDefinition, quotient } from './definition.ts';

export const energyKwhPerPart: KpiDefinition = {
  name: 'energyKwhPerPart',
  unit: 'kWh',
  formula: 'all energy, standby included / good parts',
  better: 'less',
  valueOf: (result) => quotient(result.energyKwh, result.good),
  undefinedWhen: 'noGoodParts',
};
