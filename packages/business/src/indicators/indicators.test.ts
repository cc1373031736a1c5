import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedValuePerMu, muOf, ncRate, networkingRates } from './equipment-rates.ts';
import {
  addedValueOfIncome,
  addedValueOfProduction,
  employeesPer100Million,
  labourProductivity,
  reciprocalChange,
  relativeChange,
} from './labour-productivity.ts';
import { oeeOfCounts } from './oee.ts';
import { robotDensity, robotsMissing } from './robot-density.ts';
import { balanceEfficiency, fewestStations, taktTime } from './takt.ts';

describe('indicators', () => {
  it('productivity and employees per 100 m are exact reciprocals (seed 2)', () => {
    const value = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 10_000 }), (added, people) => {
        expect((labourProductivity(added, people) * employeesPer100Million(added, people)) / 1e8).toBeCloseTo(1, 12);
      }),
      { seed: 2 },
    );
  });

  it('the two columns of the 2017 table are one variable', () => {
    expect([-15, -18, -21, -12, -9].map((change) => Math.round(100 * reciprocalChange(change / 100)))).toEqual([18, 22, 27, 14, 10]);
    expect(relativeChange(0, 5)).toBeNull();
  });

  it('added value from both sides', () => {
    expect(addedValueOfIncome(10, 3, 2, 5)).toBe(20);
    expect(addedValueOfProduction(100, 85, 5)).toBe(20);
  });

  it('density of the plans: 18,000 robots at 200 are 900,000 people', () => {
    expect(robotDensity(18_000, 900_000)).toBe(200);
    expect(robotsMissing(12, 1000, 200)).toBe(8);
    expect(robotsMissing(30, 1000, 200)).toBe(0);
  });

  it('networking rates keep their denominators apart', () => {
    expect(networkingRates(22, 31, 40)).toEqual({ ofDigital: 22 / 31, ofAll: 0.55 });
    expect(ncRate(31, 40)).toBe(0.775);
    expect(muOf(20_000)).toBeCloseTo(30, 12);
    expect(addedValuePerMu(38e6, 20_000)).toBeCloseTo(1_266_666.666667, 5);
  });

  it('OEE of P9: 420 of 480 min, ideal 1 min, 400 made, 380 good', () => {
    const { oee, availability } = oeeOfCounts({ plannedS: 28_800, downtimeS: 3600, idealCycleS: 60, totalCount: 400, goodCount: 380 });
    expect(availability).toBe(0.875);
    expect(oee).toBeCloseTo(0.7916666667, 9);
  });

  it('takt, stations, balance', () => {
    expect(taktTime(27_000, 900)).toBe(30);
    expect(fewestStations(102, 30)).toBe(4);
    expect(fewestStations(90, 30)).toBe(3);
    expect(balanceEfficiency(102, 4, 30)).toBeCloseTo(0.85, 14);
  });
});
