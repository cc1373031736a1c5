import { describe, expect, it } from 'vitest';
import { cumulative, discountedPayback, payback, paybackLasts } from './payback.ts';

const LEVEL = [-1000000, 300000, 300000, 300000, 300000, 300000];

describe('payback', () => {
  it('is linear inside the recovery year', () => {
    expect(payback(LEVEL)).toBeCloseTo(10 / 3, 12);
    expect(payback([-250000, 60000, 72000, 78000, 81000, 95000])).toBeCloseTo(3.493827160493827, 12);
    expect(discountedPayback(0.1, [-250000, 60000, 72000, 78000, 81000, 95000])).toBeCloseTo(4.373363157894738, 12);
  });

  it('falls on the end of a year exactly, and is 0 when nothing is put in', () => {
    expect(payback([-300, 100, 200, 100])).toBe(2);
    expect(payback([0, 10])).toBe(0);
    expect(payback([50, -10])).toBe(0);
  });

  it('is null when the money never comes back', () => {
    expect(payback([-1000000, 100000, 100000])).toBeNull();
    expect(payback([-10])).toBeNull();
    expect(discountedPayback(0.5, LEVEL)).toBeNull();
  });

  it('says when a later outlay undoes it', () => {
    expect(paybackLasts([-100, 120, -50, 60])).toBe(false);
    expect(paybackLasts([-100, 120, -10, 60])).toBe(true);
    expect(paybackLasts([-100, 10])).toBe(false);
    expect(cumulative([-100, 120, -50])).toEqual([-100, 20, -30]);
  });
});
