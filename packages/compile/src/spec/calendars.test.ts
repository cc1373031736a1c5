import type { Calendar } from '@taktwerk/line';
import { expect, test } from 'vitest';
import { calendarSpecOf, workingSPerDayOf } from './calendars.ts';

const name = { zh: '', en: '' };
const shifts = (days: number[], rows: [number, number, [number, number][]][], dayStartsAtS = 0): Calendar => ({
  kind: 'calendar',
  id: 'calendar:1',
  name,
  sources: {},
  pattern: {
    type: 'shifts',
    days,
    dayStartsAtS,
    shifts: rows.map(([startS, endS, breaks], index) => ({
      id: `${index}`,
      name,
      startS,
      endS,
      breaks: breaks.map(([start, end]) => ({ startS: start, endS: end })),
    })),
  },
});

test('P7: eight hours less a 30 min and two 15 min breaks are 25,200 s', () => {
  const calendar = shifts(
    [0, 1, 2, 3, 4, 5, 6],
    [
      [
        21600,
        50400,
        [
          [28800, 29700],
          [36000, 37800],
          [43200, 44100],
        ],
      ],
    ],
    21600,
  );
  const spec = calendarSpecOf(calendar);
  expect(spec.periodS).toBe(86400);
  expect(spec.windows).toEqual([
    [0, 7200],
    [8100, 14400],
    [16200, 21600],
    [22500, 28800],
  ]);
  expect(workingSPerDayOf(spec)).toBe(25200);
});

test('a night shift goes past midnight and comes round at the end of the week', () => {
  const spec = calendarSpecOf(shifts([0, 6], [[79200, 21600, [[3600, 5400]]]]));
  expect(spec.periodS).toBe(604800);
  expect(spec.windows).toEqual([
    [0, 3600],
    [5400, 21600],
    [79200, 86400 + 3600],
    [86400 + 5400, 86400 + 21600],
    [6 * 86400 + 79200, 604800],
  ]);
});

test('shifts that touch are one window', () => {
  const spec = calendarSpecOf(
    shifts(
      [0, 1, 2, 3, 4],
      [
        [21600, 50400, []],
        [50400, 79200, []],
      ],
      21600,
    ),
  );
  expect(spec.windows).toEqual([0, 1, 2, 3, 4].map((day) => [day * 86400, day * 86400 + 57600]));
  expect(workingSPerDayOf(spec)).toBeCloseTo((57600 * 5) / 7, 9);
});
