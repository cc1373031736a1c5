/** Messages of the namespace `business`, Chinese (the source language). */
export const business = {} as const;
