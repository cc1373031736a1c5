import type { problems as source } from '../zh/problems.ts';

/** Messages of the namespace `problems`, English. */
export const problems: Record<keyof typeof source, string> = {};
