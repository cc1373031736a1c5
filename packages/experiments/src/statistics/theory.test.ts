import { benchmarks, buildModel, withScaledProcess } from '@taktwerk/engine';
import { describe, expect, it } from 'vitest';
import { runUntilPrecise } from '../execution/experiment.ts';
import { inlineExecutor } from '../execution/inline-executor.ts';
import { runJob } from '../execution/run-job.ts';
import type { Job } from '../job.ts';
import { sampleResult } from '../kpis/sample-result.ts';
import { batchMeansOf } from './batch-means.ts';
import { intervalOf, meanOf, varianceOf } from './interval.ts';
import { mser5 } from './mser5.ts';
import { allPairwise, antitheticMeans, pairedDifference } from './pairs.ts';
import { planSelection, selectBest } from './selection.ts';

/** The procedures judged by what they promise: over many experiments of known truth, how often they are right. Fixed seeds. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
/** Three standard errors of a share p observed in n experiments. */
const slack = (p: number, n: number): number => 3 * Math.sqrt((p * (1 - p)) / n);

/** Autoregressive series with mean 0: x' = φ x + normal, begun in its steady state. */
function autoregressive(normal: () => number, phi: number, n: number): readonly number[] {
  let x = normal() / Math.sqrt(1 - phi * phi);
  return times(n, () => {
    x = phi * x + normal();
    return x;
  });
}

describe('batch means', () => {
  it('cover the mean of an autoregressive series as often as they say when batches are long, and warn when they are not (seed 11)', () => {
    const normal = normals(11);
    const experiments = 500;
    let [long, short] = [0, 0];
    const lags: number[] = [];
    for (let i = 0; i < experiments; i++) {
      const series = autoregressive(normal, 0.8, 8000);
      const wide = batchMeansOf(series, 20);
      const narrow = batchMeansOf(series, 800);
      long += Math.abs(wide.mean) <= wide.halfWidth! ? 1 : 0;
      short += Math.abs(narrow.mean) <= narrow.halfWidth! ? 1 : 0;
      lags.push(narrow.lag1);
    }
    expect(Math.abs(long / experiments - 0.95)).toBeLessThan(slack(0.95, experiments));
    // Ten values of φ = 0.8 to a batch: the true spread is √(9 / 5.43) = 1.287 times the batches', so coverage is P(|Z| < 1.96 / 1.287).
    expect(Math.abs(short / experiments - 0.872)).toBeLessThan(slack(0.872, experiments));
    expect(meanOf(lags)).toBeGreaterThan(0.2);
  });

  it('have the spread that theory gives: variance of the mean of an AR(1) series is about 1 / (n (1 − φ)²) (seed 12)', () => {
    const normal = normals(12);
    const means = times(600, () => meanOf(autoregressive(normal, 0.8, 4000)));
    expect(varianceOf(means) / (1 / (4000 * 0.2 ** 2))).toBeGreaterThan(0.85);
    expect(varianceOf(means) / (1 / (4000 * 0.2 ** 2))).toBeLessThan(1.15);
  });
});

describe('MSER-5', () => {
  it('cuts a decaying start where what is left of it is lost in the noise, and leaves a settled series alone (seed 13)', () => {
    const normal = normals(13);
    const cuts = times(200, () => mser5(times(2000, (i) => 8 * Math.exp(-i / 60) + normal())).cut);
    expect(meanOf(cuts)).toBeGreaterThan(120);
    expect(meanOf(cuts)).toBeLessThan(420);
    const raw = times(200, () => times(2000, (i) => 8 * Math.exp(-i / 60) + normal()));
    const bias = (read: (series: readonly number[]) => number) => Math.abs(meanOf(raw.map(read)));
    expect(bias((series) => meanOf(series.slice(mser5(series).cut)))).toBeLessThan(0.1 * bias(meanOf));
    const settled = times(200, () => mser5(times(2000, normal)).cut);
    expect(meanOf(settled)).toBeLessThan(300);
  });
});

