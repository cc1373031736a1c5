import type { common as source } from '../zh/common.ts';

/** Messages of the namespace `common`, English. */
export const common: Record<keyof typeof source, string> = {};
