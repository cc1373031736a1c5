import { fullTimeEquivalents, wholePeople } from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import type { LineFacts } from '@taktwerk/experiments';
import type { LayoutId, LineDocument } from '@taktwerk/line';

/**
 * What indicators need to know of a line beyond its runs.
 *
 * Headcount: the posts of all pools, relief included, rounded up to whole people once for the shift and once for the day, because
 * relief serves all posts. The peak shift is the one in which every pool is present. Paid time includes relief and breaks.
 */
export function lineFactsOf(line: CompiledLine, relief: number, drivenFleets: readonly string[] = []): LineFacts {
  const sum = (read: (entry: CompiledLine['roster'][number]) => number) => line.roster.reduce((total, entry) => total + read(entry), 0);
  const perShift = sum((entry) => fullTimeEquivalents(entry.perShift, 1, relief));
  const perDay = sum((entry) => fullTimeEquivalents(entry.perShift, entry.shifts, relief));
  const paidSPerDay = sum((entry) => (entry.perShift * entry.shifts * relief * entry.paidSPerShift * entry.daysPerWeek) / 7);
  return {
    headcountPerShift: wholePeople(perShift) + 0,
    headcountPerDay: wholePeople(perDay) + 0,
    paidPerScheduledS: line.workingSPerDay > 0 ? paidSPerDay / line.workingSPerDay : 0,
    idealCycleS: line.idealCycleS,
    drivenFleets,
  };
}

/** Fleets of a layout that people push or drive. */
export function drivenFleetsOf(document: LineDocument, layout: LayoutId): readonly string[] {
  const records = Object.values(document.layouts[layout]?.records ?? {});
  return records.filter((record) => record.kind === 'fleet' && record.drivers !== null).map(({ id }) => id);
}
