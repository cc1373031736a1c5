import type { CalendarSpec } from '@taktwerk/engine';

const micro = (seconds: number): number => Math.floor(seconds * 1e6 + 0.5);

/** Whether the calendar works in the microsecond that begins at `time`. */
export function isOn(calendar: CalendarSpec, time: number): boolean {
  const t = time % micro(calendar.periodS);
  return calendar.windows.some(([from, to]) => micro(from) <= t && t < micro(to));
}

/** The next moment after `time` at which the calendar turns, or Infinity. */
export function nextTurn(calendar: CalendarSpec, time: number): number {
  const period = micro(calendar.periodS);
  const base = Math.floor(time / period) * period;
  const edges = [0, 1, 2].flatMap((round) => calendar.windows.flat().map((edge) => base + round * period + micro(edge)));
  const later = edges.filter((edge) => edge > time && isOn(calendar, edge) !== isOn(calendar, time));
  return Math.min(...later, Number.POSITIVE_INFINITY);
}
