import type { Calendar, Pool } from '@taktwerk/line';
import { type Compilation, recordsOf } from './compilation.ts';
import type { RosterEntry } from './compiled-line.ts';
import { daysPerWeekOf, shiftEndS } from './spec/calendars.ts';

const DAY = 86400;

/** People on the roster, per pool: whole people per shift, how many shifts, and for how long each is paid (breaks included). */
export function rosterOf(compilation: Compilation, lineCalendar: Calendar | null): RosterEntry[] {
  return recordsOf(compilation.layout, 'pool').map((pool) => {
    const record = pool.calendar === null ? undefined : compilation.document.shared[pool.calendar];
    return entryOf(pool, record?.kind === 'calendar' ? record : lineCalendar);
  });
}

function entryOf(pool: Pool, calendar: Calendar | null): RosterEntry {
  const { id, role, group, count } = pool;
  const base = { pool: id, role, group, perShift: count };
  if (calendar === null) return { ...base, shifts: 1, paidSPerShift: DAY, daysPerWeek: 7 };
  const { pattern } = calendar;
  const daysPerWeek = daysPerWeekOf(calendar);
  if (pattern.type === 'windows') {
    const worked = pattern.windows.reduce((sum, [start, end]) => sum + end - start, 0);
    return { ...base, shifts: 1, paidSPerShift: (worked / pattern.periodS) * DAY, daysPerWeek };
  }
  const paid = pattern.shifts.reduce((sum, shift) => sum + shiftEndS(shift) - shift.startS, 0);
  return { ...base, shifts: pattern.shifts.length, paidSPerShift: paid / pattern.shifts.length, daysPerWeek };
}
