import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomeTax } from './income-tax.ts';
import { costToBuyer, grossOfVat, netOfVat, settleVat, vatInGross } from './vat.ts';

describe('income tax', () => {
  it('saves tax on a loss where the company has other profit', () => {
    expect(incomeTax([-100, 60], 0.25, { kind: 'offset' }).tax).toEqual([-25, 15]);
  });

  it('carries a loss forward, oldest first, until it lapses', () => {
    const five = { kind: 'carryForward', years: 5 } as const;
    expect(incomeTax([-100, 60, 60], 0.25, five)).toEqual({ tax: [0, 0, 5], lossUsed: [0, 60, 40], lossLapsed: 0, lossOpen: 0 });
    const short = incomeTax([-100, 20, 0, 90], 0.25, { kind: 'carryForward', years: 2 });
    expect(short).toEqual({ tax: [0, 0, 0, 22.5], lossUsed: [0, 20, 0, 0], lossLapsed: 80, lossOpen: 0 });
    expect(incomeTax([10, -30], 0.25, five)).toMatchObject({ tax: [2.5, 0], lossOpen: 30 });
  });

  it('never taxes more than the profits and never less than their sum (seed 8)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 12 }), (income) => {
        const { tax, lossUsed, lossLapsed, lossOpen } = incomeTax(income, 0.25, { kind: 'carryForward', years: 5 });
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        const losses = -sum(income.filter((year) => year < 0));
        expect(sum(lossUsed) + lossLapsed + lossOpen).toBeCloseTo(losses, 9);
        expect(sum(tax)).toBeCloseTo(0.25 * (sum(income.filter((year) => year > 0)) - sum(lossUsed)), 9);
        expect(tax.every((paid) => paid >= 0)).toBe(true);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe('value-added tax', () => {
  it('splits a gross price', () => {
    expect(netOfVat(1130000, 0.13)).toBeCloseTo(1000000, 8);
    expect(vatInGross(1130000, 0.13)).toBeCloseTo(130000, 8);
    expect(grossOfVat(100, 0.13)).toBeCloseTo(113, 12);
  });

  it('costs a small-scale taxpayer the gross price', () => {
    expect(costToBuyer({ amount: 113, includesVat: true, rate: 0.13 }, 'general')).toBeCloseTo(100, 12);
    expect(costToBuyer({ amount: 100, includesVat: false, rate: 0.13 }, 'general')).toBe(100);
    expect(costToBuyer({ amount: 113, includesVat: true, rate: 0.13 }, 'smallScale')).toBe(113);
    expect(costToBuyer({ amount: 100, includesVat: false, rate: 0.13 }, 'smallScale')).toBeCloseTo(113, 12);
  });

  it('carries unused input tax', () => {
    expect(settleVat(100, 130)).toEqual({ payable: 0, carried: 30 });
    expect(settleVat(100, 20, 30)).toEqual({ payable: 50, carried: 0 });
  });
});
