import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanChance, neverSucceeds, repeated, retries, together, varianceChance } from './retries.ts';

test('three tries at 0.9: 0, 10 or 20 s more with 0.9, 0.09 and 0.01', () => {
  const chance = retries(0.9, 3, 10);
  expect(chance.values).toEqual([0, 10, 20]);
  [0.9, 0.09, 0.01].forEach((weight, i) => {
    expect(chance.weights[i]).toBeCloseTo(weight, 15);
  });
  expect(meanChance(chance)).toBeCloseTo(1.1, 12);
  expect(neverSucceeds(0.9, 3)).toBeCloseTo(0.001, 15);
});

test('without a limit of tries the mean is that of the geometric distribution, q / (1 - q)', () => {
  expect(meanChance(retries(0.8, 60, 1))).toBeCloseTo(0.25, 12);
});

test('two screws fail independently: the times add up', () => {
  const two = repeated(retries(0.5, 2, 4), 2);
  expect(two.values).toEqual([0, 4, 8]);
  expect(two.weights).toEqual([0.25, 0.5, 0.25]);
});

test('means and variances of independent times add, also when values are merged, seed 77', () => {
  const chance = fc
    .tuple(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 90 }))
    .map(([success, tries, retryS]) => retries(success, tries, retryS / 10));
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 7 }), (list) => {
      const sum = list.reduce(together);
      expect(sum.values.length).toBeLessThanOrEqual(256);
      expect(sum.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      expect(meanChance(sum)).toBeCloseTo(
        list.reduce((mean, part) => mean + meanChance(part), 0),
        6,
      );
      const variance = list.reduce((total, part) => total + varianceChance(part), 0);
      expect(varianceChance(sum)).toBeLessThanOrEqual(variance + 1e-6);
      expect(varianceChance(sum)).toBeGreaterThan(0.99 * variance - 1e-6);
    }),
    { seed: 77, numRuns: 60 },
  );
});
