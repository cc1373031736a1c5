import { type KpiDefinition, quotient, scheduledHours } from './definition.ts';

export const partsPerPersonHour: KpiDefinition = {
  name: 'partsPerPersonHour',
  unit: '1/h',
  formula: 'good parts / paid hours of direct, indirect and maintenance people of the line',
  better: 'more',
  valueOf: (result, facts) => quotient(result.good, facts.paidPerScheduledS * scheduledHours(result)),
  undefinedWhen: 'noPeople',
};
