import { describe, expect, it } from 'vitest';
import { evaluateCase } from './evaluate-case.ts';
import { exampleInputs, exampleItem, exampleKpis } from './example-case.fixture.ts';
import { caseBreakEven, caseTornado, movableInputs } from './sensitivity.ts';
import { simulateCase } from './simulate-case.ts';

const BEFORE = exampleKpis();
const AFTER = exampleKpis({ headcountPerDay: 4 });

describe('sensitivity of a case', () => {
  it('names the movable numbers by their place', () => {
    const fields = movableInputs(exampleInputs()).map((input) => input.field);
    expect(fields).toEqual(expect.arrayContaining(['discountRate', 'labour.wagePerYear', 'investment.items[0].amount']));
    expect(fields).not.toContain('horizonYears');
    expect(fields).not.toContain('quality.scrapCostPerPart');
  });

  it('the wage is the widest bar, and moves the value by what it saves', () => {
    const bars = caseTornado(exampleInputs(), BEFORE, AFTER, 0.1);
    expect(bars[0]?.name).toBe('labour.wagePerYear');
    const annuity = 3.790786769408448; // five years at 10 %
    expect(bars[0]?.width).toBeCloseTo(0.2 * 336_000 * annuity, 4);
    expect(bars.find((bar) => bar.name === 'labour.releasedHeadFactor')?.high).toBe(1);
    expect(bars.find((bar) => bar.name === 'investment.items[0].amount')?.width).toBeCloseTo(120_000, 6);
  });

  it('finds the wage at which it stops paying', () => {
    const found = caseBreakEven(exampleInputs(), BEFORE, AFTER, 'labour.wagePerYear', 1, 200_000);
    expect(found?.status).toBe('found');
    expect(found?.values[0]).toBeCloseTo(600_000 / 3.790786769408448 / 4 / 1.4, 4);
    expect(caseBreakEven(exampleInputs(), BEFORE, AFTER, 'labour.holiday', 0, 1)).toBeNull();
  });

  it('says how much of the result rests on guesses', () => {
    const inputs = exampleInputs();
    const known = evaluateCase(inputs, BEFORE, AFTER).assumptions;
    expect(known.inputs.map((input) => input.field)).toEqual(['labour.releasedHeadFactor']);
    const guessed = {
      ...inputs,
      investment: { ...inputs.investment, items: [exampleItem({ amount: { value: 600_000, origin: 'assumed' } })] },
    };
    expect(evaluateCase(guessed, BEFORE, AFTER).assumptions.share ?? 0).toBeGreaterThan(known.share ?? 1);
    expect(evaluateCase({ ...inputs, investment: { ...inputs.investment, items: [] } }, BEFORE, BEFORE).assumptions.share).toBeNull();
  });
});

describe('simulateCase', () => {
  const inputs = exampleInputs();
  const ranged = {
    ...inputs,
    investment: {
      ...inputs.investment,
      items: [exampleItem({ amount: { value: 600_000, origin: 'read', range: { min: 500_000, mode: 600_000, max: 1_000_000 } } })],
    },
  };

  it('has the mean of the ranges and repeats with its seed (seed 9)', () => {
    const result = simulateCase(ranged, BEFORE, AFTER, { runs: 10_000, seed: 9 });
    const sure = evaluateCase(inputs, BEFORE, AFTER).npv;
    expect(Math.abs(result.npv.mean - (sure - 100_000))).toBeLessThan(4 * result.npv.standardError); // mean price 700,000
    expect(result.payback.shareRecovered).toBe(1);
    expect(simulateCase(ranged, BEFORE, AFTER, { runs: 100, seed: 9 })).toEqual(
      simulateCase(ranged, BEFORE, AFTER, { runs: 100, seed: 9 }),
    );
  });

  it('draws the indicators within their intervals (seed 10)', () => {
    const priced = { ...inputs, energy: { ...inputs.energy, pricePerKwh: { value: 1, origin: 'measured' as const } } };
    const noisy = exampleKpis({ headcountPerDay: 4, energyKwhPerPart: { mean: 1, halfWidth: 0.1959963984540054, n: 20 } });
    const { annualSaving } = simulateCase(priced, BEFORE, noisy, { runs: 10_000, seed: 10 });
    expect(Math.abs(annualSaving.sd - 10_000)).toBeLessThan(4 * (10_000 / Math.sqrt(20_000)));
  });

  it('counts runs that never pay back', () => {
    const doubtful = exampleKpis({ headcountPerDay: { mean: 6, halfWidth: 2, n: 5 } });
    const { payback } = simulateCase(inputs, BEFORE, doubtful, { runs: 2000, seed: 11 });
    expect(payback.shareRecovered).toBeGreaterThan(0.5);
    expect(payback.shareRecovered).toBeLessThan(1);
    expect(payback.p10).not.toBeNull();
  });
});
