/** Messages of the namespace `roles`, Chinese (the source language). */
export const roles = {} as const;
