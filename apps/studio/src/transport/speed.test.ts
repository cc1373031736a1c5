import { expect, test } from 'vitest';
import { SPEED_MARKS, sliderOf, speedOf, writeSpeed } from './speed.ts';

test('the slider reaches every mark exactly', () => {
  for (const speed of SPEED_MARKS) expect(speedOf(sliderOf(speed))).toBeCloseTo(speed, 12);
});

test('speeds are whole in their leading digit', () => {
  expect(speedOf(1.5)).toBe(30);
  expect(writeSpeed(speedOf(-0.5))).toBe('0.3×');
});
