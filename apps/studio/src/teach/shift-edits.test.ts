import { expect, test } from 'vitest';
import { between, freeBreak, nextShift, type Shift, type ShiftPattern, withBreak, withShifts, workedS } from './shift-edits.ts';

const H = 3600;
const name = { zh: '班', en: 'Shift' };
const early: Shift = { id: 'early', name, startS: 6 * H, endS: 14 * H, breaks: [{ startS: 9 * H, endS: 9.5 * H }] };
const pattern: ShiftPattern = { type: 'shifts', days: [0, 1, 2, 3, 4], dayStartsAtS: 6 * H, shifts: [early] };

test('a shift that ends before it starts ends on the next day, and keeps only the breaks that lie in it', () => {
  const night = between(early, 22 * H, 6 * H);
  expect(night).toMatchObject({ startS: 22 * H, endS: 30 * H, breaks: [] });
  expect(withBreak(night, -1, 2 * H, 2.5 * H).breaks).toEqual([{ startS: 26 * H, endS: 26.5 * H }]);
  expect(between(withBreak(night, -1, 2 * H, 2.5 * H), 21 * H, 5 * H).breaks).toEqual([{ startS: 26 * H, endS: 26.5 * H }]);
});

test('a break outside its shift or in another break changes nothing', () => {
  expect(withBreak(early, -1, 15 * H, 15.5 * H)).toBe(early);
  expect(withBreak(early, -1, 9.25 * H, 9.75 * H)).toBe(early);
  expect(withBreak(early, 0, 10 * H, 10.5 * H).breaks).toEqual([{ startS: 10 * H, endS: 10.5 * H }]);
  expect(freeBreak({ ...early, breaks: [{ startS: 10 * H, endS: 10.5 * H }] })).toEqual({ startS: 10.5 * H, endS: 11 * H });
});

test('three shifts of eight hours fill the day; a fourth has no room, and shifts may not lie in one another', () => {
  let full = pattern;
  for (let i = 0; i < 2; i++) {
    const next = nextShift(full, name);
    full = (next === null ? null : withShifts(full, [...full.shifts, next])) ?? full;
  }
  expect(full.shifts.map(({ startS, endS }) => [startS / H, endS / H])).toEqual([
    [6, 14],
    [14, 22],
    [22, 30],
  ]);
  expect(workedS(full)).toBe(23.5 * H);
  expect(nextShift(full, name)).toBeNull();
  expect(withShifts(full, [early, between(early, 13 * H, 20 * H)])).toBeNull();
});
