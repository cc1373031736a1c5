import type { CalendarSpec, ElementSpec } from '@taktwerk/engine';
import type { Calendar, Demand } from '@taktwerk/line';
import { type Compilation, recordsOf, sharedOf } from './compilation.ts';
import { calendarSpecOf, workingSPerDayOf } from './spec/calendars.ts';

/** When the line is scheduled to work, which the per-hour figures are measured against. */
export interface Schedule {
  readonly calendar: string | null;
  /** The calendar that the people without one of their own work by, when it is a record. */
  readonly record: Calendar | null;
  /** Calendars of the engine's model: the records, and the union when the line's time is one. */
  readonly calendars: readonly CalendarSpec[];
  readonly workingSPerDay: number;
  readonly workingDaysPerYear: number;
  readonly workingSPerYear: number;
  readonly demandPerYear: number | null;
}

const DAY = 86400;
const DAYS_PER_YEAR = 365;
/** No record's id: the union of several calendars. */
const LINE_CALENDAR = 'calendar:*';

/** Calendars of the document as the engine takes them. */
export function calendarsOf(compilation: Pick<Compilation, 'document'>): Map<string, CalendarSpec> {
  return new Map(sharedOf(compilation.document, 'calendar').map((calendar) => [calendar.id, calendarSpecOf(calendar)]));
}

/**
 * The line's working time: the calendar that the demand names; else the one that its stations and people share; else the union of
 * theirs; all time when none has a calendar.
 */
export function scheduleOf(compilation: Compilation, elements: readonly ElementSpec[]): Schedule {
  const demand: Demand | undefined = sharedOf(compilation.document, 'demand')[0];
  const used = usedCalendars(compilation, elements, demand);
  const calendars = [...compilation.calendars.values()];
  const first = used[0];
  const shared = first !== undefined && used.length === 1 ? compilation.document.shared[first] : undefined;
  const record = shared?.kind === 'calendar' ? shared : null;
  const spec =
    first === undefined
      ? null
      : used.length === 1
        ? compilation.calendars.get(first)!
        : unionOf(used.map((id) => compilation.calendars.get(id)!));
  if (spec !== null && spec.id === LINE_CALENDAR) calendars.push(spec);
  const shareOfDays = spec === null ? 1 : workedShareOfDays(spec);
  const workingSPerDay = spec === null ? DAY : workingSPerDayOf(spec);
  const workingDaysPerYear = demand?.workingDaysPerYear ?? shareOfDays * DAYS_PER_YEAR;
  return {
    ...{ calendar: spec?.id ?? null, record, calendars, workingSPerDay, workingDaysPerYear },
    workingSPerYear: (workingSPerDay / shareOfDays) * workingDaysPerYear,
    demandPerYear: demand?.goodPartsPerYear ?? null,
  };
}

/** Share of the period's days (counted from t = 0) on which there is work; 1 when the period is not made of days. */
function workedShareOfDays({ periodS, windows }: CalendarSpec): number {
  if (periodS % DAY !== 0) return 1;
  const days = Array.from({ length: periodS / DAY }, (_, day) => day);
  const worked = days.filter((day) => windows.some(([start, end]) => start < (day + 1) * DAY && end > day * DAY));
  return worked.length / days.length || 1;
}

function usedCalendars(compilation: Compilation, elements: readonly ElementSpec[], demand: Demand | undefined): string[] {
  const known = (id: string | null): id is string => id !== null && compilation.calendars.has(id);
  if (demand !== undefined && known(demand.calendar)) return [demand.calendar];
  const stations = elements.flatMap((element) => (element.kind === 'station' ? [element.calendar] : []));
  const pools = recordsOf(compilation.layout, 'pool').map((pool) => pool.calendar);
  return [...new Set([...stations, ...pools].filter(known))];
}

/** Time that at least one of several calendars works, over their common period. */
function unionOf(calendars: readonly CalendarSpec[]): CalendarSpec {
  const periodS = calendars.map((calendar) => calendar.periodS).reduce(leastCommonMultiple);
  const windows = calendars.flatMap((calendar) => repeated(calendar, periodS / calendar.periodS));
  const sorted = windows.sort((a, b) => a[0] - b[0]);
  const union: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = union.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else union.push([start, end]);
  }
  return { id: LINE_CALENDAR, periodS, windows: union };
}

function repeated(calendar: CalendarSpec, times: number): [number, number][] {
  const turns = Array.from({ length: times }, (_, turn) => turn * calendar.periodS);
  return turns.flatMap((by) => calendar.windows.map(([start, end]): [number, number] => [start + by, end + by]));
}

/** Smallest time that is a whole number of both periods, to the second. */
function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [Math.round(a), Math.round(b)];
  while (y > 0) [x, y] = [y, x % y];
  return (Math.round(a) / x) * Math.round(b);
}
