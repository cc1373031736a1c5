import type { kpis as source } from '../zh/kpis.ts';

/** Messages of the namespace `kpis`, English. */
export const kpis: Record<keyof typeof source, string> = {};
