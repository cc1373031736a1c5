/** Messages of the namespace `studio`, Chinese (the source language). */
export const studio = {} as const;
