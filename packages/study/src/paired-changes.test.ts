import { expect, test } from 'vitest';
import { pairedChangesOf } from './business-case.ts';
import type { ComparisonResult } from './question.ts';

/** A candidate that halves every rate in each replication: what luck did to both cancels in the ratio, not in the difference. */
test('the same change has one interval, that of the pairs, wherever it is told', () => {
  const before = [0.1, 0.12, 0.11];
  const after = before.map((rate) => rate / 2);
  const side = (rates: readonly number[]) => ({
    kpiValues: new Proxy({}, { get: () => rates }),
  });
  const difference = { difference: -0.055, halfWidth: 0.0124 };
  const comparison = { baseline: side(before), candidate: side(after), differences: new Proxy({}, { get: () => difference }) };
  const changes = pairedChangesOf(comparison as unknown as ComparisonResult);
  expect(changes.rates.made).toMatchObject(changes.defectRateChange);
  expect(changes.rates.made.relative).toBeCloseTo(-0.5, 12);
  expect(changes.rates.made.halfWidth).toBeCloseTo(0, 12);
  expect(changes.rates.escaped.inPoints).toEqual({ points: -0.055, halfWidth: 0.0124 });
});
