import type { LineProblem } from '../problem.ts';
import type { Calendar } from '../records/shared.ts';
import { problem, recordsOfKind, type Scope } from './scope.ts';

const DAY_S = 86_400;
type Window = readonly [number, number];

/** Working windows and shifts have a length, lie in their period, in order and apart; breaks lie in their shift. */
export function* checkCalendars(scope: Scope): Iterable<LineProblem> {
  if (scope.layout !== null) return;
  for (const calendar of recordsOfKind(scope, 'calendar')) {
    if (calendar.pattern.type === 'windows') {
      const { windows, periodS } = calendar.pattern;
      yield* checkWindows(scope, calendar, 'pattern.windows', windows, periodS);
    } else yield* checkShifts(scope, calendar, calendar.pattern);
  }
}

function* checkShifts(scope: Scope, calendar: Calendar, pattern: Extract<Calendar['pattern'], { type: 'shifts' }>): Iterable<LineProblem> {
  const { shifts, dayStartsAtS } = pattern;
  if (dayStartsAtS >= DAY_S) yield problem(scope, calendar.id, 'pattern.dayStartsAtS', 'calendar.window', `< ${DAY_S}`, dayStartsAtS);
  const windows = shifts.map(({ startS, endS }): Window => [startS, endS]);
  // a night shift ends on the next day, but before the first shift of that day
  yield* checkWindows(scope, calendar, 'pattern.shifts', windows, (windows[0]?.[0] ?? 0) + DAY_S);
  for (const [i, shift] of shifts.entries()) {
    let end = shift.startS;
    for (const [k, pause] of shift.breaks.entries()) {
      const field = `pattern.shifts[${i}].breaks[${k}]`;
      const fits = pause.startS >= end && pause.endS > pause.startS && pause.endS <= shift.endS;
      if (!fits) yield problem(scope, calendar.id, field, 'calendar.break', [shift.startS, shift.endS], [pause.startS, pause.endS]);
      end = Math.max(end, pause.endS);
    }
  }
}

function* checkWindows(
  scope: Scope,
  calendar: Calendar,
  field: string,
  windows: readonly Window[],
  latestS: number,
): Iterable<LineProblem> {
  let end = 0;
  for (const [i, [from, to]] of windows.entries()) {
    if (to <= from) yield problem(scope, calendar.id, `${field}[${i}]`, 'calendar.window', `> ${from}`, to);
    else if (to > latestS) yield problem(scope, calendar.id, `${field}[${i}]`, 'calendar.window', `<= ${latestS}`, to);
    if (from < end) yield problem(scope, calendar.id, `${field}[${i}]`, 'calendar.order', `>= ${end}`, from);
    end = Math.max(end, to);
  }
}
