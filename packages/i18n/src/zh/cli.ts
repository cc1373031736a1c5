/** Messages of the namespace `cli`, Chinese (the source language). */
export const cli = {} as const;
