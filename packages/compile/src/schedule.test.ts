import { constant, lineOf, PART, type SharedInput, station } from '@taktwerk/line/testing';
import { expect, test } from 'vitest';
import { compileLine } from './compile-line.ts';
import { testCatalog } from './test-arms.ts';

const name = { zh: '', en: '' };
const shiftsOf = (id: string, shifts: [number, number][]): SharedInput => ({
  ...{ kind: 'calendar', id, name },
  pattern: {
    type: 'shifts',
    days: [0, 1, 2, 3, 4],
    dayStartsAtS: 21600,
    shifts: shifts.map(([startS, endS], i) => ({
      id: `${i}`,
      name,
      startS,
      endS,
      breaks: [{ startS: startS + 10800, endS: startS + 12600 }],
    })),
  },
});
const EARLY: [number, number] = [21600, 50400];
const LATE: [number, number] = [50400, 79200];

function compiled(calendars: (string | null)[], shared: SharedInput[]) {
  const stations = calendars.map((calendar, i) => station(`station:m${i}`, constant(1), { calendar }));
  const result = compileLine(lineOf([PART, ...shared], { 'as-is': stations }), 'as-is', testCatalog());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('the calendar that all stations share is the line’s; a day is measured over the week, a year over its working days', () => {
  const demand: SharedInput = { kind: 'demand', id: 'demand:y', goodPartsPerYear: 60000, workingDaysPerYear: 250, calendar: null };
  const line = compiled(['calendar:a', 'calendar:a', null], [shiftsOf('calendar:a', [EARLY, LATE]), demand]);
  expect(line.spec.lineCalendar).toBe('calendar:a');
  expect(line.workingSPerDay).toBeCloseTo((2 * 27000 * 5) / 7, 9);
  expect(line.workingSPerYear).toBeCloseTo(2 * 27000 * 250, 6);
  expect(line.demandPerYear).toBe(60000);
});

test('stations with different calendars: the line works when one of them does', () => {
  const line = compiled(['calendar:a', 'calendar:b'], [shiftsOf('calendar:a', [EARLY]), shiftsOf('calendar:b', [LATE])]);
  expect(line.spec.lineCalendar).toBe('calendar:*');
  expect(line.workingSPerDay).toBeCloseTo((2 * 27000 * 5) / 7, 9);
  expect(line.workingDaysPerYear).toBeCloseTo((365 * 5) / 7, 9);
});

test('without calendars all time is scheduled', () => {
  const line = compiled([null], []);
  expect(line).toMatchObject({ workingSPerDay: 86400, workingDaysPerYear: 365, workingSPerYear: 86400 * 365, demandPerYear: null });
  expect(line.spec.lineCalendar).toBeNull();
});
