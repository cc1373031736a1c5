import { describe, expect, it } from 'vitest';
import type { Distribution } from '../model/spec.ts';
import { Chance, draw, uniform } from './draw.ts';
import { meanOf, momentsOf, varianceOf } from './moments.ts';
import { SamplerTable } from './samplers.ts';

const table: readonly (readonly [string, Distribution, number, number])[] = [
  ['Weibull 1.5, 10', { type: 'weibull', shape: 1.5, scale: 10 }, 9.027452929509337, 6.129357917546762],
  ['lognormal 5, 3', { type: 'lognormal', mean: 5, sd: 3 }, 5, 3],
  ['gamma 2.5, 4', { type: 'gamma', shape: 2.5, scale: 4 }, 10, 6.324555320336759],
  ['gamma 0.5, 2', { type: 'gamma', shape: 0.5, scale: 2 }, 1, Math.SQRT2],
  ['triangular', { type: 'triangular', min: 2, mode: 3, max: 7 }, 4, 1.0801234497346435],
  ['PERT', { type: 'pert', min: 2, mode: 3, max: 7 }, 3.5, 0.8660254037844386],
  ['Erlang-3', { type: 'erlang', k: 3, mean: 6 }, 6, 3.464101615137755],
  ['normal truncated at 0', { type: 'normal', mean: 10, sd: 4 }, 10.070551301947667, 3.9101802380858124],
  ['empirical', { type: 'empirical', values: [1, 2, 4, 8], weights: [4, 3, 2, 1] }, 2.6, 2.1071307505705477],
  ['geometric', { type: 'geometric', p: 0.25 }, 4, 3.4641016151377544],
  ['uniform', { type: 'uniform', min: 2, max: 8 }, 5, Math.sqrt(3)],
  ['exponential', { type: 'exponential', mean: 3 }, 3, 3],
  ['beta', { type: 'beta', alpha: 2, beta: 3, min: 1, max: 6 }, 3, 1],
  [
    'continuous empirical',
    { type: 'empiricalContinuous', points: [0, 2, 3], cumulative: [0, 0.5, 1] },
    1.75,
    Math.sqrt(0.5 * (4 / 3) + 0.5 * (19 / 3) - 1.75 ** 2),
  ],
];

function sample(d: Distribution, n: number, seed = 5, antithetic = false): Float64Array {
  const samplers = new SamplerTable();
  samplers.add(d, 'owner', 'purpose');
  const chance = new Chance(samplers.columns(), seed, 0, antithetic);
  return Float64Array.from({ length: n }, () => {
    draw(chance, 0);
    return chance.drawn[0]! / 1e6;
  });
}

const meanOfAll = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('distributions', () => {
  it.each(table)('%s has its exact mean and standard deviation', (_, d, mean, sd) => {
    expect(meanOf(d)).toBeCloseTo(mean, 9);
    expect(Math.sqrt(varianceOf(d))).toBeCloseTo(sd, 9);
  });

  it.each(table)('%s is sampled with that mean and variance (seed 5, 100,000 draws)', (_, d) => {
    const values = sample(d, 100_000);
    const { mean, variance } = momentsOf(d);
    expect(Math.abs(meanOfAll(values) - mean)).toBeLessThan(4 * Math.sqrt(variance / values.length));
    const spread = meanOfAll(values.map((v) => (v - mean) ** 2));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.05);
  });

  it('a sequence repeats its values and a constant is itself', () => {
    expect([...sample({ type: 'sequence', values: [3, 1, 2] }, 5)]).toEqual([3, 1, 2, 3, 1]);
    expect([...sample({ type: 'constant', value: 1.25 }, 2)]).toEqual([1.25, 1.25]);
  });

  it('an exponential follows its distribution function (Kolmogorov-Smirnov, seed 9)', () => {
    const values = sample({ type: 'exponential', mean: 2 }, 20_000, 9).sort();
    let distance = 0;
    values.forEach((v, i) => {
      distance = Math.max(distance, Math.abs(1 - Math.exp(-v / 2) - (i + 0.5) / values.length));
    });
    expect(distance * Math.sqrt(values.length)).toBeLessThan(1.95);
  });

  it('antithetic draws mirror the uniforms', () => {
    const samplers = new SamplerTable();
    samplers.add({ type: 'uniform', min: 0, max: 1 }, 'owner', 'purpose', 1);
    const columns = samplers.columns();
    const plain = new Chance(columns, 1, 0, false);
    const mirrored = new Chance(columns, 1, 0, true);
    for (let i = 0; i < 100; i++) expect(uniform(plain, 0) + uniform(mirrored, 0)).toBeCloseTo(1, 12);
  });

  it('streams of different names, seeds and replications differ and do not correlate', () => {
    const samplers = new SamplerTable();
    for (const owner of ['a', 'b']) samplers.add({ type: 'uniform', min: 0, max: 1 }, owner, 'purpose', 1);
    const chance = new Chance(samplers.columns(), 1, 0, false);
    const other = new Chance(samplers.columns(), 1, 1, false);
    let ab = 0;
    let replication = 0;
    const n = 50_000;
    for (let i = 0; i < n; i++) {
      const a = uniform(chance, 0) - 0.5;
      ab += a * (uniform(chance, 1) - 0.5);
      replication += a * (uniform(other, 0) - 0.5);
    }
    for (const covariance of [ab, replication]) expect(Math.abs((covariance / n) * 12) * Math.sqrt(n)).toBeLessThan(4);
  });
});
