import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSheet, parseEvaluationSheet } from './evaluation-sheet.ts';
import { maturityOf, parseMaturityLadder } from './maturity.ts';
import { type ManualStep, SCREENING_CRITERIA, screenSteps } from './screening.ts';

function step(
  id: string,
  marks: readonly [number, number, number, number],
  repetitionsPerHour: number | null,
  heads: number | null,
): ManualStep {
  const [physicalLoad, environment, qualityDemand, hazard] = marks;
  return { id, criteria: { physicalLoad, environment, qualityDemand, hazard }, repetitionsPerHour, heads };
}

describe('screening of manual steps', () => {
  it('ranks what is heavy, dirty, dangerous, repeated and dear first', () => {
    const ranked = screenSteps(
      [step('pack', [1, 0, 1, 0], 60, 2), step('weld', [3, 3, 3, 3], 120, 4), step('check', [0, 0, 3, 0], 11, 1)],
      90_000,
    );
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([
      ['weld', 1],
      ['pack', 2],
      ['check', 3],
    ]);
    expect(ranked[0]).toMatchObject({ score: 1, costPerYear: 360_000, missing: [] });
    expect(ranked[1]?.marks).toMatchObject({ repetition: 2, value: 1.5 });
    expect(ranked[1]?.score).toBeCloseTo((1 + 0 + 1 + 0 + 2 + 1.5) / 18, 12);
  });

  it('what is not known is left out and said, not taken as none', () => {
    const [first] = screenSteps([{ ...step('polish', [3, 3, 3, 3], null, null) }], 90_000);
    expect(first).toMatchObject({
      score: 1,
      between: [expect.closeTo(12 / 18, 12), 1],
      missing: ['repetition', 'value'],
      costPerYear: null,
    });
  });

  it('refuses marks off the scale and weights of nothing', () => {
    expect(() => screenSteps([step('a', [4, 0, 0, 0], 1, 1)], 1)).toThrow(RangeError);
    const none = { physicalLoad: 0, environment: 0, qualityDemand: 0, hazard: 0, repetition: 0, value: 0 };
    expect(() => screenSteps([], 1, none)).toThrow(RangeError);
  });

  it('a worse working place never ranks lower, all else equal (seed 4)', () => {
    const mark = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.tuple(mark, mark, mark, mark), fc.constantFrom(...SCREENING_CRITERIA), (marks, criterion) => {
        const milder = step('milder', marks, 60, 2);
        const harder = { ...milder, id: 'harder', criteria: { ...milder.criteria, [criterion]: 3 } };
        const ranked = screenSteps([milder, harder], 90_000);
        const rank = (id: string) => ranked.find((found) => found.id === id)?.rank as number;
        expect(rank('harder')).toBeLessThanOrEqual(rank('milder'));
      }),
      { seed: 4 },
    );
  });
});

const text = { zh: '一', en: 'one' };
const item = (id: string) => ({ id, text, pack: 'p', section: 's', quote: 'q' });
const LADDER = {
  format: 'taktwerk-maturity-ladder',
  version: 1,
  rungs: [
    { id: 'line', name: text, items: [item('a'), item('b')] },
    { id: 'workshop', name: text, items: [item('c')] },
  ],
};

describe('maturity ladder', () => {
  const at = (...confirmed: string[]) => {
    const ladder = parseMaturityLadder(LADDER);
    if (!ladder.ok) throw new Error(JSON.stringify(ladder.problems));
    return maturityOf(ladder.value, confirmed);
  };

  it('a rung counts only when everything below it is there', () => {
    expect(at()).toMatchObject({ reached: null, next: 'line' });
    expect(at('a', 'c')).toMatchObject({ reached: null, next: 'line', rungs: [{ met: 1, of: 2, open: ['b'] }, { open: [] }] });
    expect(at('a', 'b')).toMatchObject({ reached: 'line', next: 'workshop' });
    expect(at('a', 'b', 'c')).toMatchObject({ reached: 'workshop', next: null });
  });
});

describe('evaluation sheet', () => {
  const sheet = {
    id: 'own',
    indicators: [
      { id: 'oee', name: 'OEE', weight: 2, worst: 0.5, best: 0.9 },
      { id: 'ppm', name: 'ppm', weight: 1, worst: 1000, best: 0 },
    ],
  };

  it('marks values on the user’s own scales, also falling ones', () => {
    const parsed = parseEvaluationSheet(sheet);
    if (!parsed.ok) throw new Error();
    expect(evaluateSheet(parsed.value, { oee: 0.7, ppm: 250 }).score).toBeCloseTo((2 * 0.5 + 0.75) / 3, 12);
    expect(evaluateSheet(parsed.value, { ppm: -5 })).toMatchObject({ score: 1, missing: ['oee'] });
    expect(evaluateSheet(parsed.value, {}).score).toBeNull();
  });

  it('refuses a scale without width and an id twice', () => {
    const bad = { ...sheet, indicators: [sheet.indicators[0], { ...sheet.indicators[0], best: 0.5 }] };
    const parsed = parseEvaluationSheet(bad);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'value.form indicators[1].best',
      'id.duplicate indicators[1].id',
    ]);
  });
});
