import type { ManualStep } from '@taktwerk/business';
import type { CompiledLine } from '@taktwerk/compile';
import type { LineDocument } from '@taktwerk/line';
import type { LayoutResult } from './question.ts';

const UNJUDGED = { physicalLoad: null, environment: null, qualityDemand: null, hazard: null };

/**
 * Steps of a layout that people do, with what the simulation knows of them: how often an hour, and how many heads of all shifts they bind.
 * A pool's posts are shared out over its steps by the seconds worked there. Marks are left to a person.
 *
 * @param line the layout, compiled: its roster knows the shifts
 */
export function manualStepsOf(document: LineDocument, result: LayoutResult, line: CompiledLine): ManualStep[] {
  const heads = headsByRecord(document, result, line);
  return [...heads].map(([id, bound]) => ({
    id,
    criteria: UNJUDGED,
    repetitionsPerHour: cyclesPerHour(result, id),
    heads: bound,
  }));
}

/** The loading side of a station counts as the station. */
const recordOf = (element: string): string => element.split('/')[0] ?? element;

function headsByRecord(document: LineDocument, result: LayoutResult, line: CompiledLine): ReadonlyMap<string, number> {
  const known = document.layouts[result.layout]?.records ?? {};
  const heads = new Map<string, number>();
  for (const { id, workS } of result.pools) {
    const posts = line.roster.filter(({ pool }) => pool === id).reduce((sum, { perShift, shifts }) => sum + perShift * shifts, 0);
    const work = Object.entries(workS).filter(([element, seconds]) => seconds > 0 && recordOf(element) in known);
    const total = work.reduce((sum, [, seconds]) => sum + seconds, 0);
    for (const [element, seconds] of work) {
      const record = recordOf(element);
      heads.set(record, (heads.get(record) ?? 0) + (posts * seconds) / total);
    }
  }
  return heads;
}

/** Cycles in an hour of the shift; null where nothing is counted. */
function cyclesPerHour({ elements, options }: LayoutResult, record: string): number | null {
  const own = elements.filter(({ id }) => recordOf(id) === record);
  const cycles = Math.max(0, ...own.map((element) => element.cycles));
  const offShift = own[0]?.shares?.offShift ?? 0;
  const hours = options.hours * (1 - offShift);
  return cycles > 0 && hours > 0 ? cycles / hours : null;
}
