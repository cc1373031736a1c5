import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cosine, sine } from './circle.ts';

test('sine and cosine are those of the standard library to 4e-16 (seed 41)', () => {
  fc.assert(
    fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (angle) => {
      expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(4e-16);
      expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(4e-16);
    }),
    { seed: 41, numRuns: 20_000 },
  );
});

test('they keep small angles and the sign of zero', () => {
  expect(sine(1e-9)).toBe(1e-9);
  expect([sine(0), cosine(0)]).toEqual([0, 1]);
});
