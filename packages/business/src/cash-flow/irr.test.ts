import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irr } from './irr.ts';
import { npv } from './npv.ts';
import { positiveRoots, signChanges } from './polynomial-roots.ts';

/** Cash flow whose internal rates are exactly the given ones: product of (1 - (1 + rate) x). */
const flowOfRates = (rates: readonly number[]) =>
  rates.reduce<number[]>((flow, rate) => flow.concat(0).map((factor, i) => factor - (1 + rate) * (flow[i - 1] ?? 0)), [1000]);

describe('irr', () => {
  it('finds a unique rate', () => {
    expect(irr([-1000, 1100])).toMatchObject({ irr: expect.closeTo(0.1, 14), status: 'unique', signChanges: 1 });
    expect(irr([-250000, 60000, 72000, 78000, 81000, 95000]).irr).toBeCloseTo(0.15226915433224253, 12);
  });

  it('finds a negative rate when the money does not come back', () => {
    expect(irr([-100, 10, 10]).irr).toBeCloseTo(-0.6298437881283576, 12); // 10x² + 10x = 100
  });

  it('gives both rates of the pump problem and no single one', () => {
    const found = irr([-1600, 10000, -10000]); // Lorie and Savage 1955: 25 % and 400 %
    expect(found.irr).toBeNull();
    expect(found.status).toBe('multiple');
    expect(found.signChanges).toBe(2);
    expect(found.roots[0]).toBeCloseTo(0.25, 12);
    expect(found.roots[1]).toBeCloseTo(4, 12);
  });

  it('gives three rates and a double one', () => {
    const three = irr(flowOfRates([0.1, 0.2, 0.3]));
    expect(three.roots.map((rate) => Math.round(rate * 1e8) / 1e8)).toEqual([0.1, 0.2, 0.3]);
    const double = irr([1, -2.2, 1.21]); // (1 - 1.1 x)²
    expect(double.roots).toHaveLength(1);
    expect(double.roots[0]).toBeCloseTo(0.1, 6);
  });

  it('is null without a change of sign, and with changes but no root', () => {
    expect(irr([-100, -10, -10])).toEqual({ irr: null, roots: [], signChanges: 0, status: 'none' });
    expect(irr([100, -150, 100])).toMatchObject({ irr: null, signChanges: 2, status: 'none' });
    expect(irr([0, 0, 0])).toMatchObject({ irr: null, status: 'none' });
    expect(irr([])).toMatchObject({ irr: null, status: 'none' });
  });

  it('handles monthly flows over thirty years', () => {
    const flow = [-100000, ...Array.from({ length: 360 }, () => 600)];
    const { irr: rate } = irr(flow);
    expect(npv(rate as number, flow)).toBeCloseTo(0, 5);
    expect(rate as number).toBeCloseTo(0.0049985, 4);
  });

  it('every rate found makes the net present value zero, and their number keeps to the rule of Descartes (seed 5)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 9 }), (flow) => {
        const { roots, signChanges: changes } = irr(flow);
        const size = flow.reduce((sum, money) => sum + Math.abs(money), 0);
        expect(roots.length).toBeLessThanOrEqual(changes);
        for (const rate of roots) {
          const scale = flow.reduce((sum, money, t) => sum + Math.abs(money) * (1 + rate) ** -t, 0);
          expect(Math.abs(npv(rate, flow))).toBeLessThanOrEqual(1e-9 * Math.max(scale, size));
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('finds all rates of flows built from them (seed 6)', () => {
    const rates = fc.uniqueArray(fc.integer({ min: -8, max: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rates, (tenths) => {
        const wanted = tenths.map((rate) => rate / 10).sort((one, other) => one - other);
        const { roots } = irr(flowOfRates(wanted));
        expect(roots).toHaveLength(wanted.length);
        for (const [i, rate] of wanted.entries()) expect(roots[i]).toBeCloseTo(rate, 6);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('positive roots', () => {
  it('counts changes of sign without the zeros', () => {
    expect(signChanges([1, 0, -1, 0, 0, 2, 3])).toBe(2);
  });

  it('does not overflow for long polynomials', () => {
    const c = [-1, ...Array.from({ length: 400 }, (_, i) => (i % 7 === 3 ? -1 : 1))];
    for (const x of positiveRoots(c)) expect(Number.isFinite(x)).toBe(true);
  });
});