describe('replications until a half width', () => {
  it('reach it, and cover the mean nearly as often as they say (seed 14)', async () => {
    const normal = normals(14);
    const run = (job: Job) => ({ result: sampleResult({ replication: job.replication, good: 100 + 10 * normal() }), cpuS: null });
    const plan = {
      ...{ model: {} as Job['model'], seed: 1, first: 0, replications: 0, antithetic: false, trace: false },
      options: { warmUpS: 0, measuredS: 1 },
    };
    const precision = { confidence: 0.95, relative: 0.03, absolute: null };
    let covered = 0;
    const counts: number[] = [];
    for (let i = 0; i < 400; i++) {
      const limits = { atLeast: 10, atMost: 500 };
      const { results, reached } = await runUntilPrecise(plan, inlineExecutor(run), ({ result }) => result.good, precision, limits);
      const { mean, halfWidth } = intervalOf(results.map(({ result }) => result.good));
      expect(reached).toBe(true);
      expect(halfWidth!).toBeLessThanOrEqual(0.03 * mean);
      covered += Math.abs(mean - 100) <= halfWidth! ? 1 : 0;
      counts.push(results.length);
    }
    // (1.96 × 10 ÷ 3)² = 43 replications when the spread is known; stopping early costs a few per cent of coverage (Law, table 9.4).
    expect(meanOf(counts)).toBeGreaterThan(36);
    expect(meanOf(counts)).toBeLessThan(50);
    expect(covered / 400).toBeGreaterThan(0.9 - slack(0.9, 400));
  });
});

describe('choosing among systems', () => {
  it('finds the best as often as promised when it is better by just the indifference zone and spreads differ (seed 15)', () => {
    const normal = normals(15);
    const systems = [
      [0, 2],
      [0, 4],
      [1, 3],
      [0, 1],
    ] as const;
    const experiments = 200;
    let right = 0;
    for (let e = 0; e < experiments; e++) {
      const draw = (i: number, n: number) => times(n, () => systems[i]![0] + systems[i]![1] * normal());
      const first = systems.map((_, i) => draw(i, 20));
      const plan = planSelection(first, 1, 0.9);
      const second = systems.map((_, i) => draw(i, plan.total[i]! - 20));
      right += selectBest(first, second, plan, 1).best === 2 ? 1 : 0;
    }
    expect(right / experiments).toBeGreaterThan(0.9 - slack(0.9, experiments));
  });

  it('covers all differences at once with the joint confidence (seed 16)', () => {
    const normal = normals(16);
    const truth = [0, 1, 3, 3];
    const experiments = 600;
    let all = 0;
    for (let e = 0; e < experiments; e++) {
      const shared = times(12, normal);
      const pairs = allPairwise(truth.map((mean) => shared.map((luck) => mean + 2 * luck + normal())));
      all += pairs.every((p) => Math.abs(p.interval.mean - (truth[p.second]! - truth[p.first]!)) <= p.interval.halfWidth!) ? 1 : 0;
    }
    expect(all / experiments).toBeGreaterThan(0.95 - slack(0.95, experiments));
  });
});

describe('shared and mirrored luck in the engine', () => {
  const line = benchmarks(5)[1]!.spec;
  const granted = (built: ReturnType<typeof buildModel>): Job['model'] => {
    if (!built.ok) throw new Error('the line is refused');
    return built.value;
  };
  const model = granted(buildModel(line));
  const throughput = (of: Job['model'], replication: number, antithetic: boolean, seed = 3): number => {
    const options = { warmUpS: 200, measuredS: 2000, trace: false, antithetic };
    return runJob({ model: of, seed, replication, options }).result.good;
  };
  const correlation = (a: readonly number[], b: readonly number[]): number => {
    const [ma, mb] = [meanOf(a), meanOf(b)];
    const cross = a.reduce((sum, x, i) => sum + (x - ma) * (b[i]! - mb), 0) / (a.length - 1);
    return cross / Math.sqrt(varianceOf(a) * varianceOf(b));
  };

  it('common random numbers make a difference far less uncertain than independent ones do (seed 3)', () => {
    const third = line.elements.findIndex(({ id }) => id === 'm3');
    const faster = granted(withScaledProcess(model, third, 0.9));
    const before = times(40, (i) => throughput(model, i, false));
    const after = times(40, (i) => throughput(faster, i, false));
    const elsewhere = times(40, (i) => throughput(faster, i, false, 4));
    expect(correlation(before, after)).toBeGreaterThan(0.8);
    expect(pairedDifference(before, after).halfWidth!).toBeLessThan(0.5 * pairedDifference(before, elsewhere).halfWidth!);
  });

  it('antithetic pairs of exponential work are correlated by 1 − π² / 6, so that their means vary less (seed 3)', () => {
    const single = granted(buildModel(benchmarks(1)[1]!.spec));
    const plain = times(300, (i) => throughput(single, i, false));
    const mirrored = times(300, (i) => throughput(single, i, true));
    const theory = 1 - Math.PI ** 2 / 6;
    expect(Math.abs(correlation(plain, mirrored) - theory)).toBeLessThan((3 * (1 - theory ** 2)) / Math.sqrt(300));
    const pairs = antitheticMeans(plain.flatMap((value, i) => [value, mirrored[i]!]));
    expect(varianceOf(pairs)).toBeLessThan(0.6 * (varianceOf(plain) / 2));
  });
});
