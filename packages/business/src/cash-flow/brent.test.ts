import { describe, expect, it } from 'vitest';
import { findRoot } from './brent.ts';

describe('findRoot', () => {
  it('finds the root of a cubic to machine precision', () => {
    const { status, root } = findRoot((x) => x * x * x - 2 * x - 5, 2, 3);
    expect(status).toBe('converged');
    expect(root).toBeCloseTo(2.0945514815423265, 14); // Wallis' equation
  });

  it('takes a root that lies on an end', () => {
    expect(findRoot((x) => x, 0, 1)).toEqual({ status: 'converged', root: 0 });
    expect(findRoot((x) => x - 1, 0, 1)).toEqual({ status: 'converged', root: 1 });
  });

  it('says when the ends do not bracket a root', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toEqual({ status: 'notBracketed', root: null });
    expect(findRoot(() => Number.NaN, -1, 1).status).toBe('notBracketed');
  });

  it('survives a flat and steep function', () => {
    expect(findRoot((x) => (x - 0.3) ** 9, 0, 1).root).toBeCloseTo(0.3, 1);
    expect(findRoot((x) => Math.sign(x - 0.7), 0, 1).root).toBeCloseTo(0.7, 12);
  });
});
