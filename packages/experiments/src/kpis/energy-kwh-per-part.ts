import { PROCESS_KWH } from '@taktwerk/engine';
import { type KpiDefinition, quotient } from './definition.ts';

export const energyKwhPerPart: KpiDefinition = {
  name: 'energyKwhPerPart',
  unit: 'kWh',
  formula: 'all energy, standby included / good parts',
  better: 'less',
  valueOf: (result) => quotient(result.energyKwh + (result.uses[PROCESS_KWH] ?? 0), result.good),
  undefinedWhen: 'noGoodParts',
};
