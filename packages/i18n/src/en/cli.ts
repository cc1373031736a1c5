import type { cli as source } from '../zh/cli.ts';

/** Messages of the namespace `cli`, English. */
export const cli: Record<keyof typeof source, string> = {};
