import type { Calendar } from '@taktwerk/line';

const DAY_S = 86_400;
const HOUR_S = 3600;

export type ShiftPattern = Extract<Calendar['pattern'], { type: 'shifts' }>;
export type Shift = ShiftPattern['shifts'][number];

/** Edits of a week of shifts that keep what the document asks for: shifts in order, breaks inside, a shift over midnight ends past 24 h. */

/** Hours of one day that are worked, breaks taken off. */
export const workedS = ({ shifts }: ShiftPattern): number =>
  shifts.reduce(
    (sum, { startS, endS, breaks }) => sum + endS - startS - breaks.reduce((off, pause) => off + pause.endS - pause.startS, 0),
    0,
  );

/** The shift from one time of day to another; an end that is not after its start is on the next day. Breaks that no longer lie in it are dropped. */
export function between(shift: Shift, startS: number, endS: number): Shift {
  const start = startS % DAY_S;
  const end = endS % DAY_S > start ? endS % DAY_S : (endS % DAY_S) + DAY_S;
  const breaks = shift.breaks
    .map((pause) => inside(pause, start))
    .filter((pause) => pause.startS >= start && pause.endS <= end && pause.endS > pause.startS);
  return { ...shift, startS: start, endS: end, breaks };
}

/** A break as seconds of the shift's own day: past midnight where it lies before the shift begins. */
function inside({ startS, endS }: Shift['breaks'][number], shiftStartS: number): Shift['breaks'][number] {
  const start = startS % DAY_S >= shiftStartS ? startS % DAY_S : (startS % DAY_S) + DAY_S;
  const length = (endS % DAY_S) - (startS % DAY_S);
  return { startS: start, endS: start + (length > 0 ? length : length + DAY_S) };
}

/** The shift with a break from one time of day to another in the place of one, or added; unchanged where it does not lie in the shift. */
export function withBreak(shift: Shift, index: number, startS: number, endS: number): Shift {
  const pause = inside({ startS, endS }, shift.startS);
  if (pause.startS < shift.startS || pause.endS > shift.endS) return shift;
  const others = shift.breaks.filter((_, i) => i !== index);
  if (others.some((other) => other.startS < pause.endS && pause.startS < other.endS)) return shift;
  return { ...shift, breaks: [...others, pause].sort((a, b) => a.startS - b.startS) };
}

/** The first half hour of a shift, from its middle on, that is no break yet; null when there is none. */
export function freeBreak(shift: Shift): { readonly startS: number; readonly endS: number } | null {
  const half = HOUR_S / 2;
  const middle = shift.startS + Math.floor((shift.endS - shift.startS) / 2 / half) * half;
  for (let startS = middle; startS + half <= shift.endS; startS += half)
    if (!shift.breaks.some((other) => other.startS < startS + half && startS < other.endS)) return { startS, endS: startS + half };
  return null;
}

/** The pattern with these shifts in order; null where they lie in one another or the last runs into the first of the next day. */
export function withShifts(pattern: ShiftPattern, shifts: readonly Shift[]): ShiftPattern | null {
  const inOrder = [...shifts].sort((a, b) => a.startS - b.startS);
  const meets = inOrder.some((shift, i) => {
    const next = inOrder[i + 1];
    const limit = next === undefined ? (inOrder[0]?.startS ?? 0) + DAY_S : next.startS;
    return shift.endS > limit;
  });
  return meets || inOrder.length === 0 ? null : { ...pattern, shifts: inOrder };
}

/** A shift of eight hours where the day still has room for one: after the last; null when it has none. */
export function nextShift(pattern: ShiftPattern, name: Shift['name']): Shift | null {
  const last = pattern.shifts.at(-1);
  const room = (pattern.shifts[0]?.startS ?? 0) + DAY_S - (last?.endS ?? 0);
  if (last === undefined || room < HOUR_S) return null;
  const startS = last.endS % DAY_S;
  let number = pattern.shifts.length + 1;
  while (pattern.shifts.some(({ id }) => id === `shift-${number}`)) number += 1;
  const fresh = { id: `shift-${number}`, name, startS, endS: startS, breaks: [] };
  return between(fresh, startS, startS + Math.min(8 * HOUR_S, room));
}
