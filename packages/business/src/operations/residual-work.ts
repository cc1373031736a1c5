/** The work that is left for people: from tasks and their times to posts, fractional load and whole people. */
import { wholePeople } from './headcount.ts';
import type { RosterPost } from './roster.ts';

export const RESIDUAL_TASKS = [
  'loading',
  'replenishing',
  'clearingFaults',
  'inspecting',
  'changingOver',
  'maintaining',
  'transporting',
  'supervising',
  'other',
] as const;
export type ResidualTaskKind = (typeof RESIDUAL_TASKS)[number];

/** Work that comes again and again; simulated or counted, never guessed by the product. */
export interface ResidualTask {
  readonly task: ResidualTaskKind;
  readonly role: string;
  readonly group: RosterPost['group'];
  readonly timesPerHour: number;
  /** Hands-on seconds each time. */
  readonly workS: number;
  /** Seconds to walk there and back. */
  readonly walkS: number;
}

export interface RoleWork {
  readonly role: string;
  readonly group: RosterPost['group'];
  /** People busy on average, allowance included, fractional. */
  readonly workload: number;
  /** Whole people at the same time. */
  readonly posts: number;
  /** Workload by task, in the order of the tasks. */
  readonly byTask: readonly { readonly task: ResidualTaskKind; readonly workload: number }[];
}

/**
 * Posts that the residual work of each role needs.
 *
 * workload = Σ times per hour × (work + walk) / 3600 × (1 + allowance); posts = whole people. Roles are not lent to each other.
 *
 * @param allowance personal needs and fatigue, share of the working time (0.1 = 10 %)
 * @returns roles in the order in which they first appear
 */
export function residualWork(tasks: readonly ResidualTask[], allowance: number): RoleWork[] {
  const roles = [...new Set(tasks.map(({ role }) => role))];
  return roles.map((role) => {
    const own = tasks.filter((task) => task.role === role);
    const byTask = own.map(({ task, timesPerHour, workS, walkS }) => ({
      task,
      workload: ((timesPerHour * (workS + walkS)) / 3600) * (1 + allowance),
    }));
    const workload = byTask.reduce((sum, part) => sum + part.workload, 0);
    return { role, group: (own[0] as ResidualTask).group, workload, posts: wholePeople(workload), byTask };
  });
}

/** The roster that fills these posts in every shift. */
export function rosterOfWork(work: readonly RoleWork[], shifts: number): RosterPost[] {
  return work.map(({ role, group, posts, workload }) => ({ role, group, posts, shifts, busy: posts === 0 ? null : workload / posts }));
}
