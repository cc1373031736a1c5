import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf } from '../test-lines.ts';
import { frequencyMultiplier, liftingLimit } from './lifting.ts';

const lift = (more: object = {}) => ({
  ...{
    massKg: 23,
    horizontalM: 0.25,
    fromHeightM: 0.75,
    toHeightM: 1,
    asymmetryRad: 0,
    liftsPerMinute: 0.2,
    hoursPerDay: 1,
    grip: 'good' as const,
  },
  ...more,
});

test('the best of all lifts has the load constant as its limit', () => {
  expect(liftingLimit(lift(), 9)).toEqual({ limitKg: expect.closeTo(23, 9), index: expect.closeTo(1, 9) });
});

test('punch press stock of the NIOSH manual (44 lb, H 23 in, V 15 in, D 48 in, fair grip): 7.1 kg by the metric form, index 2.8', () => {
  // 23 × 25/58.42 × (1 - 0.003 × 36.9) × (0.82 + 4.5/121.92) × 1 × 1 × 0.95; the manual has 16.3 lb = 7.4 kg by its inch constants
  const found = liftingLimit(lift({ massKg: 19.96, horizontalM: 0.5842, fromHeightM: 0.381, toHeightM: 0.381 + 1.2192, grip: 'fair' }), 0);
  expect(found.limitKg).toBeCloseTo(7.125, 2);
  expect(found.index).toBeCloseTo(2.8, 1);
});

test('multipliers: 30° turn 0.904, 4 lifts a minute for 8 hours 0.45, poor grip 0.9, too far out or too often no lift at all', () => {
  expect(liftingLimit(lift({ asymmetryRad: Math.PI / 6 }), 0).limitKg).toBeCloseTo(23 * 0.904, 9);
  expect(frequencyMultiplier(4, 8, 1)).toBe(0.45);
  expect(liftingLimit(lift({ grip: 'poor' }), 0).limitKg).toBeCloseTo(20.7, 9);
  expect(liftingLimit(lift({ horizontalM: 0.7 }), 0)).toEqual({ limitKg: 0, index: null });
  expect(frequencyMultiplier(16, 1, 1)).toBe(0);
});

test('lifting farther out, more often or longer never raises the limit, seed 12', () => {
  const place = fc.double({ min: 0.2, max: 0.6, noNaN: true });
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 14 }), (near, far, perMinute) => {
      const [a, b] = [Math.min(near, far), Math.max(near, far)];
      const limit = (horizontalM: number, rate: number, hoursPerDay: number) =>
        liftingLimit(lift({ horizontalM, liftsPerMinute: rate, hoursPerDay }), 0).limitKg;
      expect(limit(b, perMinute, 1)).toBeLessThanOrEqual(limit(a, perMinute, 1));
      expect(limit(a, perMinute + 1, 1)).toBeLessThanOrEqual(limit(a, perMinute, 1));
      expect(limit(a, perMinute, 8)).toBeLessThanOrEqual(limit(a, perMinute, 1));
    }),
    { seed: 12, numRuns: 100 },
  );
});

test('a line with a heavy lift runs, with a warning at its element', () => {
  const element = (massKg: number) => ({
    ...{ id: 'lift', name: { zh: '搬', en: 'Lift' }, phase: 'motion', timeS: 30 },
    lift: { massKg, horizontalM: 0.5, fromHeightM: 0.2, toHeightM: 1 },
  });
  const { line } = cellOf({ type: 'manual', elements: [element(15)], allowance: 0 });
  // two lifts a minute for 8 hours: 23 × 0.5 × 0.835 × 0.87625 × 0.65 × 0.95 = 5.2 kg
  expect(line.warnings).toEqual([
    { code: 'lifting.index', at: 'station:cell', layout: 'as-is', field: 'operations.*.work.elements[0].lift', expected: 1, got: 2.89 },
  ]);
  expect(cellOf({ type: 'manual', elements: [element(3)], allowance: 0 }).line.warnings).toEqual([]);
});
