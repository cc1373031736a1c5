import { type KpiDefinition, quotient, scheduledHours } from './definition.ts';

export const throughputPerHour: KpiDefinition = {
  name: 'throughputPerHour',
  unit: '1/h',
  formula: 'good parts into sinks / scheduled working hours',
  better: 'more',
  valueOf: (result) => quotient(result.good, scheduledHours(result)),
  undefinedWhen: 'noScheduledTime',
};
