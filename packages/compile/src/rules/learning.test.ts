import { expect, test } from 'vitest';
import { cellOf } from '../test-lines.ts';
import { learnedFactor, wrightFactor } from './learning.ts';

test('Wright: at 80 % every doubling leaves four fifths of the time', () => {
  expect([1, 2, 4, 8, 16].map((cycle) => wrightFactor(0.8, cycle))).toEqual(
    [1, 0.8, 0.64, 0.512, 0.4096].map((factor) => expect.closeTo(factor, 12)),
  );
  expect(wrightFactor(1, 1000)).toBe(1);
});

test('times given for one cycle are carried to another', () => {
  expect(learnedFactor({ rate: 0.9, timesAtCycle: 100, atCycle: 200 })).toBeCloseTo(0.9, 12);
  expect(learnedFactor(null)).toBe(1);
});

test('hand work learns: 100 s at first are 64 s in the fourth cycle, before the allowance', () => {
  const element = { id: 'fit', name: { zh: '装', en: 'Fit' }, phase: 'process', timeS: 100 };
  const learning = { rate: 0.8, atCycle: 4 };
  expect(cellOf({ type: 'manual', elements: [element], allowance: 0.1, learning }).cell.totalS).toBeCloseTo(70.4, 6);
});
