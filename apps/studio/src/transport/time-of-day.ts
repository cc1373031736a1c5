import type { LineDocument } from '@taktwerk/line';

const DAY_S = 86_400;

/** Second of the day at which the line's first calendar begins; 0 without one. */
export function dayStartOf(document: LineDocument): number {
  const calendar = Object.values(document.shared).find((record) => record.kind === 'calendar');
  return calendar?.kind === 'calendar' && calendar.pattern.type === 'shifts' ? calendar.pattern.dayStartsAtS : 0;
}

/** Day (from 1) and wall time "06:30:05" of a moment of the run. */
export function timeOfDay(timeS: number, dayStartS: number): { readonly day: number; readonly time: string } {
  const whole = Math.floor(timeS + dayStartS + 1e-9);
  const day = Math.floor(whole / DAY_S) + 1;
  const second = whole - (day - 1) * DAY_S;
  const two = (value: number) => String(value).padStart(2, '0');
  return { day, time: `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}` };
}
