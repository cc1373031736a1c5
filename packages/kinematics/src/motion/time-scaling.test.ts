import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trapezoidTime } from './profiles.ts';
import { splineThrough } from './spline.ts';
import { accelerationBounds, fastestScaling, speedBound, timesOf } from './time-scaling.ts';

const evenGrid = (points: number) => Float64Array.from({ length: points }, (_, i) => i / (points - 1));
const FREE = { pathSpeed: Number.POSITIVE_INFINITY, pathAcceleration: Number.POSITIVE_INFINITY };

describe('fastest scaling of a joint path', () => {
  it('is the bang-bang move on a straight joint path', () => {
    const s = evenGrid(21);
    const path = splineThrough(
      1,
      s,
      s.map((value) => 0.8 * value),
    );
    const limits = { ...FREE, speed: [100], acceleration: [2] };
    const time = timesOf(s, fastestScaling(path, limits, new Float64Array(21)), new Float64Array(21));
    expect(time[20]).toBeCloseTo(trapezoidTime(0.8, 100, 2), 9);
  });

  it('takes the slower of two joints', () => {
    const s = evenGrid(41);
    const q = new Float64Array(82);
    s.forEach((value, i) => {
      q.set([value, -0.5 * value], 2 * i);
    });
    const limits = { ...FREE, speed: [10, 10], acceleration: [4, 1] };
    const time = timesOf(s, fastestScaling(splineThrough(2, s, q), limits, new Float64Array(41)), new Float64Array(41));
    expect(time[40]).toBeCloseTo(trapezoidTime(0.5, 10, 1), 9);
  });

  it('keeps every limit at every grid point of curved paths', () => {
    const amplitude = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(amplitude, { minLength: 6, maxLength: 6 }), (c) => {
        const s = evenGrid(51);
        const q = new Float64Array(102);
        s.forEach((u, i) => {
          q.set(
            [c[0]! * u + c[1]! * Math.sin(3 * u) + c[2]! * Math.cos(7 * u), c[3]! * u + c[4]! * Math.sin(5 * u) + c[5]! * u * u],
            2 * i,
          );
        });
        const path = splineThrough(2, s, q);
        const limits = { speed: [1, 2], acceleration: [3, 2], pathSpeed: 2, pathAcceleration: 10 };
        const x = fastestScaling(path, limits, new Float64Array(51));
        const bounds = new Float64Array(2);
        for (let i = 0; i < 50; i++) {
          expect(x[i]).toBeLessThanOrEqual(speedBound(path, limits, i) * (1 + 1e-9));
          const u = (x[i + 1]! - x[i]!) / (2 * (s[i + 1]! - s[i]!));
          accelerationBounds(path, limits, i, x[i]!, bounds);
          expect(u).toBeLessThanOrEqual(bounds[1]! + 1e-6);
          expect(u).toBeGreaterThanOrEqual(bounds[0]! - 1e-6);
          if (i > 0) expect(x[i]).toBeGreaterThan(0);
        }
        expect(x[50]).toBe(0);
        expect(Number.isFinite(timesOf(s, x, new Float64Array(51))[50])).toBe(true);
      }),
      { seed: 5 },
    );
  });
});
