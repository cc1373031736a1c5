import { describe, expect, it } from 'vitest';
import { breakEven } from './break-even.ts';
import { quantileOf } from './distributions.ts';
import { openStream } from './generator.ts';
import { monteCarlo } from './monte-carlo.ts';
import { normalQuantile } from './normal.ts';
import { sampleQuantile, summaryOf } from './sample.ts';
import { swung, tornado } from './tornado.ts';

describe('normal quantile', () => {
  it('agrees with the tables in the middle, the flanks and the far tail', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 14);
    expect(normalQuantile(0.84134474606854293)).toBeCloseTo(1, 14);
    expect(normalQuantile(0.0013498980316300933)).toBeCloseTo(-3, 13);
    expect(normalQuantile(2.866515718791933e-7)).toBeCloseTo(-5, 12);
    expect(normalQuantile(7.619853024160489e-24)).toBeCloseTo(-10, 12);
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

describe('streams', () => {
  it('repeats by seed and name, differs by either, stays inside (0, 1)', () => {
    const draws = (seed: number, name: string) => Array.from({ length: 5 }, openStream(seed, name));
    expect(draws(1, 'wage')).toEqual(draws(1, 'wage'));
    expect(draws(1, 'wage')).not.toEqual(draws(2, 'wage'));
    expect(draws(1, 'wage')).not.toEqual(draws(1, 'price'));
  });

  it('is evenly spread: chi-square over 100 classes (seed 77)', () => {
    const stream = openStream(77, 'evenness');
    const counts = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) {
      const draw = stream();
      expect(draw > 0 && draw < 1).toBe(true);
      const cell = Math.floor(draw * 100);
      counts[cell] = (counts[cell] as number) + 1;
    }
    const chi = counts.reduce((sum, count) => sum + ((count - 1000) * (count - 1000)) / 1000, 0);
    expect(chi).toBeGreaterThan(60); // 99.9 % of the distribution with 99 degrees of freedom lie in 60 … 149
    expect(chi).toBeLessThan(149);
  });
});

describe('Monte Carlo', () => {
  const inputs = {
    saving: { distribution: { kind: 'normal', mean: 300, sd: 60 }, drawn: 'yearly' },
    price: { distribution: { kind: 'triangular', min: 2, mode: 3, max: 7 }, drawn: 'once' },
  } as const;
  const plan = { runs: 20_000, seed: 4 };

  it('has the mean and the variance of the triangular distribution', () => {
    const { mean, variance } = summaryOf(monteCarlo(inputs, (draw) => draw('price'), plan));
    expect(mean).toBeCloseTo(4, 1); // (2 + 3 + 7) / 3
    expect(variance).toBeCloseTo(7 / 6, 1); // (4 + 9 + 49 - 6 - 14 - 21) / 18
  });

  it('a persistent input is the same in every year, a yearly one is not', () => {
    const once = monteCarlo(inputs, (draw) => draw('price', 0) - draw('price', 3), plan);
    expect(once.every((difference) => difference === 0)).toBe(true);
    const yearly = monteCarlo(inputs, (draw) => draw('saving', 0) - draw('saving', 1), plan);
    expect(summaryOf(yearly).sd).toBeCloseTo(60 * Math.SQRT2, -1);
  });

  it('another input changes no draw of the first', () => {
    const alone = monteCarlo({ price: inputs.price }, (draw) => draw('price'), plan);
    expect(monteCarlo(inputs, (draw) => draw('price') + 0 * draw('saving', 2), plan)).toEqual(alone);
    expect(() => monteCarlo(inputs, (draw) => draw('wage'), plan)).toThrow(RangeError);
  });

  it('quantiles of simple distributions', () => {
    expect(quantileOf({ kind: 'uniform', min: 2, max: 4 }, 0.25)).toBe(2.5);
    expect(quantileOf({ kind: 'triangular', min: 0, mode: 1, max: 1 }, 0.25)).toBe(0.5);
    expect(quantileOf({ kind: 'triangular', min: 3, mode: 3, max: 3 }, 0.9)).toBe(3);
    expect(sampleQuantile(Float64Array.of(1, 2, 3, 4), 0.5)).toBe(2.5);
  });
});

describe('tornado', () => {
  it('orders by width and keeps shares within their limits', () => {
    const bars = tornado([swung('small', 1, 0.1), swung('share', 0.95, 0.1, 0, 1)], (name, value) =>
      name === 'small' ? value : 100 * value,
    );
    expect(bars.map((bar) => bar.name)).toEqual(['share', 'small']);
    expect(bars[0]).toMatchObject({ high: 1, resultHigh: 100 });
  });
});

describe('break-even', () => {
  it('finds every crossing in the range, or says that there is none', () => {
    const found = breakEven((x) => (x - 1) * (x - 3.3), 0, 5);
    expect(found.status).toBe('found');
    expect(found.values[0]).toBeCloseTo(1, 12);
    expect(found.values[1]).toBeCloseTo(3.3, 12);
    expect(breakEven((x) => x * x + 1, -1, 1)).toEqual({ status: 'never', values: [] });
    expect(breakEven((x) => x, 0, 64).values).toEqual([0]);
  });
});
