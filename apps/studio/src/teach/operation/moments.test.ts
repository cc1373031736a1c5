import type { DistributionField } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { densityCurve } from '../density.ts';
import { asType, momentsOf, TIME_TYPES } from './moments.ts';

test('another kind of distribution keeps mean and spread', () => {
  const from: DistributionField = { type: 'lognormal', mean: 60, sd: 9 };
  for (const type of TIME_TYPES) {
    const made = asType(from, type);
    const { mean, sd } = momentsOf(made) ?? { mean: Number.NaN, sd: Number.NaN };
    expect(mean, type).toBeCloseTo(60, 3);
    if (type === 'constant') expect(sd).toBe(0);
    else if (type === 'exponential') expect(sd).toBe(60);
    else expect(Math.abs(sd - 9), type).toBeLessThan(type === 'erlang' ? 0.2 : 0.01);
  }
});

test('a constant gets a tenth of spread when it becomes a distribution; no time becomes negative', () => {
  expect(asType({ type: 'constant', value: 40 }, 'normal')).toEqual({ type: 'normal', mean: 40, sd: 4 });
  const wide = asType({ type: 'exponential', mean: 10 }, 'uniform');
  expect(wide).toMatchObject({ type: 'uniform', min: 0, max: 20 });
});

test('mean and spread of bounded kinds agree with the drawn density, summed', () => {
  const fields: DistributionField[] = [
    { type: 'triangular', min: 2, mode: 5, max: 11 },
    { type: 'pert', min: 2, mode: 5, max: 11 },
    { type: 'beta', alpha: 2, beta: 5, min: 10, max: 30 },
  ];
  for (const field of fields) {
    const curve = densityCurve(field);
    if (curve === null) throw new Error(field.type);
    const step = (curve.x[1] as number) - (curve.x[0] as number);
    const mean = curve.x.reduce((sum, x, i) => sum + x * (curve.density[i] as number) * step, 0);
    const variance = curve.x.reduce((sum, x, i) => sum + (x - mean) ** 2 * (curve.density[i] as number) * step, 0);
    expect(momentsOf(field)?.mean, field.type).toBeCloseTo(mean, 1);
    expect(momentsOf(field)?.sd, field.type).toBeCloseTo(Math.sqrt(variance), 1);
  }
});

test('a Weibull of shape 2 is a Rayleigh: mean and spread in closed form', () => {
  const { mean, sd } = momentsOf({ type: 'weibull', shape: 2, scale: 30 }) ?? { mean: 0, sd: 0 };
  expect(mean).toBeCloseTo((30 * Math.sqrt(Math.PI)) / 2, 9);
  expect(sd).toBeCloseTo(30 * Math.sqrt(1 - Math.PI / 4), 9);
});
