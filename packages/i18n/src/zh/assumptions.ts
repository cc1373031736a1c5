/** Messages of the namespace `assumptions`, Chinese (the source language). */
export const assumptions = {} as const;
