export type * from './model/spec.ts';
export type * from './results/result.ts';
export { STATES } from './results/result.ts';
export type * from './trace/state.ts';
