import type { DistributionField } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { densityCurve } from './density.ts';

const CURVES: readonly DistributionField[] = [
  { type: 'uniform', min: 4, max: 9 },
  { type: 'triangular', min: 2, mode: 3, max: 10 },
  { type: 'pert', min: 2, mode: 3, max: 10 },
  { type: 'beta', alpha: 2, beta: 5, min: 1, max: 4 },
  { type: 'erlang', k: 3, mean: 12 },
  { type: 'gamma', shape: 2.5, scale: 4 },
  { type: 'weibull', shape: 1.8, scale: 30 },
  { type: 'lognormal', mean: 40, sd: 8 },
  { type: 'normal', mean: 40, sd: 8 },
];

test('the area under every curve is nearly 1', () => {
  for (const field of CURVES) {
    const { x, density } = densityCurve(field)!;
    const area = density.reduce((sum, value, i) => (i === 0 ? 0 : sum + ((value + density[i - 1]!) / 2) * (x[i]! - x[i - 1]!)), 0);
    expect(area, field.type).toBeGreaterThan(0.97);
    expect(area, field.type).toBeLessThan(1.02);
  }
});

test('single values and counts have no curve', () => {
  expect(densityCurve({ type: 'constant', value: 3 })).toBeNull();
  expect(densityCurve({ type: 'lognormal', mean: 3, sd: 0 })).toBeNull();
  expect(densityCurve({ type: 'geometric', p: 0.2 })).toBeNull();
});
