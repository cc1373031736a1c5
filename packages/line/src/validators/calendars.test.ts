import { expect, test } from 'vitest';
import { lineOf, PART, type SharedInput, serialLine } from '../test-lines.ts';
import { validateLine } from './validate.ts';

const base = serialLine({ arrival: { type: 'constant', value: 9 }, stations: [{ time: { type: 'constant', value: 8 } }] });
type Pattern = Extract<SharedInput, { kind: 'calendar' }>['pattern'];
const complaints = (pattern: Pattern) =>
  validateLine({ ...base, shared: lineOf([PART, { kind: 'calendar', id: 'calendar:c', pattern }], {}).shared }).map(
    ({ code, at, layout, field }) => `${code} ${at} ${layout} ${field}`,
  );
const name = { zh: '', en: '' };
const shift = (startS: number, endS: number, breaks: { startS: number; endS: number }[] = []) => ({
  id: `s${startS}`,
  name,
  startS,
  endS,
  breaks,
});
const shifts = (...list: ReturnType<typeof shift>[]): Pattern => ({
  type: 'shifts',
  days: [0, 1, 2, 3, 4],
  dayStartsAtS: 21600,
  shifts: list,
});

test('two shifts with breaks and a night shift past midnight are fine', () => {
  expect(complaints(shifts(shift(21600, 50400, [{ startS: 36000, endS: 37800 }]), shift(50400, 79200), shift(79200, 108000)))).toEqual([]);
  expect(
    complaints({
      type: 'windows',
      periodS: 100,
      windows: [
        [0, 40],
        [40, 100],
      ],
    }),
  ).toEqual([]);
});

test('windows without length, beyond the period, out of order', () => {
  const windows: [number, number][] = [
    [10, 5],
    [50, 120],
    [60, 80],
  ];
  expect(complaints({ type: 'windows', periodS: 100, windows })).toEqual([
    'calendar.window calendar:c null pattern.windows[0]',
    'calendar.window calendar:c null pattern.windows[1]',
    'calendar.order calendar:c null pattern.windows[2]',
  ]);
});

test('shifts that overlap, also over midnight', () => {
  expect(complaints(shifts(shift(21600, 50400), shift(50000, 79200)))).toEqual(['calendar.order calendar:c null pattern.shifts[1]']);
  expect(complaints(shifts(shift(21600, 50400), shift(79200, 108001)))).toEqual(['calendar.window calendar:c null pattern.shifts[1]']);
});

test('breaks outside their shift or over one another', () => {
  const breaks = [
    { startS: 21000, endS: 22000 },
    { startS: 30000, endS: 31000 },
    { startS: 30500, endS: 32000 },
  ];
  expect(complaints(shifts(shift(21600, 50400, breaks)))).toEqual([
    'calendar.break calendar:c null pattern.shifts[0].breaks[0]',
    'calendar.break calendar:c null pattern.shifts[0].breaks[2]',
  ]);
});

test('t = 0 lies within a day', () => {
  const pattern = { ...shifts(shift(21600, 50400)), dayStartsAtS: 90000 } as Pattern;
  expect(complaints(pattern)).toEqual(['calendar.window calendar:c null pattern.dayStartsAtS']);
});
