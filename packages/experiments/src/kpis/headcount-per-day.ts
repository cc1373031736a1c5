import type { KpiDefinition } from './definition.ts';

/** A fact of the roster, not of chance: its interval has width 0. */
export const headcountPerDay: KpiDefinition = {
  name: 'headcountPerDay',
  unit: 'people',
  formula: 'whole people on the roster of all shifts of a day, relief included',
  better: 'less',
  valueOf: (_result, facts) => facts.headcountPerDay,
  undefinedWhen: 'noPeople',
};
