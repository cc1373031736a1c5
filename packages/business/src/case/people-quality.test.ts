import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residualWork, rosterOfWork } from '../operations/residual-work.ts';
import { meanWage, type RosterPost, staffingOf } from '../operations/roster.ts';
import { evaluateCase } from './evaluate-case.ts';
import { exampleInputs, exampleKpis } from './example-case.fixture.ts';

const given = <T>(value: T) => ({ value, origin: 'measured' as const });
const welder = (posts: number, shifts: number): RosterPost => ({ role: 'welder', group: 'direct', posts, shifts });
const technician: RosterPost = { role: 'technician', group: 'maintenance', posts: 1, shifts: 2, busy: 0.4 };

describe('people', () => {
  it('are whole once for the shift and once for the day, with the fractional need beside', () => {
    const staffing = staffingOf([welder(4, 2), technician], 1.12);
    expect(staffing).toMatchObject({
      perShift: 6,
      perDay: 12,
      fractionalPerShift: expect.closeTo(5.6, 12),
      fractionalPerDay: expect.closeTo(11.2, 12),
    });
    expect(staffing.roles[1]).toMatchObject({ role: 'technician', workload: 0.4, perDay: expect.closeTo(2.24, 12) });
    expect(staffingOf([], 1.12)).toMatchObject({ perShift: 0, perDay: 0 });
  });

  it('posts follow from what is left to do: loading 2 × 30 s, walking 10 s, clearing faults', () => {
    const tasks = [
      { task: 'loading', role: 'operator', group: 'direct', timesPerHour: 60, workS: 30, walkS: 10 },
      { task: 'clearingFaults', role: 'operator', group: 'direct', timesPerHour: 60 / 87, workS: 300, walkS: 0 },
      { task: 'maintaining', role: 'technician', group: 'maintenance', timesPerHour: 0.125, workS: 1800, walkS: 0 },
    ] as const;
    const [operator, fitter] = residualWork(tasks, 0.1);
    expect(operator?.workload).toBeCloseTo(1.1 * (2 / 3 + (60 / 87) * (300 / 3600)), 12);
    expect([operator?.posts, fitter?.posts]).toEqual([1, 1]);
    expect(rosterOfWork([operator as never], 2)).toEqual([
      { role: 'operator', group: 'direct', posts: 1, shifts: 2, busy: expect.closeTo(operator?.workload as number, 12) },
    ]);
  });

  it('says when the heads of the as-is are hardly needed; roles whose work is not simulated are left out', () => {
    const noteOf = (busy: number | null) => {
      const before = {
        ...exampleKpis({ headcountPerDay: 8 }),
        roster: [
          { ...welder(4, 2), busy },
          { ...technician, busy: null },
        ],
        relief: 1,
      };
      return evaluateCase(exampleInputs(), before, exampleKpis({ headcountPerDay: 2 })).notes.find(
        ({ code }) => code === 'people-idle-before',
      );
    };
    expect(noteOf(0.45)?.value).toBe(45);
    expect(noteOf(0.6)).toBeUndefined();
    expect(noteOf(null)).toBeUndefined();
  });

  it('a role earns its own wage where both rosters are known', () => {
    expect(meanWage([welder(3, 2), technician], { technician: 120_000 }, 80_000)).toBe(90_000);
    const inputs = exampleInputs();
    const roles = { ...inputs, labour: { ...inputs.labour, wageByRole: { technician: given(120_000) } } };
    const before = { ...exampleKpis({ headcountPerDay: 8 }), roster: [welder(4, 2)] };
    const after = { ...exampleKpis({ headcountPerDay: 2 }), roster: [technician] };
    const result = evaluateCase(roles, before, after);
    expect(result.sides.before[0]?.labour).toBeCloseTo(8 * 60_000 * 1.4, 6);
    expect(result.sides.after[0]?.labour).toBeCloseTo(2 * 120_000 * 1.4, 6);
    expect(evaluateCase(roles, before, exampleKpis({ headcountPerDay: 2 })).people.wages).toEqual({ before: 60_000, after: 60_000 });
  });

  it('severance is for those who leave, not for those with another post', () => {
    const inputs = exampleInputs();
    const labour = { ...inputs.labour, severanceMonths: given(6), redeployedShare: given(0.75), releasedHeadFactor: given(0.8) };
    const result = evaluateCase({ ...inputs, labour }, exampleKpis(), exampleKpis({ headcountPerDay: 3 }));
    expect(result.people).toMatchObject({ released: 4, redeployed: 3, dismissed: 1, keptWithoutPost: 1, severance: 30_000 });
    expect(result.years[0]?.severance).toBe(-30_000);
  });

  it('overtime and nights are paid on both sides; overtime above the law is noted', () => {
    const inputs = exampleInputs();
    const labour = {
      ...inputs.labour,
      wagePerYear: given(72_000),
      overtimeHoursBefore: given(4000),
      overtimeHoursAfter: given(0),
      nightHeadsBefore: given(4),
      nightHeadsAfter: given(1),
      nightPremiumPerYear: given(6000),
    };
    const result = evaluateCase({ ...inputs, labour }, exampleKpis(), exampleKpis());
    const hour = 72_000 / 12 / 21.75 / 8;
    expect(result.annualSaving).toBeCloseTo(4000 * hour * 1.5 + 3 * 6000, 6);
    expect(result.people.overtimeAboveLimit.before).toBeCloseTo(4000 / 8 / 12 - 36, 9);
    expect(result.notes.map(({ code }) => code)).toContain('overtime-above-limit');
    expect(result.notCounted.map(({ effect }) => effect)).not.toContain('overtime');
  });
});

describe('quality', () => {
  it('tells made, caught and escaped apart, and relative from points', () => {
    const before = exampleKpis({ defectRate: { mean: 0.05, halfWidth: 0.003, n: 10 }, scrapRate: 0.02, escapeRate: 0.01 });
    const after = exampleKpis({ defectRate: { mean: 0.04, halfWidth: 0.004, n: 10 }, scrapRate: 0.01, escapeRate: 0 });
    const { quality } = evaluateCase(exampleInputs(), before, after);
    expect(quality.before).toMatchObject({
      made: 0.05,
      escaped: expect.closeTo(0.0098, 12),
      caught: expect.closeTo(0.0402, 12),
      scrapCost: null,
    });
    expect(quality.made.relative).toBeCloseTo(-0.2, 12);
    expect(quality.made.inPoints).toEqual({ points: expect.closeTo(-0.01, 12), halfWidth: expect.closeTo(0.005, 12) });
  });

  it('costs of the parts add up to the quality cost of the side (seed 8)', () => {
    const rate = fc.double({ min: 0, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, (scrapRate, reworkRate, escapeRate) => {
        const inputs = exampleInputs();
        const prices = { scrapCostPerPart: given(60), reworkCostPerPart: given(15), warrantyCostPerPart: given(800) };
        const result = evaluateCase({ ...inputs, quality: prices }, exampleKpis({ scrapRate, reworkRate, escapeRate }), exampleKpis());
        const { scrapCost, reworkCost, warrantyCost } = result.quality.before;
        const sum = (scrapCost as number) + (reworkCost as number) + (warrantyCost as number);
        expect(sum).toBeCloseTo(result.sides.before[0]?.quality as number, 3);
      }),
      { seed: 8, numRuns: 50 },
    );
  });
});
