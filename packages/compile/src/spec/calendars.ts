import type { CalendarSpec } from '@taktwerk/engine';
import type { Calendar } from '@taktwerk/line';

const DAY = 86400;
const WEEK = 7 * DAY;

type Window = readonly [number, number];
type ShiftPattern = Extract<Calendar['pattern'], { type: 'shifts' }>;
type Shift = ShiftPattern['shifts'][number];

/** Working windows of a calendar record within a period that repeats from t = 0 (Monday, `dayStartsAtS`). */
export function calendarSpecOf(calendar: Calendar): CalendarSpec {
  const { pattern } = calendar;
  if (pattern.type === 'windows') return { id: calendar.id, periodS: pattern.periodS, windows: merged(pattern.windows) };
  const everyDay = new Set(pattern.days).size === 7;
  const periodS = everyDay ? DAY : WEEK;
  const days = everyDay ? [0] : [...new Set(pattern.days)];
  const windows = days.flatMap((day) => pattern.shifts.flatMap((shift) => workOf(shift).map((window) => moved(window, day * DAY))));
  const fromStart = windows.flatMap((window) => wrapped(moved(window, -pattern.dayStartsAtS), periodS));
  return { id: calendar.id, periodS, windows: merged(fromStart) };
}

/** Working seconds per calendar day, averaged over the period. */
export function workingSPerDayOf(calendar: CalendarSpec): number {
  const inPeriod = calendar.windows.reduce((sum, [start, end]) => sum + end - start, 0);
  return (inPeriod / calendar.periodS) * DAY;
}

/** Days per week on which the calendar has work. */
export function daysPerWeekOf(calendar: Calendar): number {
  return calendar.pattern.type === 'shifts' ? new Set(calendar.pattern.days).size : 7;
}

/** One shift without its breaks; times of a shift that goes past midnight count on beyond 24 h. */
function workOf(shift: Shift): Window[] {
  const end = shiftEndS(shift);
  let windows: Window[] = [[shift.startS, end]];
  for (const pause of shift.breaks) {
    const late = pause.startS < shift.startS ? DAY : 0;
    const until = pause.endS < pause.startS ? pause.endS + DAY : pause.endS;
    windows = windows.flatMap((window) => without(window, [pause.startS + late, until + late]));
  }
  return windows;
}

/** End of a shift in seconds of the day it starts on; past midnight beyond 86,400. */
export const shiftEndS = (shift: Shift): number => (shift.endS <= shift.startS ? shift.endS + DAY : shift.endS);

function without([start, end]: Window, [from, to]: Window): Window[] {
  const rest: Window[] = [
    [start, Math.min(end, from)],
    [Math.max(start, to), end],
  ];
  return rest.filter((window) => window[1] > window[0]);
}

const moved = ([start, end]: Window, by: number): Window => [start + by, end + by];

/** The parts of a window that lie in [0, period), those outside coming round from the other side. */
function wrapped([start, end]: Window, period: number): Window[] {
  const first = Math.floor(start / period);
  const last = Math.ceil(end / period) - 1;
  const parts: Window[] = [];
  for (let turn = first; turn <= last; turn++) {
    parts.push([Math.max(start - turn * period, 0), Math.min(end - turn * period, period)]);
  }
  return parts;
}

/** Ascending windows, those that touch or overlap made one. */
function merged(windows: readonly Window[]): Window[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...windows].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) out.push([start, end]);
  }
  return out;
}
