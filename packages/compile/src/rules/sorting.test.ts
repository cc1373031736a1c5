import { expect, test } from 'vitest';
import { cellOf } from '../test-lines.ts';
import { missProbability } from './sorting.ts';

const misses = [
  { beltSpeedMps: 0.2, probability: 0.01 },
  { beltSpeedMps: 0.4, probability: 0.05 },
];
const belt = (more: object = {}) => ({
  type: 'sorting',
  beltSpeedMps: 0.3,
  pitchM: 0.6,
  windowM: 0.8,
  pickS: 1.5,
  misses,
  missedAs: 'defectClass:fault',
  allowance: 0,
  ...more,
});

test('half way between the measured speeds 3 % are missed; the cycle is the pick', () => {
  const { cell, operation } = cellOf(belt());
  expect(cell.totalS).toBe(1.5);
  expect(operation.defects).toEqual([{ id: 'defectClass:fault', probability: expect.closeTo(0.03, 12) }]);
});

test('beyond the table its ends count; picks slower than the belt leave parts over, and all when they pass the window', () => {
  const miss = (more: object, cycleS: number) => missProbability(belt(more) as never, cycleS);
  expect(miss({ beltSpeedMps: 0.1 }, 1)).toBeCloseTo(0.01, 12);
  expect(miss({ beltSpeedMps: 0.6, windowM: 3 }, 1)).toBeCloseTo(0.05, 12);
  // a part every 1.5 s, a pick every 2 s: a quarter is left over
  expect(miss({ beltSpeedMps: 0.4 }, 2)).toBeCloseTo(1 - 0.95 * 0.75, 12);
  expect(miss({}, 3)).toBe(1);
});
