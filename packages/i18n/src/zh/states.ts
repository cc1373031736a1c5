/** Messages of the namespace `states`, Chinese (the source language). */
export const states = {} as const;
