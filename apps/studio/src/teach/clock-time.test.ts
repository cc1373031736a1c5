import { expect, test } from 'vitest';
import { clockTime, secondsOf } from './clock-time.ts';

test('times of day there and back', () => {
  for (const seconds of [0, 23_400, 86_340]) expect(secondsOf(clockTime(seconds))).toBe(seconds);
  expect(clockTime(90_000)).toBe('01:00');
  expect(secondsOf('24:00')).toBeNull();
  expect(secondsOf('6:5')).toBeNull();
});
