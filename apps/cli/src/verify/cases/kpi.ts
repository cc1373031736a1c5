import { balanceOf, oeeOf, taktOf, wipByLittle } from '@taktwerk/experiments';
import type { Recipe } from '../case.ts';

/** Indicators from counts of a shift, through the functions that the screen uses. */
export const indicators: readonly Recipe[] = [
  {
    id: 'K01',
    type: 'exact',
    readings: () => {
      const plannedMin = 480 - (2 * 15 + 30);
      const shift = oeeOf({ plannedS: plannedMin * 60, stopsS: 47 * 60, idealCycleS: 1, made: 19_271, good: 19_271 - 423 });
      return {
        'planned production time min': plannedMin,
        'run time min': shift.availability * plannedMin,
        availability: shift.availability,
        performance: shift.performance,
        quality: shift.quality,
        OEE: shift.oee,
      };
    },
  },
  {
    id: 'K07',
    type: 'exact',
    readings: () => {
      const cycle = taktOf(27_000, 450);
      const balance = balanceOf([55, 48, 60, 42, 57], cycle);
      return {
        'takt s': cycle,
        'balance efficiency at cycle 60': balance.efficiency,
        'balance delay': balance.delay,
        'theoretical minimum stations': balance.fewestStations,
        WIP: wipByLittle(58, 0.35),
      };
    },
  },
];
