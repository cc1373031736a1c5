import type { CalendarSpec } from '../model/spec.ts';

/** Working windows of a calendar in microseconds: sorted, merged where they touch, repeating with the period. */
export interface Shifts {
  readonly period: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Working time per period. */
  readonly working: number;
}

export function shiftsOf(calendar: CalendarSpec): Shifts {
  const period = Math.floor(calendar.periodS * 1e6 + 0.5);
  const windows = calendar.windows
    .map(([a, b]) => [Math.max(0, Math.floor(a * 1e6 + 0.5)), Math.min(period, Math.floor(b * 1e6 + 0.5))] as [number, number])
    .filter(([a, b]) => b > a)
    .sort((x, y) => x[0] - y[0]);
  const merged: [number, number][] = [];
  for (const [a, b] of windows) {
    const last = merged[merged.length - 1];
    if (last !== undefined && a <= last[1]) last[1] = Math.max(last[1], b);
    else merged.push([a, b]);
  }
  return {
    period,
    starts: Float64Array.from(merged, (w) => w[0]),
    ends: Float64Array.from(merged, (w) => w[1]),
    working: merged.reduce((sum, [a, b]) => sum + b - a, 0),
  };
}

/** Whether the calendar is in a working window just after `time`. */
export function isOn(shifts: Shifts, time: number): boolean {
  const t = time - Math.floor(time / shifts.period) * shifts.period;
  for (let i = 0; i < shifts.starts.length; i++) if (t >= shifts.starts[i]! && t < shifts.ends[i]!) return true;
  return false;
}

/** The next moment after `time` at which the calendar turns on or off; Infinity when it never does. */
export function nextTurn(shifts: Shifts, time: number): number {
  const { period, starts, ends } = shifts;
  if (starts.length === 0 || shifts.working >= period) return Number.POSITIVE_INFINITY;
  const base = Math.floor(time / period) * period;
  const now = isOn(shifts, time);
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < starts.length; i++) {
      for (const edge of [base + round * period + starts[i]!, base + round * period + ends[i]!])
        if (edge > time && isOn(shifts, edge) !== now) return edge;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** Working time between 0 and `time`. */
export function workingTime(shifts: Shifts, time: number): number {
  const rounds = Math.floor(time / shifts.period);
  const t = time - rounds * shifts.period;
  let sum = rounds * shifts.working;
  for (let i = 0; i < shifts.starts.length; i++) sum += Math.max(0, Math.min(t, shifts.ends[i]!) - shifts.starts[i]!);
  return sum;
}

/** The moment at which `duration` of working time after `from` is over. */
export function afterWorking(shifts: Shifts, from: number, duration: number): number {
  if (shifts.working === 0) return Number.POSITIVE_INFINITY;
  const target = workingTime(shifts, from) + duration;
  const rounds = Math.max(0, Math.ceil(target / shifts.working) - 1);
  let left = target - rounds * shifts.working;
  for (let i = 0; i < shifts.starts.length; i++) {
    const length = shifts.ends[i]! - shifts.starts[i]!;
    if (left <= length) return rounds * shifts.period + shifts.starts[i]! + left;
    left -= length;
  }
  return (rounds + 1) * shifts.period;
}

/** The longest time between two working windows; the whole period where there is none. */
export function longestPause({ period, starts, ends }: Shifts): number {
  if (starts.length === 0) return period;
  let longest = starts[0]! + period - ends[ends.length - 1]!;
  for (let i = 1; i < starts.length; i++) longest = Math.max(longest, starts[i]! - ends[i - 1]!);
  return longest;
}
