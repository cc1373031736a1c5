import { describe, expect, it } from 'vitest';
import {
  annuityFactor,
  capitalRecoveryFactor,
  effectiveAnnualRate,
  equivalentAnnualCost,
  futureValue,
  levelPayment,
  presentValue,
  rateOfPayments,
} from './annuity.ts';
import { growingAnnuity, grownAmounts, nominalRate, realRate } from './growth.ts';
import { mirr } from './mirr.ts';
import { discountedFlows, npv, npvMidYear } from './npv.ts';
import { equivalentAnnualValue, profitabilityIndex, simpleReturn } from './profitability.ts';

const CELL = [-250000, 60000, 72000, 78000, 81000, 95000];

describe('level payments', () => {
  it('agrees with the spreadsheet functions PMT, PV and RATE', () => {
    expect(levelPayment(0.06 / 12, 48, 35000)).toBeCloseTo(821.9760166777622, 9);
    expect(presentValue(0.09, 7, 12000, 5000)).toBeCloseTo(63130.605245107625, 8);
    expect(rateOfPayments(60, 900, 45000)).toBeCloseTo(0.006183413161253577, 14);
  });

  it('works at rate zero and inverts itself', () => {
    expect(annuityFactor(0, 7)).toBe(7);
    expect(levelPayment(0, 4, 100, 20)).toBe(20);
    expect(futureValue(0.05, 10, 100)).toBeCloseTo(1257.789253554883, 9);
    expect(capitalRecoveryFactor(0.07, 10)).toBeCloseTo(0.14237750272736466, 14);
    expect(effectiveAnnualRate(0.06, 12)).toBeCloseTo(0.06167781186449828, 12);
    expect(rateOfPayments(3, -1, 100)).toBeNull();
  });

  it('makes unequal lives comparable', () => {
    const level = equivalentAnnualCost(600000, 80000, 60000, 8, 0.09);
    expect(level.perYear).toBeCloseTo(182964.164032248, 6);
    expect(
      equivalentAnnualCost(
        600000,
        Array.from({ length: 8 }, () => 80000),
        60000,
        8,
        0.09,
      ),
    ).toEqual(level);
  });
});

describe('cash flow worth', () => {
  it('discounts from today on', () => {
    expect(npv(0.1, CELL)).toBeCloseTo(36963.75682237297, 8);
    expect(discountedFlows(0.1, [1, 1.1, 1.21])).toEqual([1, 1, expect.closeTo(1, 15)]);
    expect(npvMidYear(0.21, [-100, 121])).toBeCloseTo(10, 12); // 121 / 1.21 x 1.1 = 110
    expect(() => npv(-1, [1])).toThrow(RangeError);
  });

  it('gives MIRR, index, equivalent annual value and simple return', () => {
    expect(mirr(CELL, 0.1, 0.08)).toBeCloseTo(0.12263256084359497, 12);
    expect(profitabilityIndex(0.1, CELL)).toBeCloseTo(1.1478550272894918, 12);
    expect(equivalentAnnualValue(0.1, CELL)).toBeCloseTo(9750.945930451566, 8);
    expect(simpleReturn([-1000000, 300000, 300000, 300000, 300000, 300000])).toBeCloseTo(0.1, 14);
    expect(mirr([1, 2], 0.1, 0.1)).toBeNull();
    expect(profitabilityIndex(0.1, [5, 5])).toBeNull();
    expect(simpleReturn([-5])).toBeNull();
  });

  it('grows from the second year on', () => {
    expect(grownAmounts(100, 0.1, 3)).toEqual([100, expect.closeTo(110, 12), expect.closeTo(121, 12)]);
    expect(growingAnnuity(500000, 0.05, 0.08, 8)).toBeCloseTo(npv(0.08, [0, ...grownAmounts(500000, 0.05, 8)]), 6);
    expect(growingAnnuity(100, 0.05, 0.05, 4)).toBeCloseTo(npv(0.05, [0, ...grownAmounts(100, 0.05, 4)]), 9);
    expect(realRate(nominalRate(0.04, 0.025), 0.025)).toBeCloseTo(0.04, 14);
  });
});
