import { ended, type KpiDefinition, quotient } from './definition.ts';

export const scrapRate: KpiDefinition = {
  name: 'scrapRate',
  unit: '1',
  formula: 'scrapped parts / parts finished or scrapped',
  better: 'less',
  valueOf: (result) => quotient(result.scrapped, ended(result)),
  undefinedWhen: 'noFinishedParts',
};
