import type { phases as source } from '../zh/phases.ts';

/** Messages of the namespace `phases`, English. */
export const phases: Record<keyof typeof source, string> = {};
