import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histogramOf } from './histogram.ts';

it('counts every value once, whatever it is (seed 11)', () => {
  const values = fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.constant(Number.POSITIVE_INFINITY)), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (sample, bins) => {
      const { bins: drawn, below, above, never } = histogramOf(Float64Array.from(sample), bins);
      expect(drawn.reduce((sum, { count }) => sum + count, 0) + below + above + never).toBe(sample.length);
    }),
    { seed: 11 },
  );
});

it('bins are of equal width and end where they should', () => {
  const values = Float64Array.from({ length: 1001 }, (_, i) => i);
  const { bins, below, above } = histogramOf(values, 10);
  expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([5, 995]);
  expect([below, above]).toEqual([5, 5]);
  expect(bins.slice(0, -1).every(({ count }) => count === 99)).toBe(true);
});

it('values that are all the same are one bin; none that is finite is none', () => {
  expect(histogramOf(Float64Array.of(3, 3, 3), 5).bins).toEqual([{ from: 3, to: 3, count: 3 }]);
  expect(histogramOf(Float64Array.of(Number.POSITIVE_INFINITY), 5)).toEqual({ bins: [], below: 0, above: 0, never: 1 });
});
