import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchMeansOf, lag1Of } from './batch-means.ts';
import { coverageOf } from './coverage.ts';
import { intervalOf, replicationsNeeded } from './interval.ts';
import { mser5 } from './mser5.ts';
import { allPairwise, antitheticMeans, pairedDifference } from './pairs.ts';
import { dudewiczDalalH1, planSelection, selectBest } from './selection.ts';
import { studentCdf, studentDensity, studentHalfWidth, studentQuantile } from './student.ts';
import { welchAverage } from './welch.ts';

describe("Student's t", () => {
  it.each([
    [1, 0.975, 12.706204736432095],
    [2, 0.995, 9.92484320091807],
    [9, 0.95, 1.8331129326536335],
    [29, 0.975, 2.045229642132703],
    [120, 0.995, 2.617421144765004],
  ])('quantile with %i degrees of freedom at %f is the tabulated %f', (df, p, value) => {
    expect(Math.abs(studentQuantile(p, df) / value - 1)).toBeLessThan(1e-9);
  });

  it('distribution function inverts the quantile', () => {
    for (const df of [1, 2, 3, 4, 9, 19, 30]) {
      for (const p of [0.01, 0.2, 0.5, 0.9, 0.995]) expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 9);
    }
  });

  it('density is the derivative of the distribution function', () => {
    for (const df of [1, 2, 5, 19]) {
      const slope = (studentCdf(0.7 + 1e-5, df) - studentCdf(0.7 - 1e-5, df)) / 2e-5;
      expect(studentDensity(0.7, df)).toBeCloseTo(slope, 8);
    }
  });

  it('refuses impossible arguments', () => {
    expect(() => studentQuantile(1, 3)).toThrow(RangeError);
    expect(() => studentCdf(0, 1.5)).toThrow(RangeError);
    expect(() => studentHalfWidth(1, 1, 0.95)).toThrow(RangeError);
  });
});

const LAW = [50.005, 51.195, 48.903, 46.438, 48.181, 46.033, 50.241, 55.361, 48.031, 47.518];

describe('intervals', () => {
  it('of ten replications as worked by hand (T02)', () => {
    const { mean, sd, halfWidth } = intervalOf(LAW, 0.95);
    expect(mean).toBeCloseTo(49.1906, 10);
    expect(sd).toBeCloseTo(2.721305985490544, 10);
    expect(halfWidth).toBeCloseTo(1.9467050299307307, 9);
    expect(replicationsNeeded(sd!, 1)).toBe(31);
  });

  it('have no width for one value', () => expect(intervalOf([3]).halfWidth).toBeNull());

  it('cover a normal mean about as often as they say', () => {
    let state = 12345;
    const uniform = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const samples = Array.from({ length: 2000 }, () => Array.from({ length: 5 }, normal));
    expect(Math.abs(coverageOf(samples, 0, 0.9) - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / 2000));
  });
});

describe('MSER-5', () => {
  it('cuts a start that does not belong', () => {
    const series = [...Array(50).fill(10), ...Array.from({ length: 450 }, (_, i) => i % 2)];
    expect(mser5(series)).toMatchObject({ cut: 50, settled: true });
  });
  it('cuts nothing from a constant series', () => expect(mser5(Array(200).fill(7.3))).toMatchObject({ cut: 0, settled: true }));
  it('says when a series keeps growing', () => expect(mser5(Array.from({ length: 500 }, (_, i) => i)).settled).toBe(false));
  it('agrees with the definition written out', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 20, maxLength: 200 }), (series) => {
        const { cut, statistic } = mser5(series);
        const means = Array.from(
          { length: Math.floor(series.length / 5) },
          (_, b) => series.slice(5 * b, 5 * b + 5).reduce((a, x) => a + x, 0) / 5,
        );
        const errorAt = (d: number) => {
          const rest = means.slice(d);
          const mean = rest.reduce((a, x) => a + x, 0) / rest.length;
          return rest.reduce((a, x) => a + (x - mean) ** 2, 0) / rest.length ** 3;
        };
        const all = Array.from({ length: Math.floor(means.length / 2) + 1 }, (_, d) => errorAt(d));
        expect(statistic!).toBeCloseTo(errorAt(cut / 5), 6);
        expect(statistic!).toBeLessThanOrEqual(Math.min(...all) + 1e-6);
      }),
      { seed: 7 },
    );
  });
});

describe('other procedures', () => {
  it("Welch's average shortens the window at the start", () => {
    expect(welchAverage([[1, 2, 3, 4, 5, 6]], 2)).toEqual([1, 2, 3, 4]);
    expect(
      welchAverage(
        [
          [0, 3, 0],
          [2, 3, 4],
        ],
        1,
      ),
    ).toEqual([1, 2]);
    expect(() => welchAverage([[1, 2]], 2)).toThrow(RangeError);
  });

  it('batch means of alternating values have no spread', () => {
    const { mean, halfWidth, batchSize } = batchMeansOf(
      Array.from({ length: 400 }, (_, i) => i % 2),
      20,
    );
    expect([mean, halfWidth, batchSize]).toEqual([0.5, 0, 20]);
    expect(lag1Of([1, -1, 1, -1])).toBeCloseTo(-0.75, 12);
  });

  it('pairs remove what both sides share', () => {
    expect(pairedDifference([1, 5, 9], [2, 6, 10])).toMatchObject({ mean: 1, halfWidth: 0 });
    expect(antitheticMeans([1, 3, 5, 7])).toEqual([2, 6]);
    expect(
      allPairwise([
        [1, 2, 3],
        [2, 3, 4.1],
        [1, 2.1, 3],
      ]).map(({ first, second, significant }) => [first, second, significant]),
    ).toEqual([
      [0, 1, true],
      [0, 2, false],
      [1, 2, true],
    ]);
  });

  it.each([
    [0.9, 2, 1.896],
    [0.9, 5, 2.747],
    [0.95, 3, 2.872],
    [0.95, 10, 3.679],
  ])('Dudewicz-Dalal h1 at P*=%f, k=%i is %f (Law & Kelton, table 10.11)', (p, k, value) => {
    expect(dudewiczDalalH1(p, 20, k)).toBeCloseTo(value, 3);
  });

  it('selection finds the clearly better system', () => {
    const first = [LAW, LAW.map((x) => x + 10)];
    const plan = planSelection(first, 1);
    expect(plan.total[0]).toBe(Math.max(11, Math.ceil(plan.h1 ** 2 * 2.721305985490544 ** 2)));
    expect(selectBest(first, [LAW, LAW.map((x) => x + 10)], plan, 1).best).toBe(1);
  });
});
