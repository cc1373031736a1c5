import { expect, test } from 'vitest';
import { timeOfDay } from './time-of-day.ts';

test('t = 0 lies at the start of the day, and midnight begins the next day', () => {
  expect(timeOfDay(0, 21_600)).toEqual({ day: 1, time: '06:00:00' });
  expect(timeOfDay(64_799, 21_600)).toEqual({ day: 1, time: '23:59:59' });
  expect(timeOfDay(64_800, 21_600)).toEqual({ day: 2, time: '00:00:00' });
});

test('a moment a hair below a whole second belongs to that second', () => {
  expect(timeOfDay(59.9999999999, 0)).toEqual({ day: 1, time: '00:01:00' });
});
