import { describe, expect, it } from 'vitest';
import { splineThrough } from './spline.ts';

const grid = Float64Array.of(0, 0.1, 0.15, 0.3, 0.5, 0.55, 0.8, 1);

describe('cubic spline', () => {
  it('reproduces a cubic exactly, with its derivatives, on an uneven grid', () => {
    const path = splineThrough(
      1,
      grid,
      grid.map((s) => 2 - s + 3 * s * s - 4 * s ** 3),
    );
    grid.forEach((s, i) => {
      expect(path.dq[i]).toBeCloseTo(-1 + 6 * s - 12 * s * s, 10);
      expect(path.ddq[i]).toBeCloseTo(6 - 24 * s, 9);
    });
  });

  it('keeps axes apart', () => {
    const q = new Float64Array(16);
    grid.forEach((s, i) => {
      q.set([s, -2 * s * s], 2 * i);
    });
    const path = splineThrough(2, grid, q);
    grid.forEach((s, i) => {
      expect(path.dq[2 * i]).toBeCloseTo(1, 12);
      expect(path.dq[2 * i + 1]).toBeCloseTo(-4 * s, 11);
      expect(path.ddq[2 * i + 1]).toBeCloseTo(-4, 10);
    });
  });
});
