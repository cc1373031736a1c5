import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcTangent } from './arc-tangent.ts';

describe('arcTangent', () => {
  it('is that of the library within 2 units in the last place (seed 4)', () => {
    const side = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(side, side, (y, x) => {
        const wanted = Math.atan2(y, x);
        expect(Math.abs(arcTangent(y, x) - wanted)).toBeLessThanOrEqual(4.5e-16 * Math.max(1, Math.abs(wanted)));
      }),
      { seed: 4, numRuns: 5000 },
    );
  });
  it('keeps small angles to their own last places', () => {
    for (const y of [1e-3, 1e-8, 1e-15, 1e-300, -1e-8]) expect(arcTangent(y, 1) / Math.atan2(y, 1)).toBeCloseTo(1, 15);
  });
  it('agrees at the corners', () => {
    for (const y of [0, -0, 1, -1, 1e-320]) {
      for (const x of [0, -0, 1, -1, 1e-320])
        expect(Object.is(arcTangent(y, x), Math.atan2(y, x)) || arcTangent(y, x) === Math.atan2(y, x)).toBe(true);
    }
  });
});
