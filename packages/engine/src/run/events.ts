import type { RunState } from './state.ts';

/** Kinds of events: the handler table is indexed by them. */
export const PIECE_END = 0;
export const PIECE_END_CHECKED = 1;
export const ARRIVAL = 2;
export const REPAIRED = 3;
export const CLOCK_FAILURE = 4;
export const DWELL_END = 5;
export const CALENDAR_TURN = 6;
export const OPERATORS_ARRIVE = 7;
export const ROBOT_STEP = 8;
export const VEHICLE_STEP = 9;
export const BATCH_TIMEOUT = 10;
export const MAINTENANCE_DUE_EVENT = 11;
export const MAINTENANCE_END_EVENT = 12;
export const BELT_END = 13;
export const BELT_CLEAR = 14;
export const SOURCE_START = 15;
export const OPERATOR_FREE = 16;
export const VEHICLE_CHARGED = 17;
export const EVENT_KINDS = 18;

/** Order classes at one moment: what sets free comes before what claims. */
export const RELEASES_FIRST = 0;
export const OPENINGS = 1;
export const ARRIVALS = 2;
export const BREAKDOWNS = 3;
export const CLOSINGS = 4;

/** Registers of the calendar's clock: time of the next push, now, rank of the last push, rank of the last pop. */
export const AT = 0;
export const NOW = 1;
export const PUSHED = 2;
export const POPPED = 3;
export const SEQUENCE_AT = 4;
/** Time of the event before the last pop. */
export const BEFORE = 5;

/** Schedules an event at clock[AT]. */
export function schedule(run: RunState, rankClass: number, kind: number, index: number): void {
  run.calendar.push(rankClass, (index << 5) | kind);
}
