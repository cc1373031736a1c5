import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcTime, profileTime, progressOf, sCurve, sCurveTime, trapezoid, trapezoidTime } from './profiles.ts';

describe('S-curve duration', () => {
  it('has the three classical cases', () => {
    // v = 1, a = 2, j = 4: acceleration builds up in 0.5 s, ramp 1 s, covers 0.5 m on each ramp
    expect(sCurveTime(3, 1, 2, 4)).toBeCloseTo(4, 12);
    expect(sCurveTime(1, 1, 2, 4)).toBeCloseTo(2, 12);
    // full acceleration, not full speed: T = a/j + sqrt((a/j)^2 + 4 D/a)
    expect(sCurveTime(2, 10, 2, 4)).toBeCloseTo(0.5 + Math.sqrt(0.25 + 4), 12);
    // neither: T = 4 cbrt(D / 2j)
    expect(sCurveTime(0.1, 10, 20, 4)).toBeCloseTo(4 * Math.cbrt(0.1 / 8), 12);
    // full speed, not full acceleration: ramp = 2 sqrt(v/j)
    expect(sCurveTime(5, 1, 20, 4)).toBeCloseTo(5 + 2 * Math.sqrt(0.25), 12);
    expect(sCurveTime(0, 1, 2, 4)).toBe(0);
  });

  it('is never shorter than the trapezoid and tends to it as the jerk grows', () => {
    const value = fc.double({ min: 0.01, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (d, v, a, j) => {
        expect(sCurveTime(d, v, a, j)).toBeGreaterThanOrEqual(trapezoidTime(d, v, a) * (1 - 1e-12));
        expect(sCurveTime(d, v, a, 1e9)).toBeCloseTo(trapezoidTime(d, v, a), 4);
      }),
      { seed: 11 },
    );
  });
});

describe('shape of a profile', () => {
  const check = (distance: number, speed: number, acceleration: number, jerk: number | undefined) => {
    const profile = jerk === undefined ? trapezoid(distance, speed, acceleration) : sCurve(distance, speed, acceleration, jerk);
    const duration = profileTime(profile);
    const at = (t: number) => distance * progressOf(t / duration, profile.ramp / duration, profile.smooth / duration);
    const steps = 2000;
    const h = duration / steps;
    expect(at(0)).toBe(0);
    expect(at(duration)).toBeCloseTo(distance, 12);
    for (let i = 1; i < steps; i++) {
      const velocity = (at((i + 1) * h) - at((i - 1) * h)) / (2 * h);
      const change = (at((i + 1) * h) - 2 * at(i * h) + at((i - 1) * h)) / (h * h);
      expect(velocity).toBeGreaterThanOrEqual(-1e-9);
      expect(velocity).toBeLessThanOrEqual(speed * (1 + 1e-6));
      expect(Math.abs(change)).toBeLessThanOrEqual(acceleration * (1 + 1e-6));
    }
  };

  it('keeps speed and acceleration: trapezoid, triangle, S-curves', () => {
    check(1.2, 1, 2, undefined);
    check(0.3, 1, 2, undefined);
    check(3, 1, 2, 4);
    check(2, 10, 2, 4);
    check(0.1, 10, 20, 4);
  });
});

describe('arc', () => {
  it('is timed over its length', () => {
    expect(arcTime(0.2, Math.PI, 0.5, 1)).toBeCloseTo((0.2 * Math.PI) / 0.5 + 0.5, 12);
  });
});
