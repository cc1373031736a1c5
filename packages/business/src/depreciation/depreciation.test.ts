import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleDecliningChina, doubleDecliningSpreadsheet } from './double-declining.ts';
import { depreciationSchedule, taxShield } from './schedule.ts';
import { straightLine } from './straight-line.ts';
import { sumOfYears } from './sum-of-years.ts';

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('depreciation', () => {
  it('straight line and spreadsheet DDB agree with the published table', () => {
    expect(straightLine(90000, 9000, 6)).toEqual([13500, 13500, 13500, 13500, 13500, 13500]);
    const wanted = [30000, 20000, 13333.333333333334, 8888.888888888889, 5925.925925925924, 2851.8518518518504];
    for (const [i, amount] of doubleDecliningSpreadsheet(90000, 9000, 6).entries()) expect(amount).toBeCloseTo(wanted[i] as number, 8);
  });

  it('Chinese DDB halves the rest over the last two years', () => {
    const [first, second, third, fourth, fifth] = doubleDecliningChina(100000, 4000, 5) as [number, number, number, number, number];
    expect([first, second, third]).toEqual([40000, 24000, expect.closeTo(14400, 9)]); // 40 % of the book value
    expect(fourth).toBeCloseTo(8800, 9); // (21600 - 4000) / 2
    expect(fifth).toBeCloseTo(8800, 9);
  });

  it('every full method takes cost less residual, short lives included (seed 3)', () => {
    const life = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.double({ min: 0, max: 0.3, noNaN: true }), life, (cost, rate, years) => {
        for (const method of [straightLine, doubleDecliningChina, sumOfYears]) {
          expect(sumOf(method(cost, rate * cost, years))).toBeCloseTo((1 - rate) * cost, 5);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('one-off up to the limit, straight line above', () => {
    const terms = { method: 'oneOffWithinLimit', lifeYears: 10, residualRate: 0.05, oneOffLimit: 5_000_000 } as const;
    expect(depreciationSchedule(10_000_000, 5_000_000, terms)).toEqual([10_000_000]);
    expect(depreciationSchedule(5_000_001, 5_000_001, terms)).toHaveLength(10);
    expect(sumOf(depreciationSchedule(6_000_000, 6_000_000, terms))).toBeCloseTo(5_700_000, 6);
    expect(taxShield([1_000_000], 0.25, 0.08)).toBeCloseTo(231481.481481, 6);
  });
});
