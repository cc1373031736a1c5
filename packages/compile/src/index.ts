/** From a line document and a catalog to what the engine runs, with motions, cell times and roster. */
export type { CompileProblem } from './compilation.ts';
export { compileLine } from './compile-line.ts';
export type * from './compiled-line.ts';
export { PHASES } from './compiled-line.ts';
export { modelOf } from './model-of.ts';
export { calendarSpecOf } from './spec/calendars.ts';
