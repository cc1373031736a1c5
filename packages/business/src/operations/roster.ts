/** People by role: how many posts, how many heads with relief, and what they earn on average. */
import { fullTimeEquivalents, wholePeople } from './headcount.ts';

/** Posts of one role that a layout must fill: what is left for people to do there. */
export interface RosterPost {
  readonly role: string;
  readonly group: 'direct' | 'indirect' | 'maintenance';
  /** People needed at the same time. */
  readonly posts: number;
  readonly shifts: number;
  /** Share of their time that they are busy, simulated; null = not known. */
  readonly busy?: number | null;
}

export interface RoleStaff {
  readonly role: string;
  readonly group: RosterPost['group'];
  readonly posts: number;
  readonly shifts: number;
  /** With relief, fractional. */
  readonly perShift: number;
  readonly perDay: number;
  /** Posts' worth of work, fractional: posts × busy share; null when not known. */
  readonly workload: number | null;
}

export interface Staffing {
  readonly roles: readonly RoleStaff[];
  /** Whole people of the peak shift and of the day; rounded once for all roles, because relief serves all posts. */
  readonly perShift: number;
  readonly perDay: number;
  /** The same before rounding. */
  readonly fractionalPerShift: number;
  readonly fractionalPerDay: number;
}

/**
 * Heads that fill a roster.
 *
 * @param roster posts by role; a role may come twice (two pools)
 * @param relief people on the roster per post, at least 1 (leave, absence)
 */
export function staffingOf(roster: readonly RosterPost[], relief: number): Staffing {
  const roles = roster.map(({ role, group, posts, shifts, busy }) => ({
    role,
    group,
    posts,
    shifts,
    perShift: fullTimeEquivalents(posts, 1, relief),
    perDay: fullTimeEquivalents(posts, shifts, relief),
    workload: busy === undefined || busy === null ? null : posts * busy,
  }));
  const fractionalPerShift = roles.reduce((sum, role) => sum + role.perShift, 0);
  const fractionalPerDay = roles.reduce((sum, role) => sum + role.perDay, 0);
  return { roles, perShift: wholePeople(fractionalPerShift), perDay: wholePeople(fractionalPerDay), fractionalPerShift, fractionalPerDay };
}

/**
 * Mean yearly wage of a roster, weighted by posts × shifts.
 *
 * @param wageByRole wages of single roles; a role that is absent earns `otherwise`
 * @returns `otherwise` for an empty roster
 */
export function meanWage(roster: readonly RosterPost[], wageByRole: Readonly<Record<string, number>>, otherwise: number): number {
  const weight = roster.reduce((sum, { posts, shifts }) => sum + posts * shifts, 0);
  if (!(weight > 0)) return otherwise;
  return roster.reduce((sum, { role, posts, shifts }) => sum + posts * shifts * (wageByRole[role] ?? otherwise), 0) / weight;
}
