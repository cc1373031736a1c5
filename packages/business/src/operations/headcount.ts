/** People from posts: shifts, relief, whole persons. */

/** Guards whole numbers against rounding: 9.000000000001 people are 9. */
const WHOLE = 1e-9;

/** Full-time equivalents: posts × shifts × relief factor. */
export function fullTimeEquivalents(posts: number, shifts: number, reliefFactor: number): number {
  return posts * shifts * reliefFactor;
}

/** Whole people for a fractional need; nobody is 0, never -0. */
export function wholePeople(need: number): number {
  const whole = Math.ceil(need - WHOLE);
  return whole === 0 ? 0 : whole;
}

/** Whole people less: ceil(before) - ceil(after); negative when more are needed. */
export function wholePeopleSaved(before: number, after: number): number {
  return wholePeople(before) - wholePeople(after);
}
