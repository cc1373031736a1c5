import type { business as source } from '../zh/business.ts';

/** Messages of the namespace `business`, English. */
export const business: Record<keyof typeof source, string> = {};
