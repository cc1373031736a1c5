import type { KpiDefinition } from './definition.ts';

/** A fact of the roster, not of chance: its interval has width 0. */
export const headcountPerShift: KpiDefinition = {
  name: 'headcountPerShift',
  unit: 'people',
  formula: 'whole people on the roster of the peak shift, relief included',
  better: 'less',
  valueOf: (_result, facts) => facts.headcountPerShift,
  undefinedWhen: 'noPeople',
};
