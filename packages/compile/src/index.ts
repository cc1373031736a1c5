export type * from './compiled-line.ts';
export { PHASES } from './compiled-line.ts';
