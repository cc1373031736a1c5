import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, naturalLogarithm, power, wholePower } from './elementary.ts';

const close = (got: number, wanted: number, relative: number) => Math.abs(got - wanted) <= relative * Math.abs(wanted);

describe('exponential, logarithm, powers', () => {
  it('gives the constants', () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(1)).toBeCloseTo(Math.E, 15);
    expect(naturalLogarithm(2)).toBeCloseTo(Math.LN2, 15);
    expect(naturalLogarithm(1)).toBe(0);
    expect(wholePower(1.1, 3)).toBeCloseTo(1.331, 15);
    expect(wholePower(2, -3)).toBe(0.125);
  });

  it('has its ends', () => {
    expect(exponential(800)).toBe(Number.POSITIVE_INFINITY);
    expect(exponential(-800)).toBe(0);
    expect(naturalLogarithm(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(naturalLogarithm(-1)).toBeNaN();
    expect(() => wholePower(2, 0.5)).toThrow(RangeError);
  });

  it('agrees with the built-in functions to a few last bits (seed 11)', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => close(exponential(x), Math.exp(x), 1e-15 * 4)),
      { seed: 11, numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        (x) => Math.abs(naturalLogarithm(x) - Math.log(x)) <= 4e-15 * Math.max(1e-1, Math.abs(Math.log(x))),
      ),
      { seed: 11, numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 3, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }), (b, e) =>
        close(power(b, e), b ** e, 1e-13),
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});
