/** From a line document and a catalog to what the engine runs, with motions, cell times and roster. */
export { compileLine } from './compile-line.ts';
export type * from './compiled-line.ts';
export { PHASES } from './compiled-line.ts';
export { calendarSpecOf } from './spec/calendars.ts';
