import { describe, expect, it } from 'vitest';
import { evaluateCase } from './evaluate-case.ts';
import { exampleInputs, exampleItem, exampleKpis } from './example-case.fixture.ts';
import { simulateCase } from './simulate-case.ts';
import { wageUtilisationMap } from './wage-utilisation-map.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });
const priced = () => ({ ...exampleInputs(), energy: { ...exampleInputs().energy, pricePerKwh: given(1) } });
const AFTER = exampleKpis({ headcountPerDay: 4 });

/** Twenty replications around 1 kWh, the same noise on both sides as common random numbers give it. */
const NOISE = Array.from({ length: 20 }, (_, i) => (i - 9.5) / 50);
const kwh = (offset: number) => NOISE.map((noise) => offset + noise);
const parts = NOISE.map(() => 100_000);

describe('simulateCase by replications', () => {
  const before = { ...exampleKpis(), replications: { goodPartsPerYear: parts, energyKwhPerPart: kwh(1) } };
  const after = { ...AFTER, replications: { goodPartsPerYear: parts, energyKwhPerPart: kwh(0.8) } };

  it('keeps what common random numbers give: equal noise on both sides cancels', () => {
    const result = simulateCase(priced(), before, after, { runs: 2000, seed: 1 });
    expect(result.replications).toBe(20);
    expect(result.npv.sd).toBeLessThan(1e-3);
    expect(result.npv.mean).toBeCloseTo(
      evaluateCase(priced(), exampleKpis(), exampleKpis({ headcountPerDay: 4, energyKwhPerPart: 0.8 })).npv,
      3,
    );
  });

  it('has the standard error of the mean of the replications (seed 2)', () => {
    const steady = { ...before, replications: { goodPartsPerYear: parts, energyKwhPerPart: parts.map(() => 1) } };
    const { annualSaving } = simulateCase(priced(), steady, after, { runs: 10_000, seed: 2 });
    const variance = NOISE.reduce((sum, noise) => sum + noise * noise, 0) / NOISE.length;
    const expected = 100_000 * Math.sqrt(variance / NOISE.length);
    expect(Math.abs(annualSaving.sd / expected - 1)).toBeLessThan(4 / Math.sqrt(20_000));
  });

  it('falls back to the intervals when one side has no replications', () => {
    expect(simulateCase(priced(), before, AFTER, { runs: 10, seed: 1 }).replications).toBe(0);
  });
});

describe('what the runs tell', () => {
  const ranged = {
    ...exampleInputs(),
    investment: {
      ...exampleInputs().investment,
      items: [exampleItem({ amount: { value: 900_000, origin: 'read', range: { min: 600_000, mode: 900_000, max: 1_800_000 } } })],
    },
  };

  it('the chance of paying back in time grows with the time, and ends at the share recovered (seed 3)', () => {
    const chance = (targetYears: number) => simulateCase(ranged, exampleKpis(), AFTER, { runs: 4000, seed: 3, targetYears }).inTime.simple;
    expect(chance(2)).toBeLessThan(chance(3));
    const all = simulateCase(ranged, exampleKpis(), AFTER, { runs: 4000, seed: 3 });
    expect(all.inTime).toMatchObject({ targetYears: 5, simple: all.payback.shareRecovered });
    // 336,000 a year: back within 3 years when the price is at most 1,008,000; triangular: 1 - (1.8 - 1.008)² / (1.2 × 0.9)
    const exact = 1 - 0.792 ** 2 / (1.2 * 0.9);
    expect(Math.abs(chance(3) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 4000));
  });

  it('settles: the interval of the mean halves with four times the runs, the last point is the result (seed 3)', () => {
    const result = simulateCase(ranged, exampleKpis(), AFTER, { runs: 4000, seed: 3 });
    const { convergence } = result;
    expect(convergence.map(({ runs }) => runs)).toEqual([50, 100, 200, 400, 800, 1600, 3200, 4000]);
    expect(convergence.at(-1)).toMatchObject({ mean: result.npv.mean, p10: result.npv.p10, p90: result.npv.p90 });
    const ratio = (convergence[2]?.halfWidth as number) / (convergence[4]?.halfWidth as number);
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.3);
  });
});

describe('wageUtilisationMap', () => {
  it('is the case itself at its own wage and full use; rises with both', () => {
    const map = wageUtilisationMap(exampleInputs(), exampleKpis(), AFTER, [40_000, 60_000, 80_000], [0.5, 1]);
    expect(map.npv[1]?.[1]).toBeCloseTo(evaluateCase(exampleInputs(), exampleKpis(), AFTER).npv, 6);
    expect(map.npv[0]?.[1]).toBeCloseTo(0.5 * 336_000 * 3.790786769408448 - 600_000, 4);
    for (const row of map.npv) expect([...row].sort((one, other) => one - other)).toEqual(row);
    expect(map.paybackYears[1]?.[1]).toBeCloseTo(600 / 336, 9);
    expect(map.paybackYears[0]?.[0]).toBeNull();
  });
});
