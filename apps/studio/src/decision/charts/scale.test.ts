import { expect, test } from 'vitest';
import { scaleOf } from './scale.ts';

test('ends lie at the ends, ticks are round and inside', () => {
  const scale = scaleOf(-2.6e6, 6.4e6, 200, 0);
  expect([scale(-2.6e6), scale(6.4e6)]).toEqual([200, 0]);
  expect(scale.ticks).toEqual([-2e6, 0, 2e6, 4e6, 6e6]);
});

test('a span of nothing is drawn, not divided by', () => {
  expect(Number.isFinite(scaleOf(3, 3, 0, 100)(3))).toBe(true);
});
