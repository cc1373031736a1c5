import type { studio as source } from '../zh/studio.ts';

/** Messages of the namespace `studio`, English. */
export const studio: Record<keyof typeof source, string> = {};
