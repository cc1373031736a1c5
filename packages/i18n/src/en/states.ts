import type { states as source } from '../zh/states.ts';

/** Messages of the namespace `states`, English. */
export const states: Record<keyof typeof source, string> = {};
