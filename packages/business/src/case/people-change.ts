/** What happens to people: heads by role, released against redeployed, what leaving and premiums cost. */
import { wholePeople } from '../operations/headcount.ts';
import { OVERTIME_LIMIT_PER_MONTH } from '../operations/overtime.ts';
import { type Staffing, staffingOf } from '../operations/roster.ts';
import type { CaseKpis } from './case-kpis.ts';
import type { PlainInputs } from './plain.ts';
import { dismissedHeads, type PricedCase } from './priced-case.ts';
import { premiumsOf } from './side-costs.ts';

export interface PeopleChange {
  /** Heads by role, relief included; null where the roster is not known. */
  readonly staffing: { readonly before: Staffing | null; readonly after: Staffing | null };
  /** Heads whose cost ends. */
  readonly released: number;
  /** Of those: with another needed post, and leaving. */
  readonly redeployed: number;
  readonly dismissed: number;
  /** Posts saved whose people stay without a post: their cost goes on. */
  readonly keptWithoutPost: number;
  /** Paid at the start. */
  readonly severance: number;
  /** Mean wage of a head before contributions. */
  readonly wages: { readonly before: number; readonly after: number };
  /** Overtime and night premiums of the first year. */
  readonly premiums: { readonly before: number; readonly after: number };
  /** Overtime per head and month above the legal limit, hours; 0 when within it, null when not known. */
  readonly overtimeAboveLimit: { readonly before: number | null; readonly after: number | null };
}

/** People of a priced case. */
export function peopleChange(inputs: PlainInputs, before: CaseKpis, after: CaseKpis, priced: PricedCase): PeopleChange {
  const { releasedHeads, wages } = priced.sides;
  const released = Math.max(0, releasedHeads);
  const dismissed = dismissedHeads(inputs, releasedHeads);
  const heads = { before: before.headcountPerDay.mean, after: after.headcountPerDay.mean };
  const fewer = heads.before === null || heads.after === null ? 0 : Math.max(0, wholePeople(heads.before) - wholePeople(heads.after));
  const { overtimeHoursBefore, overtimeHoursAfter } = inputs.labour;
  return {
    staffing: { before: staffing(before), after: staffing(after) },
    released,
    redeployed: released - dismissed,
    dismissed,
    keptWithoutPost: Math.max(0, fewer - released),
    severance: priced.severance,
    wages,
    premiums: premiumsOf(inputs, wages),
    overtimeAboveLimit: { before: aboveLimit(overtimeHoursBefore, heads.before), after: aboveLimit(overtimeHoursAfter, heads.after) },
  };
}

function staffing({ roster, relief }: CaseKpis): Staffing | null {
  return roster === undefined || relief === undefined ? null : staffingOf(roster, relief);
}

function aboveLimit(hoursPerYear: number | null, heads: number | null): number | null {
  if (hoursPerYear === null || heads === null || heads === 0) return null;
  return Math.max(0, hoursPerYear / heads / 12 - OVERTIME_LIMIT_PER_MONTH);
}
