import type { assumptions as source } from '../zh/assumptions.ts';

/** Messages of the namespace `assumptions`, English. */
export const assumptions: Record<keyof typeof source, string> = {};
