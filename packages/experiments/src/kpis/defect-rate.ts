import { ended, type KpiDefinition, quotient } from './definition.ts';

export const defectRate: KpiDefinition = {
  name: 'defectRate',
  unit: '1',
  formula: 'parts in which at least one defect was made / parts finished or scrapped',
  better: 'less',
  valueOf: (result) => quotient(result.defective, ended(result)),
  undefinedWhen: 'noFinishedParts',
};
