import type { roles as source } from '../zh/roles.ts';

/** Messages of the namespace `roles`, English. */
export const roles: Record<keyof typeof source, string> = {};
